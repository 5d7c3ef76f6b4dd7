/** Decisions on a fresh database: a scheme with one criterion for people to judge, who decides, and what is decided. */
import type { Application } from '../../src/features/application/types.ts';
import type { DecisionInput } from '../../src/features/decision/index.ts';
import type { SchemeRules } from '../../src/features/scheme/types.ts';
import type { PersonActor } from '../../src/kernel/actor.ts';
import { type Id, newId } from '../../src/kernel/ids.ts';
import { same } from '../../src/kernel/messages.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';
import { type TrialCaseOptions, trialCase } from './trial-case.ts';
import { type TrialCity, trialCity, trialPerson } from './trial-city.ts';
import { type TrialDeps, trialDeps } from './trial-deps.ts';
import { trialRules } from './trial-rules.ts';

export type DecidingTrial = {
  readonly database: FreshDatabase;
  readonly city: TrialCity;
  readonly deps: TrialDeps;
  readonly samira: PersonActor;
  readonly officer: PersonActor;
  /** Records what the wijkraad said. */
  readonly member: PersonActor;
  /** Chaired the meeting of the wijkraad. */
  readonly chair: PersonActor;
};

const criteria: SchemeRules['criteria'] = [
  { key: 'max', label: same('Maximum'), article: 'art. 4', check: 'withinMaximum', onFail: 'refuse' },
  { key: 'ceiling', label: same('Ceiling'), article: 'Awb 4:25', check: 'withinCeiling', onFail: 'refuse' },
  { key: 'round', label: same('Round'), article: 'art. 2', check: 'receivedInRound', onFail: 'refuse' },
  { key: 'aid', label: same('Aid'), article: '(EU) 2023/2831', check: 'stateAidRoom', onFail: 'refuse' },
  { key: 'fits', label: same('Fits the wijk'), article: 'art. 3', check: 'person', onFail: 'refuse' },
];

/** @param more rules of its scheme beside the criteria */
export async function decidingTrial(more: Partial<SchemeRules> = {}): Promise<DecidingTrial> {
  const database = await freshDatabase();
  const { db } = database;
  const rules = trialRules({ criteria, ...more });
  const city = await trialCity(db, { ceilingCents: 10_000_000, rules });
  const samira = await trialPerson(db, 'Samira Proef');
  const officer = await trialPerson(db, 'Bram Ambt', { grants: [{ role: 'officer', scope: 'city' }] });
  const member = await trialPerson(db, 'Marcus Raad');
  const chair = await trialPerson(db, 'Vera Voorzit');
  await db
    .insertInto('contactConsent')
    .values({ id: newId(), personId: samira.personId, channel: 'portal', givenAt: new Date('2026-01-01') })
    .execute();
  const deps = trialDeps(db, '2026-03-16T09:00:00Z');
  return { database, city, deps, samira, officer, member, chair };
}

export const aCase = (
  { database, city, samira }: DecidingTrial,
  options: Partial<TrialCaseOptions> = {},
): Promise<Application> => trialCase(database.db, city, { applicantPersonId: samira.personId, ...options });

export function grant(application: Application, more: Partial<DecisionInput> = {}): DecisionInput {
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
    budgetProviso: false,
    ...more,
  };
}
export const refuse = (application: Application, more: Partial<DecisionInput> = {}): DecisionInput =>
  grant(application, {
    outcome: 'refuse',
    amountCents: null,
    ground: 'schemeCriterion',
    judgements: { fits: 'notMet' },
    reasons: 'Het plan past niet bij het wijkakkoord.',
    ...more,
  });

export async function advise(
  { database, city, member, chair }: DecidingTrial,
  application: Application,
  more: {
    outcome?: 'yes' | 'part' | 'no';
    amountCents?: number;
    kind?: 'advice' | 'mandatedDecision';
    budgetProviso?: boolean;
  } = {},
): Promise<Id<'advice'>> {
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
      budgetProviso: more.budgetProviso ?? null,
      chairPersonId: more.kind === 'mandatedDecision' ? chair.personId : null,
    })
    .execute();
  return id;
}

/** Decisions that a job of this kind waits for. */
export async function jobs({ database }: DecidingTrial, task: string): Promise<string[]> {
  const { rows } = await database.pool.query(
    `select payload ->> 'decisionId' as id from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1`,
    [task],
  );
  return rows.map((row: { id: string }) => row.id);
}
