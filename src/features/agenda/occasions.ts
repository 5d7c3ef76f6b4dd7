/** From a question to the times that answer it: the programme knows what goes on, the database what to say of it. */
import type { PlainDate, WallClock } from '../../kernel/dates.ts';
import type { Reader } from '../../platform/db/index.ts';
import { loadCalendar, type Occurrence, timePath } from '../activity/index.ts';
import { freshnessOf, loadAgeing } from '../listing/index.ts';
import { findWijkBySlug, type LatLon } from '../place/index.ts';
import { pointsOfPlaces } from '../venue/index.ts';
import { movedHere } from './moved-here.ts';
import { programmeIn } from './programme/index.ts';
import { matching, type Test } from './programme/matching.ts';
import { merged } from './programme/merge.ts';
import { inOrder, type Shelf, shelfDay } from './programme/shelf.ts';
import { type GoneEntry, loadGone } from './programme/store.ts';
import type { Entry, Timed } from './programme/types.ts';
import { daysOf, hasEnded } from './rules.ts';
import { loadItems, loadNamed, loadVenueNames } from './store.ts';
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
  /** Nobody confirmed for long that it is still right. */
  readonly faded: boolean;
  /** The page of this one time. */
  readonly href: string;
  /** From where somebody starts; null when she did not say, or it is not known where it is. */
  readonly walk: Walk | null;
};

export type Occasions = {
  /** Of those that are not over. */
  readonly total: number;
  readonly occasions: readonly Occasion[];
  /** Over by now, of today: the latest few, on the first page only. Empty when no time was asked. */
  readonly earlier: readonly Occasion[];
};

export type OccasionsQuestion = {
  readonly filter: AgendaFilter;
  readonly period: Period;
  /** `HH:MM` of now, in the city: what is over today stands apart. Without it the days are whole. */
  readonly time?: string;
  /** Where minutes of walking are counted from. */
  readonly from?: LatLon | undefined;
};

/** From one point to another. */
export type Walk = { readonly from: LatLon; readonly to: LatLon };

/** What goes on where the question is about, each wijk by itself; empty for a wijk that is not there. */
async function shelvesOf(reader: Reader, { wijk }: AgendaFilter): Promise<readonly Shelf[]> {
  if (wijk === null) return await programmeIn(reader, null);
  const found = await findWijkBySlug(reader, wijk);
  return found === null ? [] : await programmeIn(reader, found.id);
}

/** What goes on and answers to a question, in the order of the ids; of what is elsewhere, its times at the place asked for. */
export async function entriesOf(reader: Reader, filter: AgendaFilter): Promise<readonly Entry[]> {
  const [shelves, named] = await Promise.all([shelvesOf(reader, filter), loadNamed(reader, filter)]);
  const passes: Test = matching(filter, named) ?? (() => true);
  return shelves
    .flatMap((shelf) =>
      [...shelf.entries()].flatMap((entry) => {
        const here = passes(entry) ? entry : movedHere(entry, (venueId) => passes(entry, { venueId }));
        return here === null ? [] : [here];
      }),
    )
    .sort((one, other) => (one.activityId < other.activityId ? -1 : 1));
}

/** What answers to a question and left the map since some moment. */
export async function goneEntriesOf(
  reader: Reader,
  filter: AgendaFilter,
  since: Date,
): Promise<readonly GoneEntry[]> {
  const gone = await loadGone(reader, since, filter.activity);
  if (gone.length === 0) return [];
  const [named, wijk] = await Promise.all([
    loadNamed(reader, filter),
    filter.wijk === null ? null : findWijkBySlug(reader, filter.wijk),
  ]);
  const passes = matching(filter, named) ?? (() => true);
  const isThere = (entry: Entry): boolean => filter.wijk === null || entry.wijkId === wijk?.id;
  return gone.filter((entry) => isThere(entry) && passes(entry));
}

type Page = { readonly limit: number; readonly offset: number };

/** Of each wijk the times of one day. */
type Lists = readonly (readonly Timed[])[];

/** Counts every day, and merges the wijken only for the days that the page shows. */
function timesOn(
  days: readonly Lists[],
  { limit, offset }: Page,
): { readonly total: number; readonly shown: readonly Timed[] } {
  let total = 0;
  const shown: Timed[] = [];
  for (const lists of days) {
    const count = lists.reduce((sum, list) => sum + list.length, 0);
    const skip = Math.max(0, offset - total);
    if (skip < count && shown.length < limit)
      shown.push(...merged(lists, inOrder, { skip, take: limit - shown.length }));
    total += count;
  }
  return { total, shown };
}

type Parted = {
  readonly time: string;
  /** What is over, the latest first, and the rest. */
  readonly over: readonly Timed[];
  readonly left: readonly Timed[];
};

/** The list of a wijk stays the same object until something changes there: within a minute it is parted once for everybody. */
const partedLists = new WeakMap<readonly Timed[], Parted>();

function partedList(list: readonly Timed[], time: string): Parted {
  const known = partedLists.get(list);
  if (known?.time === time) return known;
  const { over = [], left = [] } = Object.groupBy(list, (one) =>
    hasEnded(one.time, time) ? 'over' : 'left',
  );
  const parted: Parted =
    over.length === 0 ? { time, over, left: list } : { time, over: over.reverse(), left };
  partedLists.set(list, parted);
  return parted;
}

