/** The address of the list and what it asks for. What makes no sense is left out, never an error. Pure. */
import { type SearchWords, searchWords } from '../../../kernel/too-long.ts';
import { type ProposalKind, type ProposedCase, proposalKinds } from '../types.ts';

export const listPath = '/beheer/vaststellen';
export const manyPath = `${listPath}/samen`;

export type ListQuery = {
  readonly kind: ProposalKind | null;
  /** Slug. */
  readonly scheme: string | null;
  readonly words: string;
};

/** Longer is no search but a paste. */
const longestSearch = 100;

type Get = (name: string) => string | undefined;

/** NUL cannot be compared by the database; the other control characters nobody types. */
export const readWords = (get: Get): SearchWords =>
  searchWords('q', (get('q') ?? '').replace(/\p{Cc}/gu, ' ').trim(), longestSearch);

/** @param schemes slugs that can be chosen */
export function readQuery(get: Get, schemes: readonly string[]): ListQuery {
  return {
    kind: proposalKinds.find((kind) => kind === get('voorstel')) ?? null,
    scheme: schemes.find((slug) => slug === get('regeling')) ?? null,
    words: readWords(get).words,
  };
}

/** Of the address; what is no page is the first. */
export const readPage = (get: Get): number =>
  /^[1-9]\d{0,3}$/.test(get('pagina') ?? '') ? Number(get('pagina')) : 1;

export function listHref(query: ListQuery, { path = listPath, page = 1 } = {}): string {
  const parameters: readonly (readonly [string, string])[] = [
    ['q', query.words],
    ['voorstel', query.kind ?? ''],
    ['regeling', query.scheme ?? ''],
    ['pagina', page === 1 ? '' : String(page)],
  ];
  const text = new URLSearchParams(
    parameters.filter(([, value]) => value !== '').map(([k, v]) => [k, v]),
  ).toString();
  return text === '' ? path : `${path}?${text}`;
}

export function fits(
  query: ListQuery,
  { proposal, schemeSlug, application, caseNumber }: ProposedCase,
): boolean {
  if (query.kind !== null && proposal.kind !== query.kind) return false;
  if (query.scheme !== null && schemeSlug !== query.scheme) return false;
  const wanted = query.words.toLowerCase();
  return wanted === '' || [application.title, caseNumber].some((one) => one.toLowerCase().includes(wanted));
}
