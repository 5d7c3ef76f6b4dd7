/** The demo city's networks: their members, who co-ordinates them, one that is steward of a wijk and one that waits. */
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { assert } from '../../../kernel/result.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { startListings } from '../../listing/index.ts';
import { personaOrganisation } from '../../party/index.ts';
import { slugOf } from '../../place/index.ts';
import { networkKind } from '../kinds/network.ts';
import { insertCoordinator, insertNetworkMembers, type NewMember } from '../store/networks.ts';
import { insertStewardship } from '../store/stewardships.ts';
import type { MemberStatus, NetworkContent } from '../types.ts';
import { type InventedNetwork, networks, untilOf, waitingNetwork } from './networks.ts';
import { pastOf } from './past.ts';
import { type Known, must, type People } from './waiting.ts';

type Wijk = { readonly id: Id<'wijk'>; readonly name: string };

function membersOf(
  unit: UnitOfWork,
  networkId: Id<'network'>,
  { members, invited, asked, left, leaving = [], mandate, yearsAgo }: InventedNetwork,
  known: Known,
): readonly NewMember[] {
  const since = isoDate(unit.today.subtract({ years: yearsAgo }));
  const member = (name: string, status: MemberStatus): NewMember => {
    const organisationId = known.get(name);
    assert(organisationId, `There is no organisation ${name}`);
    const joined = status === 'confirmed' || status === 'left';
    return {
      networkId,
      organisationId,
      status,
      mandate,
      madeAt: unit.nowDate,
      ...(joined ? { since, confirmedAt: unit.nowDate } : {}),
      ...untilOf(unit.today, status, leaving.includes(name)),
    };
  };
  return [
    ...members.map((name) => member(name, 'confirmed')),
    ...invited.map((name) => member(name, 'invited')),
    ...asked.map((name) => member(name, 'asked')),
    ...left.map((name) => member(name, 'left')),
  ];
}

type NetworkNamed = Pick<InventedNetwork, 'name' | 'theme' | 'nl' | 'en' | 'yearsAgo'>;

function networkContent(unit: UnitOfWork, network: NetworkNamed, wijk: Wijk | null): NetworkContent {
  return {
    name: network.name,
    kind: network.theme === null ? 'wijk' : 'theme',
    wijkId: wijk?.id ?? null,
    wijkName: wijk?.name ?? null,
    theme: network.theme,
    summary: { nl: network.nl, en: network.en },
    description: {},
    website: null,
    publicEmail: null,
    since: isoDate(unit.today.subtract({ years: network.yearsAgo })),
    until: null,
  };
}

const stewardNetwork = 'Bospolder Samen Sterk';

/** One network keeps the social map of its wijk, for a year; its co-ordinator does the work. */
async function seedStewardship(
  unit: UnitOfWork,
  networkId: Id<'network'> | undefined,
  wijken: ReadonlyMap<string, Wijk>,
  personId: Id<'person'>,
): Promise<void> {
  const wijk = wijken.get('Bospolder');
  assert(networkId && wijk, `There is no network ${stewardNetwork}`);
  const since = isoDate(unit.today.subtract({ months: 3 }));
  await insertCoordinator(unit.tx, { networkId, personId, since });
  const until = isoDate(unit.today.add({ years: 1 }));
  await insertStewardship(unit.tx, { networkId, wijkId: wijk.id, since, until });
}

/** A steward began it; since half a year a member co-ordinates it. */
async function seedHandedOver(
  unit: UnitOfWork,
  networkId: Id<'network'> | undefined,
  { from, to, organisationId }: Record<'from' | 'to', Id<'person'>> & { organisationId: Id<'organisation'> },
): Promise<void> {
  assert(networkId, 'There are two networks');
  const [began, over] = [{ years: 2 }, { months: 6 }].map((ago) => isoDate(unit.today.subtract(ago)));
  assert(began && over, 'Two days');
  await insertCoordinator(unit.tx, { networkId, personId: from, since: began, until: over });
  await insertCoordinator(unit.tx, { networkId, personId: to, organisationId, since: over });
}

export async function seedNetworks(
  unit: UnitOfWork,
  wijken: ReadonlyMap<string, Wijk>,
  known: Known,
  { idris, yara }: Pick<People, 'idris' | 'yara'>,
): Promise<void> {
  const wanted = networks.map((network, turn) => ({
    content: networkContent(unit, network, network.wijk === null ? null : (wijken.get(network.wijk) ?? null)),
    slug: slugOf(network.name),
    source: 'demo' as const,
    past: pastOf(unit, turn),
  }));
  const listings = must(await startListings(unit, networkKind, wanted));
  const ids = listings.map(({ id }) => id as string as Id<'network'>);
  const members = networks.flatMap((network, turn) => {
    const id = ids[turn];
    return id === undefined ? [] : membersOf(unit, id, network, known);
  });
  await insertNetworkMembers(unit.tx, members);
  const [first] = ids;
  assert(first, 'There are networks');
  await seedStewardship(unit, ids[networks.findIndex(({ name }) => name === stewardNetwork)], wijken, yara);
  const kitchen = known.get(personaOrganisation.name);
  assert(kitchen, 'The organisation of the persona is on the map');
  const since = wanted[0]?.content.since ?? isoDate(unit.today);
  await insertCoordinator(unit.tx, { networkId: first, personId: idris, organisationId: kitchen, since });
  await seedHandedOver(unit, ids[1], { from: yara, to: idris, organisationId: kitchen });
  await seedWaitingNetwork(unit, { personId: idris, organisationId: kitchen });
}

async function seedWaitingNetwork(
  unit: UnitOfWork,
  founder: { readonly personId: Id<'person'>; readonly organisationId: Id<'organisation'> },
): Promise<void> {
  const content = networkContent(unit, { ...waitingNetwork, yearsAgo: 0 }, null);
  const slug = slugOf(content.name);
  const [listing] = must(await startListings(unit, networkKind, [{ content, slug, source: 'public' }]));
  assert(listing, 'One was started');
  const [networkId, since] = [listing.id as string as Id<'network'>, content.since];
  await insertCoordinator(unit.tx, { networkId, ...founder, since });
  const mandate = 'agenda' as const;
  const { organisationId } = founder;
  const member = { networkId, organisationId, mandate, status: 'confirmed', madeAt: unit.nowDate } as const;
  await insertNetworkMembers(unit.tx, [{ ...member, since, confirmedAt: unit.nowDate }]);
}
