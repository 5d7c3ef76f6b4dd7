import { expect, test } from 'vitest';
import type { Id } from '../../../kernel/ids.ts';
import { mostGranted, projectsAboveMost } from './most-granted.ts';

const project = (number: number, costCents: number, more: object = {}) => ({
  number,
  costCents,
  wijkSlug: null,
  applicationId: null,
  status: 'candidate' as const,
  ...more,
});

test('names what costs more than the maximum of its wijk; not what is an application, or went out', () => {
  const found = projectsAboveMost(
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
  expect(found.map(({ field, text }) => `${field}: ${text.en}`)).toEqual([
    'project.2: Project 2: This costs €10,000.01. The scheme gives €10,000 at most. Make the plan smaller, or leave out what somebody else pays.',
    'project.4: Project 4: This costs €25,000. The scheme gives €20,000 at most. Make the plan smaller, or leave out what somebody else pays.',
  ]);
});

test.each([
  ['its own wijk', ['bloemhof', 'rozenburg'], 'rozenburg', 20_000_00],
  ['a wijk without a row of its own', ['bloemhof', 'rozenburg'], 'bloemhof', 10_000_00],
  ['no wijk: the lowest of all, wherever it comes', ['bloemhof', 'rozenburg'], null, 10_000_00],
  ['no wijk in an area with one maximum', ['rozenburg'], null, 20_000_00],
  ['a vote without wijken', [], null, 10_000_00],
] as const)('what is granted at most: %s', (_, wijken, wijk, cents) => {
  const maximums = [
    { wijk: '*', amountCents: 10_000_00, source: 'proef', toVerify: true },
    { wijk: 'rozenburg', amountCents: 20_000_00, source: 'proef', toVerify: true },
  ];
  expect(mostGranted({ maximums }, wijken, wijk)).toBe(cents);
});
