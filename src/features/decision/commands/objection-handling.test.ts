/** Handling an objection: hearing, repair, postponement, default and the night. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import type { TrialDeps } from '../../../../tests/support/trial-deps.ts';
import {
  answer,
  at,
  decided,
  filed,
  heard,
  type ObjectionTrial,
  objectionTrial,
} from '../../../../tests/support/trial-objection.ts';
import { codesOf, value } from '../../../../tests/support/trial-results.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { today } from '../../../kernel/dates.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { events, getApplication } from '../../application/index.ts';
import { verifyLedger } from '../../budget/index.ts';
import { listMessagesOfCase } from '../../correspondence/index.ts';
import { findObjection, objectionEvents } from '../store/index.ts';
import type { Objection } from '../types.ts';
import { objectionWork } from '../work-items.ts';
import { decideObjection } from './decide-objection.ts';
import {
  askRepair,
  planHearing,
  recordObjectionHearing,
  recordRepair,
  startObjection,
  withdrawObjection,
} from './handle-objection.ts';
import { runNightly } from './nightly.ts';
import { delayWithConsent, fixPenalty, postponeObjection, recordDefaultNotice } from './objection-term.ts';

let trial: ObjectionTrial;
let database: FreshDatabase;
let deps: TrialDeps;
let samira: PersonActor;
let neighbour: PersonActor;
let officer: PersonActor;
let second: PersonActor;

beforeAll(async () => {
  trial = await objectionTrial();
  ({ database, deps, samira, neighbour, officer, second } = trial);
});
afterAll(() => database.drop());
beforeEach(() => deps.at('2026-03-16T09:00:00Z'));

const fresh = async (objection: Objection): Promise<Objection> =>
  (await findObjection(deps.db, objection.id)) as Objection;

describe('handling', () => {
  test('is for officers; the objector may only withdraw', async () => {
    const { application } = await decided(trial, 'refuse');
    const objection = await filed(trial, application);
    expect(codesOf(await startObjection(deps, samira, at(objection)))).toEqual(['not-allowed']);
    expect(codesOf(await withdrawObjection(deps, neighbour, at(await fresh(objection))))).toEqual([
      'not-found',
    ]);
    expect(value(await withdrawObjection(deps, samira, at(await fresh(objection)))).status).toBe('withdrawn');
    expect(codesOf(await startObjection(deps, second, at(await fresh(objection))))).toEqual(['wrong-status']);
    expect((await fresh(objection)).nextDueOn).toBeNull();
    const happened = (await events(deps.db, application.id)).map(({ kind }) => kind);
    expect(happened.at(-1)).toBe('objectionWithdrawn');
  });

  test('stands on the work list by itself, and its case not beside it', async () => {
    const { application } = await decided(trial, 'refuse');
    await filed(trial, application);
    const work = await objectionWork(deps.db).list(second, today(deps.clock));
    expect(work.filter(({ caseNumber }) => caseNumber === application.caseNumber)).toMatchObject([
      { clock: { en: 'Decide on the objection' } },
    ]);
    const { nextClock, nextDueOn } = await getApplication(deps.db, application.id);
    expect({ nextClock, nextDueOn }).toEqual({ nextClock: null, nextDueOn: null });
  });

  test('two officers at once: the second sees that it changed', async () => {
    const { application } = await decided(trial, 'refuse');
    const objection = await fresh(await filed(trial, application));
    value(await startObjection(deps, second, at(objection)));
    expect(codesOf(await planHearing(deps, officer, { ...at(objection), hearingOn: '2026-04-01' }))).toEqual([
      'changed-meanwhile',
    ]);
  });

  test('papers lie open for a week before the hearing (7:4)', async () => {
    const { application } = await decided(trial, 'refuse');
    const started = value(await startObjection(deps, second, at(await filed(trial, application))));
    expect(codesOf(await planHearing(deps, second, { ...at(started), hearingOn: '2026-03-23' }))).toEqual([
      'hearing-too-soon',
    ]);
    expect(codesOf(await planHearing(deps, second, { ...at(started), hearingOn: 'gisteren' }))).toEqual([
      'date-shape',
    ]);
    const planned = value(await planHearing(deps, second, { ...at(started), hearingOn: '2026-04-02' }));
    expect(planned.hearingOn).toBe('2026-04-02');
    const letters = (await listMessagesOfCase(deps.db, application.id)).filter(
      (one) => one.kind === 'hearingInvitation',
    );
    for (const said of ['2 april 2026', '26 maart 2026', '23 maart 2026'])
      expect(JSON.stringify(letters[0]?.document)).toContain(said);
  });

  test('who decided neither hears nor decides (7:5, 10:3)', async () => {
    const { application } = await decided(trial, 'refuse');
    const started = value(await startObjection(deps, officer, at(await filed(trial, application))));
    const hearing = { heldOn: '2026-03-16', manner: 'phone' as const, summary: 'Gesproken.' };
    expect(codesOf(await recordObjectionHearing(deps, officer, { ...at(started), ...hearing }))).toEqual([
      'same-decider',
    ]);
    const done = value(await recordObjectionHearing(deps, second, { ...at(started), ...hearing }));
    expect(codesOf(await decideObjection(deps, officer, answer(done)))).toEqual(['same-decider']);
  });

  test('postponing gives six more weeks, once, with a letter', async () => {
    const { application } = await decided(trial, 'refuse');
    const started = value(await startObjection(deps, second, at(await filed(trial, application))));
    expect(codesOf(await postponeObjection(deps, second, { ...at(started), reasons: '' }))).toEqual([
      'reasons-missing',
    ]);
    const postponed = value(await postponeObjection(deps, second, { ...at(started), reasons: 'De zomer.' }));
    expect(postponed.nextDueOn).toBe('2026-07-21');
    expect(
      codesOf(await postponeObjection(deps, second, { ...at(postponed), reasons: 'Nog eens.' })),
    ).toEqual(['wrong-status']);
    expect(codesOf(await delayWithConsent(deps, second, { ...at(postponed), until: '2026-07-21' }))).toEqual([
      'date-shape',
    ]);
    const further = value(await delayWithConsent(deps, second, { ...at(postponed), until: '2026-08-03' }));
    expect(further.nextDueOn).toBe('2026-08-03');
  });

  test('repair stands the term still and a notice of default starts the penalty', async () => {
    const { application } = await decided(trial, 'refuse');
    const started = value(await startObjection(deps, second, at(await filed(trial, application))));
    deps.at('2026-05-04T09:00:00Z');
    const asked = value(
      await askRepair(deps, second, { ...at(started), items: 'De redenen.', before: '2026-05-18' }),
    );
    expect(asked.status).toBe('incomplete');
    deps.at('2026-05-11T09:00:00Z');
    const repaired = value(await recordRepair(deps, second, at(asked)));
    // 5 to 10 May: six days.
    expect(repaired).toMatchObject({ status: 'inTreatment', nextDueOn: '2026-06-15' });
    deps.at('2026-06-17T09:00:00Z');
    value(await recordDefaultNotice(deps, second, { ...at(repaired), on: '2026-06-16' }));
    const happened = (await objectionEvents(deps.db, repaired.id)).map((event) => event.kind);
    expect(happened).toEqual(['received', 'treatmentStarted', 'repairAsked', 'repaired', 'noticeOfDefault']);
  });

  test('deciding late ends in a decision on the penalty, also after the objection is closed (7:14, 4:18)', async () => {
    const { application } = await decided(trial, 'refuse');
    const started = await heard(trial, application);
    deps.at('2026-06-10T09:00:00Z');
    const noticed = value(await recordDefaultNotice(deps, second, { ...at(started), on: '2026-06-10' }));
    expect(codesOf(await fixPenalty(deps, second, at(noticed)))).toEqual(['no-penalty']);
    // The first penalty day is 25 June; the decision of 2 July ends it after seven days.
    deps.at('2026-07-02T09:00:00Z');
    const closed = value(await decideObjection(deps, second, answer(noticed)));
    const work = async () =>
      (await objectionWork(deps.db).list(second, today(deps.clock))).filter(
        ({ id }) => id === `${noticed.id}-penalty`,
      );
    expect((await work()).map(({ dueOn, amountCents }) => [dueOn.toString(), amountCents])).toEqual([
      ['2026-07-15', 7 * 23_00],
    ]);
    expect(codesOf(await fixPenalty(deps, samira, at(closed)))).toEqual(['not-allowed']);
    const fixed = value(await fixPenalty(deps, second, at(closed)));
    expect(await work()).toEqual([]);
    expect(codesOf(await fixPenalty(deps, second, at(fixed)))).toEqual(['no-penalty']);
    const letter = (await listMessagesOfCase(deps.db, application.id)).find(
      ({ kind }) => kind === 'penaltyDecision',
    );
    expect(JSON.stringify(letter?.document)).toMatch(/€\s161.*25 juni 2026 tot en met 1 juli 2026: 7 dagen/s);
  });
});

describe('at night', () => {
  test('a refusal is closed after its term, unless an objection runs', async () => {
    const { application: alone } = await decided(trial, 'refuse');
    const { application: objected } = await decided(trial, 'refuse');
    const objection = await filed(trial, objected);
    deps.at('2026-05-12T03:00:00Z');
    await runNightly(deps);
    expect((await getApplication(deps.db, alone.id)).status).toBe('closed');
    expect((await getApplication(deps.db, objected.id)).status).toBe('decided');
    value(await withdrawObjection(deps, samira, at(await fresh(objection))));
    await runNightly(deps);
    expect((await getApplication(deps.db, objected.id)).status).toBe('closed');
    const row = await database.db
      .selectFrom('application')
      .select('legalHold')
      .where('id', '=', objected.id)
      .executeTakeFirstOrThrow();
    expect(row.legalHold).toBe(false);
  });
});

test('ledger and audit verify', async () => {
  expect((await verifyLedger(database.db)).faults).toEqual([]);
  expect((await verifyAudit(database.db)).faults).toEqual([]);
});
