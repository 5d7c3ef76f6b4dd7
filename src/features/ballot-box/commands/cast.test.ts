/** Casting on a real PostgreSQL: one right is one ballot, whatever goes wrong, and nothing joins the two. */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { type TrialCity, trialCity } from '../../../../tests/support/trial-city.ts';
import {
  rightOf,
  type TrialVoteOptions,
  trialCloses,
  trialLetters,
  trialVote,
} from '../../../../tests/support/trial-vote.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Vote } from '../../vote/index.ts';
import { formToken, tokenBytes } from '../rules/receipt.ts';
import { countBallots, findBallot, turnoutOf } from '../store/index.ts';
import { type Cast, type CastInput, castBallot } from './cast.ts';

let database: FreshDatabase;
let city: TrialCity;
let votes = 0;
beforeAll(async () => {
  database = await freshDatabase();
  city = await trialCity(database.db);
});
afterAll(() => database.drop());

const inTime = new Date('2026-03-10T12:00:00Z');
const token = () => formToken(randomBytes(tokenBytes));

async function aVote(options: TrialVoteOptions & { readonly letters?: number } = {}) {
  votes += 1;
  const vote = await trialVote(database.db, city, { slug: `proef-${votes}`, ...options });
  return { vote, codes: await trialLetters(database.db, vote.id, options.letters ?? 1) };
}

const cast = (vote: Vote, code: string, over: Partial<CastInput> = {}): Promise<Result<Cast>> =>
  castBallot(database.db, {
    vote,
    withdrawn: new Set(),
    right: rightOf(vote.id, code),
    token: token(),
    ballotSha256: vote.ballotSha256 ?? '',
    choices: { 1: 1, 2: 1 },
    arrivedAt: inTime,
    ...over,
  });

const codesOf = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code);

const setStatus = (vote: Vote, status: string) =>
  database.db.updateTable('vote').set({ status }).where('id', '=', vote.id).execute();

describe('a ballot that is cast', () => {
  test('is in the box under its receipt, with nothing but the way and the choices', async () => {
    const { vote, codes } = await aVote();
    const result = await cast(vote, codes[0] ?? '');
    expect(result).toMatchObject({ ok: true, value: { how: 'now' } });
    const receipt = result.ok ? result.value.receipt : '';
    expect(receipt).toMatch(/^[0-9a-z]{26}$/);
    expect(await findBallot(database.db, vote.id, receipt)).toEqual({
      receipt,
      way: 'screen',
      choices: { 1: 1, 2: 1 },
    });
    expect(await turnoutOf(database.db, vote.id)).toEqual({ letter: 1, mail: 0, paper: 0 });
  });

  test('leaves nothing in the audit log', async () => {
    const before = await database.db.selectFrom('auditEntry').select('seq').execute();
    const { vote, codes } = await aVote();
    expect((await cast(vote, codes[0] ?? '')).ok).toBe(true);
    expect(await database.db.selectFrom('auditEntry').select('seq').execute()).toEqual(before);
  });

  test('never changes, and goes for nobody', async () => {
    const { vote, codes } = await aVote();
    expect((await cast(vote, codes[0] ?? '')).ok).toBe(true);
    const mine = (statement: 'update ballot set way = way' | 'delete from ballot') =>
      sql`${sql.raw(statement)} where vote_id = ${vote.id}`.execute(database.db);
    await expect(mine('update ballot set way = way')).rejects.toThrow('does not change');
    await expect(mine('delete from ballot')).rejects.toThrow('does not change');
    await expect(
      sql`update vote_roll set used_on = null where vote_id = ${vote.id}`.execute(database.db),
    ).rejects.toThrow('was used does not change');
  });
});

