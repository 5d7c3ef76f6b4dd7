/** The search of the agenda, for the `search` of other interfaces: one way to understand what people mean. */
import type { Finder } from '../../agenda/index.ts';
import type { ListingKindName } from '../../listing/types.ts';

const most = 1000;

export async function slugsFound(
  finder: Finder,
  kind: ListingKindName,
  words: string,
): Promise<readonly string[]> {
  const { hits } = await finder(words, { limit: most, kind });
  return hits.map(({ slug }) => slug);
}
