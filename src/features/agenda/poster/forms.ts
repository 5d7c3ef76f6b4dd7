/** Reads what a poster is asked to be, and writes its address. */

import { type AgendaName, agendaNames } from '../../../kernel/agenda-question.ts';
import { isSlug } from '../../../kernel/ids.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import { agendaQuery, type TypedAgenda } from '../forms.ts';
import { type Edition, editions, type WallChoice, type WallSubject } from './types.ts';

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

/** What changes nothing on paper. */
const onScreenOnly: ReadonlySet<AgendaName> = new Set(['beeld']);

/** Whether more is asked than the week of one wijk or place. */
export const asksMore = (query: FormValues): boolean =>
  agendaNames.some(
    (name) => name !== 'wijk' && name !== 'plek' && !onScreenOnly.has(name) && query.text(name) !== '',
  );

/** The sheet of any question of the agenda; of one wijk or place it is the same as its poster. */
export function sheetAddress(typed: Partial<TypedAgenda>, edition: Edition): string {
  const query = agendaQuery({ ...typed, beeld: '' });
  return `/agenda/poster.pdf${query}${query === '' ? '?' : '&'}formaat=${editionValues[edition]}`;
}

/** The same agenda on screen. */
export function agendaAddress(subject: Pick<WallSubject, 'kind' | 'slug'> | WallChoice): string {
  if (subject.kind === 'choice') return `/agenda${subject.query}`;
  return `/agenda?${subjectNames[subject.kind]}=${subject.slug}`;
}
