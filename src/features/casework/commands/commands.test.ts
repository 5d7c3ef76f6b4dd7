import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import { fullAnswers, type TrialDossier, trialDossier } from '../../../../tests/support/trial-dossier.ts';
import type { PersonActor, RoleGrant } from '../../../kernel/actor.ts';
import { Temporal, today } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { assert, type Result } from '../../../kernel/result.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { clocksOf, events, getApplication } from '../../application/index.ts';
import type { Application } from '../../application/types.ts';
import { getEnvelope, heldCents, verifyLedger } from '../../budget/index.ts';
import { listDeliveries, listMessagesOfCase } from '../../correspondence/index.ts';
import { getVersion } from '../../scheme/index.ts';
import { messageLength } from '../rules/messages.ts';
import { listCaseMessages } from '../store/index.ts';
import { penaltyWork } from '../work-items.ts';
import { recordCompletion, requestCompletion } from './completion.ts';
import { takeCase } from './handler.ts';
import { giveNoticeOfDefault, recordNoticeOfDefault, withdrawForOther } from './incoming.ts';
import { addNote, messagesSeen, sendMessage } from './messages.ts';
import { fixPenalty } from './penalty.ts';
import { extendTerm, resumeTerm, suspendTerm } from './terms.ts';
import { startTreatment } from './treatment.ts';

let database: FreshDatabase;
let city: TrialCity;
let deps: TrialDeps;
let applicant: PersonActor;
let officer: PersonActor;
let helper: PersonActor;

const day = (iso: string) => Temporal.PlainDate.from(iso);
const cityRole = (role: 'officer' | 'helper' | 'controller' | 'payer' | 'administrator'): RoleGrant => ({
  role,
  scope: 'city',
});

beforeAll(async () => {
  database = await freshDatabase();
  city = await trialCity(database.db, { ceilingCents: 1_000_000 });
  applicant = await trialPerson(database.db, 'Samira Proef');
  officer = await trialPerson(database.db, 'Bram Behandel', { grants: [cityRole('officer')] });
  helper = await trialPerson(database.db, 'Hatice Balie', { grants: [cityRole('helper')] });
  deps = trialDeps(database.db, '2026-03-05T10:00:00Z');
});
afterAll(() => database.drop());
beforeEach(() => deps.at('2026-03-05T10:00:00Z'));

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
const codes = (result: Result<unknown>): readonly string[] =>
  result.ok ? ['ok'] : result.problems.map((one) => `${one.field}:${one.code}`);
const make = (more: Partial<TrialDossier> = {}) => trialDossier(database.db, city, { applicant, ...more });
const on = (application: Application) => ({
  applicationId: application.id,
  revision: application.revision,
});
const ask = (key = 'plan', note = '', completeBefore = '2026-03-19') => ({
  items: [{ key, note }],
  completeBefore: day(completeBefore),
});

async function decisionDue(application: Application): Promise<string | undefined> {
  const version = await getVersion(database.db, application.schemeVersionId);
  const all = await events(database.db, application.id);
  const report = clocksOf(application, version, all, today(deps.clock));
  return report.clocks.find((clock) => clock.clock === 'decision')?.due.toString();
}
async function kinds(id: Id<'application'>): Promise<readonly string[]> {
  return (await events(database.db, id)).map((event) => event.kind);
}

