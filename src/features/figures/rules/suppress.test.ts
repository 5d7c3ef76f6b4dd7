import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Counts, type Hidden, suppress, withSums } from './suppress.ts';

const least = 5;
const places = (hidden: Hidden) =>
  hidden.flatMap((row, at) => row.flatMap((is, column) => (is ? [{ row: at, column }] : [])));

describe('what is hidden', () => {
  const cases: readonly [string, Counts, readonly string[]][] = [
    [
      'nothing small, nothing hidden',
      [
        [5, 8],
        [9, 0],
      ],
      ['...', '...', '...'],
    ],
    [
      'a zero is shown',
      [
        [0, 8],
        [9, 0],
      ],
      ['...', '...', '...'],
    ],
    [
      'a small one takes the cheapest others along',
      [
        [3, 7, 20],
        [6, 9, 30],
      ],
      ['##..', '##..', '....'],
    ],
    ['one wijk alone takes all sums along', [[3]], ['##', '##']],
    [
      'a wijk with one small domain takes the sum of the wijk along',
      [
        [3, 0],
        [8, 9],
      ],
      ['#.#', '#.#', '...'],
    ],
    [
      'two wijken that are too few together take the smallest other along',
      [[2], [2], [9], [7]],
      ['##', '##', '..', '##', '..'],
    ],
  ];
  test.each(cases)('%s', (_, counts, shown) => {
    const drawn = suppress(counts, least).map((row) => row.map((is) => (is ? '#' : '.')).join(''));
    expect(drawn).toEqual(shown);
  });
});

const tables = (rows: number, columns: number, most: number) =>
  fc.tuple(fc.integer({ min: 1, max: rows }), fc.integer({ min: 1, max: columns })).chain(([height, width]) =>
    fc.array(
      fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: most })), {
        minLength: width,
        maxLength: width,
      }),
      { minLength: height, maxLength: height },
    ),
  );

test('every small cell is hidden, sums too, and no zero is', () => {
  fc.assert(
    fc.property(tables(12, 5, 40), (counts) => {
      const hidden = suppress(counts, least);
      withSums(counts).forEach((row, at) => {
        row.forEach((value, column) => {
          if (value > 0 && value < least) expect(hidden[at]?.[column]).toBe(true);
          if (value === 0) expect(hidden[at]?.[column]).toBe(false);
        });
      });
    }),
    { numRuns: 200, seed: 480 },
  );
});

/** Row by row, whether a combination of the lines says what one unknown is: elimination over whole numbers modulo a prime. */
const prime = 1_000_003;
const power = (base: number, exponent: number): number => {
  let result = 1;
  for (let square = base, left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
};

function reduced(equations: readonly (readonly number[])[]): number[][] {
  const rows = equations.map((row) => row.map((value) => ((value % prime) + prime) % prime));
  let done = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const at = rows.findIndex((row, index) => index >= done && row[column] !== 0);
    if (at < 0) continue;
    [rows[done], rows[at]] = [rows[at] ?? [], rows[done] ?? []];
    const pivot = rows[done] ?? [];
    const inverse = power(pivot[column] ?? 1, prime - 2);
    rows[done] = pivot.map((value) => (value * inverse) % prime);
    for (let other = 0; other < rows.length; other++) {
      const factor = rows[other]?.[column] ?? 0;
      if (other === done || factor === 0) continue;
      rows[other] = (rows[other] ?? []).map(
        (value, index) => (value + (prime - factor) * (rows[done]?.[index] ?? 0)) % prime,
      );
    }
    done++;
  }
  return rows.slice(0, done);
}

/** Cells that follow from sums and what is shown: a reduced equation that holds only one unknown. */
function computable(counts: Counts, hidden: Hidden): number {
  const unknown = places(hidden);
  const height = counts.length;
  const width = counts[0]?.length ?? 0;
  const lines = [
    ...Array.from({ length: height + 1 }, (_, row) =>
      unknown.map((place) => (place.row === row ? (place.column === width ? -1 : 1) : 0)),
    ),
    ...Array.from({ length: width + 1 }, (_, column) =>
      unknown.map((place) => (place.column === column ? (place.row === height ? -1 : 1) : 0)),
    ),
  ];
  return reduced(lines).filter((row) => row.filter((value) => value !== 0).length === 1).length;
}

