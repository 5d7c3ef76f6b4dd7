/** The demo city's organisations, networks and streets on the map, and what waits for its steward. */
import { system } from '../../kernel/actor.ts';
import { isoDate } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { assert, ok } from '../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { type Listing, startListing } from '../listing/index.ts';
import { findPersonByEmail, insertMember, insertOrganisation, personaOrganisation } from '../party/index.ts';
import { listWijken, slugOf } from '../place/index.ts';
import { networkKind } from './kinds/network.ts';
import { organisationKind } from './kinds/organisation.ts';
import { streetGroupName } from './rules.ts';
import { type InventedNetwork, networks, streets } from './seed/networks.ts';
import { elsewhere, type InventedOrganisation, middelland, waiting } from './seed/organisations.ts';
import {
  type Known,
  must,
  type People,
  seedClaims,
  seedHistory,
  seedProposals,
  seedReports,
} from './seed/waiting.ts';
import { insertCoordinator, insertNetworkMember, updateMember } from './store/networks.ts';
import { insertAction } from './store/organisations.ts';
import type { MemberStatus, OrganisationContent } from './types.ts';

type Wijk = { readonly id: Id<'wijk'>; readonly name: string };
/** Days since a human confirmed it, in turn: most are fresh, some grow old, some were never confirmed. */
const confirmedDaysAgo = [4, 19, 45, 80, 120, 160, 9, 200, 260, 300, 345, 33, 410, 60, null, 2] as const;

/** On the map for two years, confirmed at different times: set afterwards, because writing dates everything today. */
async function setAge(unit: UnitOfWork, id: Id<'listing'>, turn: number): Promise<void> {
  const days = confirmedDaysAgo[turn % confirmedDaysAgo.length] ?? null;
  const ago = (n: number): Date => new Date(unit.nowDate.getTime() - n * 86_400_000);
  const confirmed =
    days === null
      ? {}
      : {
          confirmedAt: ago(days),
          confirmedVia: turn % 3 === 0 ? 'steward' : 'owner',
          ...(days > 335 ? { remindedAt: ago(days - 335) } : {}),
        };
  await unit.tx
    .updateTable('listing')
    .set({ createdAt: ago(days === null ? 30 : 730), ...confirmed })
    .where('id', '=', id)
    .execute();
}

const contentOf = (
  invented: InventedOrganisation,
  organisationId: Id<'organisation'>,
  wijk: Wijk,
): OrganisationContent => ({
  organisationId,
  name: invented.name,
  wijkId: wijk.id,
  wijkName: wijk.name,
  kind: invented.kind,
  summary: { nl: invented.nl, en: invented.en },
  description: {},
  domains: invented.domains,
  languages: invented.languages ?? ['nl'],
  website: null,
  publicEmail: `info@${slugOf(invented.name)}.example.org`.slice(0, 200),
  publicPhone: null,
  activeSince: invented.since ?? null,
  street: null,
  core: !['culture', 'sports', 'faith'].includes(invented.kind),
});

async function seedOrganisation(
  unit: UnitOfWork,
  invented: InventedOrganisation,
  wijk: Wijk,
  source: 'demo' | 'public',
): Promise<Listing> {
  const existing = await unit.tx
    .selectFrom('organisation')
    .select(['id', 'slug'])
    .where('name', '=', invented.name)
    .executeTakeFirst();
  const details = { name: invented.name, legalForm: 'informal', kvkNumber: null, wijkId: wijk.id } as const;
  const { id, slug } = existing ?? (await insertOrganisation(unit.tx, { ...details, invented: true }));
  const content = contentOf(invented, id as Id<'organisation'>, wijk);
  return must(await startListing(unit, organisationKind, { id: id as Id<'listing'>, content, slug, source }));
}

async function seedStreets(
  unit: UnitOfWork,
  wijken: ReadonlyMap<string, Wijk>,
  keeper: Id<'person'>,
): Promise<void> {
  for (const [turn, { street, wijk: wijkName, actions }] of streets.entries()) {
    const wijk = wijken.get(wijkName);
    assert(wijk, `There is no wijk ${wijkName}`);
    const name = streetGroupName(street);
    const details = { name, legalForm: 'informal', kvkNumber: null, wijkId: wijk.id } as const;
    const { id, slug } = await insertOrganisation(unit.tx, { ...details, invented: true });
    const invented = {
      name,
      wijk: wijkName,
      kind: 'streetGroup',
      domains: ['cohesion'],
      nl: `Buren van de ${street} doen samen iets voor hun straat.`,
      en: `Neighbours of ${street} do something together for their street.`,
    } as const;
    const content = { ...contentOf(invented, id, wijk), street, publicEmail: null };
    const wanted = { id: id as string as Id<'listing'>, content, slug, source: 'demo' } as const;
    const listing = must(await startListing(unit, organisationKind, wanted));
    await setAge(unit, listing.id, turn);
    for (const [title, kind, weeks] of actions) {
      const heldOn = unit.today.add({ weeks });
      await insertAction(unit.tx, id, { title, kind, heldOn: isoDate(heldOn), year: heldOn.year });
    }
    if (turn === 0)
      await insertMember(unit.tx, {
        organisationId: id,
        personId: keeper,
        right: 'sign',
        since: isoDate(unit.today.subtract({ months: 8 })),
      });
  }
}

