import { expect, test } from 'vitest';
import type { Id } from '../../../kernel/ids.ts';
import type { Distribution } from '../../scheme/types.ts';
import type { RoundCase } from '../types.ts';
import { proposals } from './proposal.ts';

const queue = { rankBy: 'completeness', drawAfterDays: 3, source: 'trial' } as const;
const lots: Distribution = { method: 'lots', ...queue };
const proRata: Distribution = { method: 'proRata', floorCents: 0, ...queue };

const one = (n: number, claimedCents: number, state: RoundCase['state'] = 'open'): RoundCase => ({
  applicationId: `application-${n}` as Id<'application'>,
  caseNumber: `HV-${n}`,
  title: 'Samen eten',
  lang: 'nl',
  envelopeId: 'envelope' as Id<'envelope'>,
  wijk: null,
  state,
  claimedCents,
  inOrderOf: `2027-01-0${n}`,
});
const tickets = new Map([
  ['HV-1', 'b'],
  ['HV-2', 'c'],
  ['HV-3', 'a'],
  ['HV-4', 'd'],
]);
const known = { tickets, scores: new Map<string, number>() };
const said = (method: Distribution, cases: readonly RoundCase[], cents: number) =>
  proposals(method, cases, cents, known).proposals.map(
    ({ case: { caseNumber }, place, places, share }) =>
      `${caseNumber} ${place}/${places} ${share.grantedCents}`,
  );

test('by lot: the place is the one that was drawn, also after somebody before it fell out', () => {
  expect(said(lots, [one(1, 400), one(2, 400), one(3, 400)], 800)).toEqual([
    'HV-3 1/4 400',
    'HV-1 2/4 400',
    'HV-2 3/4 0',
  ]);
  // The first was refused, so its money goes to the next.
  expect(said(lots, [one(1, 400), one(2, 400)], 800)).toEqual(['HV-1 2/4 400', 'HV-2 3/4 400']);
});

test('what was granted keeps its place and its money, and has no proposal any more', () => {
  expect(said(lots, [one(1, 400), one(2, 500), one(3, 400, 'granted')], 800)).toEqual([
    'HV-1 2/4 400',
    'HV-2 3/4 0',
  ]);
});

test('pro rata: the share stays the same while the decisions are taken one by one', () => {
  const before = proposals(proRata, [one(1, 400), one(2, 600)], 500, known);
  expect(before.proposals.map(({ share }) => share.grantedCents)).toEqual([200, 300]);
  const after = proposals(proRata, [one(1, 200, 'granted'), one(2, 600)], 500, known);
  expect(after.moneyCents).toBe(300);
  expect(after.proposals.map(({ share }) => share.grantedCents)).toEqual([300]);
});
