/**
 * School holidays of region Midden as the ministry of education publishes them: `from` and `through` are both days
 * off. Autumn and spring are advice, Christmas, May and summer are prescribed; a school may lengthen May by a week.
 */
import { type Text, text } from '../../../kernel/messages.ts';
import { type SchoolHolidayKind as Kind, schoolHolidayKinds } from './types.ts';

export const schoolHolidayNames: Readonly<Record<Kind, Text>> = {
  autumn: text('herfstvakantie', 'autumn holiday'),
  christmas: text('kerstvakantie', 'Christmas holiday'),
  spring: text('voorjaarsvakantie', 'spring holiday'),
  may: text('meivakantie', 'May holiday'),
  summer: text('zomervakantie', 'summer holiday'),
};

export type SchoolYear = {
  readonly schoolYear: string;
  readonly region: 'Midden';
  readonly holidays: readonly { readonly kind: Kind; readonly from: string; readonly through: string }[];
  readonly source: string;
  /** What someone must still look up with the ministry; null when the page itself was read. */
  readonly toVerify: string | null;
};

export type MissingHoliday = { readonly schoolYear: string; readonly kind: Kind };

/** What every school year has, and those that we know something of do not have here. */
export function missingHolidays(
  known: readonly { readonly schoolYear: string; readonly name: string }[],
): readonly MissingHoliday[] {
  const years = [...new Set(known.map(({ schoolYear }) => schoolYear))];
  return years.flatMap((schoolYear) =>
    schoolHolidayKinds
      .filter((kind) => !known.some((each) => each.schoolYear === schoolYear && each.name === kind))
      .map((kind) => ({ schoolYear, kind })),
  );
}

const page = (schoolYear: string) =>
  `rijksoverheid.nl/onderwerpen/schoolvakanties, overzicht schoolvakanties ${schoolYear}`;
const region = 'That Rotterdam counts as region Midden.';

export const schoolYearsMidden: readonly SchoolYear[] = [
  {
    schoolYear: '2025-2026',
    region: 'Midden',
    holidays: [
      { kind: 'autumn', from: '2025-10-18', through: '2025-10-26' },
      { kind: 'christmas', from: '2025-12-20', through: '2026-01-04' },
      { kind: 'spring', from: '2026-02-14', through: '2026-02-22' },
      { kind: 'may', from: '2026-04-25', through: '2026-05-03' },
      { kind: 'summer', from: '2026-07-18', through: '2026-08-30' },
    ],
    source: 'School calendars in region Midden and jaarkalender.nl, which agree',
    toVerify: `All dates, on ${page('2025-2026')}. ${region}`,
  },
  {
    schoolYear: '2026-2027',
    region: 'Midden',
    holidays: [
      { kind: 'autumn', from: '2026-10-17', through: '2026-10-25' },
      { kind: 'christmas', from: '2026-12-19', through: '2027-01-03' },
      { kind: 'spring', from: '2027-02-20', through: '2027-02-28' },
      { kind: 'summer', from: '2027-07-17', through: '2027-08-29' },
    ],
    source: 'School calendar in region Midden (WSKO Vlaardingen), weekends around its school weeks added',
    toVerify: `All dates, on ${page('2026-2027')}. The May holiday is left out: schools take two weeks, and which of them the ministry prescribes was not found. ${region}`,
  },
  {
    schoolYear: '2027-2028',
    region: 'Midden',
    holidays: [
      { kind: 'autumn', from: '2027-10-16', through: '2027-10-24' },
      { kind: 'christmas', from: '2027-12-25', through: '2028-01-09' },
      { kind: 'spring', from: '2028-02-26', through: '2028-03-05' },
      { kind: 'may', from: '2028-04-29', through: '2028-05-07' },
      { kind: 'summer', from: '2028-07-08', through: '2028-08-20' },
    ],
    source: page('2027-2028'),
    toVerify: region,
  },
  {
    schoolYear: '2028-2029',
    region: 'Midden',
    holidays: [
      { kind: 'autumn', from: '2028-10-21', through: '2028-10-29' },
      { kind: 'christmas', from: '2028-12-23', through: '2029-01-07' },
      { kind: 'spring', from: '2029-02-17', through: '2029-02-25' },
      { kind: 'may', from: '2029-04-28', through: '2029-05-06' },
      { kind: 'summer', from: '2029-07-07', through: '2029-08-19' },
    ],
    source: page('2028-2029'),
    toVerify: region,
  },
];
