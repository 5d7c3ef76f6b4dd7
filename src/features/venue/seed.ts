/** The demo's places with their rooms and recognitions. Needs the geography and the demo's organisations. */
import { system } from '../../kernel/actor.ts';
import { type Id, newId } from '../../kernel/ids.ts';
import { assert, ok } from '../../kernel/result.ts';
import type { Reader } from '../../platform/db/index.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { insertClaim } from '../community/index.ts';
import { type Listing, type ListingPast, startListings } from '../listing/index.ts';
import { listWijken, type Wijk } from '../place/index.ts';
import { addVenue, venueSlug } from './commands/venue.ts';
import { venueKind } from './kind.ts';
import type { InventedPlace } from './seed-middelland.ts';
import { inventedPlaces } from './seed-places.ts';
import { demoPostcode } from './seed-postcodes.ts';
import { recognitionColumns, recognitionsOf } from './seed-recognitions.ts';
import { inventedRooms, openingOf, pointIn, streetOf } from './seed-rooms.ts';
import type { VenueContent } from './types.ts';

type Organisations = ReadonlyMap<string, Id<'organisation'>>;

async function organisationsByName(reader: Reader): Promise<Organisations> {
  const rows = await reader
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('invented', '=', true)
    .execute();
  return new Map(rows.map(({ id, name }) => [name, id as Id<'organisation'>]));
}

function contentOf(
  place: InventedPlace,
  index: number,
  wijk: Wijk & { readonly gebiedName: string },
  organisations: Organisations,
): VenueContent {
  const organisationId = place.organisation === null ? null : (organisations.get(place.organisation) ?? null);
  return {
    name: place.name,
    kind: place.kind,
    organisationId,
    organisationName: organisationId === null ? null : place.organisation,
    management: organisationId !== null ? 'self' : index % 3 === 0 ? 'social' : null,
    street: streetOf(index),
    houseNumber: String(1 + ((index * 13) % 180)),
    postcode: demoPostcode(wijk.name),
    town: 'Rotterdam',
    wijkId: wijk.id,
    wijkName: wijk.name,
    point: pointIn({ gebied: wijk.gebiedName, wijk: wijk.name }, index),
    summary: place.summary,
    description: {},
    website: index % 4 === 0 ? `https://plek-${index + 1}.example.org/` : null,
    publicEmail: index % 3 === 0 ? `plek${index + 1}@example.org` : null,
    // Numbers that the Dutch plan keeps for no subscriber (to verify).
    publicPhone: index % 2 === 0 ? `010 000 ${String(1000 + index).replace(/(\d\d)(\d\d)/, '$1 $2')}` : null,
    wheelchair: place.wheelchair,
    accessibleToilet: place.wheelchair === 'yes' ? (index % 3 === 0 ? 'no' : 'yes') : 'unknown',
    nearTransit: index % 5 === 1 ? 'no' : 'yes',
    lowThreshold: place.lowThreshold,
    functions: place.functions,
    opening: openingOf(index),
    owner: null,
    leaseUntil: null,
    rooms: inventedRooms(place.rooms, index),
  };
}

async function wijkenWithGebied(reader: Reader): Promise<ReadonlyMap<string, Wijk & { gebiedName: string }>> {
  const gebieden = await reader.selectFrom('gebied').select(['id', 'name']).execute();
  const names = new Map<string, string>(gebieden.map(({ id, name }) => [id, name]));
  const wijken = await listWijken(reader);
  return new Map(wijken.map((wijk) => [wijk.name, { ...wijk, gebiedName: names.get(wijk.gebiedId) ?? '' }]));
}

const ways = ['owner', 'steward', 'phone', 'visit'] as const;

/** When and how a human last confirmed it; the turn decides how. */
function pastOf(now: Date, { confirmedDaysAgo }: InventedPlace, turn: number): ListingPast {
  if (confirmedDaysAgo === null) return {};
  const ago = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
  const confirmedVia = ways[turn % ways.length] ?? ways[0];
  return { createdAt: ago(400), confirmedAt: ago(confirmedDaysAgo), confirmedVia };
}

type Seeded = {
  readonly place: InventedPlace;
  readonly id: Listing['id'];
  readonly slug: string;
  readonly content: VenueContent;
};

