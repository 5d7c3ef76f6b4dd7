import type { PersonalDataSource } from '../../src/features/party/index.ts';
import { loadActor, personLoggedIn } from '../../src/features/party/index.ts';
import type { PersonActor } from '../../src/kernel/actor.ts';
import { type Clock, fixedClock, today } from '../../src/kernel/dates.ts';
import type { Result } from '../../src/kernel/result.ts';
import { createAuth } from '../../src/platform/auth/index.ts';
import { localDataVersion } from '../../src/platform/db/data-version.ts';
import type { Mail } from '../../src/platform/mail/index.ts';
import type { FreshDatabase } from './database.ts';

export const firstDay = fixedClock('2027-03-12T10:00:00Z');
export const nextDay = fixedClock('2027-03-13T10:00:00Z');

/** What commands about people need, on a clock that stands still; mails are put in `mails`. */
export function peopleDeps(
  database: FreshDatabase,
  clock: Clock,
  options: { readonly mails?: Mail[]; readonly personalData?: readonly PersonalDataSource[] } = {},
) {
  const publicUrl = 'http://localhost:3000';
  const auth = createAuth({
    db: database.db,
    clock,
    secret: 'a secret for tests that is long enough',
    config: { publicUrl, demo: true, oidc: null },
    sendMail: async () => undefined,
    warn: () => undefined,
  });
  return {
    db: database.db,
    clock,
    dataVersion: localDataVersion(),
    auth,
    personalData: options.personalData ?? [],
    publicUrl,
    queueMail: async (_tx: unknown, mail: Mail) => options.mails?.push(mail),
  };
}

/** The actor that an address is on a day. */
export async function actorOf(
  database: FreshDatabase,
  email: string,
  clock: Clock = firstDay,
): Promise<PersonActor> {
  const actor = await loadActor(database.db, { email, officeRoles: true }, today(clock));
  if (!actor) throw new Error('Nobody has this address');
  return actor;
}

let count = 0;

/** A new person, logged in once. */
export async function newPerson(
  database: FreshDatabase,
  name = 'someone',
): Promise<{ actor: PersonActor; email: string }> {
  count += 1;
  const email = `${name}-${count}@example.org`;
  await personLoggedIn(peopleDeps(database, firstDay), email, 'nl');
  return { actor: await actorOf(database, email), email };
}

export const outcome = (result: Result<unknown>): string | undefined =>
  result.ok ? 'ok' : result.problems[0]?.code;

export async function auditedActions(database: FreshDatabase, subjectId: string): Promise<string[]> {
  const rows = await database.db
    .selectFrom('auditEntry')
    .select('action')
    .where('subjectId', '=', subjectId)
    .orderBy('seq')
    .execute();
  return rows.map(({ action }) => action);
}
