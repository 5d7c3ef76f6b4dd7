/** What a row says, put into what stands there already. What the row does not speak of stays. */
import type { PlainDate } from '../../kernel/dates.ts';
import {
  type ActivityContent,
  currentSeries,
  type HolidayCalendar,
  occurrences,
  rewriteSeries,
  type Series,
} from '../activity/index.ts';
import type { Subject } from './types.ts';

type Facts = Readonly<Record<string, unknown>>;

/** Texts per language: a source speaks Dutch only. */
const texts: ReadonlySet<string> = new Set(['title', 'summary', 'description']);

function merged(name: string, before: unknown, now: unknown): unknown {
  if (!texts.has(name)) return now;
  const { nl: _nl, ...others } = before as Facts;
  return { ...others, ...(now as Facts) };
}

/** What an activity counts for follows its kind, unless somebody said otherwise or the kind stays. */
const domainAfter = (before: Facts, now: Facts, given: readonly string[]): Facts =>
  given.includes('type') && !given.includes('domain') && before.type !== now.type
    ? { domain: now.domain }
    : {};

export type Today = { readonly today: PlainDate; readonly makeId: () => string };

const noHolidays: HolidayCalendar = { schoolHolidays: [], publicHolidays: [] };

/**
 * A calendar names the first day that there ever was; here a series begins when it came on the map. The same rhythm in
 * the same weeks is the same series.
 */
function alignedWith(old: Series | undefined, now: Series): Series {
  if (old === undefined || now.rhythm.kind === 'once' || now.startsOn.until(old.startsOn).days <= 0)
    return now;
  const { startsOn } = old;
  const plain = { ...now, exceptions: [], pauses: [] };
  if (occurrences(plain, noHolidays, startsOn, startsOn.add({ days: 1 })).length === 0) return now;
  return { ...now, startsOn, exceptions: now.exceptions.filter(({ on }) => startsOn.until(on).days >= 0) };
}

/** Series as they continue: what is over on either side is no part of the comparison. */
export function seriesAfter(
  before: readonly Series[],
  now: readonly Series[],
  { today, makeId }: Today,
): readonly Series[] {
  const current = currentSeries(before, today);
  const drafts = currentSeries(now, today).map((one, place) => alignedWith(current[place], one));
  return rewriteSeries(before, drafts, today, makeId);
}

/**
 * @param given names of the facts that the source speaks of
 * @returns the whole content; of an activity the past stays as it was
 */
export function mergeContent<Content extends object>(
  subject: Subject,
  before: Content,
  content: Content,
  given: readonly string[],
  { today, makeId }: Today,
): Content {
  const [old, now] = [before as Facts, content as Facts];
  const facts = Object.fromEntries(given.map((name) => [name, merged(name, old[name], now[name])]));
  if (subject !== 'activity') return { ...before, ...facts };
  const domain = domainAfter(old, now, given);
  if (!given.includes('series')) return { ...before, ...facts, ...domain };
  const series = seriesAfter(
    (before as unknown as ActivityContent).series,
    (content as unknown as ActivityContent).series,
    { today, makeId },
  );
  return { ...before, ...facts, ...domain, series };
}

const written = (content: object): string =>
  JSON.stringify(content, (_name, value: unknown) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.getPrototypeOf(value) === Object.prototype
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );

/** Does it say the same? The order of names is no difference. */
export const saysTheSame = (one: object, other: object): boolean => written(one) === written(other);

/** As a row keeps it until somebody chose: what a database gives back. */
export const asStored = (content: unknown): unknown => JSON.parse(JSON.stringify(content));
