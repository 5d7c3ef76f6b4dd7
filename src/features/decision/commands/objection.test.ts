import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { trialCase } from '../../../../tests/support/trial-case.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { today } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { formatCents } from '../../../kernel/money.ts';
import { problem, type Result } from '../../../kernel/result.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { events, getApplication } from '../../application/index.ts';
import type { Application } from '../../application/types.ts';
import { entriesOf, getEnvelope, verifyLedger } from '../../budget/index.ts';
import { findMessage, listMessagesOfCase, listMessagesTo } from '../../correspondence/index.ts';
import { findObjection, listDecisions, listObjectionsOf, objectionEvents } from '../store/index.ts';
import type { Objection } from '../types.ts';
import { objectionWork } from '../work-items.ts';
import { type AnswerInput, decideObjection } from './decide-objection.ts';
import { type FileInput, fileObjection } from './file-objection.ts';
import {
  askRepair,
  linkObjection,
  planHearing,
  recordObjectionHearing,
  recordRepair,
  startObjection,
  withdrawObjection,
} from './handle-objection.ts';
import { runNightly } from './nightly.ts';
import { delayWithConsent, fixPenalty, postponeObjection, recordDefaultNotice } from './objection-term.ts';
import { takeDecision } from './take-decision.ts';

let database: FreshDatabase;
let city: TrialCity;
let deps: TrialDeps;
let samira: PersonActor;
let neighbour: PersonActor;
let helper: PersonActor;
let officer: PersonActor;
let second: PersonActor;

beforeAll(async () => {
  database = await freshDatabase();
  city = await trialCity(database.db, { ceilingCents: 10_000_000 });
  samira = await trialPerson(database.db, 'Samira Proef');
  neighbour = await trialPerson(database.db, 'Otto Buur');
  helper = await trialPerson(database.db, 'Hatice Balie', { grants: [{ role: 'helper', scope: 'city' }] });
  officer = await trialPerson(database.db, 'Bram Ambt', { grants: [{ role: 'officer', scope: 'city' }] });
  second = await trialPerson(database.db, 'Farida Ambt', { grants: [{ role: 'officer', scope: 'city' }] });
  for (const { personId } of [samira, neighbour])
    await database.db
      .insertInto('contactConsent')
      .values({ id: newId(), personId, channel: 'portal', givenAt: new Date('2026-01-01') })
      .execute();
  deps = trialDeps(database.db, '2026-03-16T09:00:00Z');
});
afterAll(() => database.drop());
beforeEach(() => deps.at('2026-03-16T09:00:00Z'));

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
const codes = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.problems.map((one) => one.code);

async function envelope(amountCents: number): Promise<Id<'envelope'>> {
  const id = newId<'envelope'>();
  await database.db
    .insertInto('envelope')
    .values({ id, schemeVersionId: city.versionId, roundId: city.roundId, domain: id, name: 'Proef' })
    .execute();
  await database.db
    .insertInto('ledgerEntry')
    .values({
      id: newId(),
      envelopeId: id,
      seq: 0,
      kind: 'publish',
      fromAccount: 'outside',
      toAccount: 'free',
      amountCents,
      basis: 'trial',
      recordedAt: new Date('2026-01-02'),
    })
    .execute();
  return id;
}

type Made = { application: Application; envelopeId: Id<'envelope'> };

async function decided(
  outcome: 'grant' | 'refuse',
  options: { amountCents?: number; envelopeId?: Id<'envelope'>; personId?: Id<'person'> } = {},
): Promise<Made> {
  const envelopeId = options.envelopeId ?? (await envelope(1_000_000));
  const application = await trialCase(database.db, city, {
    applicantPersonId: options.personId ?? samira.personId,
    envelopeId,
    requestedCents: 240_000,
  });
  const taken = await takeDecision(deps, officer, {
    applicationId: application.id,
    revision: application.revision,
    outcome,
    amountCents: outcome === 'grant' ? (options.amountCents ?? 240_000) : null,
    ground: outcome === 'grant' ? null : 'belowMinimum',
    reasons: 'Zo is het besloten.',
    departureReasons: '',
    deviationReasons: '',
    obligations: [],
    judgements: {},
    reasonableTerm: false,
    givenTerm: '',
  });
  value(taken);
  return { application: await getApplication(deps.db, application.id), envelopeId };
}

