/** The calendar that series are read against: school holidays of a region, and the public holidays of every year. */
import { parseIsoDate } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { assert } from '../../../kernel/result.ts';
import { holidaysOf } from '../../../kernel/terms/index.ts';
import { type SchoolYear, schoolHolidayNames, schoolYearsMidden } from './school-holidays.ts';
import type { HolidayCalendar } from './types.ts';

type PublicHoliday = HolidayCalendar['publicHolidays'][number];

const easterDay = text('eerste paasdag', 'Easter Sunday');
const whitSunday = text('eerste pinksterdag', 'Whit Sunday');

/**
 * Days that people call 'feestdag': those of the Algemene termijnenwet without Good Friday, on which most houses are
 * open, and with the two Sundays that the act need not name.
 */
function publicHolidaysOf(year: number): PublicHoliday[] {
  const days: PublicHoliday[] = [];
  for (const [iso, name] of holidaysOf(year)) {
    const on = parseIsoDate(iso);
    assert(on, `${iso} is a date`);
    if (name.en === 'Good Friday') continue;
    if (name.en === 'Easter Monday') days.push({ name: easterDay, on: on.subtract({ days: 1 }) });
    if (name.en === 'Whit Monday') days.push({ name: whitSunday, on: on.subtract({ days: 1 }) });
    days.push({ name, on });
  }
  return days;
}

function schoolHolidaysOf(year: SchoolYear): HolidayCalendar['schoolHolidays'] {
  return year.holidays.map(({ kind, from, through }) => {
    const first = parseIsoDate(from);
    const last = parseIsoDate(through);
    assert(first && last, `${from} and ${through} are dates`);
    return { name: schoolHolidayNames[kind], kind, from: first, until: last.add({ days: 1 }) };
  });
}

/** Holidays for the years `fromYear` up to and including `throughYear`; school holidays as far as they are known. */
export function holidayCalendar(
  fromYear: number,
  throughYear: number,
  schoolYears: readonly SchoolYear[] = schoolYearsMidden,
): HolidayCalendar {
  const years = Array.from(
    { length: Math.max(0, throughYear - fromYear + 1) },
    (_, place) => fromYear + place,
  );
  return {
    schoolHolidays: schoolYears.flatMap(schoolHolidaysOf),
    publicHolidays: years.flatMap(publicHolidaysOf),
  };
}
