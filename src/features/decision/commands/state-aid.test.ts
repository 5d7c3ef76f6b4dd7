/** Grants to undertakings: declared aid, the limit of a group, the register. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { aCase, type DecidingTrial, decidingTrial, grant } from '../../../../tests/support/trial-deciding.ts';
import type { TrialDeps } from '../../../../tests/support/trial-deps.ts';
import { codesOf, value } from '../../../../tests/support/trial-results.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import type { Application } from '../../application/types.ts';
import { verifyLedger } from '../../budget/index.ts';
import { listAidGrants } from '../store/index.ts';
import { takeDecision } from './take-decision.ts';

let trial: DecidingTrial;
let database: FreshDatabase;
let deps: TrialDeps;
let samira: PersonActor;
let officer: PersonActor;

beforeAll(async () => {
  trial = await decidingTrial();
  ({ database, deps, samira, officer } = trial);
});
afterAll(() => database.drop());

describe('state aid', () => {
  async function organisation(group: string | null = null) {
    const id = newId<'organisation'>();
    await database.db
      .insertInto('organisation')
      .values({
        id,
        slug: `org-${id.slice(-8)}`,
        name: 'Stichting Proef',
        legalForm: 'foundation',
        undertakingGroup: group,
      })
      .execute();
    return id;
  }
  const declare = (application: Application) =>
    database.db
      .insertInto('aidDeclaration')
      .values({
        id: newId(),
        applicationId: application.id,
        economicActivity: true,
        signedOn: '2026-03-02',
        declaredByPersonId: samira.personId,
        otherAid: JSON.stringify([
          { regime: 'general', amountCents: 29_900_000, grantedOn: '2024-05-01', authority: 'Rijk' },
        ]),
      })
      .execute();

  test('needs a declaration, counts what was declared, and waits for the register', async () => {
    const organisationId = await organisation();
    const application = await aCase(trial, { organisationId });
    expect(codesOf(await takeDecision(deps, officer, grant(application)))).toEqual(['declaration-missing']);
    await declare(application);
    expect(codesOf(await takeDecision(deps, officer, grant(application)))).toEqual(['state-aid-reached']);
    const decision = value(await takeDecision(deps, officer, grant(application, { amountCents: 100_000 })));
    const listed = (await listAidGrants(deps.db, { open: true, limit: 50 })).find(
      (aid) => aid.decisionId === decision.id,
    );
    expect(listed).toMatchObject({
      amountCents: 100_000,
      grantedOn: '2026-03-16',
      registerDueOn: '2026-04-15',
    });
  });

  test('two grants at once to one group never pass the limit together', async () => {
    const ids = [await organisation('groep'), await organisation('groep')];
    const cases = await Promise.all(
      ids.map((organisationId) => aCase(trial, { organisationId, requestedCents: 80_000 })),
    );
    for (const one of cases) await declare(one);
    const results = await Promise.all(cases.map((one) => takeDecision(deps, officer, grant(one))));
    expect(results.flatMap(codesOf)).toEqual(['state-aid-reached']);
  });
});

test('ledger and audit verify', async () => {
  expect((await verifyLedger(database.db)).faults).toEqual([]);
  expect((await verifyAudit(database.db)).faults).toEqual([]);
});