const form = (application: Application | null, more: Partial<FileInput> = {}): FileInput => ({
  own: true,
  lang: 'nl',
  name: 'Samira Proef',
  address: 'Proefstraat 1\n3011 AA Rotterdam',
  caseNumber: application?.caseNumber ?? '',
  about: '',
  grounds: 'Het plan past wel.',
  groundsLater: false,
  lateReason: '',
  channel: 'portal',
  receivedOn: '2026-03-20',
  postedOn: '',
  ...more,
});

const at = (objection: Objection) => ({ objectionId: objection.id, revision: objection.revision });
const fresh = async (objection: Objection): Promise<Objection> =>
  (await findObjection(deps.db, objection.id)) as Objection;

async function filed(application: Application, actor = samira): Promise<Objection> {
  return value(await fileObjection(deps, actor, form(application, { grounds: `Anders: ${newId()}` })));
}
async function heard(application: Application): Promise<Objection> {
  const started = value(await startObjection(deps, second, at(await filed(application))));
  return value(
    await recordObjectionHearing(deps, second, {
      ...at(started),
      heldOn: '2026-03-16',
      manner: 'phone',
      summary: 'Samira vertelt wat zij vindt.',
    }),
  );
}
const answer = (objection: Objection, more: Partial<AnswerInput> = {}): AnswerInput => ({
  ...at(objection),
  outcome: 'founded',
  reasons: 'De eerste beoordeling klopte niet.',
  excused: null,
  noHearingGround: null,
  amountCents: 240_000,
  ...more,
});

