/** The decision on an objection, and the ceiling that it is held against. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { trialCase } from '../../../../tests/support/trial-case.ts';
import type { TrialCity } from '../../../../tests/support/trial-city.ts';
import type { TrialDeps } from '../../../../tests/support/trial-deps.ts';
import {
  answer,
  at,
  decided,
  envelope,
  filed,
  heard,
  type ObjectionTrial,
  objectionTrial,
} from '../../../../tests/support/trial-objection.ts';
import { codesOf, value } from '../../../../tests/support/trial-results.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { formatCents } from '../../../kernel/money.ts';
import { problem } from '../../../kernel/result.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { getApplication } from '../../application/index.ts';
import { entriesOf, getEnvelope, verifyLedger } from '../../budget/index.ts';
import { findMessage } from '../../correspondence/index.ts';
import { findObjection, listDecisions } from '../store/index.ts';
import type { Objection } from '../types.ts';
import { type AnswerInput, decideObjection } from './decide-objection.ts';
import { startObjection } from './handle-objection.ts';
import { takeDecision } from './take-decision.ts';

let trial: ObjectionTrial;
let database: FreshDatabase;
let city: TrialCity;
let deps: TrialDeps;
let samira: PersonActor;
let officer: PersonActor;
let second: PersonActor;

beforeAll(async () => {
  trial = await objectionTrial();
  ({ database, city, deps, samira, officer, second } = trial);
});
afterAll(() => database.drop());
beforeEach(() => deps.at('2026-03-16T09:00:00Z'));

const fresh = async (objection: Objection): Promise<Objection> =>
  (await findObjection(deps.db, objection.id)) as Objection;

describe('the decision on an objection', () => {
  test('unfounded leaves the decision as it is and points to the court', async () => {
    const { application } = await decided(trial, 'refuse');
    const objection = await heard(trial, application);
    const form = answer(objection, { outcome: 'unfounded', amountCents: null });
    const done = value(await decideObjection(deps, second, form));
    // Pressed twice it is decided once, and leads to the same.
    expect(value(await decideObjection(deps, second, form))).toEqual(done);
    expect(done).toMatchObject({
      status: 'decided',
      outcome: 'unfounded',
      decisionVersionId: null,
      nextDueOn: null,
    });
    const letter = JSON.stringify((await findMessage(deps.db, done.messageId!))?.document);
    for (const said of ['U krijgt geen gelijk', 'Rechtbank Rotterdam', '28 april 2026', '16 maart 2026'])
      expect(letter).toContain(said);
    expect(codesOf(await decideObjection(deps, second, answer(await fresh(objection))))).toEqual([
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
    const { application } = await decided(trial, 'refuse');
    expect(
      codesOf(await decideObjection(deps, second, answer(await heard(trial, application), more))),
    ).toEqual(expected);
  });

  test('needs a hearing, or a reason of 7:3 that fits', async () => {
    const { application } = await decided(trial, 'refuse');
    const started = value(await startObjection(deps, second, at(await filed(trial, application))));
    expect(codesOf(await decideObjection(deps, second, answer(started)))).toEqual(['hearing-missing']);
    expect(
      codesOf(await decideObjection(deps, second, answer(started, { noHearingGround: 'clearlyUnfounded' }))),
    ).toEqual(['ground-does-not-fit']);
    expect(
      codesOf(await decideObjection(deps, second, answer(started, { noHearingGround: 'fullyMet' }))),
    ).toEqual([]);
  });

  test('may not leave the objector worse off', async () => {
    const { application } = await decided(trial, 'grant', { amountCents: 100_000 });
    const objection = await heard(trial, application);
    expect(codesOf(await decideObjection(deps, second, answer(objection, { amountCents: 50_000 })))).toEqual([
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
    const { application } = await decided(trial, 'refuse');
    deps.at('2026-06-01T09:00:00Z');
    const late = value(await startObjection(deps, second, at(await filed(trial, application))));
    expect(late.timeliness).toBe('late');
    const waived = { noHearingGround: 'waived' as const };
    expect(codesOf(await decideObjection(deps, second, answer(late, waived)))).toEqual(['lateness-open']);
    expect(codesOf(await decideObjection(deps, second, answer(late, { ...waived, excused: false })))).toEqual(
      ['late-not-excused'],
    );
    const excused = value(await decideObjection(deps, second, answer(late, { ...waived, excused: true })));
    expect(excused).toMatchObject({ timeliness: 'lateExcused', outcome: 'founded' });
    deps.at('2026-06-02T09:00:00Z');
    const other = value(await startObjection(deps, second, at(await filed(trial, application))));
    const refusedLate = answer(other, {
      outcome: 'inadmissible',
      excused: false,
      amountCents: null,
      noHearingGround: 'clearlyInadmissible',
    });
    // With what was decided on the first one goes to court (8:1): this one is against the refusal, which the officer took.
    expect(codesOf(await decideObjection(deps, officer, refusedLate))).toEqual(['same-decider']);
    expect(value(await decideObjection(deps, second, refusedLate)).outcome).toBe('inadmissible');
  });
});

describe('the ceiling as it stood (Awb 4:25.3)', () => {
  const balances = async (id: Id<'envelope'>) => (await getEnvelope(deps.db, id)).balances;

  test('a won objection is paid above a ceiling that has run out since', async () => {
    const envelopeId = await envelope(trial, 500_000);
    const { application } = await decided(trial, 'refuse', { envelopeId });
    deps.at('2026-03-20T09:00:00Z');
    // Everything that was free on the day of the first decision goes to others.
    for (const amountCents of [240_000, 200_000]) await decided(trial, 'grant', { envelopeId, amountCents });
    expect((await balances(envelopeId)).freeCents).toBe(60_000);
    deps.at('2026-03-16T09:00:00Z');
    const objection = await heard(trial, application);
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
    const envelopeId = await envelope(trial, 300_000);
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
        budgetProviso: false,
      }),
    );
    expect(filler.status).toBe('inTreatment');
    const objection = await heard(trial, await getApplication(deps.db, application.id));
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

test('ledger and audit verify', async () => {
  expect((await verifyLedger(database.db)).faults).toEqual([]);
  expect((await verifyAudit(database.db)).faults).toEqual([]);
});
