/** Finds what is listed, by what somebody typed. */
import type { Reader } from '../../../platform/db/index.ts';
import { fold, type ListingKindName } from '../../listing/index.ts';
import { leastFound, searchTerms, type Term, type Vocabulary } from './rules.ts';
import { closeWorth, findHits, type Hit } from './store.ts';

export type SearchOptions = {
  readonly limit: number;
  readonly offset?: number;
  readonly wijkId?: string | null;
  readonly kind?: ListingKindName | null;
  /** The last word may not be whole yet. */
  readonly typing?: boolean;
  /** Leaves out what only has another word for it somewhere in its description: for lists that are not by relevance. */
  readonly closeOnly?: boolean;
};

export type Found = {
  readonly hits: readonly Hit[];
  readonly total: number;
  /** More fitted than were counted. */
  readonly isMore: boolean;
  /** Nothing answers to as many words as it should: these answer to some. */
  readonly partly: boolean;
  /** What was made of the query; empty when it holds no word. */
  readonly terms: readonly Term[];
};

/** What is looked at: room for accents that fall apart in two. */
const longestTyped = 300;

export async function search(
  reader: Reader,
  vocabulary: Vocabulary,
  query: string,
  { limit, offset = 0, wijkId = null, kind = null, typing = false, closeOnly = false }: SearchOptions,
): Promise<Found> {
  const folded = fold(query.slice(0, longestTyped));
  const terms = searchTerms(folded, vocabulary, { typing });
  const known = terms.filter((term) => term.known);
  const least = leastFound(known);
  const ask = (wanted: number) =>
    findHits(reader, known, {
      limit,
      offset,
      wijkId,
      kind,
      folded,
      least: wanted,
      leastWorth: closeOnly ? closeWorth : 0,
    });
  const found = await ask(least);
  const partly = least > 1 && found.hits.length === 0;
  return { ...(partly ? await ask(1) : found), partly, terms };
}
