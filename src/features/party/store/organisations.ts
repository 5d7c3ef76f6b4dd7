/** SQL about organisations and their members. */
import { sql } from 'kysely';
import type { OrganisationRight } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import { freeSlugs, type Id, newId } from '../../../kernel/ids.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { likeSafe } from '../../../platform/db/like.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import { slugOf } from '../rules.ts';
import type {
  Member,
  Membership,
  Organisation,
  OrganisationDetails,
  OwnOrganisation,
  Window,
} from '../types.ts';

const columns = [
  'organisation.id',
  'organisation.slug',
  'organisation.name',
  'organisation.legalForm',
  'organisation.kvkNumber',
  'organisation.wijkId',
  'organisation.undertakingGroup',
  'organisation.invented',
] as const;

/** The schema's constraints hold the row to what the type says. */
const asOrganisation = (row: object): Organisation => row as Organisation;

const organisationOf = prepared((r, given: { id: string }) =>
  r.selectFrom('organisation').select(columns).where('id', '=', given.id),
);

export async function findOrganisation(reader: Reader, id: Id<'organisation'>): Promise<Organisation | null> {
  const [row] = await organisationOf(reader, { id });
  return row ? asOrganisation(row) : null;
}

/** @throws AssertionError when there is no such organisation: ids come from loaded rows */
export async function getOrganisation(reader: Reader, id: Id<'organisation'>): Promise<Organisation> {
  const organisation = await findOrganisation(reader, id);
  assert(organisation, 'No such organisation');
  return organisation;
}

export async function findOrganisationBySlug(reader: Reader, slug: string): Promise<Organisation | null> {
  const row = await reader
    .selectFrom('organisation')
    .select(columns)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row ? asOrganisation(row) : null;
}

/** For the office: by Chamber of Commerce number when eight digits are given, else by part of the name. At most 20, by name. */
export async function searchOrganisations(reader: Reader, words: string): Promise<readonly Organisation[]> {
  const digits = words.replace(/[\s.]/g, '');
  const query = reader.selectFrom('organisation').select(columns).orderBy('name').orderBy('id').limit(20);
  const rows = await (/^\d{8}$/.test(digits)
    ? query.where('kvkNumber', '=', digits)
    : query.where('name', 'ilike', `%${likeSafe(words.trim())}%`)
  ).execute();
  return rows.map(asOrganisation);
}

/** Organisations that a person belongs to on a day, by name. */
export async function listOrganisationsOf(
  reader: Reader,
  personId: Id<'person'>,
  day: PlainDate,
): Promise<readonly OwnOrganisation[]> {
  const date = isoDate(day);
  const rows = await reader
    .selectFrom('organisationMember')
    .innerJoin('organisation', 'organisation.id', 'organisationMember.organisationId')
    .select([...columns, 'organisationMember.right'])
    .where('organisationMember.personId', '=', personId)
    .where('organisationMember.since', '<=', date)
    .where((where) => where.or([where('until', 'is', null), where('until', '>', date)]))
    .orderBy('organisation.name')
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...asOrganisation(row), right: row.right as OrganisationRight }));
}

export type PastAndPresent = Membership & { readonly organisationName: string };

/** Every membership of a person, past and present. */
export async function listMembershipsOf(
  reader: Reader,
  personId: Id<'person'>,
): Promise<readonly PastAndPresent[]> {
  const rows = await reader
    .selectFrom('organisationMember')
    .innerJoin('organisation', 'organisation.id', 'organisationMember.organisationId')
    .select([
      'organisationId',
      'personId',
      'right',
      'since',
      'until',
      'organisation.name as organisationName',
    ])
    .where('personId', '=', personId)
    .orderBy('since', 'desc')
    .limit(500)
    .execute();
  return rows.map((row) => row as PastAndPresent);
}

