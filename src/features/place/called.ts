/** A wijk by what people call it: chosen from a list, or typed where a list would be too long. */
import { isSlug } from '../../kernel/ids.ts';
import type { Reader } from '../../platform/db/index.ts';
import { distinctNames, searchWijken, wijkNamed } from './rules.ts';
import { findWijkBySlug, listGebieden, listWijken, listWijkraden } from './store.ts';
import type { Wijk } from './types.ts';

export type Called = {
  /** Null: nothing is called so, or more than one. */
  readonly wijk: Wijk | null;
  /** What may have been meant when it is null, so that each can be typed. */
  readonly perhaps: readonly string[];
};

/** More than these nobody reads before typing on. */
const mostNamed = 8;

/** @param typed a slug, a name, or a name with its gebied; nothing is taken for granted that is not spelt so */
export async function findWijkCalled(reader: Reader, typed: string): Promise<Called> {
  const bySlug = isSlug(typed) ? await findWijkBySlug(reader, typed) : null;
  if (bySlug || typed === '') return { wijk: bySlug, perhaps: [] };
  const [wijken, gebieden, wijkraden] = await Promise.all([
    listWijken(reader),
    listGebieden(reader),
    listWijkraden(reader),
  ]);
  const named = wijkNamed(typed, wijken, gebieden);
  if (named.length === 1) return { wijk: named[0] ?? null, perhaps: [] };
  const perhaps = named.length > 0 ? named : searchWijken(typed, wijken, gebieden, wijkraden);
  return { wijk: null, perhaps: distinctNames(perhaps.slice(0, mostNamed), wijken, gebieden) };
}
