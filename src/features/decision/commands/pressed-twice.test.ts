/** A button pressed twice, without script: the second form arrives where the first did, and nothing happens twice. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { aCase, type DecidingTrial, decidingTrial, grant } from '../../../../tests/support/trial-deciding.ts';
import type { TrialDeps } from '../../../../tests/support/trial-deps.ts';
import { codesOf, value } from '../../../../tests/support/trial-results.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { getApplication } from '../../application/index.ts';
import { entriesOf, verifyLedger } from '../../budget/index.ts';
import { listDecisions } from '../store/index.ts';
import { changeDecision } from './change-decision.ts';
import { takeDecision } from './take-decision.ts';

let trial: DecidingTrial;
let database: FreshDatabase;
let deps: TrialDeps;
let officer: PersonActor;

beforeAll(async () => {
  trial = await decidingTrial();
  ({ database, deps, officer } = trial);
});
afterAll(() => database.drop());

test('a change of a grant', async () => {
  const { id } = await aCase(trial);
  const seen = await getApplication(deps.db, id);
  value(await takeDecision(deps, officer, grant(seen, { amountCents: 100_000 })));
  const { revision } = await getApplication(deps.db, id);
  const form = {
    applicationId: id,
    revision,
    kind: 'amend',
    amountCents: 150_000,
    reasons: ' Er is meer nodig. ',
    proviso: null,
  } as const;
  const both = await Promise.all([changeDecision(deps, officer, form), changeDecision(deps, officer, form)]);
  expect(new Set(both.map((one) => value(one).id)).size).toBe(1);
  expect(await listDecisions(deps.db, id)).toHaveLength(2);
  // From a page that shows the change already, the same amount is no change.
  const { revision: now } = await getApplication(deps.db, id);
  expect(codesOf(await changeDecision(deps, officer, { ...form, revision: now }))).toEqual(['amount-same']);
  expect((await verifyLedger(deps.db)).faults).toEqual([]);
});

test('a refusal, sent again after the first is shown', async () => {
  const application = await aCase(trial);
  const refusal = grant(application, {
    outcome: 'refuse',
    amountCents: null,
    ground: 'schemeCriterion',
    judgements: { fits: 'notMet' },
  });
  const first = value(await takeDecision(deps, officer, refusal));
  const moved = (await entriesOf(deps.db, application.id)).length;
  expect(value(await takeDecision(deps, officer, refusal)).id).toBe(first.id);
  expect(await entriesOf(deps.db, application.id)).toHaveLength(moved);
});