async function seedPlaces(unit: UnitOfWork): Promise<readonly Seeded[]> {
  const [wijken, organisations] = [await wijkenWithGebied(unit.tx), await organisationsByName(unit.tx)];
  const places = inventedPlaces([...wijken.keys()]);
  const wanted = places.map((place, index) => {
    const wijk = wijken.get(place.wijk);
    assert(wijk, `The demo's wijk ${place.wijk} is not there: seed the places first`);
    const content = contentOf(place, index, wijk, organisations);
    const past = pastOf(unit.nowDate, place, index);
    return { content, slug: venueSlug(place.name), source: 'demo', past } as const;
  });
  const started = await startListings(unit, venueKind, wanted);
  assert(started.ok, "The demo's places were refused");
  return started.value.flatMap(({ id, slug }, index) => {
    const [place, made] = [places[index], wanted[index]];
    return place && made ? [{ place, id, slug, content: made.content }] : [];
  });
}

/** Two organisations say that the same place is theirs: the steward sees both. Addresses of personas (party). */
async function seedClaims(
  unit: UnitOfWork,
  seeded: readonly { readonly place: InventedPlace; readonly id: Listing['id'] }[],
): Promise<void> {
  const free = seeded.find(({ place }) => place.organisation === null && place.wijk === 'Middelland');
  const organisations = await organisationsByName(unit.tx);
  const people = await unit.tx
    .selectFrom('person')
    .select(['id', 'email'])
    .where('email', 'in', ['idris.verzinsel@example.org', 'tineke.toonbeeld@example.org'])
    .orderBy('email')
    .execute();
  const claims = [
    [
      'Stichting Buurtkeuken De Lange Tafel',
      'visit',
      'Wij hebben de sleutel en openen elke ochtend de deur.',
    ],
    ['Buurttuin Het Wilde Blad', 'vouched', 'Wij huren de ruimte en doen het rooster.'],
  ] as const;
  for (const [index, [name, proof, note]] of claims.entries()) {
    const organisationId = organisations.get(name);
    const person = people[index];
    if (!free || !organisationId || !person) continue;
    await insertClaim(unit.tx, {
      listingId: free.id,
      personId: person.id as Id<'person'>,
      organisationId,
      proof,
      note,
      madeAt: unit.nowDate,
    });
  }
}

/** A place that a resident added and no steward looked at yet: only she and the steward see it. */
async function seedWaiting(deps: CommandDeps): Promise<void> {
  const [wijk, roos] = await Promise.all([
    deps.db.selectFrom('wijk').select(['id', 'name']).where('slug', '=', 'middelland').executeTakeFirst(),
    deps.db
      .selectFrom('person')
      .select('id')
      .where('email', '=', 'roos.voorbeeld@example.org')
      .executeTakeFirst(),
  ]);
  assert(wijk && roos, 'The demo has Middelland and Roos: seed places and people first');
  const content: VenueContent = {
    name: 'De Fietsenkelder',
    kind: 'livingRoom',
    organisationId: null,
    organisationName: null,
    management: null,
    street: null,
    houseNumber: null,
    postcode: null,
    town: 'Rotterdam',
    wijkId: wijk.id as Id<'wijk'>,
    wijkName: wijk.name,
    point: null,
    summary: { nl: 'Een warme kelder waar buren op zaterdag samen fietsen maken en koffie drinken.' },
    description: {},
    website: null,
    publicEmail: null,
    publicPhone: null,
    wheelchair: 'unknown',
    accessibleToilet: 'unknown',
    nearTransit: 'unknown',
    lowThreshold: true,
    functions: [],
    opening: [],
    owner: null,
    leaseUntil: null,
    rooms: [],
  };
  const personId = roos.id as Id<'person'>;
  const actor = { kind: 'person', personId, displayName: '', grants: [] } as const;
  const added = await addVenue(deps, actor, content);
  assert(added.ok && added.value.status === 'pending', "The demo's place that waits does not wait");
}

export async function seedVenues(deps: CommandDeps): Promise<void> {
  await inTransaction(deps, system('demo'), async (unit) => {
    const seeded = await seedPlaces(unit);
    const recognitions = seeded.flatMap(({ place, id, slug, content }, index) =>
      recognitionsOf(place, index).map((invented) => ({
        id: newId<'recognition'>(),
        venueId: id,
        ...recognitionColumns(invented, { venue: content, slug }, unit.today),
      })),
    );
    await unit.tx.insertInto('recognition').values(recognitions).execute();
    await seedClaims(unit, seeded);
    return ok(null);
  });
  await seedWaiting(deps);
}