/** Members on a day, by address. */
export async function listMembers(
  reader: Reader,
  organisationId: Id<'organisation'>,
  day: PlainDate,
): Promise<readonly Member[]> {
  const date = isoDate(day);
  const rows = await reader
    .selectFrom('organisationMember')
    .innerJoin('person', 'person.id', 'organisationMember.personId')
    .select([
      'organisationMember.organisationId',
      'organisationMember.personId',
      'organisationMember.right',
      'organisationMember.since',
      'organisationMember.until',
      'person.email',
    ])
    .where('organisationId', '=', organisationId)
    .where('since', '<=', date)
    .where((where) => where.or([where('until', 'is', null), where('until', '>', date)]))
    .orderBy('person.email')
    .limit(500)
    .execute();
  return rows.map((row) => row as Member);
}

/** So that two changes of members follow one another, and the last signer stays. */
export async function lockOrganisation(tx: Tx, id: Id<'organisation'>): Promise<void> {
  await tx.selectFrom('organisation').select('id').where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
}

export type NewOrganisation = OrganisationDetails & {
  readonly invented?: boolean;
  readonly undertakingGroup?: string | null;
};

/**
 * Gives the organisation an address of its own: its name, with a number when that is taken.
 * @throws the database's unique violation `organisation_kvk_number_key` when its number is known
 */
export async function insertOrganisation(tx: Reader, details: NewOrganisation): Promise<Organisation> {
  const base = slugOf(details.name);
  for (let attempt = 1; attempt <= 200; attempt += 1) {
    const row = await tx
      .insertInto('organisation')
      .values({ ...details, id: newId(), slug: attempt === 1 ? base : `${base}-${attempt}` })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returning(columns)
      .executeTakeFirst();
    if (row) return asOrganisation(row);
  }
  throw new Error('Two hundred organisations share this name');
}

/** Several at once, in this order, for imports and the demo. @throws the unique violation when another took an address meanwhile */
export async function insertOrganisations(
  tx: Tx,
  wanted: readonly NewOrganisation[],
): Promise<readonly Organisation[]> {
  const bases = wanted.map(({ name }) => slugOf(name));
  const like = bases.map((base) => `${base}-%`);
  const taken = await tx
    .selectFrom('organisation')
    .select('slug')
    .where(sql<boolean>`(slug = any(${bases}::text[]) or slug like any(${like}::text[]))`)
    .limit(10_000)
    .execute();
  const slugs = freeSlugs(
    bases,
    taken.map(({ slug }) => slug),
  );
  const rows = wanted.map((details, index) => ({
    undertakingGroup: null,
    invented: false,
    ...details,
    id: newId<'organisation'>(),
    slug: slugs[index] ?? '',
  }));
  await tx.insertInto('organisation').values(rows).execute();
  return rows;
}

/** Those of these ids that there are. */
export async function listOrganisationsById(
  reader: Reader,
  ids: readonly Id<'organisation'>[],
): Promise<readonly Organisation[]> {
  if (ids.length === 0) return [];
  const rows = await reader.selectFrom('organisation').select(columns).where('id', 'in', ids).execute();
  return rows.map(asOrganisation);
}

/** Its address stays: it stands in links of others. */
export async function updateOrganisation(
  tx: Tx,
  id: Id<'organisation'>,
  changes: Pick<OrganisationDetails, 'name' | 'wijkId'>,
): Promise<void> {
  await tx.updateTable('organisation').set(changes).where('id', '=', id).execute();
}

type MemberKey = {
  readonly organisationId: Id<'organisation'>;
  readonly personId: Id<'person'>;
  readonly since: string;
};

export async function insertMember(
  tx: Reader,
  member: MemberKey & { readonly right: OrganisationRight },
): Promise<void> {
  await tx.insertInto('organisationMember').values(member).execute();
}

/**
 * Ends a membership on a day. One that began on that day never was: its row goes, because a window holds at least a day.
 */
export async function endMember(tx: Tx, member: MemberKey & Window, day: PlainDate): Promise<void> {
  const until = isoDate(day);
  const row = sql<boolean>`organisation_id = ${member.organisationId} and person_id = ${member.personId} and since = ${member.since}`;
  if (member.since >= until) await tx.deleteFrom('organisationMember').where(row).execute();
  else await tx.updateTable('organisationMember').set({ until }).where(row).execute();
}
