/** SQL of the school holidays that series keep quiet in. */
import { type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import { same } from '../../../kernel/messages.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { keptRead } from '../../../platform/db/kept-reads.ts';
import { holidayCalendar } from '../series/holidays.ts';
import { schoolHolidayNames } from '../series/school-holidays.ts';
import type { HolidayCalendar } from '../series/types.ts';

const dateIn = (value: string): PlainDate => {
  const date = parseIsoDate(value);
  assert(date, `${value} is a date`);
  return date;
};

const isNamed = (name: string): name is keyof typeof schoolHolidayNames => name in schoolHolidayNames;

type Row = { readonly name: string; readonly startsOn: string; readonly endsBefore: string };

const calendarOf = (rows: readonly Row[], year: number): HolidayCalendar => ({
  publicHolidays: holidayCalendar(year - 2, year + 5, []).publicHolidays,
  schoolHolidays: rows.map(({ name, startsOn, endsBefore }) => ({
    ...(isNamed(name) ? { name: schoolHolidayNames[name], kind: name } : { name: same(name) }),
    from: dateIn(startsOn),
    until: dateIn(endsBefore),
  })),
});

/** Whoever keeps what follows from a calendar sees by the object that it is still the same. */
const made = new Map<string, HolidayCalendar>();
const madeMost = 20;

export const readHolidays = keptRead(
  ['schoolHoliday'],
  async (reader): Promise<readonly Row[]> =>
    await reader
      .selectFrom('schoolHoliday')
      .select(['name', 'startsOn', 'endsBefore'])
      .orderBy('startsOn')
      .limit(500)
      .execute(),
);

/** School holidays as the table has them, public holidays of the two years before today until five after. */
export async function loadCalendar(reader: Reader, today: PlainDate): Promise<HolidayCalendar> {
  const rows = await readHolidays(reader);
  const key = JSON.stringify([today.year, rows]);
  const known = made.get(key);
  if (known) return known;
  const calendar = calendarOf(rows, today.year);
  if (made.size >= madeMost) made.clear();
  made.set(key, calendar);
  return calendar;
}

export type SchoolHoliday = {
  readonly name: string;
  readonly schoolYear: string;
  readonly from: PlainDate;
  /** First day of school again. */
  readonly until: PlainDate;
  readonly source: string;
  readonly toVerify: boolean;
};

/** With their sources, the first to come first. */
export async function listSchoolHolidays(reader: Reader): Promise<readonly SchoolHoliday[]> {
  const rows = await reader.selectFrom('schoolHoliday').selectAll().orderBy('startsOn').limit(500).execute();
  return rows.map(({ startsOn, endsBefore, ...row }) => ({
    ...row,
    from: dateIn(startsOn),
    until: dateIn(endsBefore),
  }));
}
