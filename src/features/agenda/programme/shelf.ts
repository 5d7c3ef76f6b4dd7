/** What goes on in one wijk, with its times by day. Pure: nothing here asks a database or a clock. */
import type { PlainDate } from '../../../kernel/dates.ts';
import { type HolidayCalendar, occurrences } from '../../activity/index.ts';
import type { Entry, Timed } from './types.ts';

/** Times are made by the week, and so many weeks are kept: the agenda shows two, a poster three, somebody looks ahead. */
const mostWeeks = 8;

export function inOrder({ entry: one, time }: Timed, { entry: other, time: theirs }: Timed): number {
  if (time.from !== theirs.from) return time.from < theirs.from ? -1 : 1;
  return one.activityId < other.activityId ? -1 : 1;
}

/** A day as shelves keep it: worked out once for all wijken of a question. */
export type ShelfDay = { readonly monday: PlainDate; readonly week: string; readonly weekday: number };

export function shelfDay(date: PlainDate): ShelfDay {
  const weekday = date.dayOfWeek - 1;
  const monday = date.subtract({ days: weekday });
  return { monday, week: monday.toString(), weekday };
}

export class Shelf {
  readonly #entries = new Map<string, Entry>();
  /** By Monday. */
  readonly #weeks = new Map<string, readonly (readonly Timed[])[]>();
  #calendar: HolidayCalendar | null = null;

  put(entry: Entry): void {
    this.#entries.set(entry.activityId, entry);
    this.#weeks.clear();
  }

  remove(activityId: string): void {
    this.#entries.delete(activityId);
    this.#weeks.clear();
  }

  entries(): Iterable<Entry> {
    return this.#entries.values();
  }

  /** Every time on this day, cancelled ones too, in order. The same day with the same calendar is the same list. */
  day({ monday, week: key, weekday }: ShelfDay, calendar: HolidayCalendar): readonly Timed[] {
    if (calendar !== this.#calendar) {
      this.#weeks.clear();
      this.#calendar = calendar;
    }
    let week = this.#weeks.get(key);
    if (!week) {
      week = this.#timesOf(monday, calendar);
      const [oldest] = this.#weeks.size < mostWeeks ? [] : this.#weeks.keys();
      if (oldest !== undefined) this.#weeks.delete(oldest);
      this.#weeks.set(key, week);
    }
    return week[weekday] ?? [];
  }

  #timesOf(monday: PlainDate, calendar: HolidayCalendar): readonly (readonly Timed[])[] {
    const days: Timed[][] = [[], [], [], [], [], [], []];
    const until = monday.add({ days: 7 });
    for (const entry of this.#entries.values())
      for (const series of entry.series)
        for (const time of occurrences(series, calendar, monday, until, { includeCancelled: true }))
          days[time.date.dayOfWeek - 1]?.push({ entry, time });
    for (const day of days) day.sort(inOrder);
    return days;
  }
}
