/** A city with three hundred applications, asked through the API. */
import { fillLargeCity } from '../../bench/support/large-city.ts';
import { fixedClock } from '../../src/kernel/dates.ts';
import { type Id, newId } from '../../src/kernel/ids.ts';
import { type TestApp, testApp } from './app.ts';
import { type TrialCity, trialCity, trialPerson } from './trial-city.ts';

export type ApiPage = {
  items: Record<string, unknown>[];
  page: { number: number; size: number; totalItems: number; totalPages: number };
  links: Record<'self' | 'first' | 'last' | 'prev' | 'next', { href: string } | undefined>;
};
export type ApiProblem = {
  status: number;
  title: string;
  detail: string;
  errors?: { in: string; location: { name: string }; code: string; detail: string }[];
};

export type TrialApi = {
  readonly app: TestApp;
  readonly city: TrialCity;
  /** `otto@example.org`. */
  readonly officer: Id<'person'>;
  /** The number of a case that was granted. */
  readonly granted: string;
};

export async function trialApi(): Promise<TrialApi> {
  const app = await testApp({ clock: fixedClock('2026-11-20T12:00:00Z') });
  const { db } = app.database;
  const city = await trialCity(db);
  const { personId: officer } = await trialPerson(db, 'Otto Officier', { email: 'otto@example.org' });
  await db
    .insertInto('roleGrant')
    .values({ id: newId<'role_grant'>(), personId: officer, role: 'officer', since: '2026-01-01' })
    .execute();
  const filled = await fillLargeCity(app.database.url, { applications: 300, today: '2026-11-20' });
  app.deps.dataVersion.bump();
  return { app, city, officer, granted: filled.grantedCase };
}
