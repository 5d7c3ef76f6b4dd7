/** What happened in the demo city's past, played in the order of time: the ledger's entries only ever get later. */
import { type Clock, type PlainDate, startOfDay, Temporal } from '../kernel/dates.ts';

export type Diary = {
  /** Puts something on a day at an hour. What lies after today never happens. */
  plan(day: PlainDate, hour: number, play: (clock: Clock) => Promise<void>): void;
  /** Plays everything before a moment, also what that puts in the diary itself. */
  until(moment: Temporal.Instant): Promise<void>;
};

type Page = { readonly at: Temporal.Instant; readonly play: (clock: Clock) => Promise<void> };

export function newDiary(): Diary {
  const pages: Page[] = [];
  return {
    plan(day, hour, play) {
      const at = startOfDay(day).add({ minutes: hour * 60 });
      const later = pages.findIndex((page) => Temporal.Instant.compare(page.at, at) > 0);
      pages.splice(later === -1 ? pages.length : later, 0, { at, play });
    },
    async until(moment) {
      for (let next = pages[0]; next; next = pages[0]) {
        if (Temporal.Instant.compare(next.at, moment) >= 0) return;
        pages.shift();
        const { at } = next;
        await next.play({ now: () => at });
      }
    },
  };
}
