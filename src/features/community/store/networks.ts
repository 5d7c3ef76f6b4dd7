/** SQL of networks, who takes part in them, and who co-ordinates them. */

import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Words } from '../../../kernel/words.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { Listing } from '../../listing/index.ts';
import type { Mandate, MemberStatus, NetworkContent, NetworkKind, NetworkMember } from '../types.ts';

/** Those of these ids that there are, by id. */
export async function networksById(
  reader: Reader,
  ids: readonly Id<'network'>[],
): Promise<ReadonlyMap<string, NetworkContent>> {
  const rows = await reader
    .selectFrom('network')
    .leftJoin('wijk', 'wijk.id', 'network.wijkId')
    .selectAll('network')
    .select('wijk.name as wijkName')
    .where('network.id', 'in', ids)
    .execute();
  const contents = rows.map(({ id, ...row }): [string, NetworkContent] => [
    id,
    {
      ...row,
      kind: row.kind as NetworkKind,
      wijkId: row.wijkId as Id<'wijk'> | null,
      summary: row.summary as Words,
      description: row.description as Words,
    },
  ]);
  return new Map(contents);
}

export async function findNetwork(reader: Reader, id: Id<'network'>): Promise<NetworkContent | null> {
  return (await networksById(reader, [id])).get(id) ?? null;
}

function rowOf({ wijkName: _wijkName, ...rest }: NetworkContent) {
  return { ...rest, summary: JSON.stringify(rest.summary), description: JSON.stringify(rest.description) };
}

export async function insertNetworks(
  tx: Tx,
  made: readonly { readonly listing: Pick<Listing, 'id'>; readonly content: NetworkContent }[],
): Promise<void> {
  const rows = made.map(({ listing, content }) => ({ id: listing.id, ...rowOf(content) }));
  await tx.insertInto('network').values(rows).execute();
}

export async function updateNetwork(tx: Tx, id: Id<'network'>, content: NetworkContent): Promise<void> {
  await tx.updateTable('network').set(rowOf(content)).where('id', '=', id).execute();
}

export type NetworkRow = {
  readonly id: Id<'network'>;
  readonly slug: string;
  readonly name: string;
  readonly kind: NetworkKind;
  readonly wijkId: Id<'wijk'> | null;
  readonly wijkName: string | null;
  readonly theme: string | null;
  readonly summary: Words;
  readonly members: number;
};

const networkRows = (reader: Reader) =>
  reader
    .selectFrom('network')
    .innerJoin('listing', 'listing.id', 'network.id')
    .leftJoin('wijk', 'wijk.id', 'network.wijkId')
    .select((column) => [
      'network.id',
      'listing.slug',
      'network.name',
      'network.kind',
      'network.wijkId',
      'wijk.name as wijkName',
      'network.theme',
      'network.summary',
      column
        .selectFrom('networkMember')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('networkMember.networkId', '=', 'network.id')
        .where('networkMember.status', '=', 'confirmed')
        .as('members'),
    ])
    .orderBy('network.name')
    .orderBy('network.id')
    .$castTo<NetworkRow>();

/** Published networks by name. */
export async function listNetworks(reader: Reader): Promise<readonly NetworkRow[]> {
  return await networkRows(reader).where('listing.status', '=', 'published').limit(500).execute();
}

/** Those that somebody co-ordinates on a day and no steward looked at yet. */
export async function listNetworksThatWait(
  reader: Reader,
  personId: Id<'person'>,
  day: PlainDate,
): Promise<readonly NetworkRow[]> {
  const date = isoDate(day);
  return await networkRows(reader)
    .where('listing.status', '=', 'pending')
    .where('network.id', 'in', (inner) =>
      inner
        .selectFrom('networkCoordinator')
        .select('networkId')
        .where('personId', '=', personId)
        .where('since', '<=', date)
        .where((where) => where.or([where('until', 'is', null), where('until', '>', date)])),
    )
    .limit(50)
    .execute();
}

const members = (reader: Reader) =>
  reader
    .selectFrom('networkMember')
    .innerJoin('organisation', 'organisation.id', 'networkMember.organisationId')
    .select([
      'networkMember.id',
      'networkMember.networkId',
      'networkMember.organisationId',
      'organisation.name as organisationName',
      'organisation.slug as organisationSlug',
      'networkMember.status',
      'networkMember.mandate',
      'networkMember.since',
      'networkMember.until',
    ])
    .$castTo<NetworkMember>();

/** Past and present, also who was asked; by name. */
export async function listNetworkMembers(
  reader: Reader,
  networkId: Id<'network'>,
): Promise<readonly NetworkMember[]> {
  return await members(reader)
    .where('networkMember.networkId', '=', networkId)
    .orderBy('organisation.name')
    .orderBy('networkMember.madeAt')
    .limit(1000)
    .execute();
}

