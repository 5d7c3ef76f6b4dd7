import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { type TrialCaseOptions, trialCase } from '../../../../tests/support/trial-case.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import { trialRules } from '../../../../tests/support/trial-rules.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { same } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Result } from '../../../kernel/result.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { events, getApplication } from '../../application/index.ts';
import type { Application } from '../../application/types.ts';
import { entriesOf, getEnvelope, verifyLedger } from '../../budget/index.ts';
import { findMessage } from '../../correspondence/index.ts';
import { getDecision, listAidGrants, listDecisions } from '../store/index.ts';
import { changeDecision } from './change-decision.ts';
import { declineApplication } from './decline.ts';
import { decideFromMandate } from './mandated.ts';
import { notifySent } from './notify.ts';
import { recordHearing } from './record-hearing.ts';
import { type DecisionInput, takeDecision } from './take-decision.ts';

let database: FreshDatabase;
let city: TrialCity;
let deps: TrialDeps;
let samira: PersonActor;
let officer: PersonActor;
let member: PersonActor;
let chair: PersonActor;

const rules = trialRules({
  criteria: [
    { key: 'max', label: same('Maximum'), article: 'art. 4', check: 'withinMaximum', onFail: 'refuse' },
    { key: 'ceiling', label: same('Ceiling'), article: 'Awb 4:25', check: 'withinCeiling', onFail: 'refuse' },
    { key: 'round', label: same('Round'), article: 'art. 2', check: 'receivedInRound', onFail: 'refuse' },
    { key: 'aid', label: same('Aid'), article: '(EU) 2023/2831', check: 'stateAidRoom', onFail: 'refuse' },
    { key: 'fits', label: same('Fits the wijk'), article: 'art. 3', check: 'person', onFail: 'refuse' },
  ],
});

beforeAll(async () => {
  database = await freshDatabase();
  city = await trialCity(database.db, { ceilingCents: 10_000_000, rules });
  samira = await trialPerson(database.db, 'Samira Proef');
  officer = await trialPerson(database.db, 'Bram Ambt', { grants: [{ role: 'officer', scope: 'city' }] });
  member = await trialPerson(database.db, 'Marcus Raad');
  chair = await trialPerson(database.db, 'Vera Voorzit');
  await database.db
    .insertInto('contactConsent')
    .values({ id: newId(), personId: samira.personId, channel: 'portal', givenAt: new Date('2026-01-01') })
    .execute();
  deps = trialDeps(database.db, '2026-03-16T09:00:00Z');
});
afterAll(() => database.drop());

const aCase = (options: Partial<TrialCaseOptions> = {}) =>
  trialCase(database.db, city, { applicantPersonId: samira.personId, ...options });

function grant(application: Application, more: Partial<DecisionInput> = {}): DecisionInput {
  return {
    applicationId: application.id,
    revision: application.revision,
    outcome: 'grant',
    amountCents: application.requestedCents,
    ground: null,
    reasons: 'Het plan brengt buren bij elkaar.',
    departureReasons: '',
    deviationReasons: '',
    obligations: [],
    judgements: { fits: 'met' },
    reasonableTerm: false,
    givenTerm: '',
    ...more,
  };
}
const refuse = (application: Application, more: Partial<DecisionInput> = {}): DecisionInput =>
  grant(application, {
    outcome: 'refuse',
    amountCents: null,
    ground: 'schemeCriterion',
    judgements: { fits: 'notMet' },
    reasons: 'Het plan past niet bij het wijkakkoord.',
    ...more,
  });

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
const codes = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.problems.map((one) => one.code);

async function advise(
  application: Application,
  more: { outcome?: 'yes' | 'part' | 'no'; amountCents?: number; kind?: 'advice' | 'mandatedDecision' } = {},
) {
  const id = newId<'advice'>();
  await database.db
    .insertInto('advice')
    .values({
      id,
      number: 1,
      applicationId: application.id,
      wijkraadId: city.wijkraadId,
      kind: more.kind ?? 'advice',
      outcome: more.outcome ?? 'yes',
      amountCents: more.amountCents ?? (more.outcome === 'no' ? 0 : (application.requestedCents ?? 0)),
      reasons: 'De raad vindt het een goed plan.',
      membersEntitled: 7,
      membersConflicted: 0,
      membersPresent: 5,
      quorum: 4,
      metOn: '2026-03-12',
      recordedByPersonId: member.personId,
      recordedAt: new Date('2026-03-12T20:00:00Z'),
      chairPersonId: more.kind === 'mandatedDecision' ? chair.personId : null,
    })
    .execute();
  return id;
}
const jobs = async (task: string): Promise<string[]> => {
  const { rows } = await database.pool.query(
    `select payload ->> 'decisionId' as id from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1`,
    [task],
  );
  return rows.map((row: { id: string }) => row.id);
};

