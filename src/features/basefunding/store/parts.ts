/** SQL of the members' parts in a request. */
import { sql } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { Part, PartMandate, PartStatus } from '../types.ts';

const parts = (reader: Reader) =>
  reader
    .selectFrom('baseFundingMember')
    .innerJoin('organisation', 'organisation.id', 'baseFundingMember.organisationId')
    .leftJoin('venue', 'venue.id', 'baseFundingMember.venueId')
    .leftJoin('listing', (join) =>
      join.onRef('listing.id', '=', 'venue.id').on('listing.status', '=', 'published'),
    )
    .select([
      'baseFundingMember.id',
      'baseFundingMember.baseFundingId',
      'baseFundingMember.organisationId',
      'organisation.name as organisationName',
      'organisation.slug as organisationSlug',
      'baseFundingMember.venueId',
      'venue.name as venueName',
      'listing.slug as venueSlug',
      'baseFundingMember.status',
      'baseFundingMember.countsHere',
      'baseFundingMember.askedAt',
      'baseFundingMember.mandate',
      'baseFundingMember.confirmedAt',
      'baseFundingMember.leftOn',
    ])
    .$castTo<Part>();

/** By name: the order in which cents that cannot be divided go round. */
export async function listParts(reader: Reader, baseFundingId: Id<'base_funding'>): Promise<readonly Part[]> {
  return await parts(reader)
    .where('baseFundingMember.baseFundingId', '=', baseFundingId)
    .orderBy('organisation.name')
    .orderBy('organisation.slug')
    .limit(500)
    .execute();
}

const askByRequest = prepared((reader: Reader, { ids }: { readonly ids: readonly string[] }) =>
  parts(reader)
    .where(sql<boolean>`base_funding_member.base_funding_id = any (${ids}::uuid[])`)
    .orderBy('organisation.name')
    .orderBy('organisation.slug')
    .limit(sql.lit(20_000)),
);

/** Of several requests, by id of the request; each as `listParts` gives it. */
export async function partsByRequest(
  reader: Reader,
  baseFundingIds: readonly Id<'base_funding'>[],
): Promise<ReadonlyMap<string, readonly Part[]>> {
  if (baseFundingIds.length === 0) return new Map();
  const rows = await askByRequest(reader, { ids: baseFundingIds });
  return Map.groupBy(rows, ({ baseFundingId }) => baseFundingId);
}

export async function findPart(reader: Reader, id: Id<'base_funding_member'>): Promise<Part | null> {
  return (await parts(reader).where('baseFundingMember.id', '=', id).executeTakeFirst()) ?? null;
}

/** Parts of one organisation in the requests of a year, held until the end of the transaction. */
export async function listPartsOfYearForUpdate(
  tx: Tx,
  organisationId: Id<'organisation'>,
  year: number,
): Promise<readonly Part[]> {
  return await parts(tx)
    .where('baseFundingMember.organisationId', '=', organisationId)
    .where('baseFundingMember.year', '=', year)
    .orderBy('baseFundingMember.id')
    .forUpdate('baseFundingMember')
    .execute();
}

/** Other networks that ask for these organisations in the same year, by organisation. */
export async function otherRequestsOf(
  reader: Reader,
  baseFundingId: Id<'base_funding'>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await reader
    .selectFrom('baseFundingMember as own')
    .innerJoin('baseFundingMember as other', (join) =>
      join
        .onRef('other.organisationId', '=', 'own.organisationId')
        .onRef('other.year', '=', 'own.year')
        .onRef('other.baseFundingId', '!=', 'own.baseFundingId'),
    )
    .innerJoin('baseFunding', 'baseFunding.id', 'other.baseFundingId')
    .innerJoin('network', 'network.id', 'baseFunding.networkId')
    .select(['own.organisationId', 'network.name'])
    .where('own.baseFundingId', '=', baseFundingId)
    .where('other.status', 'in', ['waiting', 'confirmed'])
    .orderBy('network.name')
    .limit(2000)
    .execute();
  const found = Map.groupBy(rows, ({ organisationId }) => organisationId);
  return new Map([...found].map(([id, named]) => [id, named.map(({ name }) => name)]));
}

