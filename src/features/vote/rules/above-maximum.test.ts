import { expect, test } from 'vitest';
import type { Id } from '../../../kernel/ids.ts';
import { aboveMaximum } from './above-maximum.ts';

const project = (number: number, costCents: number, more: object = {}) => ({
  number,
  costCents,
  wijkSlug: null,
  applicationId: null,
  status: 'candidate' as const,
  ...more,
});

test('names what costs more than the maximum of its wijk; not what is an application, or went out', () => {
  const found = aboveMaximum(
    [
      project(1, 10_000_00),
      project(2, 10_000_01),
      project(3, 15_000_00, { wijkSlug: 'rozenburg' }),
      project(4, 25_000_00, { wijkSlug: 'rozenburg' }),
      project(5, 25_000_00, { applicationId: 'a' as Id<'application'> }),
      project(6, 25_000_00, { status: 'withdrawn' }),
    ],
    (wijk) => (wijk === 'rozenburg' ? 20_000_00 : 10_000_00),
  );
  expect(found.map(({ en }) => en)).toEqual([
    'Project 2 costs €10,000.01. The scheme gives €10,000 at most: if it wins, no more than that is set aside.',
    'Project 4 costs €25,000. The scheme gives €20,000 at most: if it wins, no more than that is set aside.',
  ]);
});
