/** Declining to process what stays incomplete. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { aCase, type DecidingTrial, decidingTrial } from '../../../../tests/support/trial-deciding.ts';
import type { TrialDeps } from '../../../../tests/support/trial-deps.ts';
import { codesOf } from '../../../../tests/support/trial-results.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { getApplication } from '../../application/index.ts';
import type { Application } from '../../application/types.ts';
import { entriesOf, verifyLedger } from '../../budget/index.ts';
import { declineApplication } from './decline.ts';

let trial: DecidingTrial;
let database: FreshDatabase;
let deps: TrialDeps;
let officer: PersonActor;

beforeAll(async () => {
  trial = await decidingTrial();
  ({ database, deps, officer } = trial);
});
afterAll(() => database.drop());

describe('declining to process (Awb 4:5)', () => {
  async function incomplete(askedOn: string, completeBefore: string): Promise<Application> {
    const application = await aCase(trial, { status: 'incomplete', receivedOn: '2026-01-05' });
    await database.db
      .insertInto('caseEvent')
      .values({
        id: newId(),
        applicationId: application.id,
        seq: 3,
        kind: 'completionRequested',
        onDate: askedOn,
        at: new Date(`${askedOn}T10:00:00Z`),
        actorKind: 'person',
        actorPersonId: officer.personId,
        facts: JSON.stringify({ completeBefore }),
      })
      .execute();
    return application;
  }
  const decline = (application: Application) =>
    declineApplication(deps, officer, {
      applicationId: application.id,
      revision: application.revision,
      reasons: 'De begroting ontbreekt.',
    });

  test.for<[string, string, string, string[]]>([
    ['while one may still complete', '2026-03-02', '2026-03-16', ['decline-too-early']],
    ['on the first day after', '2026-03-01', '2026-03-15', []],
    ['on the last day of four weeks', '2026-02-02', '2026-02-16', []],
    ['a day later', '2026-01-30', '2026-02-13', ['decline-too-late']],
  ])('%s', async ([, asked, before, expected]) => {
    const application = await incomplete(asked, before);
    expect(codesOf(await decline(application))).toEqual(expected);
    if (expected.length > 0) return;
    expect(await getApplication(deps.db, application.id)).toMatchObject({
      status: 'decided',
      outcome: 'declined',
    });
    expect((await entriesOf(deps.db, application.id)).at(-1)?.kind).toBe('release');
  });

  test('never without asking first', async () => {
    const application = await aCase(trial, { status: 'incomplete' });
    expect(codesOf(await decline(application))).toEqual(['decline-not-asked']);
  });
});

test('ledger and audit verify', async () => {
  expect((await verifyLedger(database.db)).faults).toEqual([]);
  expect((await verifyAudit(database.db)).faults).toEqual([]);
});
