/** SQL of the garden: who belongs to a wijk. */
import type { Reader } from '../../../platform/db/index.ts';
import type { GardenNetwork } from './types.ts';

/** More than any wijk has; the garden shows the busiest. */
const most = 2_000;

export type GardenRow = { readonly id: string; readonly name: string; readonly slug: string | null };

const idOf = (reader: Reader, wijk: string) =>
  reader.selectFrom('wijk').select('id').where('slug', '=', wijk);

/**
 * Those that are at home in the wijk, as the public sees them, and those that do something there.
 * @param wijk its slug
 */
export async function listGardenOrganisations(reader: Reader, wijk: string): Promise<readonly GardenRow[]> {
  return await reader
    .selectFrom('organisation')
    .leftJoin('listing', (join) =>
      join
        .onRef('listing.id', '=', 'organisation.id')
        .on('listing.kind', '=', 'organisation')
        .on('listing.status', '=', 'published'),
    )
    .select(['organisation.id', 'organisation.name', 'listing.slug'])
    .where((eb) =>
      eb.or([
        eb.and([eb('listing.id', 'is not', null), eb('organisation.wijkId', 'in', idOf(reader, wijk))]),
        eb(
          'organisation.id',
          'in',
          eb
            .selectFrom('activity')
            .select('organisationId')
            .where('wijkId', 'in', idOf(reader, wijk))
            .where('listed', '=', true),
        ),
      ]),
    )
    .orderBy('organisation.id')
    .limit(most)
    .execute();
}

/** Activities that the public sees in the wijk, with who does them and in which domain. */
export async function listGardenActivities(
  reader: Reader,
  wijk: string,
): Promise<ReadonlyMap<string, { readonly organisationId: string; readonly domain: string }>> {
  const rows = await reader
    .selectFrom('activity')
    .select(['id', 'organisationId', 'domain'])
    .where('wijkId', 'in', idOf(reader, wijk))
    .where('listed', '=', true)
    .limit(most * 10)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Networks of which at least one of these is a member by its own word. */
export async function listGardenNetworks(
  reader: Reader,
  organisationIds: readonly string[],
): Promise<readonly GardenNetwork[]> {
  if (organisationIds.length === 0) return [];
  const rows = await reader
    .selectFrom('networkMember')
    .innerJoin('network', 'network.id', 'networkMember.networkId')
    .innerJoin('listing', 'listing.id', 'network.id')
    .select(['listing.slug', 'network.name', 'networkMember.organisationId'])
    .where('listing.status', '=', 'published')
    .where('networkMember.status', '=', 'confirmed')
    .where('networkMember.organisationId', 'in', organisationIds)
    .limit(most * 10)
    .execute();
  const networks = new Map<string, { slug: string; name: string; memberIds: string[] }>();
  for (const { slug, name, organisationId } of rows) {
    const known = networks.get(slug);
    if (known) known.memberIds.push(organisationId);
    else networks.set(slug, { slug, name, memberIds: [organisationId] });
  }
  return [...networks.values()];
}
