import { expect, test } from 'vitest';
import { isoDate, Temporal } from '../../kernel/dates.ts';
import { FormValues } from '../../platform/http/form-values.ts';
import { agendaQuery, readAgenda } from './forms.ts';
import { byDay, daysOf, mixed, periodOf, postcodeOf } from './rules.ts';
import type { When } from './types.ts';

const day = Temporal.PlainDate.from;

test.for<[When, string, string, string]>([
  [{ kind: 'today' }, '2026-11-28', '2026-11-28', '2026-11-29'],
  [{ kind: 'tomorrow' }, '2026-12-31', '2027-01-01', '2027-01-02'],
  [{ kind: 'week' }, '2026-11-28', '2026-11-28', '2026-12-05'],
  // Monday, Friday, Saturday, Sunday.
  [{ kind: 'weekend' }, '2026-11-23', '2026-11-28', '2026-11-30'],
  [{ kind: 'weekend' }, '2026-11-27', '2026-11-28', '2026-11-30'],
  [{ kind: 'weekend' }, '2026-11-28', '2026-11-28', '2026-11-30'],
  [{ kind: 'weekend' }, '2026-11-29', '2026-11-29', '2026-11-30'],
  [{ kind: 'date', date: day('2027-03-28') }, '2026-11-28', '2027-03-28', '2027-03-29'],
])('%j on %s is from %s until %s', ([when, today, from, until]) => {
  const period = periodOf(when, day(today));
  expect([isoDate(period.from), isoDate(period.until)]).toEqual([from, until]);
});

test.for([
  ['2026-11-28', '2026-11-29', ['2026-11-28']],
  // Over the nights in which the clock changes, and over a year's end.
  ['2027-03-27', '2027-03-30', ['2027-03-27', '2027-03-28', '2027-03-29']],
  ['2026-10-24', '2026-10-26', ['2026-10-24', '2026-10-25']],
  ['2026-12-31', '2027-01-02', ['2026-12-31', '2027-01-01']],
  ['2026-11-28', '2026-11-28', []],
] as const)('from %s until %s are the days %j', ([from, until, days]) => {
  expect(daysOf({ from: day(from), until: day(until) }).map(isoDate)).toEqual(days);
});

test('days keep their order and what is in them', () => {
  const timed = ['2026-11-28', '2026-11-28', '2026-11-30'].map((date, n) => ({ date: day(date), n }));
  expect(byDay(timed).map(({ date, timed: those }) => [isoDate(date), those.map(({ n }) => n)])).toEqual([
    ['2026-11-28', [0, 1]],
    ['2026-11-30', [2]],
  ]);
  expect(byDay([])).toEqual([]);
});

test.for([
  ['3021', { digits: '3021', letters: null }],
  [' 3021 AB ', { digits: '3021', letters: 'AB' }],
  ['3021ab', { digits: '3021', letters: 'AB' }],
  ['0021', null],
  ['302', null],
  ['30211', null],
  ['Middelland', null],
] as const)('postcode %j is read as %j', ([typed, postcode]) => {
  expect(postcodeOf(typed)).toEqual(postcode);
});

const today = day('2026-11-28');
const read = (query: string) =>
  readAgenda(FormValues.of(Object.fromEntries(new URLSearchParams(query))), today);

test('a question survives its address', () => {
  const query =
    '?wijk=middelland&wanneer=weekend&domein=health&voor=elderly&spreektaal=tr&gratis=ja&rolstoel=ja&inloop=ja';
  const form = read(query.slice(1));
  expect(form.problems).toEqual([]);
  expect(form.filter).toEqual({
    wijk: 'middelland',
    gebied: null,
    found: null,
    near: null,
    venue: null,
    organisation: null,
    network: null,
    activity: null,
    domain: 'health',
    audience: 'elderly',
    language: 'tr',
    free: true,
    wheelchair: true,
    withoutSignup: true,
  });
  expect(agendaQuery(form.typed)).toBe(query);
  expect(agendaQuery(read('wijk=&wanneer=&datum=').typed)).toBe('');
});

test.for([
  ['gebied=../etc', ['gebied']],
  ['wanneer=ooit', ['wanneer']],
  ['datum=2027-02-30', ['datum']],
  ['datum=9999-01-01', ['datum']],
  ['domein=geld&voor=honden&spreektaal=xx', ['domein', 'voor', 'spreektaal']],
] as const)('%s names every mistake and narrows nothing by it', ([query, fields]) => {
  const form = read(query);
  expect(form.problems.map(({ field }) => field)).toEqual(fields);
  expect(Object.values(form.filter).filter((value) => value !== null && value !== false)).toEqual([]);
  expect(form.when).toEqual({ kind: 'week' });
});

test.for([
  ['3', 3],
  ['0', 1],
  ['-1', 1],
  ['1e9', 1],
  ['x', 1],
] as const)('page %j is page %i', ([typed, page]) => {
  expect(read(`pagina=${typed}`).page).toBe(page);
});

test.for([
  ['aaab', 2, 'ab'],
  ['aaaabbc', 5, 'aabbc'],
  ['aaaa', 3, 'aaa'],
  ['cba', 2, 'cb'],
  ['ab', 6, 'ab'],
  ['', 6, ''],
] as const)('of %j, %i mixed are %j, in the order that they had', ([all, count, expected]) => {
  expect(mixed([...all], (one) => one, count).join('')).toBe(expected);
});
