/** Once the box and the roll are mixed, nothing joins a ballot to who cast it. */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { type TrialCity, trialCity } from '../../../../tests/support/trial-city.ts';
import { rightOf, trialLetters, trialVote } from '../../../../tests/support/trial-vote.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Vote } from '../../vote/index.ts';
import { formToken, tokenBytes } from '../rules/receipt.ts';
import { countBallots, isMixed, mix, sweepMixed, turnoutOf } from '../store/index.ts';
import { type Cast, castBallot } from './cast.ts';

let database: FreshDatabase;
let city: TrialCity;
beforeAll(async () => {
  database = await freshDatabase();
  city = await trialCity(database.db);
});
afterAll(() => database.drop());

async function aVote(letters: number) {
  const vote = await trialVote(database.db, city, { slug: `proef-${letters}` });
  return { vote, codes: await trialLetters(database.db, vote.id, letters) };
}

const cast = (vote: Vote, code: string): Promise<Result<Cast>> =>
  castBallot(database.db, {
    vote,
    withdrawn: new Set(),
    right: rightOf(vote.id, code),
    token: formToken(randomBytes(tokenBytes)),
    ballotSha256: vote.ballotSha256 ?? '',
    choices: { 1: 1, 2: 1 },
    arrivedAt: new Date('2026-03-10T12:00:00Z'),
  });

describe('after mixing', () => {
  async function rows(table: 'ballot' | 'vote_roll', vote: Vote) {
    const { rows: found } = await sql<Record<string, unknown>>`
      select t.*, xmin::text as xmin, ctid::text as ctid from ${sql.table(table)} t
      where vote_id = ${vote.id} order by ctid`.execute(database.db);
    return found;
  }

  test('no column of the roll finds a row of the box, by value, transaction or order', async () => {
    const { vote, codes } = await aVote(40);
    const voted = new Map<string, string>();
    for (const code of codes) {
      const result = await cast(vote, code);
      if (result.ok) voted.set(rightOf(vote.id, code).voterHash.toString('hex'), result.value.receipt);
    }
    expect(voted.size).toBe(40);
    // Until then each pair was written by a transaction of its own, whose number stands in both.
    const [boxBefore, rollBefore] = [await rows('ballot', vote), await rows('vote_roll', vote)];
    const numbers = (found: typeof boxBefore) => found.map(({ xmin }) => String(xmin)).toSorted();
    expect(new Set(boxBefore.map(({ xmin }) => xmin)).size).toBe(40);
    expect(numbers(boxBefore)).toEqual(numbers(rollBefore));
    expect(await isMixed(database.db, vote.id)).toBe(false);

    await database.db.transaction().execute((tx) => mix(tx, vote.id));
    await sweepMixed(database.db);
    expect(await isMixed(database.db, vote.id)).toBe(true);
    const [box, roll] = [await rows('ballot', vote), await rows('vote_roll', vote)];
    // Nothing was lost, and each stands in an order of its own, but for the pages that had room.
    const receipts = box.map(({ receipt }) => String(receipt));
    const hexes = roll.map((row) => (row.voterHash as Buffer).toString('hex'));
    expect(receipts.toSorted()).toEqual([...voted.values()].toSorted());
    expect(hexes.toSorted()).toEqual([...voted.keys()].toSorted());
    const fallsBack = (order: readonly string[]) => order.filter((one, at) => one < (order[at - 1] ?? ''));
    expect(fallsBack(receipts).length).toBeLessThan(4);
    expect(fallsBack(hexes).length).toBeLessThan(4);
    // Every column that the one has against every column of the other: what is equal is equal for all, so it tells nothing.
    const joinable = Object.keys(roll[0] ?? {}).flatMap((one) =>
      Object.keys(box[0] ?? {}).filter((other) => {
        const of = (row: Record<string, unknown>, column: string) => String(row[column]);
        const matches = roll.map((row) => box.filter((ballot) => of(ballot, other) === of(row, one)).length);
        return one !== 'ctid' && matches.some((count) => count > 0 && count < box.length);
      }),
    );
    expect(joinable).toEqual([]);
    expect(Object.keys(box[0] ?? {}).toSorted()).toEqual(
      ['choices', 'ctid', 'receipt', 'voteId', 'way', 'xmin'].toSorted(),
    );
  });

  test('while others cast, all ballots are there', async () => {
    const { vote, codes } = await aVote(300);
    const mixing = async () => {
      for (let times = 0; times < 5; times += 1)
        await database.db.transaction().execute((tx) => mix(tx, vote.id));
    };
    const [results] = await Promise.all([
      Promise.all(codes.map((code) => cast(vote, code))),
      mixing(),
      mixing(),
    ]);
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(await countBallots(database.db, vote.id)).toEqual({ all: 300, paper: 0 });
    expect((await turnoutOf(database.db, vote.id)).letter).toBe(300);
  });
});