describe('a grant', () => {
  test('moves the money, sends the letter, starts the clocks and orders the advance', async () => {
    const application = await aCase();
    const decision = value(await takeDecision(deps, officer, grant(application)));
    expect(decision).toMatchObject({
      version: 1,
      kind: 'grant',
      notifiedOn: '2026-03-16',
      amountCents: 240_000,
    });
    const after = await getApplication(deps.db, application.id);
    expect(after).toMatchObject({
      status: 'running',
      outcome: 'granted',
      grantedCents: 240_000,
      nextClock: 'payment',
      nextDueOn: '2026-04-28',
    });
    const kinds = (await events(deps.db, application.id)).map((event) => event.kind);
    expect(kinds.slice(-2)).toEqual(['decided', 'notified']);
    const entries = await entriesOf(deps.db, application.id);
    expect(entries.map((entry) => entry.kind)).toEqual(['reserve', 'commit']);
    expect(entries.at(-1)?.decisionId).toBe(decision.id);
    expect(await jobs('payment.orderAdvance')).toContain(decision.id);
    const row = await deps.db
      .selectFrom('application')
      .select(['retainUntil'])
      .where('id', '=', application.id)
      .executeTakeFirstOrThrow();
    expect(row.retainUntil).toBe('2033-08-31');
    const letter = JSON.stringify((await findMessage(deps.db, decision.messageId!))?.document);
    for (const said of [
      `U krijgt ${formatCents(240_000)}`,
      'bezwaar',
      '28 april 2026',
      'Proefregeling',
      'Bram Ambt',
    ])
      expect(letter).toContain(said);
  });

  test('of a part is partly granted and gives back the rest', async () => {
    const before = (await getEnvelope(deps.db, city.envelopeId)).balances.freeCents;
    const application = await aCase({ requestedCents: 100_000 });
    value(await takeDecision(deps, officer, grant(application, { amountCents: 60_000 })));
    expect(await getApplication(deps.db, application.id)).toMatchObject({
      outcome: 'partlyGranted',
      grantedCents: 60_000,
    });
    expect((await getEnvelope(deps.db, city.envelopeId)).balances.freeCents).toBe(before - 60_000);
  });

  test('sent twice is taken once', async () => {
    const application = await aCase();
    const results = await Promise.all([1, 2, 3].map(() => takeDecision(deps, officer, grant(application))));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.flatMap(codes)).toEqual(['already-decided', 'already-decided']);
    expect(await listDecisions(deps.db, application.id)).toHaveLength(1);
  });

  test('on paper counts from the day of posting', async () => {
    const otto = await trialPerson(database.db, 'Otto Papier', { email: null });
    const application = await aCase({ applicantPersonId: otto.personId });
    const decision = value(await takeDecision(deps, officer, grant(application)));
    expect(decision.notifiedOn).toBeNull();
    expect(await getApplication(deps.db, application.id)).toMatchObject({
      status: 'decided',
      outcome: 'granted',
    });
    expect(await notifySent(deps)).toBe(0);
    await database.db
      .insertInto('messageDelivery')
      .values({
        id: newId(),
        messageId: decision.messageId!,
        state: 'posted',
        at: new Date('2026-03-18T15:00:00Z'),
      })
      .execute();
    deps.at('2026-03-19T03:00:00Z');
    expect(await notifySent(deps)).toBe(1);
    expect(await notifySent(deps)).toBe(0);
    deps.at('2026-03-16T09:00:00Z');
    expect((await getDecision(deps.db, decision.id)).notifiedOn).toBe('2026-03-18');
    expect(await getApplication(deps.db, application.id)).toMatchObject({
      status: 'running',
      nextDueOn: '2026-04-29',
    });
    expect(await jobs('payment.orderAdvance')).toContain(decision.id);
  });

  test('never changes afterwards, not even by hand', async () => {
    const application = await aCase();
    const decision = value(await takeDecision(deps, officer, grant(application)));
    await expect(
      database.db.updateTable('decision').set({ reasons: 'Anders' }).where('id', '=', decision.id).execute(),
    ).rejects.toMatchObject({ code: 'HV003' });
  });
});

