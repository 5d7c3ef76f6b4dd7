/**
 * Working days in the sense of the Algemene termijnenwet (Atw, BWBR0002448), art. 1 and 3: every day that is not a
 * Saturday, a Sunday or a generally recognised holiday. Computed rather than looked up, because art. 3 counts
 * 5 May in every year and Good Friday, and no list of days off does.
 */
import { addDays, daysBetween, type PlainDate, Temporal } from '../dates.ts';
import { type Text, text } from '../messages.ts';
import { assert } from '../result.ts';

/** ISO dates that a royal decree puts on a par with a holiday (Atw 3 lid 3). Decided for a few years at a time. */
export type EquatedDays = ReadonlySet<string>;
export const noEquatedDays: EquatedDays = new Set();

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm as printed by Meeus). */
function easterSunday(year: number): PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - moonShift + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * correction + 114;
  return new Temporal.PlainDate(year, Math.floor(days / 31), (days % 31) + 1);
}

/** 27 April since 2014 (before: 30 April); the day before when that is a Sunday. */
function kingsDay(year: number): PlainDate {
  const birthday = new Temporal.PlainDate(year, 4, year >= 2014 ? 27 : 30);
  return birthday.dayOfWeek === 7 ? birthday.subtract({ days: 1 }) : birthday;
}

const holidaysByYear = new Map<number, ReadonlyMap<string, Text>>();

/** The holidays of Atw art. 3 lid 1 and 2 in one year: ISO date → name. Easter and Whit Sunday are Sundays already. */
export function holidaysOf(year: number): ReadonlyMap<string, Text> {
  const known = holidaysByYear.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  const days: readonly (readonly [PlainDate, Text])[] = [
    [new Temporal.PlainDate(year, 1, 1), text('Nieuwjaarsdag', 'New Year’s Day')],
    [easter.subtract({ days: 2 }), text('Goede Vrijdag', 'Good Friday')],
    [easter.add({ days: 1 }), text('tweede paasdag', 'Easter Monday')],
    [kingsDay(year), text('Koningsdag', 'King’s Day')],
    [new Temporal.PlainDate(year, 5, 5), text('Bevrijdingsdag', 'Liberation Day')],
    [easter.add({ days: 39 }), text('Hemelvaartsdag', 'Ascension Day')],
    [easter.add({ days: 50 }), text('tweede pinksterdag', 'Whit Monday')],
    [new Temporal.PlainDate(year, 12, 25), text('eerste kerstdag', 'Christmas Day')],
    [new Temporal.PlainDate(year, 12, 26), text('tweede kerstdag', 'Boxing Day')],
  ];
  const holidays = new Map(days.map(([date, name]) => [date.toString(), name]));
  holidaysByYear.set(year, holidays);
  return holidays;
}

export function isWorkingDay(date: PlainDate, equated: EquatedDays = noEquatedDays): boolean {
  if (date.dayOfWeek > 5) return false;
  const iso = date.toString();
  return !holidaysOf(date.year).has(iso) && !equated.has(iso);
}

/** The date itself when it is a working day, otherwise the first working day after it (Atw 1 lid 1). */
export function nextWorkingDay(date: PlainDate, equated: EquatedDays = noEquatedDays): PlainDate {
  let day = date;
  while (!isWorkingDay(day, equated)) day = addDays(day, 1);
  return day;
}

/** The nth working day after `date`; `date` itself never counts. `count` is a whole number, 0 or more. */
export function addWorkingDays(
  date: PlainDate,
  count: number,
  equated: EquatedDays = noEquatedDays,
): PlainDate {
  assert(Number.isSafeInteger(count) && count >= 0, 'A number of working days is a whole number, 0 or more');
  let day = date;
  for (let counted = 0; counted < count; counted += 1) day = nextWorkingDay(addDays(day, 1), equated);
  return day;
}

/** How many working days lie after `from`, up to and including `to`; 0 when `to` is not after `from`. */
export function workingDaysBetween(
  from: PlainDate,
  to: PlainDate,
  equated: EquatedDays = noEquatedDays,
): number {
  let count = 0;
  for (let day = addDays(from, 1); daysBetween(day, to) >= 0; day = addDays(day, 1)) {
    if (isWorkingDay(day, equated)) count += 1;
  }
  return count;
}
