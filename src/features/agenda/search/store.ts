/** SQL of searching: what is listed, by words. The search entries themselves are written with the things. */
import { type RawBuilder, sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { ListingKindName } from '../../listing/types.ts';
import type { Term } from './rules.ts';
import type { Way } from './word-forms.ts';

/** Every word of every thing with the number of things that use it, the most used first. */
export async function readUses(reader: Reader): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ word: string; ndoc: number }>`
    select word, ndoc from ts_stat('select words from search_entry') where length(word) >= 2
    order by ndoc desc, word limit 200000`.execute(reader);
  return new Map(rows.map(({ word, ndoc }) => [word, ndoc]));
}

type Weight = 'A' | '';

/** Quoted as the parser of tsquery wants it; folded words hold letters and digits only. */
const lexeme = (word: string, weight: Weight): string =>
  word.endsWith('*') ? `'${word.slice(0, -1)}':*${weight}` : `'${word}'${weight === '' ? '' : `:${weight}`}`;

const queryOf = (ways: readonly Way[], weight: Weight): string =>
  ways.map((way) => `(${way.map((word) => lexeme(word, weight)).join(' & ')})`).join(' | ');

/** In the title, in the title by another way, elsewhere, and so on down: what a hit of one term is worth. */
const worth = [
  ['sure', 'A', 1],
  ['close', 'A', 0.8],
  ['sure', '', 0.6],
  ['far', 'A', 0.5],
  ['close', '', 0.45],
  ['far', '', 0.3],
] as const;

/** Below this only another word for it stands in the description. */
export const closeWorth = 0.45;

function scoreOf(term: Term): RawBuilder<number> {
  const cases = worth.flatMap(([how, weight, points]) => {
    const ways = term[how];
    return ways.length === 0
      ? []
      : [sql`when words @@ ${queryOf(ways, weight)}::tsquery then ${sql.lit(points)}`];
  });
  return sql<number>`(case ${sql.join(cases, sql` `)} else 0 end)`;
}

export type Hit = {
  readonly id: Id<'listing'>;
  readonly kind: ListingKindName;
  readonly slug: string;
  /** In Dutch, as searching reads it. */
  readonly title: string;
  /** Null where nobody wrote one; names have none. */
  readonly titleEn: string | null;
  readonly wijkSlug: string | null;
  readonly wijkName: string | null;
  /** By a human; null when nobody ever did. */
  readonly confirmedAt: Date | null;
};

/**
 * Where words are looked for. Titles that begin with what was typed are read off an index, whatever the size of the map;
 * the words of titles and all words are each an index of their own.
 */
export type Where = 'titlesBeginning' | 'titles' | 'everywhere';

export type HitFilter = {
  readonly limit: number;
  readonly offset: number;
  readonly wijkId: string | null;
  readonly kind: ListingKindName | null;
  readonly where: Where;
  /** So many things are judged at most, found first: among more, nobody's word tells which she means. */
  readonly mostJudged: number;
  /** How many of the terms must be found. */
  readonly least: number;
  /** What each found term is worth at least, on average: see `worth`. */
  readonly leastWorth: number;
  /** The whole query: a thing that is called so stands on top. */
  readonly folded: string;
};

export type Hits = {
  readonly hits: readonly Hit[];
  readonly total: number;
  /** More fitted than were judged, so there may be more. */
  readonly isMore: boolean;
};

async function withEnglish(reader: Reader, hits: readonly Omit<Hit, 'titleEn'>[]): Promise<readonly Hit[]> {
  const ids = hits.filter(({ kind }) => kind === 'activity').map(({ id }) => id);
  const { rows } =
    ids.length === 0
      ? { rows: [] }
      : await sql<{ id: string; title: string | null }>`
          select id, title ->> 'en' as title from activity where id = any(${ids}::uuid[])`.execute(reader);
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  return hits.map((hit) => ({ ...hit, titleEn: titles.get(hit.id) || null }));
}

function lookedFor(terms: readonly Term[], { where, least, folded }: HitFilter): RawBuilder<unknown> {
  if (where === 'titlesBeginning') return sql`entry.title_folded like ${`${folded}%`}`;
  const wanted = terms
    .map((term) => `(${queryOf([...term.sure, ...term.close, ...term.far], '')})`)
    .join(least === terms.length ? ' & ' : ' | ');
  return where === 'titles'
    ? sql`ts_filter(entry.words, '{a}') @@ ${wanted}::tsquery`
    : sql`entry.words @@ ${wanted}::tsquery`;
}

type Row = Omit<Hit, 'titleEn'> & { readonly total: number; readonly judged: number };

/** The best first, with how many of those judged there are in all. Only what the public sees. */
export async function findHits(reader: Reader, terms: readonly Term[], filter: HitFilter): Promise<Hits> {
  if (terms.length === 0) return { hits: [], total: 0, isMore: false };
  const { limit, offset, wijkId, kind, mostJudged, least, leastWorth, folded } = filter;
  const scores = terms.map(scoreOf);
  const found = scores.map((score) => sql`(${score} > 0)::int`);
  // The number of a limit that is a question is unknown to the planner: with a small one it would read the table from its
  // beginning, where what was found need not stand.
  const { rows } = await sql<Row>`
    with hit as (
      select judged.*, count(*) over () as total
      from (select *, count(*) over () as judged from (
        select entry.listing_id, entry.title, entry.wijk_id, entry.weight, length(entry.title) as size,
          (entry.title_folded = ${folded})::int as whole, ${sql.join(scores, sql` + `)} as score,
          ${sql.join(found, sql` + `)} as found
        from search_entry entry
        where entry.listed and ${lookedFor(terms, filter)}
          and (${wijkId}::uuid is null or entry.wijk_id = ${wijkId}::uuid)
          and (${kind}::text is null or entry.kind = ${kind}::text)
        limit (select ${mostJudged + 1}::bigint)
      ) fitting) judged
      where judged.found >= ${least} and judged.score >= ${leastWorth}::numeric * judged.found
      order by judged.whole desc, judged.found desc, judged.score * judged.weight desc, judged.size, judged.title, judged.listing_id
      limit ${limit} offset ${offset}
    )
    select listing.id, listing.kind, listing.slug, listing.confirmed_at, hit.title, wijk.slug as wijk_slug, wijk.name as wijk_name, hit.total, hit.judged
    from hit join listing on listing.id = hit.listing_id left join wijk on wijk.id = hit.wijk_id
    order by hit.whole desc, hit.found desc, hit.score * hit.weight desc, hit.size, hit.title, hit.listing_id`.execute(
    reader,
  );
  const { total = 0, judged = 0 } = rows[0] ?? {};
  return {
    hits: await withEnglish(
      reader,
      rows.map(({ total: _total, judged: _judged, ...hit }) => hit),
    ),
    total: Math.min(total, mostJudged),
    isMore: judged > mostJudged,
  };
}
