/** What runs by itself: what closed for good loses its key and every trace, and the roll goes after its term. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { type TrialCity, trialCity } from '../../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import { rightOf, trialLetters, trialVote } from '../../../../tests/support/trial-vote.ts';
import type { Vote } from '../../vote/index.ts';
import { formToken, tokenBytes } from '../rules/receipt.ts';
import { countBallots, findBoxState, findKey, isMixed, turnoutOf } from '../store/index.ts';
import { castBallot } from './cast.ts';
import { keepNightly, sealBoxes } from './keep-secret.ts';
import { keyFor } from './rights.ts';

let database: FreshDatabase;
let city: TrialCity;
let deps: TrialDeps;
let votes = 0;
beforeAll(async () => {
  database = await freshDatabase();
  city = await trialCity(database.db);
  deps = trialDeps(database.db, '2026-03-10T12:00:00Z');
});
afterAll(() => database.drop());

async function voted(count: number): Promise<Vote> {
  votes += 1;
  const vote = await trialVote(database.db, city, { slug: `bewaard-${votes}` });
  for (const code of await trialLetters(database.db, vote.id, count)) {
    const cast = await castBallot(database.db, {
      vote,
      withdrawn: new Set(),
      right: rightOf(vote.id, code),
      token: formToken(randomBytes(tokenBytes)),
      ballotSha256: vote.ballotSha256 ?? '',
      choices: { 1: 1 },
      arrivedAt: new Date('2026-03-10T12:00:00Z'),
    });
    expect(cast.ok).toBe(true);
  }
  return vote;
}

const setStatus = (vote: Vote, status: string) =>
  database.db.updateTable('vote').set({ status }).where('id', '=', vote.id).execute();
const audited = async (vote: Vote) =>
  await database.db
    .selectFrom('auditEntry')
    .select(['action', 'facts'])
    .where('subjectId', '=', vote.id)
    .orderBy('seq')
    .execute();

test('while one votes the box is mixed and the key stays; when it closed for good the key goes, once', async () => {
  deps.at('2026-03-10T12:00:00Z');
  const vote = await voted(5);
  expect(await keyFor(deps, vote)).toHaveLength(32);
  expect(await isMixed(database.db, vote.id)).toBe(false);
  await sealBoxes(deps);
  expect(await isMixed(database.db, vote.id)).toBe(true);
  expect(await findKey(database.db, vote.id)).toHaveLength(32);

  await setStatus(vote, 'closed');
  // An outage may still open it again: without its key a mailbox could then vote twice.
  deps.at('2026-03-19T08:59:59Z');
  await sealBoxes(deps);
  expect(await findKey(database.db, vote.id)).toHaveLength(32);
  deps.at('2026-03-19T09:00:00Z');
  await sealBoxes(deps);
  await sealBoxes(deps);
  expect(await findKey(database.db, vote.id)).toBeNull();
  // Who comes late, with the vote as it was read while it was open, gets no new one.
  expect(await keyFor(deps, vote)).toBeNull();
  expect(await countBallots(database.db, vote.id)).toEqual({ all: 5, paper: 0 });
  expect(await audited(vote)).toEqual([{ action: 'vote.keyDestroyed', facts: {} }]);
});

test('the log says how many voted on a day, and no more', async () => {
  deps.at('2026-03-10T12:00:00Z');
  const vote = await voted(3);
  deps.at('2026-03-11T02:00:00Z');
  await keepNightly(deps);
  expect(await audited(vote)).toEqual([
    { action: 'vote.ballotsOfDay', facts: { day: '2026-03-10', count: 3 } },
  ]);
});

test('the roll stays as long as one can object, and then goes; the ballots stay', async () => {
  deps.at('2026-03-20T02:00:00Z');
  const vote = await voted(4);
  await setStatus(vote, 'closed');
  await setStatus(vote, 'counted');
  await setStatus(vote, 'settled');
  await keepNightly(deps);
  expect(await findBoxState(database.db, vote.id)).toMatchObject({
    settledOn: '2026-03-20',
    rollErasedOn: null,
  });
  deps.at('2026-05-08T02:00:00Z');
  await keepNightly(deps);
  expect((await turnoutOf(database.db, vote.id)).letter).toBe(4);
  deps.at('2026-05-09T02:00:00Z');
  await keepNightly(deps);
  await keepNightly(deps);
  expect((await turnoutOf(database.db, vote.id)).letter).toBe(0);
  expect(await countBallots(database.db, vote.id)).toEqual({ all: 4, paper: 0 });
  expect((await audited(vote)).filter(({ action }) => action === 'vote.rollErased')).toHaveLength(1);
});
