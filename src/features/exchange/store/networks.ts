/** SQL of networks as others may read them, with the members that take part and the organisation that co-ordinates. */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Words } from '../../../kernel/words.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { NetworkKind } from '../../community/types.ts';
import type { PageOfList } from '../types.ts';

export type OpenMember = {
  readonly name: string;
  /** Null when it is not on the map. */
  readonly slug: string | null;
  /** ISO dates; `until` is the first day after. */
  readonly since: string;
  readonly until: string | null;
};

export type OpenNetwork = {
  readonly id: Id<'listing'>;
  readonly slug: string;
  readonly name: string;
  readonly kind: NetworkKind;
  readonly theme: string | null;
  readonly summary: Words;
  readonly description: Words;
  readonly wijkSlug: string | null;
  readonly website: string | null;
  readonly publicEmail: string | null;
  readonly since: string;
  readonly until: string | null;
  readonly coordinator: { readonly name: string; readonly slug: string | null } | null;
  readonly members: readonly OpenMember[];
  readonly confirmedAt: Date | null;
  readonly modifiedAt: Date;
};

export type NetworkFilter = { readonly slugs?: readonly string[]; readonly wijkSlug?: string };

function filtered(reader: Reader, { slugs, wijkSlug }: NetworkFilter) {
  let query = reader
    .selectFrom('network')
    .innerJoin('listing', 'listing.id', 'network.id')
    .leftJoin('wijk', 'wijk.id', 'network.wijkId')
    .where('listing.status', '=', 'published');
  if (slugs !== undefined) query = query.where('listing.slug', 'in', slugs);
  if (wijkSlug !== undefined) query = query.where('wijk.slug', '=', wijkSlug);
  return query;
}

export async function countNetworks(reader: Reader, filter: NetworkFilter): Promise<number> {
  const row = await filtered(reader, filter)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return row.n;
}

const onMap = (organisationId: string) => sql`(select slug from listing as shown
  where shown.id = ${sql.ref(organisationId)} and shown.status = 'published')`;

const membersOf = sql<OpenMember[]>`coalesce((select jsonb_agg(jsonb_build_object('name', o.name,
    'slug', ${onMap('m.organisation_id')}, 'since', m.since, 'until', m.until) order by o.name, m.id)
  from network_member m join organisation o on o.id = m.organisation_id
  where m.network_id = network.id and m.status = 'confirmed'), '[]')`;

const coordinatorOn = (day: string) => sql<
  OpenNetwork['coordinator']
>`(select jsonb_build_object('name', o.name,
    'slug', ${onMap('c.organisation_id')})
  from network_coordinator c join organisation o on o.id = c.organisation_id
  where c.network_id = network.id and c.since <= ${day}::date and (c.until is null or c.until > ${day}::date)
  order by c.since desc limit 1)`;

/** Oldest entry first. @param day ISO date, for who co-ordinates it now */
export async function listOpenNetworks(
  reader: Reader,
  filter: NetworkFilter,
  { limit, offset }: PageOfList,
  day: string,
): Promise<readonly OpenNetwork[]> {
  return await filtered(reader, filter)
    .select([
      'network.id',
      'listing.slug',
      'network.name',
      'network.kind',
      'network.theme',
      'network.summary',
      'network.description',
      'wijk.slug as wijkSlug',
      'network.website',
      'network.publicEmail',
      'network.since',
      'network.until',
      membersOf.as('members'),
      coordinatorOn(day).as('coordinator'),
      'listing.confirmedAt',
      'listing.modifiedAt',
    ])
    .orderBy('network.id')
    .limit(Math.min(limit, 1000))
    .offset(offset)
    .$castTo<OpenNetwork>()
    .execute();
}
