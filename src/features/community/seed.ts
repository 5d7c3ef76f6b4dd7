/** The demo city's organisations, networks and streets on the map, and what waits for its steward. */
import { system } from '../../kernel/actor.ts';
import { isoDate } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { assert, ok } from '../../kernel/result.ts';
import type { Tx } from '../../platform/db/index.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { startListings } from '../listing/index.ts';
import {
  findPersonByEmail,
  insertMember,
  insertOrganisations,
  listOrganisationsById,
  type Organisation,
  personaOrganisation,
} from '../party/index.ts';
import { listWijken, slugOf } from '../place/index.ts';
import { organisationKind } from './kinds/organisation.ts';
import { streetGroupName } from './rules.ts';
import { seedNetworks } from './seed/found-networks.ts';
import { streets } from './seed/networks.ts';
import { elsewhere, type InventedOrganisation, middelland, waiting } from './seed/organisations.ts';
import { pastOf } from './seed/past.ts';
import {
  type Known,
  must,
  type People,
  seedClaims,
  seedHistory,
  seedProposals,
  seedReports,
} from './seed/waiting.ts';
import { insertAction } from './store/organisations.ts';
import type { OrganisationContent } from './types.ts';

type Wijk = { readonly id: Id<'wijk'>; readonly name: string };

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
  summary: { nl: invented.nl, en: invented.en, ...invented.others },
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

type Wijken = ReadonlyMap<string, Wijk>;

function wijkNamed(wijken: Wijken, name: string): Wijk {
  const wijk = wijken.get(name);
  assert(wijk, `There is no wijk ${name}`);
  return wijk;
}

type Named = Pick<InventedOrganisation, 'name' | 'wijk'>;

/** The rows of all of these, by name; organisations of personas are there already. */
async function organisationsOf(
  tx: Tx,
  invented: readonly Named[],
  wijken: Wijken,
): Promise<ReadonlyMap<string, Organisation>> {
  const names = invented.map(({ name }) => name);
  const existing = await tx.selectFrom('organisation').select('id').where('name', 'in', names).execute();
  const known = await listOrganisationsById(
    tx,
    existing.map(({ id }) => id as Id<'organisation'>),
  );
  const missing = invented.filter(({ name }) => !known.some((one) => one.name === name));
  const added = await insertOrganisations(
    tx,
    missing.map(({ name, wijk }) => ({
      name,
      legalForm: 'informal',
      kvkNumber: null,
      wijkId: wijkNamed(wijken, wijk).id,
      invented: true,
    })),
  );
  return new Map([...known, ...added].map((one) => [one.name, one]));
}

async function seedOrganisations(unit: UnitOfWork, wijken: Wijken): Promise<Known> {
  const all = [...middelland, ...elsewhere, ...waiting];
  const rows = await organisationsOf(unit.tx, all, wijken);
  const wanted = all.map((invented, turn) => {
    const row = rows.get(invented.name);
    assert(row, `${invented.name} was inserted`);
    const content = contentOf(invented, row.id, wijkNamed(wijken, invented.wijk));
    const one = { id: row.id as string as Id<'listing'>, content, slug: row.slug };
    return waiting.includes(invented)
      ? { ...one, source: 'public' as const }
      : { ...one, source: 'demo' as const, past: pastOf(unit, turn) };
  });
  must(await startListings(unit, organisationKind, wanted));
  return new Map([...rows].map(([name, { id }]) => [name, id]));
}

async function seedStreets(unit: UnitOfWork, wijken: Wijken, keeper: Id<'person'>): Promise<void> {
  const named = streets.map((one) => ({ ...one, name: streetGroupName(one.street) }));
  const rows = await organisationsOf(unit.tx, named, wijken);
  const groups = named.map((one) => {
    const row = rows.get(one.name);
    assert(row, `${one.name} was inserted`);
    return { ...one, row };
  });
  const wanted = groups.map(({ street, name, wijk, row }, turn) => {
    const invented = {
      name,
      wijk,
      kind: 'streetGroup',
      domains: ['cohesion'],
      nl: `Buren van de ${street} doen samen iets voor hun straat.`,
      en: `Neighbours of ${street} do something together for their street.`,
    } as const;
    const content = { ...contentOf(invented, row.id, wijkNamed(wijken, wijk)), street, publicEmail: null };
    const past = pastOf(unit, turn);
    return { id: row.id as string as Id<'listing'>, content, slug: row.slug, source: 'demo', past } as const;
  });
  must(await startListings(unit, organisationKind, wanted));
  for (const { row, actions } of groups)
    for (const [title, kind, weeks] of actions) {
      const heldOn = unit.today.add({ weeks });
      await insertAction(unit.tx, row.id, { title, kind, heldOn: isoDate(heldOn), year: heldOn.year });
    }
  const [first] = groups;
  assert(first, 'There are streets');
  await insertMember(unit.tx, {
    organisationId: first.row.id,
    personId: keeper,
    right: 'sign',
    since: isoDate(unit.today.subtract({ months: 8 })),
  });
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
  const known = must(
    await inTransaction(deps, system('demo'), async (unit) => {
      const organisations = await seedOrganisations(unit, wijken);
      await seedStreets(unit, wijken, people.yara);
      await seedNetworks(unit, wijken, organisations, people);
      await seedClaims(unit, organisations, people);
      await seedHistory(unit, organisations);
      return ok(organisations);
    }),
  );
  assert(known.has(personaOrganisation.name), 'The organisation of the persona is on the map');
  await seedProposals(deps, known, people);
  await seedReports(deps, known);
}
