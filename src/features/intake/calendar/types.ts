/** A calendar as it was read, before anything is known of the city. Times are as the calendar wrote them. */
import type { Text } from '../../../kernel/messages.ts';
import type { SeriesDraft } from '../../activity/index.ts';

/** A date, or a moment on some clock: `2026-12-01` or `2026-12-01T10:00:00`, with `Z` for UTC. */
export type Stamp = { readonly value: string; readonly tzid: string | null };

/** RRULE as its parts are written. */
export type Rule = Readonly<Record<string, string | number | readonly (string | number)[]>>;

export type RawEvent = {
  readonly uid: string | null;
  readonly recurrenceId: Stamp | null;
  /** THISANDFUTURE. */
  readonly range: string | null;
  readonly start: Stamp | null;
  readonly end: Stamp | null;
  readonly duration: string | null;
  readonly rules: readonly Rule[];
  /** EXRULE, which no longer exists since RFC 5545. */
  readonly hasExcludingRule: boolean;
  readonly extraDates: readonly Stamp[];
  readonly excludedDates: readonly Stamp[];
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly status: string;
  readonly visibility: string;
  readonly sequence: number;
};

/** How the file itself describes a zone, for names that nobody else knows. */
export type ZoneHint = { readonly location: string | null; readonly offsets: readonly string[] };

export type RawCalendar = {
  readonly name: string | null;
  readonly events: readonly RawEvent[];
  readonly zones: ReadonlyMap<string, ZoneHint>;
};

/** One appointment of the calendar, with all that it says about single days, as activities are kept here. */
export type CalendarItem = {
  readonly uid: string;
  readonly title: string;
  readonly description: string | null;
  readonly location: string | null;
  /** Empty when a problem says why. */
  readonly series: readonly SeriesDraft[];
  /** Taken over, but not exactly as it stood there. */
  readonly notes: readonly Text[];
  /** Why it cannot be taken over. */
  readonly problems: readonly Text[];
  /** The calendar says that it does not take place. */
  readonly cancelled: boolean;
};

/** Hours of an appointment that lasts the whole day; without them it cannot be taken over. */
export type DayHours = { readonly from: string; readonly until: string };

/** What reading one appointment needs and gathers. */
export type Reading = {
  readonly zones: ReadonlyMap<string, ZoneHint>;
  readonly dayHours: DayHours | null;
  readonly notes: Text[];
  readonly problems: Text[];
};
