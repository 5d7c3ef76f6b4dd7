/** The closed list of Dutch words in which people say when something takes place, with the typos that are safe to read. */
import type { Nth, SchoolHolidayKind, Weekday } from '../types.ts';

export const weekdayNames = [
  'maandag',
  'dinsdag',
  'woensdag',
  'donderdag',
  'vrijdag',
  'zaterdag',
  'zondag',
] as const;
export const monthNames = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

export const weekdayByWord = new Map<string, Weekday>();
for (const [place, name] of weekdayNames.entries()) {
  const weekday = (place + 1) as Weekday;
  for (const word of [name, `${name}s`, `${name}en`, name.slice(0, 2)]) weekdayByWord.set(word, weekday);
}

export const monthByWord = new Map<string, number>([
  ['mrt', 3],
  ['sept', 9],
]);
for (const [place, name] of monthNames.entries()) {
  monthByWord.set(name, place + 1);
  monthByWord.set(name.slice(0, 3), place + 1);
}

export const nthByWord = new Map<string, Nth>([
  ['eerste', 1],
  ['1e', 1],
  ['1ste', 1],
  ['tweede', 2],
  ['2e', 2],
  ['2de', 2],
  ['derde', 3],
  ['3e', 3],
  ['3de', 3],
  ['vierde', 4],
  ['4e', 4],
  ['4de', 4],
  ['laatste', -1],
]);

/** `dertiende`: a day of the month, as people say it. */
export const dayOfMonthByWord = new Map<string, number>(
  (
    'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende ' +
    'zestiende zeventiende achttiende negentiende twintigste eenentwintigste tweeëntwintigste drieëntwintigste ' +
    'vierentwintigste vijfentwintigste zesentwintigste zevenentwintigste achtentwintigste negenentwintigste dertigste ' +
    'eenendertigste'
  )
    .split(' ')
    .map((word, place) => [word, place + 1]),
);

/** How each begins: `kerstvakantie`, and `kerst-` where the next one says the rest. */
export const holidayByStem = new Map<string, SchoolHolidayKind>([
  ['herfst', 'autumn'],
  ['kerst', 'christmas'],
  ['voorjaars', 'spring'],
  ['krokus', 'spring'],
  ['mei', 'may'],
  ['zomer', 'summer'],
]);
export const holidayByWord = new Map<string, SchoolHolidayKind>(
  [...holidayByStem].flatMap(([stem, kind]) => [
    [`${stem}vakantie`, kind],
    [`${stem}vakanties`, kind],
  ]),
);

export const numberByWord = new Map<string, number>(
  ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'].map(
    (word, place) => [word, place + 1],
  ),
);
numberByWord.set('één', 1);

export type Daypart = 'ochtend' | 'middag' | 'avond' | 'nacht';
export const daypartByWord = new Map<string, Daypart>([
  ['ochtends', 'ochtend'],
  ['morgens', 'ochtend'],
  ['ochtend', 'ochtend'],
  ['middags', 'middag'],
  ['middag', 'middag'],
  ['avonds', 'avond'],
  ['avond', 'avond'],
  ['nachts', 'nacht'],
  ['nacht', 'nacht'],
]);
/** `dinsdagavond` */
export const dayWithPart = new Map<string, { readonly weekday: Weekday; readonly part: Daypart }>();
for (const [place, name] of weekdayNames.entries()) {
  for (const part of ['ochtend', 'middag', 'avond'] as const) {
    const meaning = { weekday: (place + 1) as Weekday, part };
    dayWithPart.set(`${name}${part}`, meaning);
    dayWithPart.set(`${name}${part}en`, meaning);
  }
}

const others = [
  'elke',
  'iedere',
  'dagelijks',
  'doordeweeks',
  'werkdag',
  'werkdagen',
  'wekelijks',
  'tweewekelijks',
  'maandelijks',
  'behalve',
  'vanaf',
  'schoolvakantie',
  'schoolvakanties',
  'vakantie',
  'vakanties',
  'feestdag',
  'feestdagen',
  'gesloten',
  'dicht',
  'verplaatst',
  'activiteit',
  'vervalt',
  'afgelast',
  'pauze',
  'extra',
  'invaller',
  'kwart',
  'weken',
  'week',
  'maand',
  'maanden',
  'weekend',
  'open',
  'alleen',
  'uitsluitend',
  'over',
  'voor',
  'half',
  'naar',
  'niet',
  'geen',
];
const vocabulary = [
  ...new Set([
    ...others,
    ...weekdayNames,
    ...monthNames,
    ...nthByWord.keys(),
    ...dayWithPart.keys(),
    ...daypartByWord.keys(),
    ...holidayByWord.keys(),
  ]),
].filter((word) => word.length > 4);
const exact = new Set([
  ...others,
  ...weekdayByWord.keys(),
  ...monthByWord.keys(),
  ...vocabulary,
  ...numberByWord.keys(),
  ...dayOfMonthByWord.keys(),
]);

/** Whether one letter more, less, other or swapped makes the two words equal. */
function oneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const tail = (word: string, skip: number) => word.slice(start + skip);
  if (one.length > other.length) return tail(one, 1) === tail(other, 0);
  if (one.length < other.length) return tail(one, 0) === tail(other, 1);
  const swapped = one[start] === other[start + 1] && one[start + 1] === other[start];
  return tail(one, 1) === tail(other, 1) || (swapped && tail(one, 2) === tail(other, 2));
}

/** The word that was meant, when exactly one word of the list is one slip away; otherwise the word itself. */
export function meant(word: string): string {
  if (word === 'muv') return 'behalve';
  if (word.length < 4 || exact.has(word)) return word;
  const near = vocabulary.filter((known) => oneSlip(word, known));
  return near.length === 1 && near[0] ? near[0] : word;
}
