/** A grant before there is a budget: made with a proviso, invoked in time or lapsed (Awb 4:34). */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
  aCase,
  advise,
  type DecidingTrial,
  decidingTrial,
  grant,
} from '../../../../tests/support/trial-deciding.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import { codesOf, value } from '../../../../tests/support/trial-results.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { events, getApplication } from '../../application/index.ts';
import { findBudget, heldCents, recordBudget, verifyLedger } from '../../budget/index.ts';
import { findMessage } from '../../correspondence/index.ts';
import { latestDecision } from '../store/index.ts';
import type { Decision } from '../types.ts';
import { provisoWork } from '../work-items.ts';
import { changeDecision } from './change-decision.ts';
import { decideFromMandate } from './mandated.ts';
import { runNightly } from './nightly.ts';
import { provisoOf } from './proviso.ts';
import { recordHearing } from './record-hearing.ts';
import { takeDecision } from './take-decision.ts';

let trial: DecidingTrial;
let database: FreshDatabase;
let deps: TrialDeps;
let officer: PersonActor;

/** Of the round of the trial. */
const year = 2026;
const cents = 800_000;
const adopted = '2026-04-02';
const lastDay = '2026-04-30';

const tier = { source: 'trial', toVerify: true } as const;
const rules = {
  tiers: [
    { ...tier, upToCents: 500_000, accountability: 'direct' as const },
    { ...tier, upToCents: null, accountability: 'exOfficio' as const },
  ],
};

beforeEach(async () => {
  trial = await decidingTrial(rules);
  ({ database, deps, officer } = trial);
});
afterEach(() => database.drop());

const on = (day: string): TrialDeps => trialDeps(database.db, `${day}T09:00:00Z`);
const day = (iso: string) => Temporal.PlainDate.from(iso);

async function granted(): Promise<Decision> {
  const application = await aCase(trial, { requestedCents: cents });
  return value(await takeDecision(deps, officer, grant(application, { budgetProviso: true })));
}

async function adopt(adoptedOn: string, reason = ''): Promise<void> {
  const source = 'Raadsbesluit 26bb000001';
  const wanted = { year, adoptedOn: day(adoptedOn), notAdopted: false, source, reason, unreadable: [] };
  value(await recordBudget(on(adoptedOn), officer, wanted));
}

async function letterOf({ messageId }: Decision): Promise<string> {
  return JSON.stringify(messageId && (await findMessage(database.db, messageId))?.document);
}

async function hear(at: TrialDeps, applicationId: Id<'application'>, heldOn: string): Promise<void> {
  const hearing = {
    applicationId,
    heldOn,
    manner: 'phone' as const,
    summary: 'Wij spraken over de begroting.',
  };
  value(await recordHearing(at, officer, hearing));
}

const invoke = async (at: TrialDeps, id: Id<'application'>, amountCents: number | null) =>
  await changeDecision(at, officer, {
    applicationId: id,
    revision: (await getApplication(database.db, id)).revision,
    kind: amountCents === null ? 'withdraw' : 'amend',
    amountCents,
    reasons: 'De gemeenteraad heeft dit geld niet beschikbaar gesteld.',
    proviso: { sameActivities: null, givenTerm: '' },
  });

const workOn = async (iso: string) =>
  (await provisoWork(database.db).list(officer, day(iso))).map((one) => [one.href, one.dueOn.toString()]);

test('it waits, runs from the budget on, and lapses', async () => {
  const decision = await granted();
  const { applicationId: id } = decision;
  expect(decision).toMatchObject({ provisoYear: year, invokesProviso: false });
  const letter = await letterOf(decision);
  expect(letter).toContain(`De begroting van ${year} is nog niet vastgesteld`);
  expect(letter).toContain('artikel 4:34, eerste lid, Awb');
  expect((await provisoOf(database.db, id, day('2026-03-20')))?.state).toBe('waiting');
  expect(codesOf(await invoke(deps, id, null))).toContain('proviso-not-invocable');
  expect(await workOn('2026-04-01')).toEqual([]);

  await adopt(adopted);
  const { caseNumber } = await getApplication(database.db, id);
  expect(await workOn(adopted)).toContainEqual([`/zaken/${caseNumber}/wijzigen`, lastDay]);
  expect(await workOn(lastDay)).toHaveLength(1);
  expect(await workOn('2026-05-01')).toEqual([]);

  expect((await runNightly(on(lastDay))).lapsed).toBe(0);
  expect((await runNightly(on('2026-05-01'))).lapsed).toBe(1);
  expect((await runNightly(on('2026-05-02'))).lapsed).toBe(0);
  const told = (await events(database.db, id)).filter(({ kind }) => kind === 'provisoLapsed');
  expect(told.map(({ onDate, facts }) => [onDate, facts.year])).toEqual([['2026-05-01', year]]);
  expect(codesOf(await invoke(on('2026-05-01'), id, null))).toContain('proviso-not-invocable');
});

