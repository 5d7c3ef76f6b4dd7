/**
 * A decision on a closed round. What came in time is decided, however long after; what came too late only by departing from
 * the scheme with reasons; and what the envelope no longer holds cannot be granted (Awb 4:25, 4:27).
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { type TrialCaseOptions, trialCase } from '../../../../tests/support/trial-case.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import { trialRules } from '../../../../tests/support/trial-rules.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { same } from '../../../kernel/messages.ts';
import type { Result } from '../../../kernel/result.ts';
import { type Application, getApplication } from '../../application/index.ts';
import { changeCeiling, getEnvelope } from '../../budget/index.ts';
import { listDecisions } from '../store/index.ts';
import { type DecisionInput, takeDecision } from './take-decision.ts';

let database: FreshDatabase;
let city: TrialCity;
let deps: TrialDeps;
let samira: PersonActor;
let officer: PersonActor;

/** The round of the trial city is open until the last day of 2027. */
const lastDay = '2027-12-31';

beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  const round = { key: 'round', label: same('Round'), article: 'art. 2' };
  const ceiling = { key: 'ceiling', label: same('Ceiling'), article: 'Awb 4:25' };
  city = await trialCity(db, {
    ceilingCents: 1_000_000,
    rules: trialRules({
      criteria: [
        { ...round, check: 'receivedInRound', onFail: 'refuse' },
        { ...ceiling, check: 'withinCeiling', onFail: 'refuse' },
      ],
    }),
  });
  samira = await trialPerson(db, 'Samira Proef');
  officer = await trialPerson(db, 'Bram Ambt', { grants: [{ role: 'officer', scope: 'city' }] });
  await db
    .insertInto('contactConsent')
    .values({ id: newId(), personId: samira.personId, channel: 'portal', givenAt: new Date('2026-01-01') })
    .execute();
  deps = trialDeps(db, '2028-01-20T09:00:00Z');
});
afterAll(() => database.drop());

const aCase = (receivedOn: string, options: Partial<TrialCaseOptions> = {}) =>
  trialCase(database.db, city, {
    applicantPersonId: samira.personId,
    requestedCents: 100_000,
    receivedOn,
    ...options,
  });

const grant = (application: Application, more: Partial<DecisionInput> = {}) =>
  takeDecision(deps, officer, {
    applicationId: application.id,
    revision: application.revision,
    outcome: 'grant',
    amountCents: 100_000,
    ground: null,
    reasons: 'Het plan brengt buren bij elkaar.',
    departureReasons: '',
    deviationReasons: '',
    obligations: [],
    judgements: {},
    reasonableTerm: false,
    givenTerm: '',
    budgetProviso: false,
    ...more,
  });
const codes = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.problems.map(({ field, code }) => `${field}:${code}`);

test('what came in on the last day is decided weeks after the round closed', async () => {
  const application = await aCase(lastDay);
  expect(codes(await grant(application))).toEqual([]);
  const [decision] = await listDecisions(deps.db, application.id);
  expect(decision?.findings.find(({ key }) => key === 'round')).toMatchObject({
    result: 'passed',
    sentence: { nl: 'De aanvraag kwam op tijd binnen.' },
  });
});

test('what came in a day later is granted only by departing from the scheme, with reasons', async () => {
  const application = await aCase('2028-01-01');
  const refusal = await grant(application);
  expect(codes(refusal)).toEqual(['deviationReasons:deviation-reasons-missing']);
  expect((await getApplication(deps.db, application.id)).status).toBe('inTreatment');
  expect(codes(await grant(application, { deviationReasons: 'Onze site deed het die dag niet.' }))).toEqual(
    [],
  );
  const [decision] = await listDecisions(deps.db, application.id);
  expect(decision?.findings.find(({ key }) => key === 'round')?.sentence.nl).toMatch(
    /ronde niet open was: die liep van .* tot en met 31 december 2027/,
  );
});

test('once all that was free has gone elsewhere, only what set money aside can still be granted', async () => {
  const reserved = await aCase(lastDay);
  const without = await aCase(lastDay, { reservedCents: 0 });
  const envelope = await getEnvelope(deps.db, city.envelopeId);
  const lowered = await changeCeiling(deps, officer, envelope, {
    kind: 'lower',
    amountCents: envelope.balances.freeCents,
    seenCents: envelope.balances.publishedCents,
    publication: 'Gemeenteblad',
    reason: 'De ronde is voorbij.',
  });
  expect(codes(lowered)).toEqual([]);
  const refusal = await grant(without);
  expect(codes(refusal)).toEqual(['amount:ceiling-reached']);
  expect(refusal.ok ? '' : refusal.problems[0]?.text.nl).toMatch(/plafond|envelop/);
  expect(await listDecisions(deps.db, without.id)).toEqual([]);
  expect(codes(await grant(reserved))).toEqual([]);
});