describe('asking for completion', () => {
  it('suspends the term, writes the letter and keeps what was asked', async () => {
    const made = await make();
    const after = value(
      await requestCompletion(deps, officer, { ...on(made), request: ask('plan', 'Wie doet wat?') }),
    );
    expect([after.status, after.nextClock, after.nextDueOn]).toEqual([
      'incomplete',
      'completion',
      '2026-03-19',
    ]);
    expect(after.revision).toBe(made.revision + 1);
    // 8 weeks after 2 March is 27 April; 6 to 18 March are 13 suspended days.
    expect(await decisionDue(after)).toBe('2026-05-10');
    const [letter] = await listMessagesOfCase(database.db, made.id);
    expect(letter?.kind).toBe('completionRequest');
    const said = JSON.stringify(letter?.document);
    for (const words of [
      '19 maart 2026',
      '10 mei 2026',
      'Wat gaat u doen? Wie doet wat?',
      '4:15',
      'Bram Behandel',
    ])
      expect(said).toContain(words);
    const event = (await events(database.db, made.id)).at(-1);
    expect(event?.facts).toMatchObject({
      completeBefore: '2026-03-19',
      items: [{ key: 'plan', note: 'Wie doet wat?' }],
      codes: ['answer-missing'],
      messageId: letter?.id,
    });
  });

  it.each([
    ['nothing', { items: [], completeBefore: day('2026-03-19') }, ['items:items-needed']],
    ['an unknown question', ask('geheim'), ['items:item-unknown']],
    ['something else without saying what', ask('other'), ['note.other:note-needed']],
    ['a note without end', ask('plan', 'x'.repeat(501)), ['note.plan:note-length']],
    ['a term that ends today', ask('plan', '', '2026-03-05'), ['completeBefore:not-after-today']],
    ['a term of a year', ask('plan', '', '2027-03-05'), ['completeBefore:too-long']],
    [
      'everything wrong at once',
      { items: [], completeBefore: day('2025-01-01') },
      ['items:items-needed', 'completeBefore:not-after-today'],
    ],
  ])('is refused for %s', async (_, request, expected) => {
    const made = await make();
    expect(codes(await requestCompletion(deps, officer, { ...on(made), request }))).toEqual(expected);
    expect(await kinds(made.id)).toEqual(['received']);
  });

  it('paper completion counts from its stamp and makes what it holds no longer missing', async () => {
    const { plan: _, ...lacking } = fullAnswers;
    const made = await make({ answers: lacking });
    const asked = value(await requestCompletion(deps, officer, { ...on(made), request: ask() }));
    deps.at('2026-03-12T10:00:00Z');
    const refusedFor = async (iso: string) =>
      codes(
        await recordCompletion(deps, helper, {
          ...on(asked),
          completion: { on: day(iso), onPaper: ['plan'] },
        }),
      );
    expect(await refusedFor('2026-03-04')).toEqual(['on:before-request']);
    expect(await refusedFor('2026-03-13')).toEqual(['on:after-today']);
    const completed = value(
      await recordCompletion(deps, helper, {
        ...on(asked),
        completion: { on: day('2026-03-10'), onPaper: ['plan', 'verzonnen'] },
      }),
    );
    expect(completed.status).toBe('submitted');
    // 6 to 9 March: 4 days.
    expect(await decisionDue(completed)).toBe('2026-05-01');
    expect((await events(database.db, made.id)).at(-1)?.facts).toEqual({
      onPaper: ['plan'],
      channel: 'paper',
    });
    const { application } = value(await startTreatment(deps, officer, on(completed)));
    expect([application.status, application.completeAt?.toISOString()]).toEqual([
      'inTreatment',
      '2026-03-12T10:00:00.000Z',
    ]);
  });
});

describe('taking into treatment', () => {
  it('needs a complete application, and names everything that lacks', async () => {
    const { plan: _, contact: __, ...lacking } = fullAnswers;
    const made = await make({ answers: lacking, confirmed: 2 });
    expect(codes(await startTreatment(deps, officer, on(made)))).toEqual([
      'plan:answer-missing',
      'contact:answer-missing',
      'cosigners:cosigners-unconfirmed',
    ]);
  });

  it('sets the money aside once, also when the form had done so', async () => {
    const made = await make();
    const { application, ceilingReached } = value(await startTreatment(deps, officer, on(made)));
    expect([application.status, ceilingReached]).toEqual(['inTreatment', false]);
    const held = await heldCents(database.db, city.envelopeId, made.id);
    expect(held.reserved).toBe(50_000);
    const again = value(await requestCompletion(deps, officer, { ...on(application), request: ask() }));
    const back = value(
      await recordCompletion(deps, officer, {
        ...on(again),
        completion: { on: day('2026-03-05'), onPaper: [] },
      }),
    );
    value(await startTreatment(deps, officer, on(back)));
    expect((await heldCents(database.db, city.envelopeId, made.id)).reserved).toBe(50_000);
  });

  it('goes on when the ceiling is reached, and says so', async () => {
    const made = await make({ requestedCents: 5_000_000 });
    const { ceilingReached } = value(await startTreatment(deps, officer, on(made)));
    expect(ceilingReached).toBe(true);
    expect(await kinds(made.id)).toEqual(['received', 'ceilingReached', 'treatmentStarted']);
    const [letter] = await listMessagesOfCase(database.db, made.id);
    expect(JSON.stringify(letter?.document)).toContain('4:25');
  });
});

