import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Temporal } from '../../kernel/dates.ts';
import { newId } from '../../kernel/ids.ts';
import { sumCents } from '../../kernel/money.ts';
import { asideOf, endOf, firstDay, follow, inForceOn, partOf, shownOn } from './rules.ts';
import type { Earmark, EarmarkLine } from './types.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const line = (rest: Partial<EarmarkLine>): EarmarkLine => ({
  name: 'Welzijn',
  domain: 'cohesion',
  baseCents: 100_00,
  percentLeast: 500,
  percentMost: 500,
  source: 'proef',
  toVerify: false,
  ...rest,
});
const earmark = (rest: Partial<Earmark>): Earmark => ({
  year: 2026,
  number: 1,
  document: 'Besluit',
  decidedOn: '2025-11-13',
  validFrom: '2026-01-01',
  splitKey: 'none',
  cityInhabitants: null,
  inhabitantsSource: null,
  reason: null,
  lines: [line({})],
  weights: [],
  ...rest,
});

describe('which decision counts', () => {
  const first = { number: 1, validFrom: '2026-01-01' };
  const second = { number: 2, validFrom: '2026-05-14' };
  test.for([
    ['2025-12-31', null],
    ['2026-01-01', 1],
    ['2026-05-13', 1],
    ['2026-05-14', 2],
  ] as const)('on %s: %s', ([on, number]) => {
    expect(inForceOn([first, second], day(on))?.number ?? null).toBe(number);
  });

  test('a window ends on the day on which the next begins', () => {
    expect([endOf(first, [first, second]), endOf(second, [first, second])]).toEqual(['2026-05-14', null]);
  });

  test('a correction with an earlier day leaves nothing of what it corrects', () => {
    const wrong = { number: 1, validFrom: '2026-03-01' };
    const right = { number: 2, validFrom: '2026-01-01' };
    expect(inForceOn([wrong, right], day('2026-06-01'))).toBe(right);
    expect(endOf(wrong, [wrong, right])).toBe('2026-01-01');
  });

  test('before it begins, what will count is shown', () => {
    expect(shownOn([first, second], day('2025-12-01'))).toBe(second);
    expect(shownOn([], day('2025-12-01'))).toBeNull();
  });

  test.for([
    [2026, '2025-11-13', '2026-01-01'],
    [2026, '2026-01-01', '2026-01-01'],
    [2026, '2026-05-14', '2026-05-14'],
  ] as const)('of %i, decided on %s, from %s on', ([year, decided, first]) => {
    expect(firstDay(year, day(decided)).toString()).toBe(first);
  });
});

describe('what is set aside', () => {
  test.for([
    [100_00, 500, 5_00],
    [1, 500, 0],
    [10, 500, 1],
    [9, 500, 0],
    [1_000_000_000_00, 750, 75_000_000_00],
    [10_000_000_000_00, 10_000, 10_000_000_000_00],
    [999_999_999_999, 3_333, 333_300_000_000],
  ] as const)('of %i cents %i hundredths of a percent is %i', ([amount, hundredths, part]) => {
    expect(partOf(amount, hundredths)).toBe(part);
  });

  test('a band leaves an amount between two', () => {
    expect(asideOf(line({ percentMost: 1000 }))).toEqual({ leastCents: 5_00, mostCents: 10_00 });
  });
});

describe('how it stands', () => {
  const [one, other, third] = [newId<'wijk'>(), newId<'wijk'>(), newId<'wijk'>()] as const;
  const wijken = [one, other, third];

  test('granted is told per domain and wijk; what no domain spends stands apart', () => {
    const followed = follow(
      earmark({
        lines: [
          line({}),
          line({ name: 'Groen', domain: 'cohesion' }),
          line({ name: 'Veilig', domain: null }),
        ],
        splitKey: 'inhabitants',
        cityInhabitants: 100,
        inhabitantsSource: 'proef',
        weights: [
          { wijkId: one, weight: 30 },
          { wijkId: other, weight: 20 },
        ],
      }),
      [
        { domain: 'cohesion', wijkId: one, usedCents: 4_00 },
        { domain: 'cohesion', wijkId: third, usedCents: 1_00 },
        { domain: 'cohesion', wijkId: null, usedCents: 50 },
        { domain: 'health', wijkId: one, usedCents: 7_00 },
        { domain: 'undivided', wijkId: one, usedCents: 9_00 },
      ],
      [
        { domain: 'cohesion', waitingCents: 2_00 },
        { domain: 'health', waitingCents: 3_00 },
      ],
      wijken,
    );
    expect(followed.domains).toMatchObject([
      {
        domain: 'cohesion',
        aside: { leastCents: 10_00 },
        usedCents: 5_50,
        left: { leastCents: 4_50 },
        waitingCents: 2_00,
      },
    ]);
    expect(followed.untied.aside).toEqual({ leastCents: 5_00, mostCents: 5_00 });
    expect(followed.outside).toEqual([
      { domain: 'health', usedCents: 7_00, waitingCents: 3_00 },
      { domain: 'undivided', usedCents: 9_00, waitingCents: 0 },
    ]);
    expect(followed.wijken.map(({ aside, usedCents }) => [aside?.leastCents ?? null, usedCents])).toEqual([
      [3_00, 4_00],
      [2_00, 0],
      [null, 1_00],
    ]);
    expect(followed.wijken[0]?.left).toEqual({ leastCents: -1_00, mostCents: -1_00 });
    expect(followed.rest).toMatchObject({ aside: { leastCents: 5_00 }, usedCents: 1_00, wijken: 1 });
    expect(followed.nowhereCents).toBe(50);
  });

  test('without a key nothing is divided', () => {
    const followed = follow(earmark({}), [], [], wijken);
    expect(followed.wijken.map(({ aside }) => aside)).toEqual([null, null, null]);
    expect(followed.rest).toBeNull();
  });

  test('the parts add up to the whole, cent for cent', () => {
    const lines = fc.array(
      fc.record({
        domain: fc.constantFrom('cohesion', 'health', 'undivided', null),
        baseCents: fc.nat({ max: 10_000_000_000_00 }),
        percent: fc.tuple(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 10_000 })),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(lines, fc.tuple(fc.nat(50_000), fc.nat(50_000)), fc.nat(50_000), (given, weights, rest) => {
        const [a, b] = weights;
        const followed = follow(
          earmark({
            lines: given.map(({ percent, ...wanted }) =>
              line({ ...wanted, percentLeast: Math.min(...percent), percentMost: Math.max(...percent) }),
            ),
            splitKey: 'inhabitants',
            cityInhabitants: a + b + rest + 1,
            weights: [
              { wijkId: one, weight: a + 1 },
              { wijkId: other, weight: b },
            ].filter(({ weight }) => weight > 0),
          }),
          [],
          [],
          wijken,
        );
        for (const end of ['leastCents', 'mostCents'] as const) {
          const parts = followed.wijken.map(({ aside }) => aside?.[end] ?? 0);
          expect(sumCents([...parts, followed.rest?.aside[end] ?? 0])).toBe(followed.total.aside[end]);
        }
      }),
    );
  });
});