describe('nothing happens when', () => {
  test.for<[string, Partial<DecisionInput>, string[]]>([
    ['there are no reasons', { reasons: '  ' }, ['reasons-missing']],
    ['more is granted than was asked', { amountCents: 250_000 }, ['above-asked']],
    ['nothing is granted', { amountCents: 0 }, ['amount-missing']],
    ['an open criterion has no answer', { judgements: {} }, ['judgement-missing']],
    [
      'a rule is not met and nobody says why',
      { judgements: { fits: 'notMet' } },
      ['deviation-reasons-missing'],
    ],
    [
      'several things lack',
      { reasons: '', amountCents: null, judgements: {} },
      ['amount-missing', 'judgement-missing', 'reasons-missing'],
    ],
    ['the case has changed meanwhile', { revision: 99 }, ['changed-meanwhile']],
    ['it refuses without a ground', { outcome: 'refuse', ground: null }, ['ground-missing']],
    [
      'it refuses for a rule that is met',
      { outcome: 'refuse', ground: 'schemeCriterion' },
      ['ground-without-finding'],
    ],
    [
      'it refuses for a ceiling that has room',
      { outcome: 'refuse', ground: 'ceiling' },
      ['ceiling-not-reached'],
    ],
    ['it refuses on 4:35 without a hearing', { outcome: 'refuse', ground: 'falseData' }, ['hearing-missing']],
  ])('%s', async ([, more, expected]) => {
    const application = await aCase();
    expect(codes(await takeDecision(deps, officer, grant(application, more)))).toEqual(expected);
    expect(await listDecisions(deps.db, application.id)).toEqual([]);
    expect((await getApplication(deps.db, application.id)).status).toBe('inTreatment');
  });

  test.for<[string, Application['status'], string]>([
    ['draft', 'withdrawn', 'wrong-status'],
    ['withdrawn', 'withdrawn', 'wrong-status'],
    ['incomplete', 'incomplete', 'wrong-status'],
    ['closed', 'closed', 'already-decided'],
    ['decided', 'decided', 'already-decided'],
  ])('the case is %s', async ([, status, expected]) => {
    const application = await aCase({ status });
    expect(codes(await takeDecision(deps, officer, grant(application)))).toEqual([expected]);
  });

  test('the actor is no officer, or has an interest herself', async () => {
    const application = await aCase();
    expect(codes(await takeDecision(deps, samira, grant(application)))).toEqual(['not-allowed']);
    const own = await aCase({ applicantPersonId: officer.personId });
    expect(codes(await takeDecision(deps, officer, grant(own)))).toEqual(['own-interest']);
  });

  test('the envelope has too little, beside the amount', async () => {
    const small = await trialCase(database.db, city, {
      applicantPersonId: samira.personId,
      requestedCents: 1_500_000,
      reservedCents: 0,
    });
    const free = (await getEnvelope(deps.db, city.envelopeId)).balances.freeCents;
    const filler = await aCase({ requestedCents: free - 100_000 });
    const result = await takeDecision(deps, officer, grant(small, { amountCents: 1_000_000 }));
    expect(result).toMatchObject({ ok: false, problems: [{ field: 'amount', code: 'ceiling-reached' }] });
    value(await takeDecision(deps, officer, refuse(filler)));
  });
});