async function seedMembers(
  unit: UnitOfWork,
  networkId: Id<'network'>,
  { members, invited, asked, left, mandate, yearsAgo }: InventedNetwork,
  known: Known,
): Promise<void> {
  const since = isoDate(unit.today.subtract({ years: yearsAgo }));
  const add = async (name: string, status: MemberStatus): Promise<void> => {
    const organisationId = known.get(name);
    assert(organisationId, `There is no organisation ${name}`);
    const joined = status === 'confirmed' || status === 'left';
    const id = await insertNetworkMember(unit.tx, {
      networkId,
      organisationId,
      status,
      mandate,
      madeAt: unit.nowDate,
      ...(joined ? { since, confirmedAt: unit.nowDate } : {}),
    });
    if (status === 'left')
      await updateMember(unit.tx, id, { status, until: isoDate(unit.today.subtract({ months: 3 })) });
  };
  for (const name of members) await add(name, 'confirmed');
  for (const name of invited) await add(name, 'invited');
  for (const name of asked) await add(name, 'asked');
  for (const name of left) await add(name, 'left');
}

async function seedNetworks(
  unit: UnitOfWork,
  wijken: ReadonlyMap<string, Wijk>,
  known: Known,
  coordinator: Id<'person'>,
): Promise<void> {
  for (const [turn, network] of networks.entries()) {
    const wijk = network.wijk === null ? null : (wijken.get(network.wijk) ?? null);
    const since = isoDate(unit.today.subtract({ years: network.yearsAgo }));
    const listing = must(
      await startListing(unit, networkKind, {
        content: {
          name: network.name,
          kind: network.theme === null ? 'wijk' : 'theme',
          wijkId: wijk?.id ?? null,
          wijkName: wijk?.name ?? null,
          theme: network.theme,
          summary: { nl: network.nl, en: network.en },
          description: {},
          website: null,
          publicEmail: null,
          since,
          until: null,
        },
        slug: slugOf(network.name),
        source: 'demo',
      }),
    );
    await setAge(unit, listing.id, turn);
    const networkId = listing.id as string as Id<'network'>;
    await seedMembers(unit, networkId, network, known);
    if (turn === 0) await insertCoordinator(unit.tx, { networkId, personId: coordinator, since });
  }
}

async function findPeople(deps: CommandDeps): Promise<People> {
  const find = async (email: string): Promise<Id<'person'>> => {
    const person = await findPersonByEmail(deps.db, email);
    assert(person, `There is no persona ${email}: seed the people first`);
    return person.id;
  };
  return {
    roos: await find('roos.voorbeeld@example.org'),
    tineke: await find('tineke.toonbeeld@example.org'),
    idris: await find('idris.verzinsel@example.org'),
    yara: await find('yara.waandenkbeeld@example.org'),
  };
}

/** Needs places and people. One transaction for what stands on the map, a few for what waits. */
export async function seedCommunity(deps: CommandDeps): Promise<void> {
  const people = await findPeople(deps);
  const wijken = new Map((await listWijken(deps.db)).map((wijk) => [wijk.name, wijk]));
  const known = new Map<string, Id<'organisation'>>();
  must(
    await inTransaction(deps, system('demo'), async (unit) => {
      for (const [turn, invented] of [...middelland, ...elsewhere, ...waiting].entries()) {
        const wijk = wijken.get(invented.wijk);
        assert(wijk, `There is no wijk ${invented.wijk}`);
        const source = waiting.includes(invented) ? 'public' : 'demo';
        const listing = await seedOrganisation(unit, invented, wijk, source);
        if (source === 'demo') await setAge(unit, listing.id, turn);
        known.set(invented.name, listing.id as string as Id<'organisation'>);
      }
      await seedStreets(unit, wijken, people.yara);
      await seedNetworks(unit, wijken, known, people.idris);
      await seedClaims(unit, known, people);
      await seedHistory(unit, known);
      return ok(null);
    }),
  );
  assert(known.has(personaOrganisation.name), 'The organisation of the persona is on the map');
  await seedProposals(deps, known, people);
  await seedReports(deps, known);
}