test('with a budget there is nothing to make a proviso for', async () => {
  await adopt(adopted);
  const application = await aCase(trial, { requestedCents: cents });
  const wanted = grant(application, { budgetProviso: true });
  expect(codesOf(await takeDecision(on('2026-04-03'), officer, wanted))).toEqual(['budget-adopted']);
});

test('nor for an amount that is final at once', async () => {
  const application = await aCase(trial, { requestedCents: 100_000 });
  const wanted = grant(application, { budgetProviso: true });
  expect(codesOf(await takeDecision(deps, officer, wanted))).toEqual(['proviso-final']);
});

test('a correction of the day moves the clock; what was made after the budget cannot be invoked', async () => {
  const { applicationId: id } = await granted();
  await adopt(adopted);
  const known = async () => await provisoOf(database.db, id, day('2026-04-08'));
  expect((await known())?.clock?.due.toString()).toBe(lastDay);
  await adopt('2026-04-07', 'Verkeerde dag.');
  expect((await known())?.clock?.due.toString()).toBe('2026-05-06');
  const early = {
    year,
    adoptedOn: day('2026-03-15'),
    notAdopted: false,
    source: 'Raad',
    reason: 'x',
    unreadable: [],
  };
  value(await recordBudget(on('2026-04-08'), officer, early));
  expect(await known()).toMatchObject({ state: 'lapsed', clock: null });
  const back = { ...early, adoptedOn: null, notAdopted: true };
  value(await recordBudget(on('2026-04-08'), officer, back));
  expect((await known())?.state).toBe('waiting');
  expect((await findBudget(database.db, year))?.number).toBe(4);
});

test('invoked in time, after a hearing, it frees the money and holds no longer', async () => {
  const { applicationId: id } = await granted();
  await adopt(adopted);
  expect(codesOf(await invoke(on('2026-04-20'), id, 600_000))).toEqual(['hearing-missing']);
  await hear(on('2026-04-20'), id, '2026-04-20');
  expect(codesOf(await invoke(on('2026-04-20'), id, 800_000))).toContain('amount-same');
  const lowered = value(await invoke(on(lastDay), id, 600_000));
  expect(lowered).toMatchObject({ amountCents: 600_000, provisoYear: null, invokesProviso: true });
  const letter = await letterOf(lowered);
  expect(letter).toContain('4:34, vijfde lid, en 4:48, eerste lid, onder e,');
  expect(letter).toContain(`De begroting van ${year} geeft niet genoeg geld`);
  const held = await heldCents(database.db, trial.city.envelopeId, id);
  expect(held.committed + held.advanced).toBe(600_000);
  expect(await provisoOf(database.db, id, day(lastDay))).toBeNull();
  expect((await events(database.db, id)).some(({ kind }) => kind === 'provisoInvoked')).toBe(true);
  expect(codesOf(await invoke(on(lastDay), id, null))).toContain('proviso-not-invocable');
});

test('a council that decides by mandate makes it too, within the same bounds', async () => {
  const kind = 'mandatedDecision' as const;
  const decide = async (amountCents: number) => {
    const application = await aCase(trial, { requestedCents: cents });
    const said = { kind, outcome: 'part' as const, amountCents, budgetProviso: true };
    return await decideFromMandate(deps, await advise(trial, application, said));
  };
  expect(codesOf(await decide(400_000))).toEqual(['proviso-final']);
  const decision = value(await decide(600_000));
  expect(decision).toMatchObject({ provisoYear: year, amountCents: 600_000 });
  expect(await letterOf(decision)).toContain(`De begroting van ${year} is nog niet vastgesteld`);
});

test('another change keeps it, a withdrawal by it ends the grant', async () => {
  const { applicationId: id } = await granted();
  await adopt(adopted);
  await hear(on('2026-04-06'), id, '2026-04-06');
  const { revision } = await getApplication(database.db, id);
  const lowered = value(
    await changeDecision(on('2026-04-06'), officer, {
      applicationId: id,
      revision,
      kind: 'amend',
      amountCents: 700_000,
      reasons: 'Er is minder nodig.',
      proviso: null,
    }),
  );
  expect(lowered.provisoYear).toBe(year);
  expect(value(await invoke(on('2026-04-07'), id, null))).toMatchObject({ kind: 'withdraw', amountCents: 0 });
  expect((await latestDecision(database.db, id))?.invokesProviso).toBe(true);
  expect((await verifyLedger(database.db)).faults).toEqual([]);
});