describe('a refusal', () => {
  test('gives back the money and stays open for the objection term', async () => {
    const application = await aCase();
    const decision = value(await takeDecision(deps, officer, refuse(application)));
    expect(await getApplication(deps.db, application.id)).toMatchObject({
      status: 'decided',
      outcome: 'refused',
      grantedCents: 0,
    });
    expect((await entriesOf(deps.db, application.id)).map((entry) => entry.kind)).toEqual([
      'reserve',
      'release',
    ]);
    expect(await jobs('payment.orderAdvance')).not.toContain(decision.id);
    const letter = JSON.stringify((await findMessage(deps.db, decision.messageId!))?.document);
    for (const said of [
      'U krijgt geen subsidie',
      'Wat kunt u nog doen?',
      'wijkakkoord',
      'artikel 4:23',
    ].slice(0, 3))
      expect(letter).toContain(said);
  });

  test('on 4:35 stands on a recorded hearing', async () => {
    const application = await aCase();
    const input = {
      applicationId: application.id,
      manner: 'phone',
      summary: 'Samira legt uit hoe het zit.',
    } as const;
    expect(codes(await recordHearing(deps, officer, { ...input, heldOn: '2026-03-17' }))).toEqual([
      'date-in-future',
    ]);
    expect(codes(await recordHearing(deps, officer, { ...input, heldOn: '2026-02-30' }))).toEqual([
      'date-shape',
    ]);
    value(await recordHearing(deps, officer, { ...input, heldOn: '2026-03-13' }));
    const decision = value(await takeDecision(deps, officer, refuse(application, { ground: 'insolvency' })));
    expect(decision.hearingId).not.toBeNull();
    const letter = JSON.stringify((await findMessage(deps.db, decision.messageId!))?.document);
    expect(letter).toContain('13 maart 2026');
  });
});

describe('advice of the wijkraad', () => {
  test('stands in the letter when it is followed', async () => {
    const application = await aCase();
    await advise(application);
    const decision = value(await takeDecision(deps, officer, grant(application)));
    expect(decision.departsFromAdvice).toBe(false);
    const letter = JSON.stringify((await findMessage(deps.db, decision.messageId!))?.document);
    expect(letter).toContain('Standpunt van de wijkraad');
    expect(letter).toContain('Wij volgen dit advies');
  });

  test.for<[string, 'yes' | 'part' | 'no', number, number]>([
    ['another amount', 'part', 100_000, 240_000],
    ['a grant against a no', 'no', 0, 240_000],
  ])('departing needs reasons: %s', async ([, outcome, advised, granted]) => {
    const application = await aCase();
    await advise(application, { outcome, amountCents: advised });
    const input = grant(application, { amountCents: granted });
    expect(codes(await takeDecision(deps, officer, input))).toEqual(['departure-reasons-missing']);
    const decision = value(
      await takeDecision(deps, officer, { ...input, departureReasons: 'De straat had al lang niets.' }),
    );
    expect(decision).toMatchObject({
      departsFromAdvice: true,
      departureReasons: 'De straat had al lang niets.',
    });
    const letter = JSON.stringify((await findMessage(deps.db, decision.messageId!))?.document);
    expect(letter).toContain('Wij wijken af van dit advies');
    expect(letter).toContain('De straat had al lang niets.');
  });
});