describe('a code', () => {
  test('works once', async () => {
    const { vote, codes } = await aVote();
    expect((await cast(vote, codes[0] ?? '')).ok).toBe(true);
    expect(codesOf(await cast(vote, codes[0] ?? ''))).toEqual(['right-used']);
    expect(await countBallots(database.db, vote.id)).toEqual({ all: 1, paper: 0 });
  });

  test('used at once on many devices gives exactly one ballot', async () => {
    const { vote, codes } = await aVote();
    const results = await Promise.all(Array.from({ length: 20 }, () => cast(vote, codes[0] ?? '')));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(results.flatMap(codesOf))).toEqual(new Set(['right-used']));
    expect(await countBallots(database.db, vote.id)).toEqual({ all: 1, paper: 0 });
  });

  test('of another vote, or of nobody, is unknown', async () => {
    const { vote } = await aVote();
    const other = await aVote();
    expect(codesOf(await cast(vote, other.codes[0] ?? ''))).toEqual(['code-unknown']);
    expect(codesOf(await cast(vote, '', { right: null }))).toEqual(['no-right']);
  });

  test('of a batch that was withdrawn says so', async () => {
    const { vote, codes } = await aVote();
    await database.db
      .updateTable('voteRoll')
      .set({ withdrawnReason: 'Doos kwijt' })
      .where('voteId', '=', vote.id)
      .execute();
    expect(codesOf(await cast(vote, codes[0] ?? ''))).toEqual(['right-withdrawn']);
  });
});

