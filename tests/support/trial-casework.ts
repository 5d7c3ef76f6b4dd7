/** Work on cases on a fresh database: an applicant, an officer and the service desk, and what they ask of each other. */
import { clocksOf, events } from '../../src/features/application/index.ts';
import type { Application } from '../../src/features/application/types.ts';
import { getVersion } from '../../src/features/scheme/index.ts';
import type { PersonActor, RoleGrant } from '../../src/kernel/actor.ts';
import { Temporal, today } from '../../src/kernel/dates.ts';
import type { Id } from '../../src/kernel/ids.ts';
import type { Result } from '../../src/kernel/result.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';
import { type TrialCity, trialCity, trialPerson } from './trial-city.ts';
import { type TrialDeps, trialDeps } from './trial-deps.ts';
import { type TrialDossier, trialDossier } from './trial-dossier.ts';

export type CaseworkTrial = {
  readonly database: FreshDatabase;
  readonly city: TrialCity;
  readonly deps: TrialDeps;
  readonly applicant: PersonActor;
  readonly officer: PersonActor;
  readonly helper: PersonActor;
};

export const cityRole = (
  role: 'officer' | 'helper' | 'controller' | 'payer' | 'administrator',
): RoleGrant => ({
  role,
  scope: 'city',
});

export async function caseworkTrial(): Promise<CaseworkTrial> {
  const database = await freshDatabase();
  const { db } = database;
  return {
    database,
    city: await trialCity(db, { ceilingCents: 1_000_000 }),
    applicant: await trialPerson(db, 'Samira Proef'),
    officer: await trialPerson(db, 'Bram Behandel', { grants: [cityRole('officer')] }),
    helper: await trialPerson(db, 'Hatice Balie', { grants: [cityRole('helper')] }),
    deps: trialDeps(db, '2026-03-05T10:00:00Z'),
  };
}

export const day = (iso: string) => Temporal.PlainDate.from(iso);

/** Field and code of every problem, or that it went well. */
export const outcomeOf = (result: Result<unknown>): readonly string[] =>
  result.ok ? ['ok'] : result.problems.map((one) => `${one.field}:${one.code}`);

export const make = ({ database, city, applicant }: CaseworkTrial, more: Partial<TrialDossier> = {}) =>
  trialDossier(database.db, city, { applicant, ...more });

/** The case as whoever acts on it has it before her. */
export const on = (application: Application) => ({
  applicationId: application.id,
  revision: application.revision,
});

/** A request for completion. */
export const ask = (key = 'plan', note = '', completeBefore = '2026-03-19') => ({
  items: [{ key, note }],
  completeBefore: day(completeBefore),
});

export async function decisionDue(
  { database, deps }: CaseworkTrial,
  application: Application,
): Promise<string | undefined> {
  const version = await getVersion(database.db, application.schemeVersionId);
  const all = await events(database.db, application.id);
  const report = clocksOf(application, version, all, today(deps.clock));
  return report.clocks.find((clock) => clock.clock === 'decision')?.due.toString();
}

export async function kinds({ database }: CaseworkTrial, id: Id<'application'>): Promise<readonly string[]> {
  return (await events(database.db, id)).map((event) => event.kind);
}
