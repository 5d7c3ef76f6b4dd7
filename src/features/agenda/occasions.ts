/** From a question to the times that answer it: the database narrows, expanding happens in memory. */
import { type PlainDate, Temporal } from '../../kernel/dates.ts';
import type { Reader } from '../../platform/db/index.ts';
import { loadCalendar, type Occurrence, occurrences } from '../activity/index.ts';
import { listSeriesIn, loadItems, loadVenueNames } from './store.ts';
import type { AgendaFilter, AgendaItem, Period } from './types.ts';

/** One time that an activity takes place, or would have. */
export type Occasion = {
  readonly item: AgendaItem;
  readonly time: Occurrence;
  readonly date: PlainDate;
  /** Where, this time. */
  readonly place: string | null;
  /** Another place than usual. */
  readonly placeDiffers: boolean;
};

export type Occasions = { readonly total: number; readonly occasions: readonly Occasion[] };

type Timed = { readonly activityId: string; readonly time: Occurrence };

function inOrder(one: Timed, other: Timed): number {
  const byDate = Temporal.PlainDate.compare(one.time.date, other.time.date);
  if (byDate !== 0) return byDate;
  if (one.time.from !== other.time.from) return one.time.from < other.time.from ? -1 : 1;
  return one.activityId < other.activityId ? -1 : 1;
}

/** Cancelled times come along: who counted on it must see it. Details are read for what is shown only. */
export async function occasionsIn(
  reader: Reader,
  question: { readonly filter: AgendaFilter; readonly period: Period },
  today: PlainDate,
  page: { readonly limit: number; readonly offset: number },
): Promise<Occasions> {
  const { filter, period } = question;
  const [listed, calendar] = await Promise.all([
    listSeriesIn(reader, filter, period),
    loadCalendar(reader, today),
  ]);
  const all: Timed[] = [];
  for (const { activityId, series } of listed) {
    const times = occurrences(series, calendar, period.from, period.until, { includeCancelled: true });
    for (const time of times) all.push({ activityId, time });
  }
  const shown = all.sort(inOrder).slice(page.offset, page.offset + page.limit);
  const venueIds = shown.flatMap(({ time }) => (time.venueId === null ? [] : [time.venueId]));
  const [items, venues] = await Promise.all([
    loadItems(reader, [...new Set(shown.map(({ activityId }) => activityId))]),
    loadVenueNames(reader, [...new Set(venueIds)]),
  ]);
  return {
    total: all.length,
    occasions: shown.flatMap(({ activityId, time }) => {
      const item = items.get(activityId);
      return item ? [occasion(item, time, venues)] : [];
    }),
  };
}

function occasion(item: AgendaItem, time: Occurrence, venues: ReadonlyMap<string, string>): Occasion {
  const venue = time.venueId === null ? undefined : venues.get(time.venueId);
  const elsewhere = [venue, time.placeText].filter((part) => part).join(', ');
  const usual = [item.venueName, item.placeText].filter((part) => part).join(', ');
  return {
    item,
    time,
    date: time.date,
    place: elsewhere || usual || null,
    placeDiffers: elsewhere !== '',
  };
}
