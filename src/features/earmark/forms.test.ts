import { describe, expect, test } from 'vitest';
import { Temporal } from '../../kernel/dates.ts';
import { newId } from '../../kernel/ids.ts';
import { FormValues } from '../../platform/http/form-values.ts';
import { readEarmark, readPercent } from './forms.ts';
import type { Earmark } from './types.ts';
import { earmarkFrom, earmarkProblems, recordedAlready } from './wanted.ts';

describe('a part as people write it', () => {
  test.for([
    ['5', 500, 500],
    ['7,5%', 750, 750],
    ['7.25 %', 725, 725],
    ['5-10', 500, 1000],
    ['5 – 10%', 500, 1000],
    ['5% tot 10%', 500, 1000],
    ['5 to 10', 500, 1000],
    ['100', 10_000, 10_000],
  ] as const)('%j is %i to %i', ([typed, percentLeast, percentMost]) => {
    expect(readPercent('p', typed)).toEqual({ ok: true, value: { percentLeast, percentMost } });
  });

  test.for([
    ['0', 'percent-shape'],
    ['101', 'percent-shape'],
    ['-5', 'percent-shape'],
    ['vijf', 'percent-shape'],
    ['5-10-15', 'percent-shape'],
    ['1e1', 'percent-shape'],
    ['10-5', 'percent-order'],
    ['1 0', 'percent-shape'],
    [`5${' '.repeat(200_000)}!`, 'percent-shape'],
  ] as const)('%j is refused: %s', ([typed, code]) => {
    const read = readPercent('p', typed);
    expect(read.ok ? null : read.problems.map((one) => [one.field, one.code])).toEqual([['p', code]]);
  });
});

const right = {
  year: '2026',
  document: 'Raadsbesluit 25bb001234',
  decidedOn: '2025-11-13',
  'line.0.name': 'Welzijn',
  'line.0.base': '1.000.000',
  'line.0.percent': '5-10',
  'line.0.domain': 'cohesion',
  'line.0.source': 'Begroting 2026',
  splitKey: 'none',
};
const facts = { today: Temporal.PlainDate.from('2026-03-01'), before: null, weights: [] };
const codes = (typed: Record<string, string>, known: Partial<Parameters<typeof earmarkProblems>[1]> = {}) =>
  earmarkProblems(readEarmark(FormValues.of({ ...right, ...typed })), { ...facts, ...known }).map(
    ({ field, code }) => `${field} ${code}`,
  );

describe('what an officer wants to record', () => {
  test('what is right has no problems, and becomes an earmark', () => {
    expect(codes({})).toEqual([]);
    expect(earmarkFrom(readEarmark(FormValues.of(right)), facts)).toMatchObject({
      number: 1,
      validFrom: '2026-01-01',
      reason: null,
      lines: [{ baseCents: 1_000_000_00, percentLeast: 500, percentMost: 1000, toVerify: false }],
    });
  });

  test.for([
    [{ year: '' }, 'year year-missing'],
    [{ document: ' ' }, 'document document-missing'],
    [{ document: 'x'.repeat(301) }, 'document too-long'],
    [{ decidedOn: '' }, 'decidedOn date-missing'],
    [{ decidedOn: '2026-03-02' }, 'decidedOn date-future'],
    [{ decidedOn: '2024-12-31' }, 'decidedOn day-of-other-year'],
    [{ 'line.0.name': '' }, 'line.0.name name-missing'],
    [{ 'line.0.base': '' }, 'line.0.base amount-missing'],
    [{ 'line.0.base': 'veel' }, 'line.0.base amount-shape'],
    [{ 'line.0.percent': '' }, 'line.0.percent percent-missing'],
    [{ 'line.0.source': '' }, 'line.0.source source-missing'],
    [{ 'line.0.domain': 'sport' }, 'line.0.domain domain-unknown'],
    [{ splitKey: '' }, 'splitKey key-missing'],
    [{ splitKey: 'inhabitants', inhabitantsSource: 'CBS' }, 'cityInhabitants inhabitants-missing'],
    [
      { splitKey: 'inhabitants', cityInhabitants: 'veel', inhabitantsSource: 'CBS' },
      'cityInhabitants number-shape',
    ],
    [{ splitKey: 'inhabitants', cityInhabitants: '671.000' }, 'inhabitantsSource source-missing'],
    [{ cityInhabitants: '671000' }, 'splitKey figures-of-no-key'],
  ] as const)('%j: %s', ([typed, said]) => {
    expect(codes(typed)).toEqual([said]);
  });

  test('a city has no fewer people than its wijken', () => {
    const typed = { splitKey: 'inhabitants', cityInhabitants: '99', inhabitantsSource: 'CBS' };
    const weights = [{ wijkId: newId<'wijk'>(), weight: 100 }];
    expect(codes(typed, { weights })).toEqual(['cityInhabitants fewer-than-wijken']);
  });

  test('the same budget twice, and none at all', () => {
    const second = Object.fromEntries(
      ['name', 'base', 'percent', 'domain', 'source'].map((part) => [
        `line.1.${part}`,
        right[`line.0.${part}` as keyof typeof right],
      ]),
    );
    expect(codes(second)).toEqual(['line.0.name name-twice', 'line.1.name name-twice']);
    const empty = {
      'line.0.name': '',
      'line.0.base': '',
      'line.0.percent': '',
      'line.0.domain': '',
      'line.0.source': '',
    };
    expect(codes(empty)).toEqual(['line.0.name no-line']);
  });

  test('what takes the place of another says why; who presses twice records once', () => {
    const wanted = readEarmark(FormValues.of(right));
    const before: Earmark | null = earmarkFrom(wanted, facts);
    expect(codes({}, { before })).toEqual(['reason reason-missing']);
    expect(codes({ reason: 'Ander bedrag.' }, { before })).toEqual([]);
    expect(recordedAlready(wanted, { ...facts, before })).toBe(true);
    const other = readEarmark(FormValues.of({ ...right, 'line.0.base': '2.000.000' }));
    expect(recordedAlready(other, { ...facts, before })).toBe(false);
  });
});
