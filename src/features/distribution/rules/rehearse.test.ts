import { expect, test } from 'vitest';
import type { Id } from '../../../kernel/ids.ts';
import type { Distribution } from '../../scheme/types.ts';
import type { PastCase } from '../types.ts';
import { rehearse } from './rehearse.ts';

const queue = { rankBy: 'completeness', source: 'trial' } as const;
const tried: readonly Distribution[] = [
  { method: 'firstComeFirstServed', ...queue },
  { method: 'proRata', floorCents: 0, drawAfterDays: 3, ...queue },
  { method: 'lots', drawAfterDays: 3, ...queue },
];
const past = (n: number, claimedCents: number, wijk: string | null, envelope = 'one'): PastCase => ({
  applicationId: `application-${n}` as Id<'application'>,
  caseNumber: `HV-${n}`,
  envelopeId: envelope as Id<'envelope'>,
  wijk,
  claimedCents,
  grantedCents: null,
  inOrderOf: `2027-01-0${n}`,
});
const money = new Map([
  ['one', 600],
  ['two', 1000],
]);
const tickets = new Map([
  ['HV-1', 'c'],
  ['HV-2', 'b'],
  ['HV-3', 'a'],
  ['HV-4', 'd'],
]);
const outcome = rehearse(
  tried,
  [
    past(4, 500, null, 'two'),
    past(1, 400, 'Bospolder'),
    past(2, 400, 'Middelland'),
    past(3, 400, 'Middelland'),
  ],
  money,
  { tickets, scores: new Map() },
);

test('each envelope is divided by itself, and each rule side by side', () => {
  expect(outcome.cases.map((one) => [one.case.caseNumber, one.cents, one.differs])).toEqual([
    ['HV-1', [400, 200, 0], true],
    ['HV-2', [0, 200, 0], true],
    ['HV-3', [0, 200, 400], true],
    ['HV-4', [500, 500, 500], false],
  ]);
});

test('the sums say how many get something, and what is left', () => {
  expect(outcome).toMatchObject({ moneyCents: 1600, askedCents: 1700 });
  expect(outcome.methods.map(({ granted, usedCents, leftCents }) => [granted, usedCents, leftCents])).toEqual(
    [
      [2, 900, 700],
      [4, 1100, 500],
      [2, 900, 700],
    ],
  );
});

test('by wijk, the whole city last', () => {
  expect(outcome.wijken).toEqual([
    {
      wijk: 'Bospolder',
      asked: 1,
      methods: [
        { granted: 1, cents: 400 },
        { granted: 1, cents: 200 },
        { granted: 0, cents: 0 },
      ],
    },
    {
      wijk: 'Middelland',
      asked: 2,
      methods: [
        { granted: 0, cents: 0 },
        { granted: 2, cents: 400 },
        { granted: 1, cents: 400 },
      ],
    },
    {
      wijk: null,
      asked: 1,
      methods: [
        { granted: 1, cents: 500 },
        { granted: 1, cents: 500 },
        { granted: 1, cents: 500 },
      ],
    },
  ]);
});
