/** A single time that goes to another place: the words for it become that place where there is one of that name. */
import { fold } from '../listing/index.ts';
import type { Exception, Series } from './series/types.ts';

export type KnownPlace = { readonly id: string; readonly name: string };

/** `bij de kerk` and `in het Huis` are at it; `naast de kerk` is not. */
const within = /^(?:in|bij|op|aan)\s+/i;
const article = /^(?:de|het|een|t)\s+/;

const nameOf = (words: string): string => fold(words.replace(within, '')).replace(article, '');

function atKnown(exception: Exception, places: ReadonlyMap<string, readonly KnownPlace[]>): Exception {
  if (exception.kind === 'cancelled' || exception.placeText === null) return exception;
  const [place, ...others] = places.get(nameOf(exception.placeText)) ?? [];
  // Two of one name: the words stay what they are.
  if (place === undefined || others.length > 0) return exception;
  return { ...exception, venueId: place.id, venueName: place.name, placeText: null };
}

/**
 * @param places of the wijk of the activity
 * @returns the series, with each single time that is at one of them by its name there
 */
export function atKnownPlaces(series: readonly Series[], places: readonly KnownPlace[]): readonly Series[] {
  const byName = Map.groupBy(places, ({ name }) => nameOf(name));
  return series.map((one) => ({
    ...one,
    exceptions: one.exceptions.map((exception) => atKnown(exception, byName)),
  }));
}
