/** Where somebody starts walking: a postcode, a place or a wijk, as far as anybody knows where that lies. */
import { same, text } from '../../../kernel/messages.ts';
import type { AddressService } from '../../../platform/addresses/index.ts';
import type { Reader } from '../../../platform/db/index.ts';
import {
  findWijkBySlug,
  type LatLon,
  listWijkShapes,
  middleOf,
  type Origin,
  walkingPolicy,
  walkMinutes,
} from '../../place/index.ts';
import { listKnownPlaces } from './store.ts';

export type OriginDeps = {
  readonly db: Reader;
  /** Null: none is set; then our own places tell where a postcode lies. */
  readonly addresses: AddressService | null;
};

const mean = (points: readonly LatLon[]): LatLon | null => {
  if (points.length === 0) return null;
  const of = (pick: (point: LatLon) => number): number =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  return { lat: of(({ lat }) => lat), lon: of(({ lon }) => lon) };
};

const middle = (name: string) => text(`het midden van ${name}`, `the middle of ${name}`);

/** The four digits say where some thousands of people live; the letters would nearly say in which house, and stay out of addresses. */
async function ofPostcode({ db, addresses }: OriginDeps, digits: string): Promise<Origin | null> {
  const known = async (): Promise<LatLon | null> =>
    mean((await listKnownPlaces(db)).filter((place) => place.digits === digits));
  const at = (await addresses?.middleOf(digits)) ?? (await known());
  return at && { at, value: digits, name: middle(digits) };
}

async function ofWijk(db: Reader, slug: string): Promise<Origin | null> {
  const wijk = await findWijkBySlug(db, slug);
  const shape = wijk && (await listWijkShapes(db)).find(({ id }) => id === wijk.id);
  if (!(wijk && shape)) return null;
  const [lat, lon] = middleOf(shape.outline);
  return { at: { lat, lon }, value: slug, name: middle(wijk.name) };
}

/**
 * @param typed four digits, or the slug of a place or wijk
 * @returns null when nobody knows where that is: no minutes are better than made-up ones
 */
export async function originOf(deps: OriginDeps, typed: string): Promise<Origin | null> {
  if (typed === '') return null;
  if (/^[1-9]\d{3}$/.test(typed)) return await ofPostcode(deps, typed);
  const place = (await listKnownPlaces(deps.db)).find(({ slug }) => slug === typed);
  if (place) return { at: place, value: typed, name: same(place.name) };
  return await ofWijk(deps.db, typed);
}

/** Where each place stands, by its id or slug. */
export async function pointsOfPlaces(
  reader: Reader,
  by: 'id' | 'slug' = 'id',
): Promise<ReadonlyMap<string, LatLon>> {
  return new Map((await listKnownPlaces(reader)).map((place) => [place[by], place]));
}

/** Ids of the places within walking distance. */
export async function placesNear(reader: Reader, from: LatLon): Promise<readonly string[]> {
  const near = walkingPolicy.nearMinutes.value;
  return (await listKnownPlaces(reader))
    .filter((place) => walkMinutes(from, place) <= near)
    .map(({ id }) => id);
}
