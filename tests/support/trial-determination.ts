/** Grants after their activities on a fresh database: who got them, who determines, and what is drawn. */
import { takeDecision } from '../../src/features/decision/index.ts';
import type { SampleDeps } from '../../src/features/determination/index.ts';
import type { SchemeRules } from '../../src/features/scheme/types.ts';
import type { PersonActor } from '../../src/kernel/actor.ts';
import { type Id, newId } from '../../src/kernel/ids.ts';
import { createSealer } from '../../src/platform/seal.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';
import { trialCase } from './trial-case.ts';
import { type TrialCity, trialCity, trialPerson } from './trial-city.ts';
import { type TrialDeps, trialDeps } from './trial-deps.ts';
import { value } from './trial-results.ts';
import { trialRules } from './trial-rules.ts';

export type DeterminationTrial = {
  readonly database: FreshDatabase;
  readonly city: TrialCity;
  readonly deps: TrialDeps & SampleDeps;
  /** Gets the grants. */
  readonly samira: PersonActor;
  readonly stranger: PersonActor;
  readonly officers: readonly [PersonActor, PersonActor];
};

const tier = { source: 'trial', toVerify: true };
const base = trialRules();
const officer = [{ role: 'officer', scope: 'city' }] as const;

/** Tiers of the trial: up to € 7,000 with a short account, above that ex officio. @param samplePercent of both */
export async function determinationTrial(samplePercent?: number): Promise<DeterminationTrial> {
  const database = await freshDatabase();
  const { db } = database;
  const sample = samplePercent === undefined ? {} : { samplePercent, sampleSource: 'trial' };
  const rules: SchemeRules = {
    ...base,
    criteria: [],
    terms: { ...base.terms, determinationWeeks: 13, accountWeeks: 6 },
    tiers: [
      { ...tier, upToCents: 500_000, accountability: 'direct' },
      { ...tier, upToCents: 700_000, accountability: 'activityReport', ...sample },
      { ...tier, upToCents: null, accountability: 'exOfficio', ...sample },
    ],
  };
  const city = await trialCity(db, { rules, ceilingCents: 50_000_000 });
  const samira = await trialPerson(db, 'Samira Proef');
  const stranger = await trialPerson(db, 'Otto Ander');
  const officers = [
    await trialPerson(db, 'Bram Ambt', { grants: officer }),
    await trialPerson(db, 'Bea Ambt', { grants: officer }),
  ] as const;
  await db
    .insertInto('contactConsent')
    .values({ id: newId(), personId: samira.personId, channel: 'portal', givenAt: new Date('2026-01-01') })
    .execute();
  const sealer = createSealer('a secret for tests that is long enough', 'sample');
  const deps = { ...trialDeps(db, '2026-03-16T09:00:00Z'), sealer };
  return { database, city, deps, samira, stranger, officers };
}

/** Granted on 16 March 2026; activities from 1 June until 31 August 2026, so the account is asked until 12 October. */
export async function granted(trial: DeterminationTrial, cents: number): Promise<Id<'application'>> {
  const { database, city, deps, samira, officers } = trial;
  deps.at('2026-03-16T09:00:00Z');
  const { id, revision } = await trialCase(database.db, city, {
    applicantPersonId: samira.personId,
    requestedCents: cents,
  });
  const decision = {
    outcome: 'grant' as const,
    amountCents: cents,
    ground: null,
    reasons: 'Een goed plan.',
    departureReasons: '',
    deviationReasons: '',
    obligations: [],
    judgements: {},
    reasonableTerm: false,
    givenTerm: '',
    budgetProviso: false,
  };
  value(await takeDecision(deps, officers[0], { ...decision, applicationId: id, revision }));
  return id;
}