describe('a mailbox', () => {
  test('votes once, also when it tries twice at once', async () => {
    const { vote } = await aVote();
    const right = { way: 'mail', voterHash: randomBytes(32) } as const;
    const results = await Promise.all(Array.from({ length: 8 }, () => cast(vote, '', { right })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await turnoutOf(database.db, vote.id)).toEqual({ letter: 0, mail: 1, paper: 0 });
  });
});

describe('a form that is sent twice', () => {
  test('gives the same receipt, one after the other and at the same moment', async () => {
    const { vote, codes } = await aVote();
    const same = { token: token() };
    const results = await Promise.all(Array.from({ length: 6 }, () => cast(vote, codes[0] ?? '', same)));
    results.push(await cast(vote, codes[0] ?? '', same));
    // Her browser forgot the code by then.
    results.push(await cast(vote, '', { ...same, right: null }));
    const receipts = results.map((result) => (result.ok ? result.value.receipt : codesOf(result)));
    expect(new Set(receipts).size).toBe(1);
    expect(results.filter((result) => result.ok && result.value.how === 'now')).toHaveLength(1);
    expect(await countBallots(database.db, vote.id)).toEqual({ all: 1, paper: 0 });
  });

  test('with other choices says that the first stand', async () => {
    const { vote, codes } = await aVote();
    const same = { token: token() };
    const first = await cast(vote, codes[0] ?? '', same);
    const second = await cast(vote, codes[0] ?? '', { ...same, choices: { 3: 1 } });
    expect(second).toMatchObject({ ok: true, value: { how: 'other' } });
    const receipt = first.ok ? first.value.receipt : '';
    expect((await findBallot(database.db, vote.id, receipt))?.choices).toEqual({ 1: 1, 2: 1 });
  });

  test('with another code takes nothing from that code', async () => {
    const { vote, codes } = await aVote({ letters: 2 });
    const same = { token: token() };
    expect((await cast(vote, codes[0] ?? '', same)).ok).toBe(true);
    expect(codesOf(await cast(vote, codes[1] ?? '', same))).toEqual(['token-taken']);
    expect((await cast(vote, codes[1] ?? '')).ok).toBe(true);
  });
});

describe('a ballot that is no ballot', () => {
  test.for([
    ['above the budget', 'knapsack', { 1: 1, 3: 1 }, 'above-budget'],
    ['with fewer than the least', 'approval', {}, 'too-few'],
    ['with more than the most', 'approval', { 1: 1, 2: 1, 3: 1, 4: 1 }, 'too-many'],
    ['for a project that is not there', 'approval', { 9: 1 }, 'project-unknown'],
    ['for a project that was withdrawn', 'approval', { 5: 1 }, 'project-withdrawn'],
    ['with points left', 'points', { 1: 4, 2: 5 }, 'points-do-not-add-up'],
    ['with points that are no number', 'points', { 1: Number.NaN }, 'value-shape'],
    ['with one place twice', 'ranking', { 1: 1, 2: 1 }, 'rank-doubled'],
    ['with a place left out', 'ranking', { 1: 1, 2: 3 }, 'rank-missing'],
  ] as const)('%s uses no code', async ([, kind, choices, code]) => {
    const { vote, codes } = await aVote({ kind });
    const withdrawn = new Set([5]);
    expect(codesOf(await cast(vote, codes[0] ?? '', { choices, withdrawn }))).toContain(code);
    expect(await countBallots(database.db, vote.id)).toEqual({ all: 0, paper: 0 });
    const good = kind === 'points' ? { 1: 10 } : { 1: 1 };
    expect((await cast(vote, codes[0] ?? '', { choices: good, withdrawn })).ok).toBe(true);
  });

  test('of another text than the frozen one uses no code, also when only the database knows', async () => {
    const { vote, codes } = await aVote();
    const other = 'f'.repeat(64);
    expect(codesOf(await cast(vote, codes[0] ?? '', { ballotSha256: other }))).toEqual(['other-ballot']);
    const stale = { ...vote, ballotSha256: other };
    expect((await cast(stale, codes[0] ?? '', { ballotSha256: other })).ok).toBe(false);
    expect((await cast(vote, codes[0] ?? '')).ok).toBe(true);
  });
});

describe('the last second', () => {
  test('counts by when the form came in', async () => {
    const { vote, codes } = await aVote({ letters: 2 });
    const last = new Date(trialCloses.getTime() - 1);
    expect(codesOf(await cast(vote, codes[1] ?? '', { arrivedAt: trialCloses }))).toEqual(['vote-closed']);
    expect((await cast(vote, codes[0] ?? '', { arrivedAt: last })).ok).toBe(true);
  });

  test('never puts a ballot in a box that closed meanwhile', async () => {
    const { vote, codes } = await aVote();
    await setStatus(vote, 'closed');
    // As it was read before it closed.
    expect(codesOf(await cast(vote, codes[0] ?? ''))).toEqual(['vote-closed']);
    expect(await turnoutOf(database.db, vote.id)).toEqual({ letter: 0, mail: 0, paper: 0 });
  });

  test('gives who is late her receipt when her first try did arrive', async () => {
    const { vote, codes } = await aVote();
    const same = { token: token() };
    const first = await cast(vote, codes[0] ?? '', same);
    await setStatus(vote, 'closed');
    const closed = { ...vote, status: 'closed' } as const;
    const again = await cast(closed, codes[0] ?? '', same);
    expect(again).toEqual({
      ok: true,
      value: { receipt: first.ok ? first.value.receipt : '', how: 'again' },
    });
  });

  test.for(['preparing', 'frozen', 'closed', 'counted', 'settled', 'cancelled'] as const)(
    'of a vote that is %s is none',
    async (status) => {
      const { vote, codes } = await aVote({ status: status === 'cancelled' ? 'open' : status });
      if (status === 'cancelled')
        await database.db
          .updateTable('vote')
          .set({ status, cancelledReason: 'Geen geld' })
          .where('id', '=', vote.id)
          .execute();
      expect(codesOf(await cast({ ...vote, status }, codes[0] ?? ''))).toEqual(['vote-closed']);
      expect(codesOf(await cast({ ...vote, status: 'open' }, codes[0] ?? ''))).toEqual(['vote-closed']);
    },
  );
});

test('two thousand at once lose and double nothing', { timeout: 120_000 }, async () => {
  const { vote, codes } = await aVote({ letters: 2000 });
  const results = await Promise.all(codes.map((code) => cast(vote, code)));
  const receipts = results.flatMap((result) => (result.ok ? [result.value.receipt] : []));
  expect(new Set(receipts).size).toBe(2000);
  const stored = await database.db
    .selectFrom('ballot')
    .select('receipt')
    .where('voteId', '=', vote.id)
    .execute();
  expect(stored.map(({ receipt }) => receipt).toSorted()).toEqual(receipts.toSorted());
  expect((await turnoutOf(database.db, vote.id)).letter).toBe(2000);
});