export type NewPart = {
  readonly baseFundingId: Id<'base_funding'>;
  readonly year: number;
  readonly organisationId: Id<'organisation'>;
  readonly venueId: Id<'venue'> | null;
  readonly countsHere: boolean;
};

export async function insertParts(tx: Tx, added: readonly NewPart[]): Promise<void> {
  if (added.length === 0) return;
  const rows = added.map((part) => ({
    id: newId<'base_funding_member'>(),
    status: 'waiting' satisfies PartStatus,
    ...part,
  }));
  await tx.insertInto('baseFundingMember').values(rows).execute();
}

/** Which of these are counted in some request of the year. */
export async function countedElsewhere(
  reader: Reader,
  organisationIds: readonly Id<'organisation'>[],
  year: number,
): Promise<ReadonlySet<string>> {
  if (organisationIds.length === 0) return new Set();
  const rows = await reader
    .selectFrom('baseFundingMember')
    .select('organisationId')
    .where('organisationId', 'in', organisationIds)
    .where('year', '=', year)
    .where('countsHere', '=', true)
    .where('status', 'in', ['waiting', 'confirmed'])
    .limit(2000)
    .execute();
  return new Set(rows.map(({ organisationId }) => organisationId));
}

type Changes = {
  readonly venueId?: Id<'venue'> | null;
  readonly countsHere?: boolean;
  readonly askedAt?: Date;
};

export async function updateParts(
  tx: Tx,
  ids: readonly Id<'base_funding_member'>[],
  changes: Changes,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.updateTable('baseFundingMember').set(changes).where('id', 'in', ids).execute();
}

export type Confirmation = {
  readonly mandate: PartMandate;
  readonly confirmedAt: Date;
  readonly confirmedVia: 'link' | 'page' | 'demo';
};

export async function confirmParts(
  tx: Tx,
  ids: readonly Id<'base_funding_member'>[],
  confirmation: Confirmation,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('baseFundingMember')
    .set({ status: 'confirmed', countsHere: true, ...confirmation })
    .where('id', 'in', ids)
    .execute();
}

/** To a status without a word of the member: that word is gone. */
export async function movePart(
  tx: Tx,
  id: Id<'base_funding_member'>,
  status: Exclude<PartStatus, 'confirmed' | 'left'>,
): Promise<void> {
  await tx
    .updateTable('baseFundingMember')
    .set({ status, mandate: null, confirmedAt: null, confirmedVia: null })
    .where('id', '=', id)
    .execute();
}

/** @param day ISO; the last day of its membership is the one before */
export async function endPart(tx: Tx, id: Id<'base_funding_member'>, day: string): Promise<void> {
  await tx
    .updateTable('baseFundingMember')
    .set({ status: 'left', leftOn: day, mandate: null, confirmedAt: null, confirmedVia: null })
    .where('id', '=', id)
    .execute();
}

/** Parts that take part, of requests for these years, that were not asked about a quiet time since a day (ISO). */
export async function listNotAskedSince(
  reader: Reader,
  years: readonly number[],
  day: string,
): Promise<readonly Part[]> {
  return await parts(reader)
    .where('baseFundingMember.year', 'in', years)
    .where('baseFundingMember.countsHere', '=', true)
    .where('baseFundingMember.status', 'in', ['waiting', 'confirmed'])
    .where((where) =>
      where.or([
        where('baseFundingMember.quietAskedOn', 'is', null),
        where('baseFundingMember.quietAskedOn', '<', day),
      ]),
    )
    .orderBy('baseFundingMember.id')
    .limit(5000)
    .execute();
}

/** @param day ISO */
export async function noteQuietAsked(
  tx: Tx,
  ids: readonly Id<'base_funding_member'>[],
  day: string,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.updateTable('baseFundingMember').set({ quietAskedOn: day }).where('id', 'in', ids).execute();
}
