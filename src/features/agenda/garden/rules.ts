/** From facts to plants. Pure: the same facts give the same garden, in whatever order they come. */
import { type Domain, domains } from '../../../kernel/domains.ts';
import type { Garden, GardenNetwork, GardenOrganisation, Plant } from './types.ts';

/** More would be a lawn. */
export const mostPlants = 60;
/** Roots under one bed that an eye can still follow. */
export const mostRoots = 5;
/** Weeks over which times are counted: who meets once in two weeks does not wither in the other. */
export const weeksCounted = 4;

const perWeek = (times: number): number => Math.round((times * 10) / weeksCounted) / 10;

const timesOf = ({ times }: GardenOrganisation): number =>
  domains.reduce((sum, domain) => sum + (times[domain] ?? 0), 0);

function byName(one: { readonly name: string; readonly id: string }, other: typeof one): number {
  return one.name.localeCompare(other.name, 'nl') || (one.id < other.id ? -1 : 1);
}

function domainsOf({ times }: GardenOrganisation): readonly Domain[] {
  const active = domains.filter((domain) => (times[domain] ?? 0) > 0);
  return [...active].sort((one, other) => (times[other] ?? 0) - (times[one] ?? 0));
}

/** The busiest stand in the garden; members of one network stand side by side. */
export function gardenOf(
  organisations: readonly GardenOrganisation[],
  networks: readonly GardenNetwork[],
  most = mostPlants,
): Garden {
  const busiest = [...organisations].sort(
    (one, other) => timesOf(other) - timesOf(one) || byName(one, other),
  );
  const shown = busiest.slice(0, most);
  const left = busiest.slice(most);
  const ids = new Set(shown.map(({ id }) => id));
  const lettered = networks
    .map((network) => ({ ...network, memberIds: network.memberIds.filter((id) => ids.has(id)) }))
    .filter(({ memberIds }) => memberIds.length > 1)
    .sort(
      (one, other) =>
        other.memberIds.length - one.memberIds.length ||
        byName({ ...one, id: one.slug }, { ...other, id: other.slug }),
    )
    .slice(0, mostRoots)
    .map((network, index) => ({ ...network, letter: String.fromCharCode(65 + index) }));
  const lettersOf = ({ id }: GardenOrganisation) =>
    lettered.flatMap(({ letter, memberIds }) => (memberIds.includes(id) ? [letter] : []));
  // Nobody's neighbours come last.
  const place = (organisation: GardenOrganisation) => lettersOf(organisation).join('') || '~';
  const placed = [...shown].sort((one, other) => {
    const [here, there] = [place(one), place(other)];
    return here === there ? byName(one, other) : here < there ? -1 : 1;
  });
  return {
    plants: placed.map(
      (organisation, index): Plant => ({
        number: index + 1,
        id: organisation.id,
        name: organisation.name,
        slug: organisation.slug,
        perWeek: perWeek(timesOf(organisation)),
        domains: domainsOf(organisation),
        networks: lettersOf(organisation),
      }),
    ),
    networks: lettered.map(({ letter, slug, name }) => ({ letter, slug, name })),
    others: { count: left.length, perWeek: perWeek(left.reduce((sum, each) => sum + timesOf(each), 0)) },
  };
}
