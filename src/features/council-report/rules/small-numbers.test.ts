import fc from 'fast-check';
import { expect, test } from 'vitest';
import { same } from '../../../kernel/messages.ts';
import { fewestShown } from '../../../kernel/small-numbers.ts';
import { type Group, oneRowOf, rowsOfGroups } from './small-numbers.ts';

const group = (name: string, cases: number): Group => ({ label: same(name), cases, value: cases });
const said = (groups: readonly Group[]) => rowsOfGroups(groups).map(({ label, value }) => [label?.nl, value]);

test.each([
  ['nothing', [], []],
  [
    'large ones stand alone, largest first',
    [group('a', 5), group('b', 9)],
    [
      ['b', 9],
      ['a', 5],
    ],
  ],
  [
    'small ones go together when they are five together',
    [group('a', 7), group('b', 3), group('c', 2)],
    [
      ['a', 7],
      ['Overige: 2 groepen van minder dan vijf', 5],
    ],
  ],
  [
    'the smallest large one goes along when they are not',
    [group('a', 9), group('b', 6), group('c', 1)],
    [
      ['a', 9],
      ['Overige: 2 groepen samen', 7],
    ],
  ],
  ['one group is everything', [group('a', 6), group('b', 1)], [['Alles samen', 7]]],
  ['fewer than five in all', [group('a', 1), group('b', 2)], [['Alles samen', 3]]],
  [
    'one with a part that subtracting would give away goes with another',
    [group('a', 20), { ...group('b', 9), parts: [8, 1] }, { ...group('c', 8), parts: [0, 8] }],
    [
      ['a', 20],
      ['Overige: 2 groepen samen', 17],
    ],
  ],
  ['empty groups are no groups', [group('a', 0), group('b', 5)], [['b', 5]]],
])('%s', (_name, groups, rows) => {
  expect(said(groups)).toEqual(rows);
});

test('rows always add up, and none but the whole stands for fewer than five', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12), { maxLength: 12 }), (sizes) => {
      const groups = sizes.map((cases, at) => group(`g${at}`, cases));
      const rows = rowsOfGroups(groups);
      const total = sizes.reduce((sum, one) => sum + one, 0);
      expect(rows.reduce((sum, { value }) => sum + value, 0)).toBe(total);
      if (rows.length > 1) for (const { value } of rows) expect(value).toBeGreaterThanOrEqual(fewestShown);
    }),
  );
});

test('an amount goes with its cases, and a name with its page', () => {
  const rows = rowsOfGroups([
    { label: same('a'), href: '/regelingen/a', cases: 5, value: 500_00 },
    { label: same('b'), href: '/regelingen/b', cases: 4, value: 900_00 },
    { label: same('c'), href: '/regelingen/c', cases: 1, value: 1_00 },
  ]);
  expect(rows).toEqual([
    { label: same('a'), href: '/regelingen/a', value: 500_00 },
    { label: expect.anything(), value: 901_00 },
  ]);
});

test('who subtracts one figure from another finds no few of a group', () => {
  const size = fc.nat(9);
  fc.assert(
    fc.property(fc.array(fc.tuple(size, size), { maxLength: 10 }), (pairs) => {
      const shown = (count: (founded: number, other: number) => number) =>
        rowsOfGroups(
          pairs.map(([founded, other], at) => {
            const cases = count(founded, other);
            return { label: same(`g${at}`), href: `/g${at}`, cases, value: cases, parts: [founded, other] };
          }),
        );
      const all = shown((founded, other) => founded + other);
      const founded = shown((one) => one);
      for (const { href, value } of all) {
        const part = founded.find((row) => row.href === href)?.value ?? 0;
        if (href !== undefined && (part > 0 || founded.every((row) => row.href !== undefined)))
          for (const left of [part, value - part]) expect(left === 0 || left >= fewestShown).toBe(true);
      }
    }),
  );
});

test('counted again, groups stand in one row', () => {
  expect(oneRowOf([group('a', 9), group('b', 6)])).toMatchObject([
    { label: { nl: 'Alles samen' }, value: 15 },
  ]);
  expect(oneRowOf([])).toEqual([]);
});
