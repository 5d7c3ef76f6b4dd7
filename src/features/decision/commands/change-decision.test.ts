/** A grant that is changed or withdrawn while it runs. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { aCase, type DecidingTrial, decidingTrial, grant } from '../../../../tests/support/trial-deciding.ts';
import type { TrialDeps } from '../../../../tests/support/trial-deps.ts';
import { codesOf, value } from '../../../../tests/support/trial-results.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { getApplication } from '../../application/index.ts';
import { entriesOf, verifyLedger } from '../../budget/index.ts';
import { listDecisions } from '../store/index.ts';
import { changeDecision } from './change-decision.ts';
import { recordHearing } from './record-hearing.ts';
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

describe('a change of a running grant', () => {
  test('upwards takes more from the envelope; downwards and withdrawal need a hearing', async () => {
    const application = await aCase(trial);
    value(await takeDecision(deps, officer, grant(application, { amountCents: 100_000 })));
    const running = async () => await getApplication(deps.db, application.id);
    const change = async (more: { kind?: 'amend' | 'withdraw'; amountCents?: number | null }) =>
      await changeDecision(deps, officer, {
        applicationId: application.id,
        revision: (await running()).revision,
        kind: 'amend',
        amountCents: null,
        reasons: 'Er is meer nodig.',
        proviso: null,
        ...more,
      });
    expect(codesOf(await change({ amountCents: 300_000 }))).toEqual(['above-maximum']);
    expect(codesOf(await change({ amountCents: 100_000 }))).toEqual(['amount-same']);
    value(await change({ amountCents: 150_000 }));
    expect(await running()).toMatchObject({
      grantedCents: 150_000,
      status: 'running',
      outcome: 'partlyGranted',
    });
    expect(codesOf(await change({ amountCents: 50_000 }))).toEqual(['hearing-missing']);
    expect(codesOf(await change({ kind: 'withdraw' }))).toEqual(['hearing-missing']);
    value(
      await recordHearing(deps, officer, {
        applicationId: application.id,
        heldOn: '2026-03-16',
        manner: 'inPerson',
        summary: 'Het plan gaat niet door.',
      }),
    );
    value(await change({ amountCents: 50_000 }));
    expect(codesOf(await change({ kind: 'withdraw' }))).toEqual([]);
    expect(await running()).toMatchObject({ grantedCents: 0, outcome: 'refused' });
    const held = (await entriesOf(deps.db, application.id)).reduce(
      (sum, entry) =>
        sum +
        (entry.to === 'committed' ? entry.amountCents : 0) -
        (entry.from === 'committed' ? entry.amountCents : 0),
      0,
    );
    expect(held).toBe(0);
    expect((await listDecisions(deps.db, application.id)).map((one) => [one.version, one.kind])).toEqual([
      [1, 'grant'],
      [2, 'amend'],
      [3, 'amend'],
      [4, 'withdraw'],
    ]);
    expect(codesOf(await change({ amountCents: 100_000 }))).toEqual(['wrong-status']);
  });
});

test('ledger and audit verify', async () => {
  expect((await verifyLedger(database.db)).faults).toEqual([]);
  expect((await verifyAudit(database.db)).faults).toEqual([]);
});
