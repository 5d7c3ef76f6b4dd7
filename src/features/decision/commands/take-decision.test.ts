/** Granting and refusing, and what stands in the way of either. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { trialCase } from '../../../../tests/support/trial-case.ts';
import { type TrialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import {
  aCase,
  type DecidingTrial,
  decidingTrial,
  grant,
  jobs,
  refuse,
} from '../../../../tests/support/trial-deciding.ts';
import type { TrialDeps } from '../../../../tests/support/trial-deps.ts';
import { codesOf, value } from '../../../../tests/support/trial-results.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { formatCents } from '../../../kernel/money.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { events, getApplication } from '../../application/index.ts';
import type { Application } from '../../application/types.ts';
import { entriesOf, getEnvelope, verifyLedger } from '../../budget/index.ts';
import { findMessage } from '../../correspondence/index.ts';
import { getDecision, listDecisions } from '../store/index.ts';
import { notifySent } from './notify.ts';
import { recordHearing } from './record-hearing.ts';
import { type DecisionInput, takeDecision } from './take-decision.ts';

let trial: DecidingTrial;
let database: FreshDatabase;
let city: TrialCity;
let deps: TrialDeps;
let samira: PersonActor;
let officer: PersonActor;

beforeAll(async () => {
  trial = await decidingTrial();
  ({ database, city, deps, samira, officer } = trial);
});
afterAll(() => database.drop());

describe('a grant', () => {
  test('moves the money, sends the letter, starts the clocks and orders the advance', async () => {
    const application = await aCase(trial);
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
    expect(await jobs(trial, 'payment.orderAdvance')).toContain(decision.id);
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
    const application = await aCase(trial, { requestedCents: 100_000 });
    value(await takeDecision(deps, officer, grant(application, { amountCents: 60_000 })));
    expect(await getApplication(deps.db, application.id)).toMatchObject({
      outcome: 'partlyGranted',
      grantedCents: 60_000,
    });
    expect((await getEnvelope(deps.db, city.envelopeId)).balances.freeCents).toBe(before - 60_000);
  });

  test('sent twice is taken once, and both lead to it', async () => {
    const application = await aCase(trial);
    const results = await Promise.all([1, 2, 3].map(() => takeDecision(deps, officer, grant(application))));
    expect(new Set(results.map((result) => value(result).id)).size).toBe(1);
    expect(await listDecisions(deps.db, application.id)).toHaveLength(1);
  });

  test('another form, or that of a colleague, finds the case decided', async () => {
    const application = await aCase(trial);
    value(await takeDecision(deps, officer, grant(application)));
    const grants = [{ role: 'officer', scope: 'city' }] as const;
    const colleague = await trialPerson(database.db, 'Carla Collega', { grants });
    for (const late of [
      takeDecision(deps, colleague, grant(application)),
      takeDecision(deps, officer, grant(application, { reasons: 'Een andere reden.' })),
      takeDecision(deps, officer, grant(application, { amountCents: 1_000 })),
    ])
      expect(codesOf(await late)).toEqual(['already-decided']);
    expect(await listDecisions(deps.db, application.id)).toHaveLength(1);
  });

  test('on paper counts from the day of posting', async () => {
    const otto = await trialPerson(database.db, 'Otto Papier', { email: null });
    const application = await aCase(trial, { applicantPersonId: otto.personId });
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
    expect(await jobs(trial, 'payment.orderAdvance')).toContain(decision.id);
  });

  test('never changes afterwards, not even by hand', async () => {
    const application = await aCase(trial);
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
    const application = await aCase(trial);
    expect(codesOf(await takeDecision(deps, officer, grant(application, more)))).toEqual(expected);
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
    const application = await aCase(trial, { status });
    expect(codesOf(await takeDecision(deps, officer, grant(application)))).toEqual([expected]);
  });

  test('the actor is no officer, or has an interest herself', async () => {
    const application = await aCase(trial);
    expect(codesOf(await takeDecision(deps, samira, grant(application)))).toEqual(['not-allowed']);
    const own = await aCase(trial, { applicantPersonId: officer.personId });
    expect(codesOf(await takeDecision(deps, officer, grant(own)))).toEqual(['own-interest']);
  });

  test('the envelope has too little, beside the amount', async () => {
    const small = await trialCase(database.db, city, {
      applicantPersonId: samira.personId,
      requestedCents: 1_500_000,
      reservedCents: 0,
    });
    const free = (await getEnvelope(deps.db, city.envelopeId)).balances.freeCents;
    const filler = await aCase(trial, { requestedCents: free - 100_000 });
    const result = await takeDecision(deps, officer, grant(small, { amountCents: 1_000_000 }));
    expect(result).toMatchObject({ ok: false, problems: [{ field: 'amount', code: 'ceiling-reached' }] });
    value(await takeDecision(deps, officer, refuse(filler)));
  });
});

describe('a refusal', () => {
  test('gives back the money and stays open for the objection term', async () => {
    const application = await aCase(trial);
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
    expect(await jobs(trial, 'payment.orderAdvance')).not.toContain(decision.id);
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
    const application = await aCase(trial);
    const input = {
      applicationId: application.id,
      manner: 'phone',
      summary: 'Samira legt uit hoe het zit.',
    } as const;
    expect(codesOf(await recordHearing(deps, officer, { ...input, heldOn: '2026-03-17' }))).toEqual([
      'date-in-future',
    ]);
    expect(codesOf(await recordHearing(deps, officer, { ...input, heldOn: '2026-02-30' }))).toEqual([
      'date-shape',
    ]);
    value(await recordHearing(deps, officer, { ...input, heldOn: '2026-03-13' }));
    const decision = value(await takeDecision(deps, officer, refuse(application, { ground: 'insolvency' })));
    expect(decision.hearingId).not.toBeNull();
    const letter = JSON.stringify((await findMessage(deps.db, decision.messageId!))?.document);
    expect(letter).toContain('13 maart 2026');
  });
});

test('ledger and audit verify', async () => {
  expect((await verifyLedger(database.db)).faults).toEqual([]);
  expect((await verifyAudit(database.db)).faults).toEqual([]);
});