type OfDays = { readonly over: readonly Timed[]; readonly left: readonly Lists[] };

/** Folded under today: enough for the day of a wijk, and of a whole city nobody reads what was. */
const mostEarlier = 20;

/** Takes what is over out of the lists of today; of that the latest. */
function partedAt(days: readonly Lists[], dates: readonly PlainDate[], now: WallClock | null): OfDays {
  const place = now === null ? -1 : dates.findIndex((date) => date.equals(now.today));
  if (now === null || place < 0) return { over: [], left: days };
  const parted = (days[place] ?? []).map((list) => partedList(list, now.time));
  const past = parted.map(({ over }) => over).filter((over) => over.length > 0);
  const left = days.with(
    place,
    parted.map(({ left: rest }) => rest),
  );
  const latestFirst = (one: Timed, other: Timed): number => inOrder(other, one);
  const over = merged(past, latestFirst, { skip: 0, take: mostEarlier });
  return { over: over.toReversed(), left };
}

/** The lists of each day, wijk by wijk. */
async function timesOf(
  reader: Reader,
  { filter, period, time }: OccasionsQuestion,
  today: PlainDate,
): Promise<OfDays> {
  const [shelves, calendar, named] = await Promise.all([
    shelvesOf(reader, filter),
    loadCalendar(reader, today),
    loadNamed(reader, filter),
  ]);
  const passes = matching(filter, named);
  const dates = daysOf(period);
  const days = dates.map((date) => {
    const day = shelfDay(date);
    return shelves.map((shelf) => {
      const all = shelf.day(day, calendar);
      return passes === null ? all : all.filter(({ entry, time: at }) => passes(entry, at));
    });
  });
  return partedAt(days, dates, time === undefined ? null : { today, time });
}

export type Counts = {
  readonly perWijk: ReadonlyMap<string, number>;
  /** By the place of this time. */
  readonly perVenue: ReadonlyMap<string, number>;
};

function perWijkOf(days: readonly Lists[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const list of days.flat()) {
    // A list is of one wijk.
    const [first] = list;
    if (first) counts.set(first.entry.wijkId, (counts.get(first.entry.wijkId) ?? 0) + list.length);
  }
  return counts;
}

/** How many of the total are in each wijk. */
export async function countPerWijk(
  reader: Reader,
  question: OccasionsQuestion,
  today: PlainDate,
): Promise<Counts['perWijk']> {
  return perWijkOf((await timesOf(reader, question, today)).left);
}

/** How many of the total are where: the numbers of a map. */
export async function countTimes(
  reader: Reader,
  question: OccasionsQuestion,
  today: PlainDate,
): Promise<Counts> {
  const { left } = await timesOf(reader, question, today);
  const perVenue = new Map<string, number>();
  for (const lists of left)
    for (const list of lists)
      for (const { entry, time } of list) {
        const venueId = time.venueId ?? entry.venueId;
        if (venueId !== null) perVenue.set(venueId, (perVenue.get(venueId) ?? 0) + 1);
      }
  return { perWijk: perWijkOf(left), perVenue };
}

/** Cancelled times come along: who counted on it must see it. Details are read for what is shown only. */
export async function occasionsIn(
  reader: Reader,
  question: OccasionsQuestion,
  today: PlainDate,
  page: Page,
): Promise<Occasions> {
  const { over, left } = await timesOf(reader, question, today);
  const { total, shown } = timesOn(left, page);
  const past = page.offset > 0 ? [] : over;
  const read = [...shown, ...past];
  const venueIds = read.flatMap(({ time }) => (time.venueId === null ? [] : [time.venueId]));
  const { from } = question;
  const [items, venues, ageing, points] = await Promise.all([
    loadItems(reader, [...new Set(read.map(({ entry }) => entry.activityId))]),
    loadVenueNames(reader, [...new Set(venueIds)]),
    loadAgeing(reader),
    from === undefined ? null : pointsOfPlaces(reader),
  ]);
  const isFaded = (item: AgendaItem): boolean => freshnessOf(item, ageing.activity, today) === 'faded';
  const described = (timed: readonly Timed[]): readonly Occasion[] =>
    timed.flatMap(({ entry, time }) => {
      const item = items.get(entry.activityId);
      const to = points?.get(venueIdOf({ entry, time }) ?? '');
      const walk = from && to ? { from, to } : null;
      return item ? [{ ...occasion(item, { entry, time }, venues), faded: isFaded(item), walk }] : [];
    });
  return { total, occasions: described(shown), earlier: described(past) };
}

/** Somewhere else in words is no place that we know. */
const venueIdOf = ({ entry, time }: Timed): string | null =>
  time.venueId ?? (time.placeText === null ? entry.venueId : null);

function occasion(
  item: AgendaItem,
  { entry, time }: Timed,
  venues: ReadonlyMap<string, string>,
): Omit<Occasion, 'faded' | 'walk'> {
  const venue = time.venueId === null ? undefined : venues.get(time.venueId);
  const elsewhere = [venue, time.placeText].filter((part) => part).join(', ');
  const usual = [item.venueName, item.placeText].filter((part) => part).join(', ');
  return {
    item,
    time,
    date: time.date,
    place: elsewhere || usual || null,
    placeDiffers: elsewhere !== '',
    href: timePath(item.slug, time, entry.series),
  };
}
