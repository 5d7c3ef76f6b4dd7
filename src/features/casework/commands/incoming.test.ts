/** What comes in while a case is open: a notice of default, a withdrawal on paper. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
  ask,
  type CaseworkTrial,
  caseworkTrial,
  day,
  kinds,
  make,
  on,
  outcomeOf,
} from '../../../../tests/support/trial-casework.ts';
import { type TrialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import type { TrialDeps } from '../../../../tests/support/trial-deps.ts';
import { value } from '../../../../tests/support/trial-results.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { today } from '../../../kernel/dates.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { getApplication } from '../../application/index.ts';
import { getEnvelope, verifyLedger } from '../../budget/index.ts';
import { listMessagesOfCase } from '../../correspondence/index.ts';
import { penaltyWork } from '../work-items.ts';
import { requestCompletion } from './completion.ts';
import { giveNoticeOfDefault, recordNoticeOfDefault, withdrawForOther } from './incoming.ts';
import { fixPenalty } from './penalty.ts';
import { startTreatment } from './treatment.ts';

let trial: CaseworkTrial;
let database: FreshDatabase;
let city: TrialCity;
let deps: TrialDeps;
let applicant: PersonActor;
let officer: PersonActor;
let helper: PersonActor;

beforeAll(async () => {
  trial = await caseworkTrial();
  ({ database, city, deps, applicant, officer, helper } = trial);
});
afterAll(() => database.drop());
beforeEach(() => deps.at('2026-03-05T10:00:00Z'));

describe('a notice of default', () => {
  it('has effect when the term was over: the penalty begins after two weeks', async () => {
    const made = await make(trial);
    deps.at('2026-04-28T10:00:00Z');
    const { notice } = value(
      await recordNoticeOfDefault(deps, helper, { ...on(made), on: day('2026-04-28') }),
    );
    expect([notice.effective, notice.firstPenaltyDay?.toString()]).toEqual([true, '2026-05-13']);
    const [letter] = await listMessagesOfCase(database.db, made.id);
    expect(JSON.stringify(letter?.document)).toMatch(/13 mei 2026.*1\.442/);
    const again = await getApplication(database.db, made.id);
    expect(
      outcomeOf(await recordNoticeOfDefault(deps, helper, { ...on(again), on: day('2026-04-28') })),
    ).toEqual([':not-possible']);
  });

  it('is recorded when it comes too early, and can come again', async () => {
    const made = await make(trial);
    const { notice, application } = value(
      await recordNoticeOfDefault(deps, officer, { ...on(made), on: day('2026-03-05') }),
    );
    expect(notice).toEqual({ effective: false, firstPenaltyDay: null });
    deps.at('2026-04-29T10:00:00Z');
    const later = value(
      await recordNoticeOfDefault(deps, officer, { ...on(application), on: day('2026-04-28') }),
    );
    expect(later.notice.effective).toBe(true);
  });

  it('can be sent online by the applicant, and only by her', async () => {
    const made = await make(trial);
    deps.at('2026-05-01T10:00:00Z');
    const stranger = await trialPerson(database.db, 'Vreemde Vogel');
    expect(outcomeOf(await giveNoticeOfDefault(deps, stranger, on(made)))).toEqual([':not-found']);
    expect(outcomeOf(await giveNoticeOfDefault(deps, officer, on(made)))).toEqual([':not-possible']);
    const { notice } = value(await giveNoticeOfDefault(deps, applicant, on(made)));
    expect(notice.firstPenaltyDay?.toString()).toBe('2026-05-16');
  });

  it('ends in a decision on what is owed, within two weeks after its last day (4:18), with a warning before', async () => {
    const made = await make(trial);
    deps.at('2026-04-28T10:00:00Z');
    const { application } = value(
      await recordNoticeOfDefault(deps, helper, { ...on(made), on: day('2026-04-28') }),
    );
    // One list that is looked at again and again: what it worked out before must not hide what happened since.
    const source = penaltyWork(database.db);
    const work = async () =>
      (await source.list(officer, today(deps.clock))).filter(({ id }) => id === made.id);
    deps.at('2026-06-23T10:00:00Z');
    // The 42nd day: it still runs.
    expect(outcomeOf(await fixPenalty(deps, officer, on(application)))).toEqual([':not-possible']);
    expect(await work()).toEqual([]);
    deps.at('2026-06-24T10:00:00Z');
    expect(await work()).toMatchObject([{ id: made.id, amountCents: 1442_00 }]);
    expect((await work()).map(({ dueOn }) => dueOn.toString())).toEqual(['2026-07-07']);
    expect(await penaltyWork(database.db).list(applicant, today(deps.clock))).toEqual([]);
    expect(outcomeOf(await fixPenalty(deps, applicant, on(application)))).toEqual([':not-possible']);
    expect(outcomeOf(await fixPenalty(deps, helper, on(application)))).toEqual([':not-possible']);
    const fixed = value(await fixPenalty(deps, officer, on(application)));
    const letter = (await listMessagesOfCase(database.db, made.id)).find(
      ({ kind }) => kind === 'penaltyDecision',
    );
    expect(JSON.stringify(letter?.document)).toMatch(/1\.442.*13 mei 2026.*23 juni 2026: 42 dagen/s);
    expect(letter?.document.objection).not.toBeNull();
    expect(await work()).toEqual([]);
    expect(outcomeOf(await fixPenalty(deps, officer, on(fixed)))).toEqual([':not-possible']);
    expect(await kinds(trial, made.id)).toContain('penaltyFixed');
    const { rows } = await database.pool.query(
      `select payload from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'payment.orderPenalty'`,
    );
    expect(rows).toEqual([
      {
        payload: {
          applicationId: made.id,
          objectionId: null,
          toApplicant: true,
          amountCents: 1442_00,
          fixedOn: '2026-06-24',
          fixedBy: officer.personId,
        },
      },
    ]);
  });

  it.each([
    ['2026-03-01', 'on:before-received'],
    ['2026-03-06', 'on:after-today'],
  ])('on %s is refused', async (iso, code) => {
    const made = await make(trial);
    expect(outcomeOf(await recordNoticeOfDefault(deps, officer, { ...on(made), on: day(iso) }))).toEqual([
      code,
    ]);
  });
});

describe('a withdrawal on paper', () => {
  it('frees the money and ends the clocks', async () => {
    const made = await make(trial);
    const free = (await getEnvelope(database.db, city.envelopeId)).balances.freeCents;
    const { application } = value(await startTreatment(deps, officer, on(made)));
    const asked = value(await requestCompletion(deps, officer, { ...on(application), request: ask() }));
    await database.db
      .updateTable('application')
      .set({ typed: JSON.stringify({ plan: { revision: 1, by: 'w', values: { plan: ['Half af'] } } }) })
      .where('id', '=', made.id)
      .execute();
    const gone = value(await withdrawForOther(deps, helper, { ...on(asked), on: day('2026-03-05') }));
    expect([gone.status, gone.nextClock, gone.nextDueOn]).toEqual(['withdrawn', null, null]);
    // Kept as long as one that was withdrawn online: 'Mijn gegevens' says until when.
    expect(gone.retainUntil).toBe('2027-03-05');
    const { typed } = await database.db
      .selectFrom('application')
      .select('typed')
      .where('id', '=', made.id)
      .executeTakeFirstOrThrow();
    expect(typed).toEqual({});
    expect((await getEnvelope(database.db, city.envelopeId)).balances.freeCents).toBe(free);
  });

  it('is not possible once treatment has begun', async () => {
    const made = await make(trial);
    const { application } = value(await startTreatment(deps, officer, on(made)));
    expect(
      outcomeOf(await withdrawForOther(deps, helper, { ...on(application), on: day('2026-03-05') })),
    ).toEqual([':not-possible']);
  });
});

it('leaves ledger and audit chain sound', async () => {
  expect((await verifyLedger(database.db)).faults).toEqual([]);
  expect((await verifyAudit(database.db)).faults).toEqual([]);
});
