/** Reads what a poster is asked to be, and writes its address. */
import { isSlug } from '../../../kernel/ids.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import { type Edition, editions, type WallSubject } from './types.ts';

/** Names in addresses, as those of the agenda. */
export const editionValues: Readonly<Record<Edition, string>> = { a4: 'a4', a3: 'a3', large: 'groot' };
const subjectNames = { wijk: 'wijk', venue: 'plek' } as const;

export type AskedPoster = {
  readonly edition: Edition;
  readonly kind: WallSubject['kind'];
  readonly slug: string;
};

/** Null for one that we do not make. */
export const editionOf = (typed: string): Edition | null =>
  editions.find((each) => editionValues[each] === typed) ?? null;

/** Null for what is no question: no wijk or place, both, or an edition that we do not make. Without one it is A4. */
export function readPoster(query: FormValues): AskedPoster | null {
  const edition = editionOf(query.text('formaat') || editionValues.a4);
  const [wijk, venue] = [query.text(subjectNames.wijk), query.text(subjectNames.venue)];
  const slug = wijk || venue;
  if (!edition || (wijk !== '' && venue !== '') || !isSlug(slug)) return null;
  return { edition, kind: venue === '' ? 'wijk' : 'venue', slug };
}

export function posterAddress({ kind, slug }: Pick<WallSubject, 'kind' | 'slug'>, edition: Edition): string {
  return `/agenda/poster.pdf?${subjectNames[kind]}=${slug}&formaat=${editionValues[edition]}`;
}

/** The agenda of the same wijk or place, on screen. */
export function agendaAddress({ kind, slug }: Pick<WallSubject, 'kind' | 'slug'>): string {
  return `/agenda?${subjectNames[kind]}=${slug}`;
}
