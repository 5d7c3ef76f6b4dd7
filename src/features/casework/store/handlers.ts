/** Who works on which case. */

import { sql } from 'kysely';
import type { Role } from '../../../kernel/actor.ts';
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';

export type Handler = { readonly personId: Id<'person'>; readonly name: string };

const handlerOf = prepared((r, given: { applicationId: string }) =>
  r
    .selectFrom('caseHandler')
    .innerJoin('person', 'person.id', 'caseHandler.personId')
    .select(['caseHandler.personId', 'person.name'])
    .where('caseHandler.applicationId', '=', given.applicationId),
);

export async function findHandler(r: Reader, applicationId: Id<'application'>): Promise<Handler | null> {
  const [row] = await handlerOf(r, { applicationId });
  return row ? { personId: row.personId as Id<'person'>, name: row.name } : null;
}

export async function saveHandler(
  tx: Tx,
  applicationId: Id<'application'>,
  personId: Id<'person'>,
  since: Date,
): Promise<void> {
  await tx
    .insertInto('caseHandler')
    .values({ applicationId, personId, since })
    .onConflict((conflict) => conflict.column('applicationId').doUpdateSet({ personId, since }))
    .execute();
}

export async function removeHandler(tx: Tx, applicationId: Id<'application'>): Promise<void> {
  await tx.deleteFrom('caseHandler').where('applicationId', '=', applicationId).execute();
}

export type Warned = Handler & {
  readonly email: string;
  readonly lang: 'nl' | 'en';
  /** Those of the roles asked for that she holds. */
  readonly roles: readonly Role[];
};

/** Everyone who holds one of these roles on this day and can be mailed. */
export async function listHolders(
  r: Reader,
  today: PlainDate,
  roles: readonly Role[],
): Promise<readonly Warned[]> {
  const day = today.toString();
  const rows = await r
    .selectFrom('person')
    .innerJoin('roleGrant', 'roleGrant.personId', 'person.id')
    .select(['person.id', 'person.name', 'person.email', 'person.lang'])
    .select(sql<Role[]>`array_agg(distinct role_grant.role)`.as('roles'))
    .where('person.email', 'is not', null)
    .where('person.erasedAt', 'is', null)
    .where('roleGrant.role', 'in', [...roles])
    .where('roleGrant.since', '<=', day)
    .where((eb) => eb.or([eb('roleGrant.until', 'is', null), eb('roleGrant.until', '>', day)]))
    .groupBy('person.id')
    .orderBy('person.id')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    personId: row.id as Id<'person'>,
    name: row.name,
    email: row.email ?? '',
    lang: row.lang === 'en' ? 'en' : 'nl',
    roles: row.roles,
  }));
}
