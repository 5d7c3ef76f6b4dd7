/** Nobody decides on an objection in a case that touches her own register of interests (Awb 2:4). */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  answer,
  decided,
  heard,
  type ObjectionTrial,
  objectionTrial,
} from '../../../../tests/support/trial-objection.ts';
import { codesOf, value } from '../../../../tests/support/trial-results.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Objection } from '../types.ts';
import { decideObjection } from './decide-objection.ts';

let trial: ObjectionTrial;
const interestId = newId();

beforeAll(async () => {
  trial = await objectionTrial();
});
afterAll(() => trial.database.drop());
beforeEach(async () => {
  await trial.database.db.deleteFrom('interest').execute();
});

/** Her sister's name stands in the register of the second officer. */
async function objectionOfSister(): Promise<Objection> {
  const { database, second, samira } = trial;
  const { application } = await decided(trial, 'refuse');
  const objection = await heard(trial, application);
  await database.db
    .insertInto('interest')
    .values({
      id: interestId,
      personId: second.personId,
      personName: samira.displayName,
      description: 'zus',
      since: '2025-01-01',
      createdAt: new Date('2025-01-01'),
    })
    .execute();
  return objection;
}

const say = ({ applicationId }: Objection, samePerson: boolean) =>
  trial.database.db
    .insertInto('interestAnswer')
    .values({
      id: newId(),
      applicationId: applicationId ?? '',
      interestId,
      samePerson,
      at: new Date('2026-03-16'),
    })
    .execute();

test('she says first whether it is the same person, and then decides', async () => {
  const objection = await objectionOfSister();
  const decide = async () => await decideObjection(trial.deps, trial.second, answer(objection));
  expect(codesOf(await decide())).toEqual(['name-unanswered']);
  await say(objection, false);
  expect(value(await decide()).status).toBe('decided');
});

test('she leaves it to a colleague when it is', async () => {
  const objection = await objectionOfSister();
  await say(objection, true);
  const { deps, second } = trial;
  expect(codesOf(await decideObjection(deps, second, answer(objection)))).toEqual(['own-interest']);
});
