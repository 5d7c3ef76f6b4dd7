/** Who may act on a case, and who comes first when two do. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
  ask,
  type CaseworkTrial,
  caseworkTrial,
  cityRole,
  day,
  kinds,
  make,
  on,
  outcomeOf,
} from '../../../../tests/support/trial-casework.ts';
import { trialPerson } from '../../../../tests/support/trial-city.ts';
import type { TrialDeps } from '../../../../tests/support/trial-deps.ts';
import type { PersonActor, RoleGrant } from '../../../kernel/actor.ts';
import type { Result } from '../../../kernel/result.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { getApplication } from '../../application/index.ts';
import type { Application } from '../../application/types.ts';
import { verifyLedger } from '../../budget/index.ts';
import { listMessagesOfCase } from '../../correspondence/index.ts';
import { requestCompletion } from './completion.ts';
import { takeCase } from './handler.ts';
import { recordNoticeOfDefault, withdrawForOther } from './incoming.ts';
import { addNote } from './messages.ts';
import { extendTerm, suspendTerm } from './terms.ts';
import { startTreatment } from './treatment.ts';

let trial: CaseworkTrial;
let database: FreshDatabase;
let deps: TrialDeps;
let officer: PersonActor;
let helper: PersonActor;

beforeAll(async () => {
  trial = await caseworkTrial();
  ({ database, deps, officer, helper } = trial);
});
afterAll(() => database.drop());
beforeEach(() => deps.at('2026-03-05T10:00:00Z'));

describe('two officers at once', () => {
  it('the second is told, and nothing of the first is lost', async () => {
    const made = await make(trial);
    const second = await trialPerson(database.db, 'Farida Behandel', { grants: [cityRole('officer')] });
    const results = await Promise.all([
      extendTerm(deps, officer, { ...on(made), reason: 'Drukte.' }),
      requestCompletion(deps, second, { ...on(made), request: ask() }),
    ]);
    expect(results.map(outcomeOf).sort()).toEqual([[':changed-meanwhile'], ['ok']]);
    expect((await kinds(trial, made.id)).length).toBe(2);
  });

  it('the same act twice happens once', async () => {
    const made = await make(trial);
    const results = await Promise.all([1, 2, 3].map(() => startTreatment(deps, officer, on(made))));
    expect(results.flatMap(outcomeOf).sort()).toEqual([':changed-meanwhile', ':changed-meanwhile', 'ok']);
    expect((await listMessagesOfCase(database.db, made.id)).length).toBe(1);
  });
});

describe('who may', () => {
  /** Every act, one after the other, each on the newest row. */
  const forbidden = async (made: Application, actor: PersonActor): Promise<readonly Result<unknown>[]> => {
    const suspension = {
      ground: 'forceMajeure' as const,
      from: day('2026-03-05'),
      until: null,
      consentedOn: null,
    };
    const tries: readonly ((case_: ReturnType<typeof on>) => Promise<Result<unknown>>)[] = [
      (now) => requestCompletion(deps, actor, { ...now, request: ask() }),
      (now) => startTreatment(deps, actor, now),
      (now) => extendTerm(deps, actor, { ...now, reason: 'x' }),
      (now) => suspendTerm(deps, actor, { ...now, suspension, explanation: 'x' }),
      (now) => recordNoticeOfDefault(deps, actor, { ...now, on: day('2026-03-05') }),
      (now) => takeCase(deps, actor, { applicationId: now.applicationId, on: true }),
      ({ applicationId }) => addNote(deps, actor, { applicationId, body: 'x' }),
      (now) => withdrawForOther(deps, actor, { ...now, on: day('2026-03-05') }),
    ];
    const results: Result<unknown>[] = [];
    for (const attempt of tries) results.push(await attempt(on(await getApplication(database.db, made.id))));
    return results;
  };

  it.each([
    ['a stranger', [], ':not-found'],
    ['a council member', [{ role: 'councilMember', scope: 'wijkraad', wijkraadId: 'x' }], ':not-found'],
    ['a controller', [cityRole('controller')], ':not-possible'],
    ['a payer', [cityRole('payer')], ':not-possible'],
    ['an administrator', [cityRole('administrator')], ':not-possible'],
  ] as const)('%s can do nothing', async (name, grants, code) => {
    const made = await make(trial);
    const actor = await trialPerson(database.db, name, { grants: grants as readonly RoleGrant[] });
    const results = await forbidden(made, actor);
    expect(results.flatMap(outcomeOf)).toEqual(results.map(() => code));
    expect(await kinds(trial, made.id)).toEqual(['received']);
  });

  it('an officer does not handle her own case', async () => {
    const made = await make(trial, { applicant: officer });
    const results = await forbidden(made, officer);
    expect(results.flatMap(outcomeOf)).toEqual(results.map(() => ':not-possible'));
  });

  it('the service desk records what came on paper and nothing else', async () => {
    const made = await make(trial);
    const results = await forbidden(made, helper);
    expect(results.map((result) => result.ok)).toEqual([false, false, false, false, true, false, true, true]);
  });
});

it('leaves ledger and audit chain sound', async () => {
  expect((await verifyLedger(database.db)).faults).toEqual([]);
  expect((await verifyAudit(database.db)).faults).toEqual([]);
});
