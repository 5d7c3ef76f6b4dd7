/** SQL of searching: what is listed, by words. The search entries themselves are written with the things. */
import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../../../platform/db/index.ts';
import type { ListingKindName } from '../../listing/types.ts';
import type { Lexicon, SynonymGroup, Term, Way } from './rules.ts';

/** Every word of every thing, with the number of things that use it. */
export async function readLexicon(reader: Reader): Promise<Lexicon> {
  const { rows } = await sql<{ word: string; ndoc: number }>`
    select word, ndoc from ts_stat('select words from search_entry') where length(word) >= 2
    order by ndoc desc, word limit 200000`.execute(reader);
  return new Map(rows.map(({ word, ndoc }) => [word, ndoc]));
}

export async function listSynonymGroups(reader: Reader): Promise<readonly SynonymGroup[]> {
  const rows = await reader.selectFrom('synonymGroup').select('words').orderBy('id').limit(2000).execute();
  return rows.map(({ words }) => words);
}

/** Quoted as the parser of tsquery wants it; folded words hold letters and digits only. */
const lexeme = (word: string, weight: 'A' | ''): string =>
  word.endsWith('*') ? `'${word.slice(0, -1)}':*${weight}` : `'${word}'${weight === '' ? '' : `:${weight}`}`;

const queryOf = (ways: readonly Way[], weight: 'A' | ''): string =>
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

function scoreOf(term: Term): RawBuilder<number> {
  const cases = worth.flatMap(([how, weight, points]) =>
    term[how].length === 0
      ? []
      : [sql`when words @@ ${queryOf(term[how], weight)}::tsquery then ${sql.lit(points)}`],
  );
  return sql<number>`(case ${sql.join(cases, sql` `)} else 0 end)`;
}

export type Hit = {
  readonly kind: ListingKindName;
  readonly slug: string;
  readonly title: string;
  readonly wijkName: string | null;
};

/** At least this part of the words must be found: who types three means all three, but one may be off. */
const leastShare = 0.6;

/** The best first. Only what the public sees. */
export async function findHits(
  reader: Reader,
  terms: readonly Term[],
  options: { readonly limit: number; readonly wijkId: string | null; readonly folded: string },
): Promise<readonly Hit[]> {
  if (terms.length === 0) return [];
  const any = terms
    .flatMap(({ sure, close, far }) => [...sure, ...close, ...far])
    .map((way) => `(${way.map((word) => lexeme(word, '')).join(' & ')})`)
    .join(' | ');
  const scores = terms.map(scoreOf);
  const found = scores.map((score) => sql`(${score} > 0)::int`);
  const least = Math.max(1, Math.ceil(terms.length * leastShare));
  const { rows } = await sql<Hit>`
    select listing.kind, listing.slug, hit.title, wijk.name as "wijkName"
    from (
      select listing_id, title, wijk_id, weight, length(title) as size,
        ${sql.join(scores, sql` + `)} as score, ${sql.join(found, sql` + `)} as found,
        (title_folded = ${options.folded})::int as whole
      from search_entry
      where words @@ ${any}::tsquery and (${options.wijkId}::uuid is null or wijk_id = ${options.wijkId}::uuid)
    ) hit
    join listing on listing.id = hit.listing_id and listing.status = 'published'
    left join wijk on wijk.id = hit.wijk_id
    where hit.found >= ${least}
    order by hit.whole desc, hit.found desc, hit.score * hit.weight desc, hit.size, hit.title, listing.slug
    limit ${options.limit}`.execute(reader);
  return rows;
}
