/**
 * What of a series goes into the repeating event of a calendar file, and what beside it.
 *
 * An explicitly cancelled date stays, marked as cancelled and with that word in its title: who meant to come sees why
 * nothing is there, and a program that ignores the mark still shows the word. Days in pauses and holidays are left
 * out (EXDATE): nobody announced them. Extra dates are events of their own, because Outlook drops RDATE. So are the
 * few times that touch the hour in which the clock changes, in UTC: a rule that gives 02:30 on that night, or one
 * length for every night, is read differently by every program.
 */
import { type PlainDate, Temporal } from '../../../kernel/dates.ts';
import { dateOfDay, dayNumber, weekdayOf } from './days.ts';
import { exceptionsByDay, occurrences, quietDayTest } from './expand.ts';
import { firstRhythmDay, rhythmDays } from './rhythm.ts';
import type { HolidayCalendar, Occurrence, Series } from './types.ts';

export type SeriesPlan = {
  /** First day of the repeating event; null when nothing repeats. */
  readonly firstDay: number | null;
  /** Last day of the rule, inclusive; null without end. */
  readonly endsOn: PlainDate | null;
  /** Days that the rule gives and that do not take place under it. */
  readonly left: readonly number[];
  /** Replace one repetition each. */
  readonly overrides: readonly Occurrence[];
  /** Events of their own. */
  readonly alone: readonly Occurrence[];
};

/** The last Sunday of March and of October. */
function isClockChange(day: number): boolean {
  if (weekdayOf(day) !== 7) return false;
  const { month, day: ofMonth } = dateOfDay(day);
  return (month === 3 || month === 10) && ofMonth > 24;
}

/** Whether a time touches the night hour that is skipped or comes twice. */
export function touchesClockChange(day: number, from: string, until: string): boolean {
  if (isClockChange(day) && from < '03:00') return true;
  return until <= from && until >= '02:00' && isClockChange(day + 1);
}

/** The first day that can carry the rule: an ordinary one. */
function ruleStart(series: Series): number | null {
  let day = firstRhythmDay(series, dayNumber(series.startsOn));
  while (day !== null && touchesClockChange(day, series.from, series.until)) {
    day = firstRhythmDay(series, day + 1);
  }
  return day;
}

/** Every occurrence that some word of the series is about, wherever it was moved to. */
export function spokenOf(series: Series, calendar: HolidayCalendar): Occurrence[] {
  const days = series.exceptions.flatMap((each) =>
    each.kind === 'changed' && each.newOn
      ? [dayNumber(each.on), dayNumber(each.newOn)]
      : [dayNumber(each.on)],
  );
  if (days.length === 0) return [];
  const from = dateOfDay(Math.min(...days));
  const until = dateOfDay(Math.max(...days) + 1);
  const found = occurrences(series, calendar, from, until, { includeCancelled: true });
  return found.filter(({ state }) => state !== 'asPlanned');
}

/** The first day for which holidays are no longer looked up: they are known for some years only. */
export function holidayHorizon({ schoolHolidays }: HolidayCalendar, today: PlainDate): PlainDate {
  const last = schoolHolidays
    .map(({ until }) => until)
    .sort(Temporal.PlainDate.compare)
    .at(-1);
  return last && Temporal.PlainDate.compare(last, today) > 0 ? last : today.add({ years: 1 });
}

/**
 * The days that the rhythm gives and on which it does not take place by it: in a pause or a holiday, cancelled, moved,
 * or with another time or place. `spokenOf` says what there is instead. Empty for what takes place once.
 * @param horizon what the series itself says counts beyond it too
 */
export function daysNotByRhythm(
  series: Series,
  calendar: HolidayCalendar,
  horizon: PlainDate,
): readonly PlainDate[] {
  if (series.rhythm.kind === 'once') return [];
  const exceptions = exceptionsByDay(series);
  const isQuiet = quietDayTest(series, calendar);
  const until = Math.max(
    dayNumber(horizon),
    ...[...exceptions.keys()].map((day) => day + 1),
    ...series.pauses.map((pause) => dayNumber(pause.until)),
  );
  return rhythmDays(series, dayNumber(series.startsOn), until)
    .filter((day) => exceptions.has(day) || isQuiet(day))
    .map(dateOfDay);
}

/**
 * The last day for which a rule can be given. Of what keeps to school holidays nobody knows more than the holidays that are
 * known: a rule without end would say every week of the years after.
 * @param horizon the first day for which holidays are not known
 */
export function lastKnownDay(series: Series, horizon: PlainDate): PlainDate | null {
  const { endsOn, onlyHolidays } = series;
  if (!onlyHolidays) return endsOn;
  const last = horizon.subtract({ days: 1 });
  return endsOn !== null && Temporal.PlainDate.compare(endsOn, last) < 0 ? endsOn : last;
}

type KeptPlan = { readonly calendar: HolidayCalendar; readonly horizon: number; readonly plan: SeriesPlan };

/** Series that stay the same object did not change: a calendar that is asked every hour plans them once. */
const plans = new WeakMap<Series, KeptPlan>();

/** `horizon`: the first day for which holidays and clock changes are no longer looked up. */
export function planSeries(series: Series, calendar: HolidayCalendar, horizon: number): SeriesPlan {
  const known = plans.get(series);
  if (known?.calendar === calendar && known.horizon === horizon) return known.plan;
  const plan = planNow(series, calendar, horizon);
  plans.set(series, { calendar, horizon, plan });
  return plan;
}

function planNow(whole: Series, calendar: HolidayCalendar, horizon: number): SeriesPlan {
  const spoken = spokenOf(whole, calendar);
  const series = { ...whole, endsOn: lastKnownDay(whole, dateOfDay(horizon)) };
  if (series.rhythm.kind === 'once') {
    const all = occurrences(series, calendar, series.startsOn, series.startsOn.add({ days: 1 }));
    const planned = all.filter(({ state }) => state === 'asPlanned');
    return { firstDay: null, endsOn: null, left: [], overrides: [], alone: [...planned, ...spoken] };
  }
  const firstDay = ruleStart(series);
  const exceptions = exceptionsByDay(series);
  const isQuiet = quietDayTest(series, calendar);
  const isOdd = (day: number) => touchesClockChange(day, series.from, series.until);
  const overrides: Occurrence[] = [];
  const alone: Occurrence[] = [];
  const left = new Set<number>();
  for (const occurrence of spoken) {
    const day = dayNumber(occurrence.originalDate);
    const inRule = rhythmDays(series, day, day + 1).length > 0;
    if (inRule && occurrence.state !== 'extra' && !isOdd(day)) {
      overrides.push(occurrence);
      continue;
    }
    alone.push(occurrence);
    if (inRule) left.add(day);
  }
  for (const day of rhythmDays(series, dayNumber(series.startsOn), horizon)) {
    if (exceptions.has(day)) continue;
    const quiet = isQuiet(day);
    if (!(quiet || isOdd(day))) continue;
    left.add(day);
    if (!quiet)
      alone.push(
        ...occurrences(series, calendar, dateOfDay(day), dateOfDay(day + 1)).filter(
          (each) => dayNumber(each.originalDate) === day,
        ),
      );
  }
  const ofRule = [...left].filter((day) => firstDay !== null && day >= firstDay);
  return {
    firstDay,
    endsOn: series.endsOn,
    left: ofRule.sort((one, other) => one - other),
    overrides,
    alone,
  };
}