describe('the decision term', () => {
  it('is extended once, with the reason in the letter', async () => {
    const made = await make();
    expect(codes(await extendTerm(deps, officer, { ...on(made), reason: '' }))).toEqual([
      'reason:reason-needed',
    ]);
    const after = value(await extendTerm(deps, officer, { ...on(made), reason: 'Er zijn veel aanvragen.' }));
    // 27 April and 12 weeks.
    expect([after.nextClock, after.nextDueOn]).toEqual(['decision', '2026-07-20']);
    const [letter] = await listMessagesOfCase(database.db, made.id);
    expect(letter?.kind).toBe('extension');
    expect(JSON.stringify(letter?.document)).toMatch(/20 juli 2026.*Er zijn veel aanvragen/);
    expect(codes(await extendTerm(deps, officer, { ...on(after), reason: 'Nog meer.' }))).toEqual([
      ':not-possible',
    ]);
  });

  it('cannot be extended or suspended once it is over', async () => {
    const made = await make();
    deps.at('2026-04-28T10:00:00Z');
    expect(codes(await extendTerm(deps, officer, { ...on(made), reason: 'Te laat.' }))).toEqual([
      ':not-possible',
    ]);
    const suspension = {
      ground: 'forceMajeure' as const,
      from: day('2026-04-28'),
      until: null,
      consentedOn: null,
    };
    expect(codes(await suspendTerm(deps, officer, { ...on(made), suspension, explanation: 'x' }))).toEqual([
      ':not-possible',
    ]);
  });

  it.each([
    ['with consent', 'applicantConsent', '2026-03-10', '2026-03-14', '2026-03-05', '2026-05-02'],
    ['for delay of the applicant', 'applicantDelay', '2026-03-03', '2026-03-04', null, '2026-04-29'],
    ['for force majeure', 'forceMajeure', '2026-03-05', '2026-03-05', null, '2026-04-28'],
  ] as const)('stands still %s', async (_, ground, from, until, consent, due) => {
    const made = await make();
    const suspension = {
      ground,
      from: day(from),
      until: day(until),
      consentedOn: consent ? day(consent) : null,
    };
    const after = value(
      await suspendTerm(deps, officer, { ...on(made), suspension, explanation: 'De zaal is dicht.' }),
    );
    expect(after.nextDueOn).toBe(due);
    const [letter] = await listMessagesOfCase(database.db, made.id);
    expect(JSON.stringify(letter?.document)).toContain('De zaal is dicht.');
  });

  it('stands still without an end until it runs again', async () => {
    const made = await make();
    deps.at('2026-03-10T10:00:00Z');
    const suspension = {
      ground: 'applicantDelay' as const,
      from: day('2026-03-10'),
      until: null,
      consentedOn: null,
    };
    const still = value(await suspendTerm(deps, officer, { ...on(made), suspension, explanation: 'Wacht.' }));
    expect(
      codes(await suspendTerm(deps, officer, { ...on(still), suspension, explanation: 'Weer.' })),
    ).toEqual([':not-possible']);
    deps.at('2026-03-20T10:00:00Z');
    expect(codes(await resumeTerm(deps, officer, { ...on(still), on: day('2026-03-09') }))).toEqual([
      'on:before-from',
    ]);
    expect(codes(await resumeTerm(deps, officer, { ...on(still), on: day('2026-03-21') }))).toEqual([
      'on:after-today',
    ]);
    const running = value(await resumeTerm(deps, officer, { ...on(still), on: day('2026-03-20') }));
    // 10 to 19 March: 10 days.
    expect(running.nextDueOn).toBe('2026-05-07');
    expect(codes(await resumeTerm(deps, officer, { ...on(running), on: day('2026-03-20') }))).toEqual([
      ':not-possible',
    ]);
  });

  it.each([
    ['no day of consent', { ground: 'applicantConsent', from: '2026-03-05' }, ['consentedOn:consent-date']],
    [
      'consent after today',
      { ground: 'applicantConsent', from: '2026-03-07', consentedOn: '2026-03-06', until: '2026-03-08' },
      ['consentedOn:after-today'],
    ],
    [
      'a day before the consent',
      { ground: 'applicantConsent', from: '2026-03-03', consentedOn: '2026-03-05' },
      ['from:before-consent'],
    ],
    ['a day before receipt', { ground: 'forceMajeure', from: '2026-03-01' }, ['from:before-received']],
    [
      'an end before the beginning',
      { ground: 'forceMajeure', from: '2026-03-05', until: '2026-03-04' },
      ['until:until-before-from'],
    ],
    [
      'a day after the term',
      { ground: 'forceMajeure', from: '2026-06-01', until: '2026-06-02' },
      ['from:after-due'],
    ],
    [
      'a year too far',
      { ground: 'forceMajeure', from: '2036-03-05', until: '2036-03-06' },
      ['from:too-far', 'from:after-due'],
    ],
    ['a future day without an end', { ground: 'forceMajeure', from: '2026-03-09' }, ['until:until-needed']],
  ])('is not suspended with %s', async (_, given, expected) => {
    const made = await make();
    const { ground, from, until, consentedOn } = given as Record<string, string>;
    const suspension = {
      ground: ground as 'forceMajeure',
      from: day(from ?? ''),
      until: until ? day(until) : null,
      consentedOn: consentedOn ? day(consentedOn) : null,
    };
    const result = await suspendTerm(deps, officer, { ...on(made), suspension, explanation: 'Omdat.' });
    expect(codes(result)).toEqual(expected);
    expect(await kinds(made.id)).toEqual(['received']);
  });
});

