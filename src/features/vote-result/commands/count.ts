/**
 * Counting and publishing. What is counted is the published file itself, read from it by the same code that a visitor's browser
 * runs. Everything is worked out before the transaction that keeps it, so a count that was cut off leaves the vote closed, to be
 * counted again with the same outcome.
 */
import type { Actor } from '../../../kernel/actor.ts';
import { dateOf, isoDate } from '../../../kernel/dates.ts';
import { assert, ok, type Problem, type Result, refused } from '../../../kernel/result.ts';
import { canTransition, standsNow } from '../../../kernel/status.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import {
  type CountOptions,
  countVotes,
  type Election,
  readPabulib,
  TooManySteps,
  writePabulib,
} from '../../allocation/index.ts';
import { type Ballot, countBallots, countSheets, listBallots, turnoutOf } from '../../ballot-box/index.ts';
import { councilName, getWijkraad } from '../../place/index.ts';
import {
  type FrozenBallot,
  lockVote,
  mayOnVote,
  setCountRefused,
  setVoteStatus,
  type Vote,
  voteStatus,
  withdrawnNumbers,
} from '../../vote/index.ts';
import { publishedElection } from '../rules/published-file.ts';
import { insertCount } from '../store.ts';
import type { Beside, Counted } from '../types.ts';
import { refusals } from './refusals.ts';

export type CountDeps = CommandDeps & { readonly files: FileStore };

/** Ballots of which counting takes longer than somebody waits for a page. */
export const manyBallots = 20_000;
export const countJob = 'voteResult.count';

const besideRules = ['equal-shares', 'greedy', 'knapsack'] as const;

/** The outcome, and what the other rules would have given. */
export function counted(election: Election, options: CountOptions): Omit<Counted, 'turnout'> {
  const outcome = countVotes(election, options);
  const beside = besideRules
    .filter((rule) => rule !== options.rule)
    .map((rule): Beside => {
      const { winners, costTotal } = countVotes(election, { ...options, rule });
      return { rule, winners, costTotal };
    });
  const projects = election.projects.map(({ id, cost, votes }) => ({ id, cost, votes }));
  return { outcome, projects, beside };
}

type Made = Counted & {
  readonly options: CountOptions;
  readonly ballots: number;
  readonly file: Uint8Array;
};

/** @returns the published file of a closed vote, and its count */
async function made(r: Reader, vote: Vote, frozen: FrozenBallot, ballots: readonly Ballot[]): Promise<Made> {
  const [council, withdrawn, turnout] = await Promise.all([
    getWijkraad(r, vote.wijkraadId),
    withdrawnNumbers(r, vote),
    turnoutOf(r, vote.id),
  ]);
  const written = publishedElection(frozen, withdrawn, ballots, {
    slug: vote.slug,
    council: councilName(council),
    ballotSha256: vote.ballotSha256 ?? '',
    firstDay: isoDate(dateOf(vote.opensAt)),
    // What closes at midnight had the day before as its last day.
    lastDay: isoDate(dateOf(new Date(vote.closesAt.getTime() - 1))),
  });
  const file = writePabulib(written);
  const election = readPabulib(file);
  assert(election.ok, 'the file that was written can be read');
  return {
    ...counted(election.value, written.options),
    turnout,
    options: written.options,
    ballots: ballots.length,
    file: new TextEncoder().encode(file),
  };
}

async function problemsOf(r: Reader, vote: Vote): Promise<readonly Problem[]> {
  if (!canTransition(voteStatus, vote.status, 'count')) return [standsNow(voteStatus, vote.status)];
  const { enteredOnce, differs } = await countSheets(r, vote.id);
  return enteredOnce + differs > 0 ? [refusals.sheetsOpen(enteredOnce + differs)] : [];
}

/**
 * Counts at once, or queues it when there are many ballots.
 * @returns whether it was counted; problems `not-allowed`, `wrong-status`, `sheets-open`, `changed-meanwhile`, `too-many-steps`
 */
export async function countVote(
  deps: CountDeps,
  actor: Actor,
  vote: Vote,
): Promise<Result<{ readonly counted: boolean }>> {
  if (!(await mayOnVote(deps.db, actor, 'vote.count', vote))) return refused(refusals.notAllowed);
  const [first, ...rest] = await problemsOf(deps.db, vote);
  if (first) return refused(first, ...rest);
  const { all } = await countBallots(deps.db, vote.id);
  if (all <= manyBallots) return await countNow(deps, actor, vote);
  return await inTransaction(deps, actor, async (unit) => {
    await setCountRefused(unit.tx, vote.id, null);
    await unit.job(countJob, { voteId: vote.id }, { key: `${countJob}:${vote.id}` });
    unit.audit('vote.countOrdered', 'vote', vote.id, { ballots: all });
    return ok({ counted: false });
  });
}

/** For who was allowed to order it. @returns problems as `countVote` */
export async function countNow(
  deps: CountDeps,
  actor: Actor,
  vote: Vote,
): Promise<Result<{ readonly counted: boolean }>> {
  const frozen = vote.ballot;
  assert(frozen !== null, 'a closed vote has a ballot');
  let result: Made;
  try {
    result = await made(deps.db, vote, frozen, await listBallots(deps.db, vote.id));
  } catch (error) {
    if (error instanceof TooManySteps) return refused(refusals.tooManySteps);
    throw error;
  }
  const fileSha256 = await deps.files.put(result.file);
  return await inTransaction(deps, actor, async (unit) => {
    const held = await lockVote(unit.tx, vote.id);
    const [first, ...rest] = await problemsOf(unit.tx, held);
    if (first) return refused(first, ...rest);
    const { all } = await countBallots(unit.tx, held.id);
    const { outcome, projects, beside, turnout, options, ballots } = result;
    // A sheet of paper may have come in while it was counted; from here on the row of the vote keeps others out.
    if (all !== ballots) return refused(refusals.changedMeanwhile);
    await insertCount(unit.tx, {
      voteId: held.id,
      outcome,
      projects,
      beside,
      turnout,
      options,
      ballots,
      fileSha256,
      madeAt: unit.nowDate,
    });
    await setCountRefused(unit.tx, held.id, null);
    await setVoteStatus(unit.tx, held.id, 'counted');
    unit.audit('vote.counted', 'vote', held.id, {
      sha256: fileSha256,
      ballots,
      winners: outcome.winners.length,
    });
    return ok({ counted: true });
  });
}

/**
 * The count that was ordered: whoever ordered it has gone by now, so what refuses it is kept with the vote and comes on the work list.
 * @returns problems as `countVote`
 */
export async function countOrdered(deps: CountDeps, actor: Actor, vote: Vote): Promise<Result<unknown>> {
  const done = await countNow(deps, actor, vote);
  if (done.ok) return done;
  const [why] = done.problems;
  assert(why, 'a refusal says why');
  return await inTransaction<unknown>(deps, actor, async (unit) => {
    const held = await lockVote(unit.tx, vote.id);
    // Counted meanwhile, by a job that ran twice: nothing is left to mend.
    if (held.status !== 'closed') return ok(null);
    await setCountRefused(unit.tx, held.id, why.text);
    unit.audit('vote.countRefused', 'vote', held.id, { code: why.code });
    return ok(null);
  });
}