describe('filing', () => {
  test('gives a receipt, a clock on the case and a hold on the file', async () => {
    const { application } = await decided('refuse');
    const objection = await filed(application);
    expect(objection).toMatchObject({
      status: 'received',
      timeliness: 'inTime',
      channel: 'portal',
      receivedOn: '2026-03-16',
    });
    // The term for objecting ends on 28 April (27 is King's Day); six weeks later it is answered.
    expect((await fresh(objection)).nextDueOn).toBe('2026-06-09');
    const kinds = (await events(deps.db, application.id)).map((event) => event.kind);
    expect(kinds.at(-1)).toBe('objectionReceived');
    const row = await database.db
      .selectFrom('application')
      .select('legalHold')
      .where('id', '=', application.id)
      .executeTakeFirstOrThrow();
    expect(row.legalHold).toBe(true);
    const letters = (await listMessagesOfCase(deps.db, application.id)).filter(
      (one) => one.kind === 'objectionReceived',
    );
    expect(JSON.stringify(letters[0]?.document)).toContain('9 juni 2026');
    expect(JSON.stringify(letters[0]?.document)).toContain(objection.grounds);
  });

  test('twice on one day is one objection', async () => {
    const { application } = await decided('refuse');
    const input = form(application);
    const [one, two] = await Promise.all([
      fileObjection(deps, samira, input),
      fileObjection(deps, samira, input),
    ]);
    expect(value(one).id).toBe(value(two).id);
    expect(await listObjectionsOf(deps.db, application.id)).toHaveLength(1);
  });

  test('is open to others, whose letters do not show on the case', async () => {
    const { application } = await decided('grant');
    const objection = value(await fileObjection(deps, neighbour, form(application, { name: 'Otto Buur' })));
    expect(objection.objectorPersonId).toBe(neighbour.personId);
    const letters = (await listMessagesOfCase(deps.db, application.id)).map((one) => one.kind);
    expect(letters).not.toContain('objectionReceived');
  });

  test.for<[string, Partial<FileInput>]>([
    ['an unknown number', { caseNumber: 'HV-1999-00001' }],
    ['no number at all', { caseNumber: '', about: 'De brief over de speeltuin' }],
  ])('with %s is kept until someone has found the case', async ([, more]) => {
    const { application } = await decided('refuse');
    const objection = value(await fileObjection(deps, samira, form(null, more)));
    expect(objection).toMatchObject({ applicationId: null, decisionId: null, timeliness: 'early' });
    expect(codes(await linkObjection(deps, second, { ...at(objection), caseNumber: 'HV-1999-1' }))).toEqual([
      'case-unknown',
    ]);
    const linked = value(
      await linkObjection(deps, second, { ...at(objection), caseNumber: application.caseNumber ?? '' }),
    );
    expect(linked).toMatchObject({
      applicationId: application.id,
      timeliness: 'inTime',
      nextDueOn: '2026-06-09',
    });
    const [letter] = (await listMessagesTo(deps.db, samira.personId)).filter(({ subject }) =>
      subject.startsWith('Wij weten nu'),
    );
    expect(JSON.stringify(letter?.document)).toContain(application.caseNumber);
    expect(JSON.stringify(letter?.document)).toContain('9 juni 2026');
  });

  test('before the decision counts as early and gets its clock when the decision is sent', async () => {
    const application = await trialCase(database.db, city, { applicantPersonId: samira.personId });
    const early = await filed(application);
    expect(early).toMatchObject({ timeliness: 'early', decisionId: null });
    expect(
      codes(
        await decideObjection(
          deps,
          second,
          answer(value(await startObjection(deps, second, at(early))), { noHearingGround: 'fullyMet' }),
        ),
      ),
    ).toContain('no-decision-yet');
    value(
      await takeDecision(deps, officer, {
        applicationId: application.id,
        revision: application.revision,
        outcome: 'grant',
        amountCents: 100_000,
        ground: null,
        reasons: 'Zo is het besloten.',
        departureReasons: '',
        deviationReasons: '',
        obligations: [],
        judgements: {},
        reasonableTerm: false,
        givenTerm: '',
      }),
    );
    const after = await fresh(early);
    expect(after.decisionId).not.toBeNull();
    expect(after.nextDueOn).toBe('2026-06-09');
  });

  test.for<[string, Partial<FileInput>, string]>([
    ['on the last day', { receivedOn: '2026-04-28', channel: 'desk' }, 'inTime'],
    ['a day later', { receivedOn: '2026-04-29', channel: 'desk' }, 'late'],
    [
      'by post a week later, posted in time',
      { receivedOn: '2026-05-06', channel: 'post', postedOn: '2026-04-28' },
      'inTime',
    ],
    [
      'by post, posted too late',
      { receivedOn: '2026-05-01', channel: 'post', postedOn: '2026-04-29' },
      'late',
    ],
    [
      'by post, more than a week later',
      { receivedOn: '2026-05-07', channel: 'post', postedOn: '2026-04-28' },
      'late',
    ],
    ['by post without a postmark', { receivedOn: '2026-05-04', channel: 'post' }, 'late'],
    ['early', { receivedOn: '2026-03-14', channel: 'phone' }, 'early'],
  ])('entered by the desk %s', async ([, more, expected]) => {
    const { application } = await decided('refuse');
    deps.at('2026-05-11T09:00:00Z');
    const objection = value(
      await fileObjection(deps, helper, form(application, { own: false, name: 'A. Papier', ...more })),
    );
    expect(objection).toMatchObject({
      timeliness: expected,
      objectorPersonId: null,
      enteredByPersonId: helper.personId,
    });
    expect(codes(await fileObjection(deps, samira, form(application, { own: false })))).toEqual([
      'not-allowed',
    ]);
  });

  test('an outage adds its days for who files online (Awb 2:21)', async () => {
    const { application } = await decided('refuse');
    await database.db
      .insertInto('outage')
      .values({
        id: newId(),
        startedAt: new Date('2026-04-27T08:00:00Z'),
        endedAt: new Date('2026-04-28T20:00:00Z'),
        description: 'Proef',
      })
      .execute();
    deps.at('2026-04-30T09:00:00Z');
    expect((await filed(application)).timeliness).toBe('inTime');
    deps.at('2026-05-01T09:00:00Z');
    expect((await filed(application)).timeliness).toBe('late');
    await database.db.deleteFrom('outage').execute();
  });

  test.for<[string, Partial<FileInput>, string[]]>([
    ['no name', { name: ' ' }, ['name-missing']],
    ['no reasons', { grounds: '' }, ['grounds-missing']],
    ['reasons later', { grounds: '', groundsLater: true }, []],
    ['nothing to find it by', { caseNumber: '' }, ['about-missing']],
    ['far too long', { grounds: 'x'.repeat(20_001) }, ['too-long']],
    ['hostile text', { grounds: `<script>alert(1)</script> ' OR 1=1 --`, name: 'עברית 🌱' }, []],
  ])('says what is missing: %s', async ([, more, expected]) => {
    const { application } = await decided('refuse');
    expect(codes(await fileObjection(deps, samira, form(application, more)))).toEqual(expected);
  });
});

