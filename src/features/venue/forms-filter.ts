/** Reads the filter of the list out of an address; what is no choice of ours is left out, not refused. */
import { type VenueFilter, venueFunctions, venueKinds } from './types.ts';

/** @param wijken,gebieden slugs that exist */
export function readFilter(
  value: (name: string) => string,
  wijken: readonly string[],
  gebieden: readonly string[],
): VenueFilter {
  const kind = venueKinds.find((one) => one === value('soort'));
  const name = venueFunctions.find((one) => one === value('functie'));
  const wijkSlug = wijken.find((slug) => slug === value('wijk'));
  // A wijk says more than the gebied around it.
  const gebiedSlug = wijkSlug === undefined ? gebieden.find((slug) => slug === value('gebied')) : undefined;
  return {
    ...(wijkSlug === undefined ? {} : { wijkSlug }),
    ...(gebiedSlug === undefined ? {} : { gebiedSlug }),
    ...(kind === undefined ? {} : { kind }),
    ...(name === undefined ? {} : { function: name }),
    ...(value('rolstoel') === 'ja' ? { wheelchair: true } : {}),
    ...(value('laagdrempelig') === 'ja' ? { lowThreshold: true } : {}),
  };
}

export function readPage(value: string | undefined): number {
  return /^[1-9]\d{0,4}$/.test(value ?? '') ? Number(value) : 1;
}

export type PlacesView = 'list' | 'map';

export const readView = (value: string | undefined): PlacesView => (value === 'kaart' ? 'map' : 'list');
