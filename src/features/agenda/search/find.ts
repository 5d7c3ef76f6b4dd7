/** Finds what is listed, by what somebody typed. */
import type { Reader } from '../../../platform/db/index.ts';
import { fold, type ListingKindName } from '../../listing/index.ts';
import {
  leastFound,
  mostFound,
  searchTerms,
  type Term,
  type Vocabulary,
  withoutBeginnings,
} from './rules.ts';
import { closeWorth, findHits, type Hit, type HitFilter, type Hits } from './store.ts';

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

/** Of a city all are judged. Who types waits for a few suggestions only, and the next letter says more. */
const mostJudged = { whole: 5000, suggested: 500 } as const;
const mostSuggested = 10;

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
  const isMuch = mostFound(known, least, vocabulary) > mostJudged.whole;
  const suggests = isMuch && typing && offset === 0 && limit <= mostSuggested;
  const wanted = isMuch ? withoutBeginnings(known, vocabulary) : known;
  const filter = {
    limit,
    offset,
    wijkId,
    kind,
    folded,
    least,
    where: 'everywhere',
    leastWorth: closeOnly ? closeWorth : 0,
    mostJudged: suggests ? mostJudged.suggested : mostJudged.whole,
  } as const;
  if (suggests) {
    const titles = await inTitles(reader, wanted, filter);
    if (titles !== null) return { ...titles, partly: false, terms };
  }
  const found = await findHits(reader, wanted, filter);
  const partly = least > 1 && found.hits.length === 0;
  return { ...(partly ? await findHits(reader, wanted, { ...filter, least: 1 }) : found), partly, terms };
}

/** Where so much answers, a few suggestions can be had from titles alone; null when they give too few. */
async function inTitles(reader: Reader, terms: readonly Term[], filter: HitFilter): Promise<Hits | null> {
  const near = terms.map((term) => ({ ...term, far: [] }));
  for (const where of ['titlesBeginning', 'titles'] as const) {
    const found = await findHits(reader, where === 'titles' ? near : terms, { ...filter, where });
    // There is more elsewhere: that is why nobody looked there.
    if (found.hits.length >= filter.limit) return { ...found, isMore: true };
  }
  return null;
}
