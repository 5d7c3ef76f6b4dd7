import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Distribution } from '../../scheme/types.ts';
import type { Claim, Division } from '../types.ts';
import { divide } from './divide.ts';

const source = 'trial';
const queue = { rankBy: 'completeness', source } as const;
const firstCome: Distribution = { method: 'firstComeFirstServed', ...queue };
const lots: Distribution = { method: 'lots', drawAfterDays: 3, ...queue };
const proRata = (floorCents: number): Distribution => ({
  method: 'proRata',
  floorCents,
  drawAfterDays: 3,
  ...queue,
});
const ranking = {
  method: 'ranking',
  criteria: [{ key: 'reach', label: { nl: 'Bereik', en: 'Reach' }, weight: 1 }],
  maxPoints: 5,
  scoredBy: 'officer',
  minimumPercent: 50,
  ties: 'lot',
  drawAfterDays: 3,
  ...queue,
} as const satisfies Distribution;

const claim = (id: string, requestedCents: number, more: Partial<Claim> = {}): Claim => ({
  id,
  requestedCents,
  minimumCents: 0,
  inOrderOf: `2027-01-01T00:00:${id.padStart(2, '0')}`,
  score: null,
  ticket: null,
  ...more,
});

const got = ({ shares }: Division): string[] =>
  shares.map(({ id, place, grantedCents, reason }) => `${id}:${place ?? '-'}:${grantedCents}:${reason}`);

test('first come, first served: what does not fit gets nothing, and the next may still fit', () => {
  const claims = [claim('3', 300), claim('1', 600), claim('2', 700), claim('4', 50, { inOrderOf: null })];
  expect(got(divide(firstCome, claims, 1000))).toEqual([
    '1:1:600:whole',
    '2:2:0:doesNotFit',
    '3:3:300:whole',
    '4:-:0:notComplete',
  ]);
});

test('partial: the first that does not fit whole gets the rest, and there it ends', () => {
  const claims = [claim('1', 600), claim('2', 700), claim('3', 300)];
  expect(got(divide({ ...firstCome, partial: true }, claims, 1000))).toEqual([
    '1:1:600:whole',
    '2:2:400:rest',
    '3:3:0:doesNotFit',
  ]);
});

test('partial: who cannot do with the rest leaves it to the next', () => {
  const claims = [claim('1', 600), claim('2', 700, { minimumCents: 500 }), claim('3', 300)];
  expect(got(divide({ ...firstCome, partial: true }, claims, 1000))).toEqual([
    '1:1:600:whole',
    '2:2:0:belowOwnMinimum',
    '3:3:300:whole',
  ]);
});

test('a tie is named: by lot where each has a ticket, by case number while there is none', () => {
  const at = { inOrderOf: '2027-01-01' };
  const open = divide(firstCome, [claim('2', 10, at), claim('1', 10, at)], 10);
  expect(open.ties).toEqual([{ ids: ['1', '2'], by: 'caseNumber' }]);
  const drawn = [claim('1', 10, { ...at, ticket: 'b' }), claim('2', 10, { ...at, ticket: 'a' })];
  expect(divide(firstCome, drawn, 10).ties).toEqual([{ ids: ['2', '1'], by: 'lot' }]);
  expect(got(divide(firstCome, drawn, 10))).toEqual(['2:1:10:whole', '1:2:0:doesNotFit']);
});

test('ranking: the highest score first, none below the least or without a score', () => {
  const claims = [
    claim('1', 400, { score: 600, ticket: 'b' }),
    claim('2', 400, { score: 900, ticket: 'c' }),
    claim('3', 400, { score: 600, ticket: 'a' }),
    claim('4', 400, { score: 499 }),
    claim('5', 400),
  ];
  expect(got(divide(ranking, claims, 1000))).toEqual([
    '2:1:400:whole',
    '3:2:400:whole',
    '1:3:0:doesNotFit',
    '4:-:0:belowMinimumScore',
    '5:-:0:notScored',
  ]);
  expect(got(divide({ ...ranking, ties: 'completeness' }, claims, 1000)).slice(1, 3)).toEqual([
    '1:2:400:whole',
    '3:3:0:doesNotFit',
  ]);
});

test('lots: by ticket; who is not on the list is not drawn', () => {
  const claims = [claim('1', 600, { ticket: 'b' }), claim('2', 600, { ticket: 'a' }), claim('3', 100)];
  expect(got(divide(lots, claims, 700))).toEqual(['2:1:600:whole', '1:2:0:doesNotFit', '3:-:0:notDrawn']);
});

test('pro rata: the same share for all, whole cents downwards', () => {
  const claims = [claim('1', 100), claim('2', 200), claim('3', 400)];
  const division = divide(proRata(0), claims, 500);
  expect(got(division)).toEqual(['1:-:71:share', '2:-:142:share', '3:-:285:share']);
  expect(division.leftCents).toBe(2);
  expect(got(divide(proRata(0), claims, 700)).every((one) => one.endsWith('whole'))).toBe(true);
});

