/** Reads what people search for from an address, and writes it back. */
import { text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { searchWords } from '../../../kernel/too-long.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import { type ListingKindName, listingKindNames } from '../../listing/types.ts';

/** How kinds are called in addresses. */
export const kindValues: Readonly<Record<ListingKindName, string>> = {
  activity: 'activiteit',
  venue: 'plek',
  organisation: 'organisatie',
  network: 'netwerk',
};

const searchNames = ['q', 'wijk', 'soort', 'vanaf'] as const;

export type TypedSearch = Readonly<Record<(typeof searchNames)[number], string>>;

export const nothingTyped: TypedSearch = { q: '', wijk: '', soort: '', vanaf: '' };

export type SearchForm = {
  readonly typed: TypedSearch;
  /** Also what is too long to search with. */
  readonly inField: string;
  readonly kind: ListingKindName | null;
  readonly page: number;
  readonly problems: readonly Problem[];
};

/** More than anybody types, so that a page never repeats a book. */
const longestTyped = 200;

const unknownKind = problem(
  '',
  'not-in-list',
  text('Deze soort is er niet. Wij zochten in alles.', 'There is no such kind. We searched everything.'),
);

/** What is wrong narrows nothing: the page shows the rest and says what to mend. */
export function readSearch(query: FormValues): SearchForm {
  const search = searchWords('q', query.text('q').replace(/\s+/g, ' ').toWellFormed(), longestTyped);
  const typed = {
    q: search.words,
    wijk: query.text('wijk').slice(0, longestTyped),
    soort: query.text('soort').slice(0, longestTyped),
    vanaf: query.text('vanaf').slice(0, longestTyped),
  };
  const kind = listingKindNames.find((name) => kindValues[name] === typed.soort) ?? null;
  const page = query.text('pagina');
  return {
    typed: kind === null ? { ...typed, soort: '' } : typed,
    kind,
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
    inField: search.typed,
    problems: kind === null && typed.soort !== '' ? [...search.problems, unknownKind] : search.problems,
  };
}

/** The question as an address says it, without empty parts. */
export function searchHref(typed: Partial<TypedSearch>, page = 1): string {
  const query = new URLSearchParams();
  for (const name of searchNames) {
    const value = typed[name];
    if (value) query.set(name, value);
  }
  if (page > 1) query.set('pagina', String(page));
  return query.size === 0 ? '/zoeken' : `/zoeken?${query}`;
}