describe('handling', () => {
  test('is for officers; the objector may only withdraw', async () => {
    const { application } = await decided('refuse');
    const objection = await filed(application);
    expect(codes(await startObjection(deps, samira, at(objection)))).toEqual(['not-allowed']);
    expect(codes(await withdrawObjection(deps, neighbour, at(await fresh(objection))))).toEqual([
      'not-found',
    ]);
    expect(value(await withdrawObjection(deps, samira, at(await fresh(objection)))).status).toBe('withdrawn');
    expect(codes(await startObjection(deps, second, at(await fresh(objection))))).toEqual(['wrong-status']);
    expect((await fresh(objection)).nextDueOn).toBeNull();
    const happened = (await events(deps.db, application.id)).map(({ kind }) => kind);
    expect(happened.at(-1)).toBe('objectionWithdrawn');
  });

  test('stands on the work list by itself, and its case not beside it', async () => {
    const { application } = await decided('refuse');
    await filed(application);
    const work = await objectionWork(deps.db).list(second, today(deps.clock));
    expect(work.filter(({ caseNumber }) => caseNumber === application.caseNumber)).toMatchObject([
      { clock: { en: 'Decide on the objection' } },
    ]);
    const { nextClock, nextDueOn } = await getApplication(deps.db, application.id);
    expect({ nextClock, nextDueOn }).toEqual({ nextClock: null, nextDueOn: null });
  });

  test('two officers at once: the second sees that it changed', async () => {
    const { application } = await decided('refuse');
    const objection = await fresh(await filed(application));
    value(await startObjection(deps, second, at(objection)));
    expect(codes(await planHearing(deps, officer, { ...at(objection), hearingOn: '2026-04-01' }))).toEqual([
      'changed-meanwhile',
    ]);
  });

  test('papers lie open for a week before the hearing (7:4)', async () => {
    const { application } = await decided('refuse');
    const started = value(await startObjection(deps, second, at(await filed(application))));
    expect(codes(await planHearing(deps, second, { ...at(started), hearingOn: '2026-03-23' }))).toEqual([
      'hearing-too-soon',
    ]);
    expect(codes(await planHearing(deps, second, { ...at(started), hearingOn: 'gisteren' }))).toEqual([
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
    const { application } = await decided('refuse');
    const started = value(await startObjection(deps, officer, at(await filed(application))));
    const hearing = { heldOn: '2026-03-16', manner: 'phone' as const, summary: 'Gesproken.' };
    expect(codes(await recordObjectionHearing(deps, officer, { ...at(started), ...hearing }))).toEqual([
      'same-decider',
    ]);
    const done = value(await recordObjectionHearing(deps, second, { ...at(started), ...hearing }));
    expect(codes(await decideObjection(deps, officer, answer(done)))).toEqual(['same-decider']);
  });

  test('postponing gives six more weeks, once, with a letter', async () => {
    const { application } = await decided('refuse');
    const started = value(await startObjection(deps, second, at(await filed(application))));
    expect(codes(await postponeObjection(deps, second, { ...at(started), reasons: '' }))).toEqual([
      'reasons-missing',
    ]);
    const postponed = value(await postponeObjection(deps, second, { ...at(started), reasons: 'De zomer.' }));
    expect(postponed.nextDueOn).toBe('2026-07-21');
    expect(codes(await postponeObjection(deps, second, { ...at(postponed), reasons: 'Nog eens.' }))).toEqual([
      'wrong-status',
    ]);
    expect(codes(await delayWithConsent(deps, second, { ...at(postponed), until: '2026-07-21' }))).toEqual([
      'date-shape',
    ]);
    const further = value(await delayWithConsent(deps, second, { ...at(postponed), until: '2026-08-03' }));
    expect(further.nextDueOn).toBe('2026-08-03');
  });

  test('repair stands the term still and a notice of default starts the penalty', async () => {
    const { application } = await decided('refuse');
    const started = value(await startObjection(deps, second, at(await filed(application))));
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
    const { application } = await decided('refuse');
    const started = await heard(application);
    deps.at('2026-06-10T09:00:00Z');
    const noticed = value(await recordDefaultNotice(deps, second, { ...at(started), on: '2026-06-10' }));
    expect(codes(await fixPenalty(deps, second, at(noticed)))).toEqual(['no-penalty']);
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
    expect(codes(await fixPenalty(deps, samira, at(closed)))).toEqual(['not-allowed']);
    const fixed = value(await fixPenalty(deps, second, at(closed)));
    expect(await work()).toEqual([]);
    expect(codes(await fixPenalty(deps, second, at(fixed)))).toEqual(['no-penalty']);
    const letter = (await listMessagesOfCase(deps.db, application.id)).find(
      ({ kind }) => kind === 'penaltyDecision',
    );
    expect(JSON.stringify(letter?.document)).toMatch(/€\s161.*25 juni 2026 tot en met 1 juli 2026: 7 dagen/s);
  });
});

describe('the decision on an objection', () => {
  test('unfounded leaves the decision as it is and points to the court', async () => {
    const { application } = await decided('refuse');
    const objection = await heard(application);
    const done = value(
      await decideObjection(deps, second, answer(objection, { outcome: 'unfounded', amountCents: null })),
    );
    expect(done).toMatchObject({
      status: 'decided',
      outcome: 'unfounded',
      decisionVersionId: null,
      nextDueOn: null,
    });
    const letter = JSON.stringify((await findMessage(deps.db, done.messageId!))?.document);
    for (const said of ['U krijgt geen gelijk', 'Rechtbank Rotterdam', '28 april 2026', '16 maart 2026'])
      expect(letter).toContain(said);
    expect(codes(await decideObjection(deps, second, answer(await fresh(objection))))).toEqual([
      'wrong-status',
    ]);
  });

  test.for<[string, Partial<AnswerInput>, string[]]>([
    [
      'no outcome and no reasons',
      { outcome: null, reasons: '', amountCents: null },
      ['choice-missing', 'reasons-missing'],
    ],
    ['founded without an amount', { amountCents: null }, ['amount-missing']],
    ['an amount that changes nothing', { amountCents: 0 }, ['amount-same']],
    [
      'an amount that cannot be read, together with all else',
      {
        amountCents: null,
        reasons: '',
        unreadable: [problem('amount', 'amount-shape', { nl: 'Vul cijfers in.', en: 'Enter digits.' })],
      },
      ['amount-shape', 'reasons-missing'],
    ],
    ['more than was asked', { amountCents: 300_000 }, ['above-maximum']],
    ['an amount with unfounded', { outcome: 'unfounded' }, ['amount-without-change']],
  ])('needs: %s', async ([, more, expected]) => {
    const { application } = await decided('refuse');
    expect(codes(await decideObjection(deps, second, answer(await heard(application), more)))).toEqual(
      expected,
    );
  });

  test('needs a hearing, or a reason of 7:3 that fits', async () => {
    const { application } = await decided('refuse');
    const started = value(await startObjection(deps, second, at(await filed(application))));
    expect(codes(await decideObjection(deps, second, answer(started)))).toEqual(['hearing-missing']);
    expect(
      codes(await decideObjection(deps, second, answer(started, { noHearingGround: 'clearlyUnfounded' }))),
    ).toEqual(['ground-does-not-fit']);
    expect(
      codes(await decideObjection(deps, second, answer(started, { noHearingGround: 'fullyMet' }))),
    ).toEqual([]);
  });

  test('may not leave the objector worse off', async () => {
    const { application } = await decided('grant', { amountCents: 100_000 });
    const objection = await heard(application);
    expect(codes(await decideObjection(deps, second, answer(objection, { amountCents: 50_000 })))).toEqual([
      'not-worse',
    ]);
    const done = value(
      await decideObjection(
        deps,
        second,
        answer(objection, { outcome: 'partlyFounded', amountCents: 150_000 }),
      ),
    );
    expect(await getApplication(deps.db, application.id)).toMatchObject({
      status: 'running',
      grantedCents: 150_000,
    });
    const letter = JSON.stringify((await findMessage(deps.db, done.messageId!))?.document);
    for (const said of ['U krijgt voor een deel gelijk', formatCents(150_000), 'artikel 7:11'])
      expect(letter).toContain(said);
  });

  test('late: excused or inadmissible, but always answered (6:11)', async () => {
    const { application } = await decided('refuse');
    deps.at('2026-06-01T09:00:00Z');
    const late = value(await startObjection(deps, second, at(await filed(application))));
    expect(late.timeliness).toBe('late');
    const waived = { noHearingGround: 'waived' as const };
    expect(codes(await decideObjection(deps, second, answer(late, waived)))).toEqual(['lateness-open']);
    expect(codes(await decideObjection(deps, second, answer(late, { ...waived, excused: false })))).toEqual([
      'late-not-excused',
    ]);
    const excused = value(await decideObjection(deps, second, answer(late, { ...waived, excused: true })));
    expect(excused).toMatchObject({ timeliness: 'lateExcused', outcome: 'founded' });
    deps.at('2026-06-02T09:00:00Z');
    const other = value(await startObjection(deps, officer, at(await filed(application))));
    const refusedLate = answer(other, {
      outcome: 'inadmissible',
      excused: false,
      amountCents: null,
      noHearingGround: 'clearlyInadmissible',
    });
    // The second officer took the decision that is objected to now.
    expect(value(await decideObjection(deps, officer, refusedLate)).outcome).toBe('inadmissible');
  });
});

describe('the ceiling as it stood (Awb 4:25.3)', () => {
  const balances = async (id: Id<'envelope'>) => (await getEnvelope(deps.db, id)).balances;

  test('a won objection is paid above a ceiling that has run out since', async () => {
    const envelopeId = await envelope(500_000);
    const { application } = await decided('refuse', { envelopeId });
    deps.at('2026-03-20T09:00:00Z');
    // Everything that was free on the day of the first decision goes to others.
    for (const amountCents of [240_000, 200_000]) await decided('grant', { envelopeId, amountCents });
    expect((await balances(envelopeId)).freeCents).toBe(60_000);
    deps.at('2026-03-16T09:00:00Z');
    const objection = await heard(application);
    deps.at('2026-04-10T09:00:00Z');
    const done = value(await decideObjection(deps, second, answer(objection)));
    expect(await balances(envelopeId)).toMatchObject({
      freeCents: 0,
      committedCents: 680_000,
      publishedCents: 680_000,
    });
    const raised = (await entriesOf(deps.db, application.id)).map((entry) => entry.kind);
    expect(raised).toEqual(['reserve', 'release', 'reserve', 'commit']);
    const law = await database.db
      .selectFrom('ledgerEntry')
      .select(['amountCents', 'basis', 'decisionId'])
      .where('kind', '=', 'raiseByLaw')
      .where('envelopeId', '=', envelopeId)
      .execute();
    expect(law).toEqual([{ amountCents: 180_000, basis: 'Awb 4:25.3', decisionId: done.decisionVersionId }]);
    expect(await getApplication(deps.db, application.id)).toMatchObject({
      status: 'running',
      outcome: 'granted',
      grantedCents: 240_000,
    });
    const versions = await listDecisions(deps.db, application.id);
    expect(versions.map((one) => [one.version, one.kind, one.amountCents, one.decidedByPersonId])).toEqual([
      [1, 'refuse', 0, officer.personId],
      [2, 'onObjection', 240_000, second.personId],
    ]);
  });

  test('but not above what was free then either', async () => {
    const envelopeId = await envelope(300_000);
    const filler = await trialCase(database.db, city, {
      applicantPersonId: samira.personId,
      envelopeId,
      requestedCents: 200_000,
    });
    const application = await trialCase(database.db, city, {
      applicantPersonId: samira.personId,
      envelopeId,
      requestedCents: 240_000,
      reservedCents: 0,
    });
    value(
      await takeDecision(deps, officer, {
        applicationId: application.id,
        revision: application.revision,
        outcome: 'refuse',
        amountCents: null,
        ground: 'ceiling',
        reasons: 'Het geld is op.',
        departureReasons: '',
        deviationReasons: '',
        obligations: [],
        judgements: {},
        reasonableTerm: false,
        givenTerm: '',
      }),
    );
    expect(filler.status).toBe('inTreatment');
    const objection = await heard(await getApplication(deps.db, application.id));
    const result = await decideObjection(deps, second, answer(objection));
    expect(result).toMatchObject({ ok: false, problems: [{ field: 'amount', code: 'ceiling-reached' }] });
    expect(
      value(
        await decideObjection(
          deps,
          second,
          answer(objection, { outcome: 'partlyFounded', amountCents: 100_000 }),
        ),
      ).status,
    ).toBe('decided');
  });
});

describe('at night', () => {
  test('a refusal is closed after its term, unless an objection runs', async () => {
    const { application: alone } = await decided('refuse');
    const { application: objected } = await decided('refuse');
    const objection = await filed(objected);
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

  test('ledger and audit verify', async () => {
    expect((await verifyLedger(database.db)).faults).toEqual([]);
    expect((await verifyAudit(database.db)).faults).toEqual([]);
  });
});
