/** An officer whose register holds a name that stands in the application (Awb 2:4). */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { aCase, type DecidingTrial, decidingTrial, grant } from '../../../../tests/support/trial-deciding.ts';
import type { TrialDeps } from '../../../../tests/support/trial-deps.ts';
import { codesOf, value } from '../../../../tests/support/trial-results.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { getApplication } from '../../application/index.ts';
import { changeDecision } from './change-decision.ts';
import { takeDecision } from './take-decision.ts';

let trial: DecidingTrial;
let database: FreshDatabase;
let deps: TrialDeps;
let officer: PersonActor;
const interestId = newId();

beforeAll(async () => {
  trial = await decidingTrial();
  ({ database, deps, officer } = trial);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.deleteFrom('interest').execute();
});

const tie = () =>
  database.db
    .insertInto('interest')
    .values({
      id: interestId,
      personId: officer.personId,
      personName: trial.samira.displayName,
      description: 'zus',
      since: '2025-01-01',
      createdAt: new Date('2025-01-01'),
    })
    .execute();

const say = (applicationId: string, samePerson: boolean) =>
  database.db
    .insertInto('interestAnswer')
    .values({ id: newId(), applicationId, interestId, samePerson, at: new Date('2026-03-16') })
    .execute();

test('says first whether it is the same person, and then decides', async () => {
  await tie();
  const application = await aCase(trial);
  expect(codesOf(await takeDecision(deps, officer, grant(application)))).toEqual(['name-unanswered']);
  await say(application.id, false);
  value(await takeDecision(deps, officer, grant(application)));
});

test('leaves it to a colleague when it is', async () => {
  await tie();
  const application = await aCase(trial);
  await say(application.id, true);
  expect(codesOf(await takeDecision(deps, officer, grant(application)))).toEqual(['own-interest']);
});

test('nor changes a grant before she answered', async () => {
  const application = await aCase(trial);
  value(await takeDecision(deps, officer, grant(application, { amountCents: 100_000 })));
  await tie();
  const { revision } = await getApplication(deps.db, application.id);
  const change = {
    applicationId: application.id,
    revision,
    kind: 'amend',
    amountCents: 150_000,
    reasons: 'Meer.',
    proviso: null,
  } as const;
  expect(codesOf(await changeDecision(deps, officer, change))).toEqual(['name-unanswered']);
});
