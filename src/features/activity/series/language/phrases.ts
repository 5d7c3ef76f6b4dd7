/** The words of a sentence about a series, in both languages. */
import { clockWords, type PlainDate } from '../../../../kernel/dates.ts';
import type { Lang } from '../../../../kernel/messages.ts';
import { schoolHolidayNames } from '../school-holidays.ts';
import type { Rhythm, SchoolHolidayKind, Weekday } from '../types.ts';
import { monthNames, weekdayNames } from './words.ts';

type Monthly = Extract<Rhythm, { kind: 'monthly' }>;
type MonthDays = Extract<Rhythm, { kind: 'monthDays' }>;

export type Phrases = {
  readonly everyDay: string;
  readonly workingDays: string;
  readonly closed: string;
  readonly notInSchoolHolidays: string;
  readonly notInHolidays: (kinds: readonly SchoolHolidayKind[]) => string;
  readonly onlyInSchoolHolidays: string;
  readonly onlyInHolidays: (kinds: readonly SchoolHolidayKind[]) => string;
  readonly notOnPublicHolidays: string;
  readonly date: (date: PlainDate) => string;
  readonly weekdays: (days: readonly Weekday[]) => string;
  readonly every: (days: string) => string;
  readonly everyDayBut: (day: Weekday) => string;
  readonly everyWeeks: (count: number, days: string) => string;
  readonly monthly: (rhythm: Monthly) => string;
  readonly monthDays: (rhythm: MonthDays) => string;
  readonly times: (from: string, until: string) => string;
  readonly on: (day: string) => string;
  readonly extraOn: (day: string) => string;
  readonly startingOn: (day: string) => string;
  readonly upTo: (day: string) => string;
  readonly fromTo: (first: string, last: string) => string;
  readonly pause: (first: string, last: string) => string;
  readonly movedTo: (day: string) => string;
  readonly place: (place: string) => string;
  readonly substitute: (name: string) => string;
};

function list(words: readonly string[], and: string): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${and} ${last}`;
}

const nthNl = { 1: 'eerste', 2: 'tweede', 3: 'derde', 4: 'vierde', [-1]: 'laatste' };
const nthEn = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' };
const dot = (time: string) => clockWords(time, 'nl');

/** Words that can stand without quotes and are still read back as one name. */
function plainOrQuoted(words: string): string {
  const isPlain =
    /^[\p{L}\p{N} ]+$/u.test(words) &&
    !/(^| )(van(?! (?:de|het) )|en|invaller|verplaatst|extra|ook|met)( |$)/i.test(words);
  return isPlain ? words : `"${words.replaceAll('"', '”')}"`;
}

function dutchPlace(place: string): string {
  const plain = plainOrQuoted(place);
  return /^(in|bij|op|aan|naast|achter|voor|buiten|tegenover) /.test(plain) ? plain : `in ${plain}`;
}

const holidaysNl = (kinds: readonly SchoolHolidayKind[]): string =>
  list(
    kinds.map((kind) => `de ${schoolHolidayNames[kind].nl}`),
    'en',
  );
const holidaysEn = (kinds: readonly SchoolHolidayKind[]): string =>
  list(
    kinds.map((kind) => `the ${schoolHolidayNames[kind].en}`),
    'and',
  );