test('pro rata with a floor: who falls below it gets nothing, the others share anew', () => {
  const claims = [claim('1', 1000), claim('2', 1000), claim('3', 500)];
  // 40 % of 500 is 200, below the floor of 300; without it the others get half.
  expect(got(divide(proRata(300), claims, 1000))).toEqual([
    '1:-:500:share',
    '2:-:500:share',
    '3:-:0:belowFloor',
  ]);
});

test('pro rata with a floor: of equal cases the lot says who goes out', () => {
  const tied = [claim('1', 1000, { ticket: 'b' }), claim('2', 1000, { ticket: 'a' })];
  const division = divide(proRata(600), tied, 1000);
  expect(got(division)).toEqual(['2:-:1000:whole', '1:-:0:belowFloor']);
  expect(division.ties).toEqual([{ ids: ['2', '1'], by: 'lot' }]);
});

test('what is left for a vote is not divided', () => {
  expect(got(divide({ method: 'vote', ...queue }, [claim('1', 5)], 10))).toEqual(['1:-:0:vote']);
});

const claims = fc
  .uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 99 }).map(String),
      requestedCents: fc.oneof(
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 1, max: 1_000_000_000_000 }),
      ),
      minimumCents: fc.constantFrom(0, 0, 100, 500),
      inOrderOf: fc.option(fc.constantFrom('2027-01-01', '2027-01-02', '2027-01-03')),
      score: fc.option(fc.integer({ min: 0, max: 1000 })),
      ticket: fc.option(fc.constantFrom('a', 'b', 'c', 'd')),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  )
  .map((all): Claim[] =>
    all.map((one) => ({ ...one, minimumCents: Math.min(one.minimumCents, one.requestedCents) })),
  );
const methods = fc.constantFrom<Distribution>(
  firstCome,
  { ...firstCome, partial: true },
  ranking,
  { ...ranking, partial: true, minimumPercent: 0 },
  { ...ranking, ties: 'completeness' },
  lots,
  { ...lots, partial: true },
  proRata(0),
  proRata(150),
  { method: 'vote', ...queue },
);
const money = fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 2_000_000_000_000 }));

test('never above what there is; every claim once; cents add up; nobody more than asked or less than she can use', () => {
  fc.assert(
    fc.property(methods, claims, money, (method, all, freeCents) => {
      const division = divide(method, all, freeCents);
      expect(division.usedCents).toBeLessThanOrEqual(freeCents);
      expect(division.usedCents + division.leftCents).toBe(freeCents);
      expect(division.shares.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      for (const { id, grantedCents } of division.shares) {
        const asked = all.find((one) => one.id === id);
        expect(grantedCents).toBeLessThanOrEqual(asked?.requestedCents ?? 0);
        if (grantedCents > 0) expect(grantedCents).toBeGreaterThanOrEqual(asked?.minimumCents ?? 0);
      }
    }),
  );
});

test('the order in which claims come in changes nothing', () => {
  fc.assert(
    fc.property(methods, claims, money, fc.infiniteStream(fc.nat()), (method, all, freeCents, random) => {
      const shuffled = all
        .map((one) => ({ one, at: random.next().value as number }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ one }) => one);
      expect(divide(method, shuffled, freeCents)).toEqual(divide(method, all, freeCents));
    }),
  );
});

test('more money never brings anybody less: with the rest for the next, and pro rata without a least', () => {
  const free = fc.tuple(money, fc.integer({ min: 0, max: 2000 }));
  const steady = fc.constantFrom<Distribution>(
    { ...firstCome, partial: true },
    { ...lots, partial: true },
    proRata(0),
  );
  fc.assert(
    fc.property(steady, claims, free, (method, all, [freeCents, more]) => {
      const modest = all.map((one) => ({ ...one, minimumCents: 0 }));
      const before = new Map(
        divide(method, modest, freeCents).shares.map((one) => [one.id, one.grantedCents]),
      );
      for (const { id, grantedCents } of divide(method, modest, freeCents + more).shares)
        expect(grantedCents).toBeGreaterThanOrEqual(before.get(id) ?? 0);
    }),
  );
});

test('a higher score never brings less', () => {
  fc.assert(
    fc.property(claims, money, fc.nat(), fc.integer({ min: 1, max: 500 }), (all, freeCents, n, up) => {
      const raised = all[n % Math.max(1, all.length)];
      if (!raised || raised.score === null) return;
      const higher = all.map((one) => (one === raised ? { ...one, score: (raised.score ?? 0) + up } : one));
      const granted = (given: readonly Claim[]): number =>
        divide(ranking, given, freeCents).shares.find(({ id }) => id === raised.id)?.grantedCents ?? 0;
      expect(granted(higher)).toBeGreaterThanOrEqual(granted(all));
    }),
  );
});

test('pro rata with a floor: at least the floor, or all that was asked, or nothing', () => {
  fc.assert(
    fc.property(claims, money, fc.integer({ min: 0, max: 600 }), (all, freeCents, floor) => {
      for (const { id, grantedCents } of divide(proRata(floor), all, freeCents).shares) {
        const asked = all.find((one) => one.id === id)?.requestedCents ?? 0;
        if (grantedCents > 0) expect(grantedCents).toBeGreaterThanOrEqual(Math.min(floor, asked));
      }
    }),
  );
});
