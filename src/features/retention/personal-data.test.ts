import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CaseworkTrial, caseworkTrial, day, make } from '../../../tests/support/trial-casework.ts';
import { trialPerson } from '../../../tests/support/trial-city.ts';
import { system } from '../../kernel/actor.ts';
import { ok } from '../../kernel/result.ts';
import { inTransaction } from '../../platform/db/unit-of-work.ts';
import { liftHold, placeHold } from './commands/hold.ts';
import { holdsOnCases } from './personal-data.ts';

let trial: CaseworkTrial;
beforeAll(async () => {
  trial = await caseworkTrial();
});
afterAll(() => trial.database.drop());

test('who asked reads why her case is kept longer, stays known as long, and the reason goes with her', async () => {
  const { db } = trial.database;
  const source = holdsOnCases(db);
  const { personId } = trial.applicant;
  const { id: applicationId, caseNumber } = await make(trial);
  expect(await source.list(personId)).toEqual([]);
  const hold = { applicationId, reason: 'Het beroep loopt nog.', until: day('2026-12-31') };
  expect((await placeHold(trial.deps, trial.officer, hold)).ok).toBe(true);
  const [record] = await source.list(personId);
  expect(record?.title.nl).toBe(caseNumber);
  expect(record?.facts.map(({ value }) => value.nl)).toEqual(['Het beroep loopt nog.', '31 december 2026']);
  const keeps = async (on: string) =>
    (await source.mustKeep?.(personId, day(on)))?.map(({ until }) => String(until));
  expect(await keeps('2026-12-31')).toEqual(['2026-12-31']);
  expect(await keeps('2027-01-01')).toEqual([]);
  const stranger = await trialPerson(db, 'Een Ander');
  expect(await source.list(stranger.personId)).toEqual([]);
  await liftHold(trial.deps, trial.officer, { applicationId });
  expect(await keeps('2026-06-01')).toEqual([]);
  expect(await source.list(personId)).toHaveLength(1);
  await inTransaction(trial.deps, system('trial'), async (unit) => {
    await source.erase?.(unit, personId);
    return ok(null);
  });
  expect(await source.list(personId)).toEqual([]);
});