describe('a notice of default', () => {
  it('has effect when the term was over: the penalty begins after two weeks', async () => {
    const made = await make();
    deps.at('2026-04-28T10:00:00Z');
    const { notice } = value(
      await recordNoticeOfDefault(deps, helper, { ...on(made), on: day('2026-04-28') }),
    );
    expect([notice.effective, notice.firstPenaltyDay?.toString()]).toEqual([true, '2026-05-13']);
    const [letter] = await listMessagesOfCase(database.db, made.id);
    expect(JSON.stringify(letter?.document)).toMatch(/13 mei 2026.*1\.442/);
    const again = await getApplication(database.db, made.id);
    expect(codes(await recordNoticeOfDefault(deps, helper, { ...on(again), on: day('2026-04-28') }))).toEqual(
      [':not-possible'],
    );
  });

  it('is recorded when it comes too early, and can come again', async () => {
    const made = await make();
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
    const made = await make();
    deps.at('2026-05-01T10:00:00Z');
    const stranger = await trialPerson(database.db, 'Vreemde Vogel');
    expect(codes(await giveNoticeOfDefault(deps, stranger, on(made)))).toEqual([':not-found']);
    expect(codes(await giveNoticeOfDefault(deps, officer, on(made)))).toEqual([':not-possible']);
    const { notice } = value(await giveNoticeOfDefault(deps, applicant, on(made)));
    expect(notice.firstPenaltyDay?.toString()).toBe('2026-05-16');
  });

  it('ends in a decision on what is owed, within two weeks after its last day (4:18), with a warning before', async () => {
    const made = await make();
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
    expect(codes(await fixPenalty(deps, officer, on(application)))).toEqual([':not-possible']);
    expect(await work()).toEqual([]);
    deps.at('2026-06-24T10:00:00Z');
    expect(await work()).toMatchObject([{ id: made.id, amountCents: 1442_00 }]);
    expect((await work()).map(({ dueOn }) => dueOn.toString())).toEqual(['2026-07-07']);
    expect(await penaltyWork(database.db).list(applicant, today(deps.clock))).toEqual([]);
    expect(codes(await fixPenalty(deps, applicant, on(application)))).toEqual([':not-possible']);
    expect(codes(await fixPenalty(deps, helper, on(application)))).toEqual([':not-possible']);
    const fixed = value(await fixPenalty(deps, officer, on(application)));
    const letter = (await listMessagesOfCase(database.db, made.id)).find(
      ({ kind }) => kind === 'penaltyDecision',
    );
    expect(JSON.stringify(letter?.document)).toMatch(/1\.442.*13 mei 2026.*23 juni 2026: 42 dagen/s);
    expect(letter?.document.objection).not.toBeNull();
    expect(await work()).toEqual([]);
    expect(codes(await fixPenalty(deps, officer, on(fixed)))).toEqual([':not-possible']);
    expect(await kinds(made.id)).toContain('penaltyFixed');
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
    const made = await make();
    expect(codes(await recordNoticeOfDefault(deps, officer, { ...on(made), on: day(iso) }))).toEqual([code]);
  });
});

