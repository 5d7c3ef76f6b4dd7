/** The search of the agenda, for the `search` of other interfaces: one way to understand what people mean. */
import type { Reader } from '../../../platform/db/index.ts';
import { readVocabulary, search } from '../../agenda/index.ts';
import type { ListingKindName } from '../../listing/types.ts';

const most = 1000;

export async function slugsFound(
  reader: Reader,
  kind: ListingKindName,
  words: string,
): Promise<readonly string[]> {
  const hits = await search(reader, await readVocabulary(reader), words, { limit: most });
  return hits.filter((hit) => hit.kind === kind).map(({ slug }) => slug);
}