test('no hidden cell follows from what is shown by adding and taking away', () => {
  // The check itself sees what a single hidden cell gives away.
  expect(
    computable(
      [[3, 7]],
      [
        [true, false, false],
        [false, false, false],
      ],
    ),
  ).toBeGreaterThan(0);
  fc.assert(
    fc.property(tables(12, 5, 40), (counts) => {
      expect(computable(counts, suppress(counts, least))).toBe(0);
    }),
    { numRuns: 300, seed: 481 },
  );
});

/** All tables that say the same to a reader: what is shown is as it is, and what is hidden is one at least. */
function* others(counts: Counts, hidden: Hidden): Generator<Counts> {
  const inner = places(hidden).filter(
    ({ row, column }) => row < counts.length && column < (counts[0]?.length ?? 0),
  );
  const shown = withSums(counts);
  const options = inner.map(({ row, column }) => {
    const value = counts[row]?.[column] ?? 0;
    return [value - 1, value, value + 1].filter((one) => one >= 1);
  });
  const chosen: number[] = [];
  function* choose(at: number): Generator<Counts> {
    if (at < inner.length) {
      for (const value of options[at] ?? []) {
        chosen[at] = value;
        yield* choose(at + 1);
      }
      return;
    }
    const made = counts.map((row, y) =>
      row.map((value, x) => {
        const index = inner.findIndex((place) => place.row === y && place.column === x);
        return index < 0 ? value : (chosen[index] ?? value);
      }),
    );
    const same = withSums(made).every((row, y) =>
      row.every((value, x) => (hidden[y]?.[x] ? value >= 1 : value === shown[y]?.[x])),
    );
    if (same) yield made;
  }
  yield* choose(0);
}

test('each hidden cell can have another value, also for who knows that it is not zero', () => {
  fc.assert(
    fc.property(tables(3, 3, 9), (counts) => {
      const hidden = suppress(counts, least);
      const own = withSums(counts);
      const left = new Set(places(hidden).map(({ row, column }) => `${row} ${column}`));
      for (const other of others(counts, hidden)) {
        const sums = withSums(other);
        for (const { row, column } of places(hidden))
          if (sums[row]?.[column] !== own[row]?.[column]) left.delete(`${row} ${column}`);
        if (left.size === 0) break;
      }
      expect([...left]).toEqual([]);
    }),
    { numRuns: 300, seed: 482 },
  );
});

/**
 * Of the sums that are shown, every way to add them up and take them away that leaves some hidden cells, each once: that is one
 * figure of those cells together.
 * @returns the fewest contributors of such a figure
 */
function fewestTogether(counts: Counts, hidden: Hidden): number {
  const [height, width] = [counts.length, counts[0]?.length ?? 0];
  const lines = [
    ...Array.from({ length: height }, (_, row) => ({ row, column: width })),
    ...Array.from({ length: width }, (_, column) => ({ row: height, column })),
    { row: height, column: width },
  ].filter(({ row, column }) => !hidden[row]?.[column]);
  const inner = places(hidden).filter(({ row, column }) => row < height && column < width);
  let found = Number.POSITIVE_INFINITY;
  const signs = lines.map(() => 0);
  const look = (at: number): void => {
    if (at < lines.length) {
      for (const sign of [-1, 0, 1]) {
        signs[at] = sign;
        look(at + 1);
      }
      return;
    }
    const times = inner.map(({ row, column }) =>
      lines.reduce(
        (sum, line, index) =>
          sum +
          ([row, height].includes(line.row) && [column, width].includes(line.column)
            ? (signs[index] ?? 0)
            : 0),
        0,
      ),
    );
    if (times.every((one) => one === 0) || times.some((one) => one !== 0 && one !== 1)) return;
    const few = inner.reduce(
      (sum, { row, column }, index) => sum + (times[index] ?? 0) * (counts[row]?.[column] ?? 0),
      0,
    );
    found = Math.min(found, few);
  };
  look(0);
  return found;
}

test('what is hidden is not too few together either, in whatever way sums are taken from each other', () => {
  // The check itself sees what a sum gives away.
  const two = [
    [true, true],
    [true, true],
    [false, false],
    [false, false],
  ];
  expect(fewestTogether([[2], [2], [9]], two)).toBe(4);
  fc.assert(
    fc.property(tables(4, 3, 9), (counts) => {
      expect(fewestTogether(counts, suppress(counts, least))).toBeGreaterThanOrEqual(least);
    }),
    { numRuns: 300, seed: 483 },
  );
});