describe('a withdrawal on paper', () => {
  it('frees the money and ends the clocks', async () => {
    const made = await make();
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
    const made = await make();
    const { application } = value(await startTreatment(deps, officer, on(made)));
    expect(
      codes(await withdrawForOther(deps, helper, { ...on(application), on: day('2026-03-05') })),
    ).toEqual([':not-possible']);
  });
});

describe('two officers at once', () => {
  it('the second is told, and nothing of the first is lost', async () => {
    const made = await make();
    const second = await trialPerson(database.db, 'Farida Behandel', { grants: [cityRole('officer')] });
    const results = await Promise.all([
      extendTerm(deps, officer, { ...on(made), reason: 'Drukte.' }),
      requestCompletion(deps, second, { ...on(made), request: ask() }),
    ]);
    expect(results.map(codes).sort()).toEqual([[':changed-meanwhile'], ['ok']]);
    expect((await kinds(made.id)).length).toBe(2);
  });

  it('the same act twice happens once', async () => {
    const made = await make();
    const results = await Promise.all([1, 2, 3].map(() => startTreatment(deps, officer, on(made))));
    expect(results.flatMap(codes).sort()).toEqual([':changed-meanwhile', ':changed-meanwhile', 'ok']);
    expect((await listMessagesOfCase(database.db, made.id)).length).toBe(1);
  });
});