export async function findMember(reader: Reader, id: Id<'network_member'>): Promise<NetworkMember | null> {
  return (await members(reader).where('networkMember.id', '=', id).executeTakeFirst()) ?? null;
}

/** Holds the row until the end of the transaction. */
export async function findMemberForUpdate(tx: Tx, id: Id<'network_member'>): Promise<NetworkMember | null> {
  await tx.selectFrom('networkMember').select('id').where('id', '=', id).forUpdate().execute();
  return await findMember(tx, id);
}

/** Those that take part and whose last day is over, held until the end of the transaction. */
export async function listMembersOverForUpdate(tx: Tx, date: string): Promise<readonly NetworkMember[]> {
  return await members(tx)
    .where('networkMember.status', '=', 'confirmed')
    .where('networkMember.until', '<=', date)
    .orderBy('networkMember.id')
    .forUpdate('networkMember')
    .execute();
}

export type NewMember = {
  readonly networkId: Id<'network'>;
  readonly organisationId: Id<'organisation'>;
  readonly status: MemberStatus;
  readonly mandate: Mandate;
  readonly madeAt: Date;
  readonly since?: string;
  readonly until?: string;
  readonly confirmedAt?: Date;
  readonly confirmedByPersonId?: Id<'person'> | null;
};

/** @throws the database's unique violation `network_member_current` when it is a member or was asked */
export async function insertNetworkMember(tx: Tx, member: NewMember): Promise<Id<'network_member'>> {
  const id = newId<'network_member'>();
  await tx
    .insertInto('networkMember')
    .values({ id, ...member })
    .execute();
  return id;
}

/** Several at once, for the demo. */
export async function insertNetworkMembers(tx: Tx, members: readonly NewMember[]): Promise<void> {
  const rows = members.map((member) => ({ id: newId<'network_member'>(), ...member }));
  await tx.insertInto('networkMember').values(rows).execute();
}

export async function updateMember(
  tx: Tx,
  id: Id<'network_member'>,
  changes: {
    readonly status: MemberStatus;
    readonly since?: string | null;
    readonly until?: string | null;
    readonly confirmedAt?: Date;
    readonly confirmedByPersonId?: Id<'person'> | null;
  },
): Promise<void> {
  await tx.updateTable('networkMember').set(changes).where('id', '=', id).execute();
}

/** Who co-ordinates it on a day. */
export async function listCoordinators(
  reader: Reader,
  networkId: Id<'network'>,
  day: PlainDate,
): Promise<readonly Id<'person'>[]> {
  const date = isoDate(day);
  const rows = await reader
    .selectFrom('networkCoordinator')
    .select('personId')
    .where('networkId', '=', networkId)
    .where('since', '<=', date)
    .where((where) => where.or([where('until', 'is', null), where('until', '>', date)]))
    .limit(50)
    .execute();
  return rows.map(({ personId }) => personId as Id<'person'>);
}

export async function insertCoordinator(
  tx: Tx,
  coordinator: {
    readonly networkId: Id<'network'>;
    readonly personId: Id<'person'>;
    /** For which she does it; none for a steward who began it. */
    readonly organisationId?: Id<'organisation'>;
    readonly since: string;
    readonly until?: string;
  },
): Promise<void> {
  await tx.insertInto('networkCoordinator').values(coordinator).execute();
}

export type NetworkOfOrganisation = {
  readonly slug: string;
  readonly name: string;
  readonly since: string | null;
};

/** Published networks in which an organisation takes part. */
export async function listNetworksOf(
  reader: Reader,
  organisationId: Id<'organisation'>,
): Promise<readonly NetworkOfOrganisation[]> {
  return await reader
    .selectFrom('networkMember')
    .innerJoin('network', 'network.id', 'networkMember.networkId')
    .innerJoin('listing', 'listing.id', 'network.id')
    .select(['listing.slug', 'network.name', 'networkMember.since'])
    .where('networkMember.organisationId', '=', organisationId)
    .where('networkMember.status', '=', 'confirmed')
    .where('listing.status', '=', 'published')
    .orderBy('network.name')
    .limit(50)
    .execute();
}

export type Choice = { readonly id: Id<'organisation'>; readonly slug: string; readonly name: string };

/** Organisations on the map, to choose from. */
export async function listChoices(reader: Reader): Promise<readonly Choice[]> {
  return await reader
    .selectFrom('listing')
    .innerJoin('organisation', 'organisation.id', 'listing.id')
    .select(['organisation.id', 'listing.slug', 'organisation.name'])
    .where('listing.kind', '=', 'organisation')
    .where('listing.status', '=', 'published')
    .orderBy('organisation.name')
    .orderBy('organisation.id')
    .limit(5000)
    .$castTo<Choice>()
    .execute();
}
