import { expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import type { AdviceGiven } from '../types.ts';
import { type Standpoint, standpointBlocks } from './standpoint.ts';

const advice: AdviceGiven = {
  id: newId<'advice'>(),
  kind: 'advice',
  council: 'Wijkraad Noord',
  outcome: 'no',
  amountCents: 0,
  reasons: 'Dit is er al.',
  metOn: '2026-08-10',
  recordedByPersonId: newId<'person'>(),
  chairPersonId: null,
  ground: null,
  unmetCriteria: [],
  sameActivities: null,
  reasonableTerm: null,
  budgetProviso: null,
};
const part = { ...advice, outcome: 'part', amountCents: 100_000 } as const;

const said = (view: Partial<Standpoint>): string =>
  JSON.stringify(
    standpointBlocks(
      { advice, silentCouncil: null, departureReasons: null, amountCents: 0, byCouncil: false, ...view },
      'nl',
    ),
  );

const follows = 'Wij volgen dit advies.';
const departs = 'Dit besluit wijkt daarvan af.';

test.for<[string, Partial<Standpoint>, string, string]>([
  ['a refusal after a no', {}, follows, departs],
  ['a grant on objection after a no', { amountCents: 230_000 }, departs, follows],
  ['the amount that was advised', { advice: part, amountCents: 100_000 }, follows, departs],
  ['more than was advised', { advice: part, amountCents: 150_000 }, departs, follows],
  ['withdrawn after a yes', { advice: part, amountCents: 0 }, departs, follows],
  [
    'reasons that were given',
    { amountCents: 230_000, departureReasons: 'Het past toch.' },
    'Het past toch.',
    departs,
  ],
])('never says that the advice was followed when it was not: %s', ([, view, expected, never]) => {
  expect(said(view)).toContain(expected);
  expect(said(view)).not.toContain(never);
});

test('a decision that the council took itself was no advice, also in a later version by the college', () => {
  const own = { ...part, kind: 'mandatedDecision' } as const;
  const later = said({ advice: own, amountCents: 150_000 });
  expect(later).toContain('Wijkraad Noord besloot toen om een deel te geven');
  expect(later).toContain(departs);
  expect(later).not.toContain('adviseert');
});
