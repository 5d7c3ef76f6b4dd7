/** A program that casts ballots as fast as it can and says of each, after it was in the box: `cast` and its receipt. Killed by the test. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { castBallot, formToken, tokenBytes } from '../../src/features/ballot-box/index.ts';
import { getVote } from '../../src/features/vote/index.ts';
import type { Id } from '../../src/kernel/ids.ts';
import { openDatabase } from '../../src/platform/db/index.ts';
import { rightOf, trialOpens } from './trial-vote.ts';

/** What the test hands over, as JSON in a file. */
export type VoteTrial = {
  readonly url: string;
  readonly voteId: Id<'vote'>;
  readonly codes: readonly string[];
};

const trial = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as VoteTrial;
const { db } = openDatabase(trial.url, { connections: 8 });
const vote = await getVote(db, trial.voteId);
const codes = trial.codes[Symbol.iterator]();

async function voter(): Promise<void> {
  for (const code of codes) {
    const cast = await castBallot(db, {
      vote,
      withdrawn: new Set(),
      right: rightOf(vote.id, code),
      token: formToken(randomBytes(tokenBytes)),
      ballotSha256: vote.ballotSha256 ?? '',
      choices: { 1: 1, 2: 1 },
      arrivedAt: trialOpens,
    });
    // Only after commit: this line is what the voter sees.
    if (cast.ok) process.stdout.write(`cast ${cast.value.receipt}\n`);
  }
}

await Promise.all(Array.from({ length: 16 }, voter));
process.stdout.write('done\n');
