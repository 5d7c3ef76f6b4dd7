/** Voting longer after an outage of ours or by hand, also when the vote had closed; never shorter, and not once it was counted. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import { trialVote } from '../../../../tests/support/trial-vote.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Result } from '../../../kernel/result.ts';
import { getVote, listChanges } from '../store/index.ts';
import type { Vote } from '../types.ts';
import { openAndClose } from './clock.ts';
import { daysFromNow, extendVote, movedClose } from './extend.ts';

/** It closes on 16 March at 10.00 in the city. */
const closes = '2026-03-16T09:00:00Z';
const note = { nl: 'Wij waren niet te bereiken.', en: 'We could not be reached.' };

let database: FreshDatabase;
let city: TrialCity;
let deps: TrialDeps;
let officer: PersonActor;
let made = 0;

beforeAll(async () => {
  database = await freshDatabase();
  city = await trialCity(database.db);
  deps = trialDeps(database.db, closes);
  officer = await trialPerson(database.db, 'Bram Ambt', { grants: [{ role: 'officer', scope: 'city' }] });
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.deleteFrom('outage').execute();
  await database.db.updateTable('vote').set({ status: 'counted' }).execute();
});

async function aVote(status: Vote['status']): Promise<Vote> {
  made += 1;
  return await trialVote(database.db, city, { slug: `langer-${'abcdefghijklm'[made]}`, status });
}
async function outage(startedAt: string, endedAt: string): Promise<void> {
  await database.db
    .insertInto('outage')
    .values({
      id: newId<'outage'>(),
      startedAt: new Date(startedAt),
      endedAt: new Date(endedAt),
      description: 'Storing',
      recordedByPersonId: officer.personId,
    })
    .execute();
}
const fresh = (vote: Vote) => getVote(database.db, vote.id);
const codes = (result: Result<unknown>) => (result.ok ? [] : result.problems.map(({ code }) => code));

test('days that an outage took in the last weeks are given back; the hour stays', () => {
  const opensAt = new Date('2027-03-01T08:00:00Z');
  const published = new Date('2027-03-14T23:00:00Z');
  const day = Temporal.PlainDate.from('2027-03-14');
  const span = { from: Temporal.PlainDate.from('2027-03-13'), until: Temporal.PlainDate.from('2027-03-14') };
  expect(movedClose({ opensAt, published }, [], day)).toBeNull();
  const moved = movedClose({ opensAt, published }, [span], day);
  expect(moved?.getTime()).toBeGreaterThan(published.getTime());
  expect(moved?.toISOString().slice(11)).toBe('23:00:00.000Z');
});

test('days that passed before the outage was recorded are counted from today', () => {
  const published = new Date('2026-03-13T09:00:00Z');
  const moved = new Date('2026-03-14T09:00:00Z');
  expect(daysFromNow(published, moved, new Date('2026-03-14T08:59:59Z'))).toEqual(moved);
  const late = daysFromNow(published, moved, new Date('2026-03-15T20:00:00Z'));
  expect(late.toISOString()).toBe('2026-03-16T09:00:00.000Z');
});

describe('an outage that is recorded after the vote closed', () => {
  test('opens it again for the days that it took, once, and tells everybody', async () => {
    const vote = await aVote('closed');
    await outage('2026-03-13T10:00:00Z', '2026-03-14T10:00:00Z');
    deps.at('2026-03-16T15:00:00Z');
    expect(await openAndClose(deps)).toMatchObject({ extended: 1, closed: 0 });
    const again = await fresh(vote);
    expect(again).toMatchObject({ status: 'open', closesAt: new Date('2026-03-18T09:00:00Z') });
    expect((await listChanges(database.db, vote.id)).map((one) => one.note.nl)).toEqual([
      'Er was een storing bij ons. Daarom is de stemming weer open: tot en met 18 maart 2026.',
    ]);
    expect(await openAndClose(deps)).toMatchObject({ extended: 0 });
    deps.at('2026-03-18T09:01:00Z');
    expect(await openAndClose(deps)).toMatchObject({ extended: 0, closed: 1 });
    expect((await fresh(vote)).status).toBe('closed');
  });

  test('does nothing to a vote that was counted, or whose key is gone', async () => {
    const counted = await aVote('counted');
    const old = await aVote('closed');
    await outage('2026-03-13T10:00:00Z', '2026-03-14T10:00:00Z');
    deps.at('2026-03-19T09:00:00Z');
    expect(await openAndClose(deps)).toMatchObject({ extended: 0 });
    expect([(await fresh(counted)).status, (await fresh(old)).status]).toEqual(['counted', 'closed']);
  });
});

describe('by hand', () => {
  const until = (moment: string) => ({ closesAt: new Date(moment), note });

  test('a vote goes on longer, or opens again, with a note that everybody reads', async () => {
    for (const status of ['open', 'closed'] as const) {
      const vote = await aVote(status);
      deps.at(status === 'open' ? '2026-03-15T09:00:00Z' : '2026-03-17T09:00:00Z');
      expect(codes(await extendVote(deps, officer, vote, until('2026-03-20T23:00:00Z')))).toEqual([]);
      expect(await fresh(vote)).toMatchObject({
        status: 'open',
        closesAt: new Date('2026-03-20T23:00:00Z'),
      });
      expect((await listChanges(database.db, vote.id)).map((one) => one.note)).toEqual([note]);
      await openAndClose(deps);
      expect((await fresh(vote)).status).toBe('open');
    }
  });

  test('never earlier, never without a reason, not far beyond, and not by a resident', async () => {
    const vote = await aVote('open');
    deps.at('2026-03-15T09:00:00Z');
    expect(codes(await extendVote(deps, officer, vote, until(closes)))).toEqual(['not-later']);
    expect(codes(await extendVote(deps, officer, vote, until('2027-03-20T23:00:00Z')))).toEqual(['too-far']);
    const silent = { closesAt: new Date('2026-03-20T23:00:00Z'), note: { nl: '', en: '' } };
    expect(codes(await extendVote(deps, officer, vote, silent))).toEqual(['note-missing', 'note-missing']);
    const resident = await trialPerson(database.db, 'Samira Proef');
    expect(codes(await extendVote(deps, resident, vote, until('2026-03-20T23:00:00Z')))).toEqual([
      'not-allowed',
    ]);
    expect((await fresh(vote)).closesAt).toEqual(new Date(closes));
  });

  test('not once it was counted, nor when its key may be gone', async () => {
    const counted = await aVote('counted');
    deps.at('2026-03-17T09:00:00Z');
    expect(codes(await extendVote(deps, officer, counted, until('2026-03-20T23:00:00Z')))).toEqual([
      'wrong-status',
    ]);
    const vote = await aVote('closed');
    deps.at('2026-03-19T09:00:00Z');
    expect(codes(await extendVote(deps, officer, vote, until('2026-03-20T23:00:00Z')))).toEqual([
      'reopen-too-late',
    ]);
  });
});
