import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
  adviceCodes as codes,
  type TrialAdvice,
  trialAdvice,
} from '../../../../tests/support/trial-advice.ts';
import { trialRules } from '../../../../tests/support/trial-rules.ts';
import { same } from '../../../kernel/messages.ts';
import { ok, problem, refused } from '../../../kernel/result.ts';
import { getApplication } from '../../application/index.ts';
import type { AssessmentExtras } from '../deps.ts';
import { latestAdvice, listAdvice } from '../store/index.ts';

let database: FreshDatabase;
let member: TrialAdvice['member'];
let record: TrialAdvice['record'];
let queued: TrialAdvice['queued'];
let openCase: TrialAdvice['openCase'];

beforeAll(async () => {
  const mandate = { wijkraad: '*', role: 'mandatedDecision', source: 'trial', toVerify: true } as const;
  ({ database, member, record, queued, openCase } = await trialAdvice(
    3,
    trialRules({ mandates: [mandate] }),
  ));
});
afterAll(() => database.drop());

describe('with a mandate', () => {
  it('queues the decision once, in the same transaction', async () => {
    const id = await openCase();
    const result = await record(member(0), id);
    const adviceId = result.ok ? result.value.id : '';
    expect(result).toMatchObject({ ok: true, value: { kind: 'mandatedDecision' } });
    expect(await queued()).toEqual([adviceId]);
    expect(codes(await record(member(0), id, { reasons: '' }))).toEqual(['reasons-needed']);
    expect(await queued()).toEqual([adviceId]);
  });

  it('makes the decision in the same transaction where one is handed in', async () => {
    const id = await openCase();
    let seen = '';
    const onMandate: AssessmentExtras['onMandate'] = async (unit, advice) => {
      seen = (await latestAdvice(unit.tx, advice.applicationId))?.id ?? '';
      return ok(null);
    };
    const before = await queued();
    const result = await record(member(0), id, {}, { onMandate });
    expect(result.ok && result.value.id).toBe(seen);
    expect(await queued()).toEqual(before);
  });

  it('records nothing when the decision is refused, and says why', async () => {
    const id = await openCase();
    const full = problem('amount', 'ceiling-reached', same('Het plafond is bereikt.'));
    const result = await record(member(0), id, {}, { onMandate: async () => refused(full) });
    expect(codes(result)).toEqual(['ceiling-reached']);
    expect(await listAdvice(database.db, id)).toEqual([]);
    expect((await getApplication(database.db, id)).status).toBe('inTreatment');
  });
});