const nl: Phrases = {
  everyDay: 'elke dag',
  workingDays: 'doordeweeks',
  closed: 'dicht',
  notInSchoolHolidays: 'niet in de schoolvakanties',
  notInHolidays: (kinds) => `niet in ${holidaysNl(kinds)}`,
  onlyInSchoolHolidays: 'alleen in de schoolvakanties',
  onlyInHolidays: (kinds) => `alleen in ${holidaysNl(kinds)}`,
  notOnPublicHolidays: 'niet op feestdagen',
  date: ({ day, month }) => `${day} ${monthNames[month - 1]}`,
  weekdays: (days) =>
    list(
      days.map((day) => weekdayNames[day - 1] ?? ''),
      'en',
    ),
  every: (days) => `elke ${days}`,
  everyDayBut: (day) => `elke dag behalve ${weekdayNames[day - 1]}`,
  everyWeeks: (count, days) => (count === 2 ? `om de week op ${days}` : `elke ${count} weken op ${days}`),
  monthly: ({ everyMonths, nth, weekday }) => {
    const day = `${list(
      nth.map((which) => nthNl[which]),
      'en',
    )} ${weekdayNames[weekday - 1]}`;
    if (everyMonths === 1) return `elke ${day} van de maand`;
    return everyMonths === 2 ? `om de maand op de ${day}` : `elke ${everyMonths} maanden op de ${day}`;
  },
  monthDays: ({ everyMonths, days }) => {
    const words = list(
      days.map((day) => (day === -1 ? 'laatste dag' : `${day}e`)),
      'en',
    );
    if (everyMonths === 1) return `elke ${words} van de maand`;
    return everyMonths === 2 ? `om de maand op de ${words}` : `elke ${everyMonths} maanden op de ${words}`;
  },
  times: (from, until) => `van ${dot(from)} tot ${dot(until)} uur`,
  on: (day) => `op ${day}`,
  extraOn: (day) => `extra op ${day}`,
  startingOn: (day) => `vanaf ${day}`,
  upTo: (day) => `tot en met ${day}`,
  fromTo: (first, last) => `van ${first} tot en met ${last}`,
  pause: (first, last) => `geen activiteit van ${first} tot en met ${last}`,
  movedTo: (day) => `verplaatst naar ${day}`,
  place: dutchPlace,
  substitute: (name) => `met invaller ${plainOrQuoted(name)}`,
};

const weekdaysEn = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const monthsEn = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `21st`, `12th` */
function nthOf(day: number): string {
  const suffix = day >= 11 && day <= 13 ? undefined : ['st', 'nd', 'rd'][(day % 10) - 1];
  return `${day}${suffix ?? 'th'}`;
}

const en: Phrases = {
  everyDay: 'every day',
  workingDays: 'Monday to Friday',
  closed: 'closed',
  notInSchoolHolidays: 'not during school holidays',
  notInHolidays: (kinds) => `not during ${holidaysEn(kinds)}`,
  onlyInSchoolHolidays: 'only during school holidays',
  onlyInHolidays: (kinds) => `only during ${holidaysEn(kinds)}`,
  notOnPublicHolidays: 'not on public holidays',
  date: ({ day, month }) => `${day} ${monthsEn[month - 1]}`,
  weekdays: (days) =>
    list(
      days.map((day) => weekdaysEn[day - 1] ?? ''),
      'and',
    ),
  every: (days) => `every ${days}`,
  everyDayBut: (day) => `every day except ${weekdaysEn[day - 1]}`,
  everyWeeks: (count, days) =>
    count === 2 ? `every other week on ${days}` : `every ${count} weeks on ${days}`,
  monthly: ({ everyMonths, nth, weekday }) => {
    const day = `${list(
      nth.map((which) => nthEn[which]),
      'and',
    )} ${weekdaysEn[weekday - 1]}`;
    if (everyMonths === 1) return `every ${day} of the month`;
    return everyMonths === 2
      ? `every other month on the ${day}`
      : `every ${everyMonths} months on the ${day}`;
  },
  monthDays: ({ everyMonths, days }) => {
    const words = list(
      days.map((day) => (day === -1 ? 'last day' : nthOf(day))),
      'and',
    );
    if (everyMonths === 1) return `every ${words} of the month`;
    return everyMonths === 2
      ? `every other month on the ${words}`
      : `every ${everyMonths} months on the ${words}`;
  },
  times: (from, until) => `from ${from} to ${until}`,
  on: (day) => `on ${day}`,
  extraOn: (day) => `extra on ${day}`,
  startingOn: (day) => `starting ${day}`,
  upTo: (day) => `until ${day} inclusive`,
  fromTo: (first, last) => `from ${first} up to and including ${last}`,
  pause: (first, last) => `no activity from ${first} up to and including ${last}`,
  movedTo: (day) => `moved to ${day}`,
  place: (place) => `at ${place}`,
  substitute: (name) => `hosted by ${name}`,
};

export const phrases: Readonly<Record<Lang, Phrases>> = { nl, en };
