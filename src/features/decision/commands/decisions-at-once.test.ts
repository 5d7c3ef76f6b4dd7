/** Many decisions at the same moment on one envelope. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import type { TrialCity } from '../../../../tests/support/trial-city.ts';
import { aCase, type DecidingTrial, decidingTrial, grant } from '../../../../tests/support/trial-deciding.ts';
import type { TrialDeps } from '../../../../tests/support/trial-deps.ts';
import { codesOf } from '../../../../tests/support/trial-results.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { getEnvelope, verifyLedger } from '../../budget/index.ts';
import { takeDecision } from './take-decision.ts';

let trial: DecidingTrial;
let database: FreshDatabase;
let city: TrialCity;
let deps: TrialDeps;
let officer: PersonActor;

beforeAll(async () => {
  trial = await decidingTrial();
  ({ database, city, deps, officer } = trial);
});
afterAll(() => database.drop());

describe('together', () => {
  test('a hundred decisions at once on an envelope that bears forty', async () => {
    const envelopeId = newId<'envelope'>();
    await database.db
      .insertInto('envelope')
      .values({
        id: envelopeId,
        schemeVersionId: city.versionId,
        roundId: city.roundId,
        domain: 'health',
        name: 'Klein',
      })
      .execute();
    await database.db
      .insertInto('ledgerEntry')
      .values({
        id: newId(),
        envelopeId,
        seq: 0,
        kind: 'publish',
        fromAccount: 'outside',
        toAccount: 'free',
        amountCents: 4_000_000,
        basis: 'trial',
        recordedAt: new Date('2026-01-02'),
      })
      .execute();
    const cases = [];
    for (let count = 0; count < 100; count += 1)
      cases.push(await aCase(trial, { requestedCents: 100_000, reservedCents: 0, envelopeId }));
    const results = await Promise.all(cases.map((one) => takeDecision(deps, officer, grant(one))));
    expect(results.filter((result) => result.ok)).toHaveLength(40);
    expect(new Set(results.flatMap(codesOf))).toEqual(new Set(['ceiling-reached']));
    expect((await getEnvelope(deps.db, envelopeId)).balances).toMatchObject({
      freeCents: 0,
      committedCents: 4_000_000,
    });
  });
});

test('ledger and audit verify', async () => {
  expect((await verifyLedger(database.db)).faults).toEqual([]);
  expect((await verifyAudit(database.db)).faults).toEqual([]);
});
