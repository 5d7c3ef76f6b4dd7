/** SQL about roles of the office, of councils and of districts. */
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { HeldRole, ListedRole, NewRole, Window } from '../types.ts';

const columns = ['id', 'personId', 'role', 'wijkraadId', 'gebiedId', 'wijkId', 'since', 'until'] as const;

export async function listRolesOf(reader: Reader, personId: Id<'person'>): Promise<readonly HeldRole[]> {
  const rows = await reader
    .selectFrom('roleGrant')
    .select(columns)
    .where('personId', '=', personId)
    .orderBy('since', 'desc')
    .limit(500)
    .execute();
  return rows.map((row) => row as HeldRole);
}

export async function findRoleForUpdate(tx: Tx, id: Id<'role_grant'>): Promise<HeldRole | null> {
  const row = await tx
    .selectFrom('roleGrant')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return (row as HeldRole | undefined) ?? null;
}

export async function insertRole(tx: Reader, role: NewRole): Promise<Id<'role_grant'>> {
  const id = newId<'role_grant'>();
  await tx
    .insertInto('roleGrant')
    .values({ id, ...role })
    .execute();
  return id;
}

/** @param window null when the role never began */
export async function setRoleWindow(tx: Tx, id: Id<'role_grant'>, window: Window | null): Promise<void> {
  if (window === null) await tx.deleteFrom('roleGrant').where('id', '=', id).execute();
  else await tx.updateTable('roleGrant').set(window).where('id', '=', id).execute();
}

export const rolesPerPage = 50;

/** Roles that hold on a day or begin later, by name. */
export async function listRoles(
  reader: Reader,
  day: PlainDate,
  page: number,
): Promise<{ rows: readonly ListedRole[]; total: number }> {
  const date = isoDate(day);
  const held = reader
    .selectFrom('roleGrant')
    .innerJoin('person', 'person.id', 'roleGrant.personId')
    .where((where) => where.or([where('until', 'is', null), where('until', '>', date)]));
  const { total } = await held
    .select((column) => column.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await held
    .leftJoin('wijkraad', 'wijkraad.id', 'roleGrant.wijkraadId')
    .leftJoin('gebied', 'gebied.id', 'roleGrant.gebiedId')
    .leftJoin('wijk', 'wijk.id', 'roleGrant.wijkId')
    .select([
      'roleGrant.id',
      'roleGrant.personId',
      'roleGrant.role',
      'roleGrant.wijkraadId',
      'roleGrant.gebiedId',
      'roleGrant.wijkId',
      'roleGrant.since',
      'roleGrant.until',
      'person.name as personName',
      'person.email',
    ])
    .select((column) => column.fn.coalesce('wijkraad.name', 'gebied.name', 'wijk.name').as('areaName'))
    .orderBy('person.name')
    .orderBy('roleGrant.id')
    .limit(rolesPerPage)
    .offset((page - 1) * rolesPerPage)
    .execute();
  return { rows: rows.map((row) => row as ListedRole), total };
}

export async function anyAdministrator(reader: Reader, day: PlainDate): Promise<boolean> {
  const date = isoDate(day);
  const row = await reader
    .selectFrom('roleGrant')
    .select('id')
    .where('role', '=', 'administrator')
    .where((where) => where.or([where('until', 'is', null), where('until', '>', date)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export type Area = { readonly id: string; readonly name: string };

/** Names to choose from; the geography itself belongs to the feature 'place'. */
export async function listAreas(
  reader: Reader,
  kind: 'wijkraad' | 'gebied' | 'wijk',
): Promise<readonly Area[]> {
  return await reader.selectFrom(kind).select(['id', 'name']).orderBy('name').limit(500).execute();
}

export async function findAreaName(
  reader: Reader,
  kind: 'wijkraad' | 'gebied' | 'wijk',
  id: string,
): Promise<string | null> {
  const row = await reader.selectFrom(kind).select('name').where('id', '=', id).executeTakeFirst();
  return row?.name ?? null;
}
