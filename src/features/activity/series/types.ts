/**
 * A weekly activity as a series: a rhythm, a period, and what differs from it. Nothing here knows of today; every
 * function that needs it is handed the date. `from … until` is half-open for dates everywhere: `until` is the first
 * day after. Times are the city's wall clock, `HH:MM`.
 */
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Text } from '../../../kernel/messages.ts';

/** ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
/** Which one of a month; -1 is the last. No fifth: most months have none. */
export type Nth = 1 | 2 | 3 | 4 | -1;

export type Rhythm =
  | { readonly kind: 'once' }
  | {
      readonly kind: 'weekly';
      /** 1 to 8, counted in weeks from Monday, from the week of `startsOn`. */
      readonly everyWeeks: number;
      /** At least one, ascending. */
      readonly weekdays: readonly Weekday[];
    }
  | {
      readonly kind: 'monthly';
      /** 1 to 12, counted from the month of `startsOn`. */
      readonly everyMonths: number;
      /** At least one; 4 and -1 may name the same day, which then counts once. */
      readonly nth: readonly Nth[];
      readonly weekday: Weekday;
    }
  | {
      readonly kind: 'monthDays';
      /** 1 to 12, counted from the month of `startsOn`. */
      readonly everyMonths: number;
      /** At least one of 1 to 31, ascending; then -1, the last. A month that has no such day is passed over (RFC 5545). */
      readonly days: readonly number[];
    };

/** In the order of a school year. */
export const schoolHolidayKinds = ['autumn', 'christmas', 'spring', 'may', 'summer'] as const;
export type SchoolHolidayKind = (typeof schoolHolidayKinds)[number];

export type Pause = {
  readonly from: PlainDate;
  /** First day open again. */
  readonly until: PlainDate;
  readonly reason: string | null;
};

/** What an exception may say differently; null keeps what the series says. */
export type Deviation = {
  readonly from: string | null;
  readonly until: string | null;
  readonly venueId: string | null;
  /** As it was called when the place was named, so that the sentence can say it again. */
  readonly venueName?: string | undefined;
  readonly placeText: string | null;
};

/**
 * What one date does differently, keyed by the date that the rhythm gave (`on`), also after a move.
 * `changed` speaks of a date of the rhythm and says nothing about any other; `extra` adds a date within the period.
 */
export type Exception =
  | { readonly kind: 'cancelled'; readonly on: PlainDate; readonly note: string | null }
  | ({
      readonly kind: 'changed';
      readonly on: PlainDate;
      readonly newOn: PlainDate | null;
      /** Another host than usual. */
      readonly substitute: string | null;
      readonly note: string | null;
    } & Deviation)
  | ({ readonly kind: 'extra'; readonly on: PlainDate; readonly note: string | null } & Deviation);

export type Series = {
  readonly id: string;
  readonly rhythm: Rhythm;
  /** For `once` the day itself. */
  readonly startsOn: PlainDate;
  /** Last day, inclusive; null goes on without end. */
  readonly endsOn: PlainDate | null;
  readonly from: string;
  /** Not later than `from` means the next day: 22:00 until 02:00. */
  readonly until: string;
  readonly skipSchoolHolidays: boolean;
  /** Only these school holidays, in the order of a school year; left out where it skips none or all of them. */
  readonly skipHolidays?: readonly SchoolHolidayKind[];
  /** It takes place in these school holidays and at no other time; all five: in any school holiday. Never beside skipping some. */
  readonly onlyHolidays?: readonly SchoolHolidayKind[];
  readonly skipPublicHolidays: boolean;
  readonly pauses: readonly Pause[];
  readonly exceptions: readonly Exception[];
};

/** A series that has no row yet: what a form or a sentence says. */
export type SeriesDraft = Omit<Series, 'id'>;

export type OccurrenceState = 'asPlanned' | 'changed' | 'extra' | 'cancelled';

/** One time that it takes place. `(seriesId, originalDate)` never changes: evidence hangs on it. */
export type Occurrence = {
  readonly seriesId: string;
  readonly originalDate: PlainDate;
  /** The day it really is on, after a move. */
  readonly date: PlainDate;
  readonly from: string;
  readonly until: string;
  readonly state: OccurrenceState;
  readonly venueId: string | null;
  readonly placeText: string | null;
  readonly substitute: string | null;
  readonly note: string | null;
};

/** Days on which a series may keep quiet; known for some years only. */
export type HolidayCalendar = {
  readonly schoolHolidays: readonly {
    readonly name: Text;
    /** Left out of one that is none of the five of every school year. */
    readonly kind?: SchoolHolidayKind;
    readonly from: PlainDate;
    /** First day of school again. */
    readonly until: PlainDate;
  }[];
  readonly publicHolidays: readonly { readonly name: Text; readonly on: PlainDate }[];
};
