/** Reads the filter of the register from an address. The API reads the same filter by its own names. */
import { text } from '../../kernel/messages.ts';
import { type Problem, problem } from '../../kernel/result.ts';
import { searchWords } from '../../kernel/too-long.ts';
import type { FormValues } from '../../platform/http/form-values.ts';
import { domains } from '../scheme/types.ts';
import type { GrantFilter } from './types.ts';

export const longestSearch = 100;

export type FilterForm = {
  readonly filter: GrantFilter;
  readonly page: number;
  readonly problems: readonly Problem[];
  /** As typed, for showing again. */
  readonly typed: Readonly<Record<'wijk' | 'domein' | 'jaar' | 'zoek', string>>;
};

const shapes = {
  wijk: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  jaar: /^20\d{2}$/,
} as const;

const wrong = {
  wijk: problem(
    'wijk',
    'wijk-shape',
    text('Kies een wijk uit de lijst.', 'Choose a neighbourhood from the list.'),
  ),
  domein: problem(
    'domein',
    'domain-unknown',
    text('Kies een domein uit de lijst.', 'Choose a domain from the list.'),
  ),
  jaar: problem('jaar', 'year-shape', text('Kies een jaar uit de lijst.', 'Choose a year from the list.')),
} as const;

/** A filter with a mistake filters nothing: the page shows all, and says what is wrong. */
export function readFilter(query: FormValues): FilterForm {
  const typed = {
    wijk: query.text('wijk').slice(0, 100),
    domein: query.text('domein').slice(0, 100),
    jaar: query.text('jaar').slice(0, 20),
    zoek: query.text('zoek'),
  };
  const problems: Problem[] = [];
  if (typed.wijk !== '' && !shapes.wijk.test(typed.wijk)) problems.push(wrong.wijk);
  if (typed.domein !== '' && !(domains as readonly string[]).includes(typed.domein))
    problems.push(wrong.domein);
  if (typed.jaar !== '' && !shapes.jaar.test(typed.jaar)) problems.push(wrong.jaar);
  problems.push(...searchWords('zoek', typed.zoek, longestSearch).problems);
  const filter: GrantFilter = {
    ...(typed.wijk === '' ? {} : { wijk: typed.wijk }),
    ...(typed.domein === '' ? {} : { domain: typed.domein }),
    ...(typed.jaar === '' ? {} : { year: Number(typed.jaar) }),
    ...(typed.zoek === '' ? {} : { text: typed.zoek }),
  };
  const page = /^[1-9]\d{0,5}$/.test(query.text('pagina')) ? Number(query.text('pagina')) : 1;
  return { filter: problems.length > 0 ? {} : filter, page, problems, typed };
}

/** The filter as an address says it, without empty parts and what is too long to search with. */
export function filterQuery(typed: FilterForm['typed'], page = 1): string {
  const zoek = typed.zoek.length > longestSearch ? '' : typed.zoek;
  const query = new URLSearchParams(Object.entries({ ...typed, zoek }).filter(([, value]) => value !== ''));
  if (page > 1) query.set('pagina', String(page));
  const written = query.toString();
  return written === '' ? '' : `?${written}`;
}
