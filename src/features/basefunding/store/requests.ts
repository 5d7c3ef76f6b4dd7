/** SQL of networks' requests for base funding. */
import { sql } from 'kysely';
import { type Id, isSlug, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { Application } from '../../application/types.ts';
import { isUnsent } from '../rules/applying.ts';
import type { BaseFunding, Inhabitants, ListedFunding, RequestStatus } from '../types.ts';

const requests = (reader: Reader) =>
  reader
    .selectFrom('baseFunding')
    .innerJoin('network', 'network.id', 'baseFunding.networkId')
    .innerJoin('listing', 'listing.id', 'network.id')
    .leftJoin('wijk', 'wijk.id', 'network.wijkId')
    .select([
      'baseFunding.id',
      'baseFunding.networkId',
      'network.name as networkName',
      'listing.slug as networkSlug',
      'baseFunding.year',
      'baseFunding.status',
      'baseFunding.leadOrganisationId',
      'baseFunding.applicationId',
      'baseFunding.withoutBand',
      'baseFunding.inhabitants as entered',
      'baseFunding.inhabitantsYear as enteredYear',
      'baseFunding.inhabitantsSource as enteredSource',
      'wijk.inhabitants as known',
      'wijk.inhabitantsYear as knownYear',
      'wijk.source as knownSource',
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof requests>['executeTakeFirstOrThrow']>>;

const counted = (count: number | null, year: number | null, source: string | null): Inhabitants | null =>
  count === null || count === 0 || year === null || source === null ? null : { count, year, source };

/** What an officer entered for this request goes before what the place data say. */
const requestOf = (row: Row): BaseFunding => ({
  id: row.id as Id<'base_funding'>,
  networkId: row.networkId as Id<'network'>,
  networkName: row.networkName,
  networkSlug: row.networkSlug,
  year: row.year,
  status: row.status as RequestStatus,
  leadOrganisationId: row.leadOrganisationId as Id<'organisation'> | null,
  inhabitants:
    counted(row.entered, row.enteredYear, row.enteredSource) ??
    counted(row.known, row.knownYear, row.knownSource),
  applicationId: row.applicationId as Id<'application'> | null,
  withoutBand: row.withoutBand,
});

export async function findBaseFunding(reader: Reader, id: Id<'base_funding'>): Promise<BaseFunding | null> {
  const row = await requests(reader).where('baseFunding.id', '=', id).executeTakeFirst();
  return row ? requestOf(row) : null;
}

export async function findBaseFundingOfApplication(
  reader: Reader,
  applicationId: Id<'application'>,
): Promise<BaseFunding | null> {
  const row = await requests(reader)
    .where('baseFunding.applicationId', '=', applicationId)
    .executeTakeFirst();
  return row ? requestOf(row) : null;
}

/** Those of these cases that are about base funding, in any order. */
export async function listBaseFundingsOfApplications(
  reader: Reader,
  applicationIds: readonly Id<'application'>[],
): Promise<readonly BaseFunding[]> {
  const rows = await requests(reader)
    .where(sql<boolean>`base_funding.application_id = any (${applicationIds}::uuid[])`)
    .limit(1000)
    .execute();
  return rows.map(requestOf);
}

const askAt = prepared((reader: Reader, { slug, year }: { readonly slug: string; readonly year: number }) =>
  requests(reader)
    .where('listing.kind', '=', 'network')
    .where('listing.slug', '=', slug)
    .where('baseFunding.year', '=', year),
);

/** @param slug of the network */
export async function findBaseFundingAt(
  reader: Reader,
  slug: string,
  year: number,
): Promise<BaseFunding | null> {
  if (!isSlug(slug)) return null;
  const [row] = await askAt(reader, { slug, year });
  return row ? requestOf(row) : null;
}

/** Holds the request until the end of the transaction: what changes it comes one after the other. */
export async function findBaseFundingForUpdate(tx: Tx, id: Id<'base_funding'>): Promise<BaseFunding | null> {
  await tx.selectFrom('baseFunding').select('id').where('id', '=', id).forUpdate().execute();
  return await findBaseFunding(tx, id);
}

/** With how the application stands that came of each. */
const listed = (reader: Reader) =>
  requests(reader)
    .leftJoin('application', 'application.id', 'baseFunding.applicationId')
    .select('application.status as applicationStatus')
    .orderBy('baseFunding.year', 'desc');
type ListedRow = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>;

const listedOf = (row: ListedRow): ListedFunding => ({
  ...requestOf(row),
  unsent: isUnsent(
    row.applicationStatus === null ? null : { status: row.applicationStatus as Application['status'] },
  ),
});

/** Of one network, newest year first. */
export async function listBaseFundings(
  reader: Reader,
  networkId: Id<'network'>,
): Promise<readonly ListedFunding[]> {
  const rows = await listed(reader).where('baseFunding.networkId', '=', networkId).limit(200).execute();
  return rows.map(listedOf);
}

/** Of all networks: the newest year first, then by name. */
export async function listAllBaseFundings(reader: Reader): Promise<readonly ListedFunding[]> {
  const rows = await listed(reader).orderBy('network.name').limit(500).execute();
  return rows.map(listedOf);
}

/** @throws the unique violation `base_funding_network_id_year_key` when it was begun already */
export async function insertBaseFunding(
  tx: Tx,
  request: {
    readonly networkId: Id<'network'>;
    readonly year: number;
    readonly leadOrganisationId: Id<'organisation'> | null;
    readonly startedAt: Date;
  },
): Promise<Id<'base_funding'>> {
  const id = newId<'base_funding'>();
  await tx
    .insertInto('baseFunding')
    .values({ id, status: 'preparing', ...request })
    .execute();
  return id;
}

export async function updateBaseFunding(
  tx: Tx,
  id: Id<'base_funding'>,
  changes: {
    readonly status?: RequestStatus;
    readonly leadOrganisationId?: Id<'organisation'> | null;
    readonly applicationId?: Id<'application'> | null;
    readonly withoutBand?: boolean;
  },
): Promise<void> {
  await tx.updateTable('baseFunding').set(changes).where('id', '=', id).execute();
}

export async function updateInhabitants(
  tx: Tx,
  id: Id<'base_funding'>,
  { count, year, source }: Inhabitants,
): Promise<void> {
  await tx
    .updateTable('baseFunding')
    .set({ inhabitants: count, inhabitantsYear: year, inhabitantsSource: source })
    .where('id', '=', id)
    .execute();
}
