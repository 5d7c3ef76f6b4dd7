/** Finds what is listed, by what somebody typed. */
import type { Reader } from '../../../platform/db/index.ts';
import { fold } from '../../listing/index.ts';
import { type Lexicon, type SynonymGroup, searchTerms } from './rules.ts';
import { findHits, type Hit, listSynonymGroups, readLexicon } from './store.ts';

export type Vocabulary = { readonly lexicon: Lexicon; readonly groups: readonly SynonymGroup[] };

export async function readVocabulary(reader: Reader): Promise<Vocabulary> {
  const [lexicon, groups] = await Promise.all([readLexicon(reader), listSynonymGroups(reader)]);
  return { lexicon, groups: groups.map((group) => group.map(fold)) };
}

export type SearchOptions = {
  readonly limit: number;
  readonly wijkId?: string | null;
  /** The last word may not be whole yet. */
  readonly typing?: boolean;
};

export async function search(
  reader: Reader,
  { lexicon, groups }: Vocabulary,
  query: string,
  { limit, wijkId = null, typing = false }: SearchOptions,
): Promise<readonly Hit[]> {
  const folded = fold(query);
  return await findHits(reader, searchTerms(folded, lexicon, groups, { typing }), { limit, wijkId, folded });
}