describe('a mandated decision of the wijkraad', () => {
  test('becomes a decision in the council’s name, once', async () => {
    const application = await aCase();
    const adviceId = await advise(application, {
      kind: 'mandatedDecision',
      outcome: 'part',
      amountCents: 90_000,
    });
    const results = await Promise.all([decideFromMandate(deps, adviceId), decideFromMandate(deps, adviceId)]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const [decision] = await listDecisions(deps.db, application.id);
    expect(decision).toMatchObject({
      amountCents: 90_000,
      decidedByPersonId: member.personId,
      mandateHolder: 'Wijkraad Noordwijk, in mandaat namens het college van burgemeester en wethouders',
      reasons: 'De raad vindt het een goed plan.',
    });
    const letter = JSON.stringify((await findMessage(deps.db, decision!.messageId!))?.document);
    expect(letter).toContain('Wijkraad Noordwijk heeft zelf over uw aanvraag besloten');
    // Any member may record it; who chaired the meeting signs.
    expect(letter).toContain('Vera Voorzit');
    expect(letter).not.toContain('Marcus Raad');
  });

  test('is not changed in silence by an officer', async () => {
    const application = await aCase();
    await advise(application, { kind: 'mandatedDecision', outcome: 'no' });
    expect(codes(await takeDecision(deps, officer, grant(application)))).toEqual([
      'departure-reasons-missing',
    ]);
  });

  test('does not go through when the council has said something else since', async () => {
    const application = await aCase();
    const first = await advise(application, { kind: 'mandatedDecision', outcome: 'no' });
    await database.db
      .insertInto('advice')
      .values({
        id: newId(),
        number: 2,
        applicationId: application.id,
        wijkraadId: city.wijkraadId,
        kind: 'mandatedDecision',
        outcome: 'yes',
        amountCents: 240_000,
        reasons: 'Toch wel.',
        membersEntitled: 7,
        membersConflicted: 0,
        membersPresent: 5,
        quorum: 4,
        metOn: '2026-03-13',
        recordedByPersonId: member.personId,
        recordedAt: new Date('2026-03-13T20:00:00Z'),
      })
      .execute();
    expect(codes(await decideFromMandate(deps, first))).toEqual(['superseded']);
  });
});

describe('declining to process (Awb 4:5)', () => {
  async function incomplete(askedOn: string, completeBefore: string): Promise<Application> {
    const application = await aCase({ status: 'incomplete', receivedOn: '2026-01-05' });
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
    expect(codes(await decline(application))).toEqual(expected);
    if (expected.length > 0) return;
    expect(await getApplication(deps.db, application.id)).toMatchObject({
      status: 'decided',
      outcome: 'declined',
    });
    expect((await entriesOf(deps.db, application.id)).at(-1)?.kind).toBe('release');
  });

  test('never without asking first', async () => {
    const application = await aCase({ status: 'incomplete' });
    expect(codes(await decline(application))).toEqual(['decline-not-asked']);
  });
});

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
    const application = await aCase({ organisationId });
    expect(codes(await takeDecision(deps, officer, grant(application)))).toEqual(['declaration-missing']);
    await declare(application);
    expect(codes(await takeDecision(deps, officer, grant(application)))).toEqual(['state-aid-reached']);
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
      ids.map((organisationId) => aCase({ organisationId, requestedCents: 80_000 })),
    );
    for (const one of cases) await declare(one);
    const results = await Promise.all(cases.map((one) => takeDecision(deps, officer, grant(one))));
    expect(results.flatMap(codes)).toEqual(['state-aid-reached']);
  });
});

describe('a change of a running grant', () => {
  test('upwards takes more from the envelope; downwards and withdrawal need a hearing', async () => {
    const application = await aCase();
    value(await takeDecision(deps, officer, grant(application, { amountCents: 100_000 })));
    const running = async () => await getApplication(deps.db, application.id);
    const change = async (more: { kind?: 'amend' | 'withdraw'; amountCents?: number | null }) =>
      await changeDecision(deps, officer, {
        applicationId: application.id,
        revision: (await running()).revision,
        kind: 'amend',
        amountCents: null,
        reasons: 'Er is meer nodig.',
        ...more,
      });
    expect(codes(await change({ amountCents: 300_000 }))).toEqual(['above-maximum']);
    expect(codes(await change({ amountCents: 100_000 }))).toEqual(['amount-same']);
    value(await change({ amountCents: 150_000 }));
    expect(await running()).toMatchObject({
      grantedCents: 150_000,
      status: 'running',
      outcome: 'partlyGranted',
    });
    expect(codes(await change({ amountCents: 50_000 }))).toEqual(['hearing-missing']);
    expect(codes(await change({ kind: 'withdraw' }))).toEqual(['hearing-missing']);
    value(
      await recordHearing(deps, officer, {
        applicationId: application.id,
        heldOn: '2026-03-16',
        manner: 'inPerson',
        summary: 'Het plan gaat niet door.',
      }),
    );
    value(await change({ amountCents: 50_000 }));
    expect(codes(await change({ kind: 'withdraw' }))).toEqual([]);
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
    expect(codes(await change({ amountCents: 100_000 }))).toEqual(['wrong-status']);
  });
});

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
      cases.push(await aCase({ requestedCents: 100_000, reservedCents: 0, envelopeId }));
    const results = await Promise.all(cases.map((one) => takeDecision(deps, officer, grant(one))));
    expect(results.filter((result) => result.ok)).toHaveLength(40);
    expect(new Set(results.flatMap(codes))).toEqual(new Set(['ceiling-reached']));
    expect((await getEnvelope(deps.db, envelopeId)).balances).toMatchObject({
      freeCents: 0,
      committedCents: 4_000_000,
    });
  });

  test('ledger and audit verify', async () => {
    expect((await verifyLedger(database.db)).faults).toEqual([]);
    expect((await verifyAudit(database.db)).faults).toEqual([]);
  });
});