describe('messages and notes', () => {
  it('reach the other side; a note never does', async () => {
    const made = await make();
    expect(
      value(await sendMessage(deps, applicant, { applicationId: made.id, body: 'Wanneer hoor ik iets?' })),
    ).toBe('applicant');
    value(await addNote(deps, officer, { applicationId: made.id, body: 'GEHEIM: even bellen.' }));
    value(await sendMessage(deps, officer, { applicationId: made.id, body: 'Deze week.' }));
    const theirs = await listCaseMessages(database.db, made.id, { side: 'applicant', notes: true });
    expect(theirs.map((message) => message.body)).toEqual(['Wanneer hoor ik iets?', 'Deze week.']);
    const office = await listCaseMessages(database.db, made.id, { side: 'office', notes: true });
    expect(office).toHaveLength(3);
    expect(await listCaseMessages(database.db, made.id, { side: 'office', notes: false })).toHaveLength(2);
    const shown = await events(database.db, made.id, 'both');
    expect(shown.map((event) => event.kind)).toEqual(['received', 'messageSent', 'messageSent']);
    expect(JSON.stringify(await events(database.db, made.id))).not.toContain('GEHEIM');
  });

  it('are told by mail without their content to who agreed, and on paper to who did not', async () => {
    const onPaper = await make();
    value(await sendMessage(deps, officer, { applicationId: onPaper.id, body: 'Neem de sleutel mee.' }));
    const [letter] = await listMessagesOfCase(database.db, onPaper.id);
    expect([letter?.kind, letter?.channel]).toEqual(['caseMessage', 'paper']);
    expect(JSON.stringify(letter?.document)).toContain('Neem de sleutel mee.');

    const digital = await trialPerson(database.db, 'Dina Digitaal');
    await database.db
      .insertInto('contactConsent')
      .values({ id: digital.personId, personId: digital.personId, channel: 'portal', givenAt: new Date() })
      .execute();
    const made = await make({ applicant: digital });
    value(await sendMessage(deps, officer, { applicationId: made.id, body: 'Neem de sleutel mee.' }));
    const [letterToHer] = await listMessagesOfCase(database.db, made.id);
    assert(letterToHer, 'it stands in the message log');
    expect([letterToHer.kind, letterToHer.channel]).toEqual(['caseMessage', 'portal']);
    // Awb 2:10: to be notified within 48 hours, by the job that notifies of every letter.
    expect(letterToHer.notifyBefore).toEqual(new Date('2026-03-07T10:00:00Z'));
    expect(await listDeliveries(database.db, letterToHer.id)).toMatchObject([{ state: 'made' }]);
    const loose = await database.db
      .selectFrom('outgoingMail')
      .select('id')
      .where('toAddress', '=', 'dina.digitaal@demo.example')
      .execute();
    expect(loose).toEqual([]);
  });

  it('that she reads on the case page counts as read in the message log', async () => {
    const reader = await trialPerson(database.db, 'Rita Leest');
    await database.db
      .insertInto('contactConsent')
      .values({ id: reader.personId, personId: reader.personId, channel: 'portal', givenAt: new Date() })
      .execute();
    const made = await make({ applicant: reader });
    value(await sendMessage(deps, officer, { applicationId: made.id, body: 'Neem de sleutel mee.' }));
    const [before] = await listMessagesOfCase(database.db, made.id);
    expect(before?.readAt).toBeNull();
    await messagesSeen(deps, reader, 'applicant', made.id, 99);
    const [after] = await listMessagesOfCase(database.db, made.id);
    assert(after, 'the letter stays');
    expect(after.readAt).toEqual(new Date('2026-03-05T10:00:00Z'));
    expect((await listDeliveries(database.db, after.id)).map(({ state }) => state)).toContain('read');
  });

  it('a message to a case that someone works on is mailed to her', async () => {
    const made = await make();
    value(await takeCase(deps, officer, { applicationId: made.id, on: true }));
    value(await sendMessage(deps, applicant, { applicationId: made.id, body: 'Dank!' }));
    const mails = await database.db
      .selectFrom('outgoingMail')
      .select(['kind', 'body'])
      .where('toAddress', '=', 'bram.behandel@demo.example')
      .where('kind', '=', 'case-message-office')
      .execute();
    expect(mails).toHaveLength(1);
    expect(mails[0]?.body).not.toContain('Dank!');
  });

  it.each([
    ['', 'body:body-needed'],
    ['x'.repeat(messageLength + 1), 'body:body-length'],
  ])('refuses an empty and an endless message', async (body, code) => {
    const made = await make();
    expect(codes(await sendMessage(deps, applicant, { applicationId: made.id, body }))).toEqual([code]);
    expect(codes(await addNote(deps, officer, { applicationId: made.id, body }))).toEqual([code]);
  });

  it('keeps hostile text as it is', async () => {
    const made = await make();
    const body = `<script>alert(1)</script> ' OR 1=1 -- \u202Emailto 👩🏽‍🌾`;
    value(await sendMessage(deps, applicant, { applicationId: made.id, body }));
    const [kept] = await listCaseMessages(database.db, made.id, { side: 'office', notes: true });
    expect(kept?.body).toBe(body);
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
    const made = await make();
    const actor = await trialPerson(database.db, name, { grants: grants as readonly RoleGrant[] });
    const results = await forbidden(made, actor);
    expect(results.flatMap(codes)).toEqual(results.map(() => code));
    expect(await kinds(made.id)).toEqual(['received']);
  });

  it('an officer does not handle her own case', async () => {
    const made = await make({ applicant: officer });
    const results = await forbidden(made, officer);
    expect(results.flatMap(codes)).toEqual(results.map(() => ':not-possible'));
  });

  it('the service desk records what came on paper and nothing else', async () => {
    const made = await make();
    const results = await forbidden(made, helper);
    expect(results.map((result) => result.ok)).toEqual([false, false, false, false, true, false, true, true]);
  });
});

it('leaves ledger and audit chain sound', async () => {
  expect((await verifyLedger(database.db)).faults).toEqual([]);
  expect((await verifyAudit(database.db)).faults).toEqual([]);
});
