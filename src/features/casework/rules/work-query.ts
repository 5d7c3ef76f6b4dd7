/** The address of the work list and what it asks for. Anything that makes no sense is left out, never an error. */
import { parseIsoDate } from '../../../kernel/dates.ts';
import { parseId } from '../../../kernel/ids.ts';
import { type SearchWords, searchWords } from '../../../kernel/too-long.ts';
import type { Cursor, WorkFilter } from '../types.ts';
import { openStatuses } from '../types.ts';
import { type From, itemMark } from './page-of.ts';

export type Choices = {
  readonly wijken: readonly { readonly id: string; readonly slug: string }[];
  readonly schemes: readonly { readonly id: string; readonly slug: string }[];
  readonly rounds: readonly { readonly id: string; readonly slug: string }[];
  /** Keys of the other sources. */
  readonly sources: readonly string[];
};

const urgencySlugs = { 'te-laat': 'late', week: 'week', later: 'later' } as const;
type UrgencySlug = keyof typeof urgencySlugs;
const urgencyOfSlug = (slug: string): WorkFilter['urgency'] =>
  Object.hasOwn(urgencySlugs, slug) ? urgencySlugs[slug as UrgencySlug] : null;
const slugOfUrgency = (urgency: WorkFilter['urgency']): string =>
  Object.entries(urgencySlugs).find(([, value]) => value === urgency)?.[0] ?? '';

/** Longer is no search but a paste. */
const longestSearch = 100;

export const applicationKind = 'application';

type Get = (name: string) => string | undefined;

const idOf = <T extends string>(
  list: readonly { readonly id: string; readonly slug: string }[],
  slug: string | undefined,
): T | null => (list.find((one) => one.slug === slug)?.id as T | undefined) ?? null;

/** NUL cannot be stored or compared by the database; the other control characters nobody types. */
export const readWords = (get: Get): SearchWords =>
  searchWords('q', (get('q') ?? '').replace(/\p{Cc}/gu, ' ').trim(), longestSearch);

export function readFilter(get: Get, choices: Choices): WorkFilter {
  const kind = get('soort') ?? '';
  const kinds: readonly string[] = [applicationKind, ...openStatuses, ...choices.sources];
  return {
    kind: kinds.includes(kind) ? kind : null,
    wijkId: idOf(choices.wijken, get('wijk')),
    schemeId: idOf(choices.schemes, get('regeling')),
    roundId: idOf(choices.rounds, get('ronde')),
    mine: get('mijn') === '1',
    unread: get('nieuw') === '1',
    urgency: urgencyOfSlug(get('deel') ?? ''),
    words: readWords(get).words,
  };
}

const cursorShape = /^(\d{4}-\d{2}-\d{2})_(.{1,200})$/;
const itemShape = new RegExp(`^${itemMark}[a-z-]{1,40}:[\\w-]{1,80}$`);

function readCursor(value: string | undefined): Cursor | null {
  const [, dueOn = '', id = ''] = cursorShape.exec(value ?? '') ?? [];
  return parseIsoDate(dueOn) && (parseId(id) || itemShape.test(id)) ? { dueOn, id } : null;
}

const cursorText = (cursor: Cursor): string => `${cursor.dueOn}_${cursor.id}`;

export function readFrom(get: Get): From {
  const [after, before] = [readCursor(get('na')), readCursor(get('voor'))];
  if (after) return { cursor: after, backwards: false };
  return before ? { cursor: before, backwards: true } : null;
}

export type Target = { readonly urgency?: WorkFilter['urgency']; readonly from?: From };

/** The address of the same list with another part, or another page of it. */
export function workListHref(
  filter: WorkFilter,
  choices: Choices,
  target: Target = {},
  path = '/werklijst',
): string {
  const slugOf = (list: Choices['wijken'], id: string | null): string =>
    list.find((one) => one.id === id)?.slug ?? '';
  const urgency = target.urgency === undefined ? filter.urgency : target.urgency;
  const parameters: readonly (readonly [string, string])[] = [
    ['q', filter.words],
    ['soort', filter.kind ?? ''],
    ['wijk', slugOf(choices.wijken, filter.wijkId)],
    ['regeling', slugOf(choices.schemes, filter.schemeId)],
    ['ronde', slugOf(choices.rounds, filter.roundId)],
    ['mijn', filter.mine ? '1' : ''],
    ['nieuw', filter.unread ? '1' : ''],
    ['deel', slugOfUrgency(urgency)],
    [target.from?.backwards ? 'voor' : 'na', target.from ? cursorText(target.from.cursor) : ''],
  ];
  const query = new URLSearchParams(parameters.filter(([, value]) => value !== '').map(([k, v]) => [k, v]));
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Is anything narrowed down beside the part and the page? */
export function isFiltered(filter: WorkFilter): boolean {
  return (
    filter.words !== '' ||
    filter.kind !== null ||
    filter.wijkId !== null ||
    filter.schemeId !== null ||
    filter.roundId !== null ||
    filter.mine ||
    filter.unread
  );
}

/** Does work from another source belong in a list that is narrowed down like this? */
export function sourceFits(
  filter: WorkFilter,
  source: string,
  item: {
    readonly title: { readonly nl: string; readonly en: string };
    readonly caseNumber: string | null;
    readonly wijkId?: string | null | undefined;
    readonly roundId?: string | null | undefined;
  },
): boolean {
  // Other work has no handler, no messages and no scheme of its own.
  if (filter.mine || filter.unread || filter.schemeId !== null) return false;
  if (filter.kind !== null && filter.kind !== source) return false;
  if (filter.wijkId !== null && item.wijkId !== filter.wijkId) return false;
  if (filter.roundId !== null && item.roundId !== filter.roundId) return false;
  if (filter.words === '') return true;
  const words = filter.words.toLowerCase();
  return [item.title.nl, item.title.en, item.caseNumber ?? ''].some((text) =>
    text.toLowerCase().includes(words),
  );
}
