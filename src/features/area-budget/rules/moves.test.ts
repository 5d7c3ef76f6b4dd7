import { describe, expect, it, test } from 'vitest';
import { type PlainDate, Temporal } from '../../../kernel/dates.ts';
import { newId } from '../../../kernel/ids.ts';
import { same } from '../../../kernel/messages.ts';
import type { AreaBudget, MoneySource, Move, Position } from '../types.ts';
import { ceilingChanges, changesOf } from './after.ts';
import { type EnvelopeFacts, judgeMove, type MoveFacts, takeable } from './moves.ts';

const day = (iso: string): PlainDate => Temporal.PlainDate.from(iso);
const sourceId = newId<'money_source'>();
const other = newId<'money_source'>();
const pot = newId<'envelope'>();
const round = newId<'round'>();

const budget: AreaBudget = {
  id: newId<'area_budget'>(),
  slug: 'proef',
  year: 2027,
  gebiedId: null,
  wijkraadId: newId<'wijkraad'>(),
  wijkId: null,
  area: { kind: 'wijkraad', name: 'Proef' },
  closedOn: null,
};
const source: MoneySource = {
  id: sourceId,
  name: 'Proefbron',
  kind: 'programme',
  document: 'besluit',
  purposes: ['subsidy', 'vote', 'baseFunding'],
  domains: [],
  spendUntil: null,
  otherConditions: null,
  toVerify: false,
  example: true,
  amountCents: 1000,
  givenCents: 600,
  withdrawnCents: 100,
};
const envelope: EnvelopeFacts = {
  id: pot,
  title: same('Pot'),
  domain: null,
  takes: ['subsidy', 'vote'],
  year: 2027,
  closesOn: day('2027-11-15'),
  within: true,
  publishedCents: 900,
  freeCents: 120,
};
const positions: readonly Position[] = [
  { sourceId, purpose: 'free', envelopeId: null, amountCents: 100 },
  { sourceId, purpose: 'subsidy', envelopeId: null, amountCents: 200 },
  { sourceId, purpose: 'subsidy', envelopeId: pot, amountCents: 300 },
  { sourceId: other, purpose: 'subsidy', envelopeId: null, amountCents: 5000 },
];
const facts: MoveFacts = {
  today: day('2027-03-01'),
  budget,
  source,
  positions,
  envelopes: new Map([[pot, envelope]]),
  target: envelope,
  nextYear: { ...budget, id: newId<'area_budget'>(), year: 2028 },
};

const free = { purpose: 'free', envelopeId: null } as const;
const subsidy = { purpose: 'subsidy', envelopeId: null } as const;
const placed = { purpose: 'subsidy', envelopeId: pot } as const;
const fill = (amountCents: number): Move => ({ kind: 'fill', sourceId, amountCents, to: 'vote' });
const place = (amountCents: number): Move => ({
  kind: 'place',
  sourceId,
  amountCents,
  from: subsidy,
  target: { envelopeId: pot },
  publication: 'GB 1',
});
const shift = (amountCents: number, from: Position['envelopeId'] = null): Move => ({
  kind: 'shift',
  sourceId,
  amountCents,
  from: from === null ? subsidy : placed,
  to: 'vote',
  publication: from === null ? null : 'GB 2',
});
const carry = (amountCents: number): Move => ({
  kind: 'carryOver',
  sourceId,
  amountCents,
  from: subsidy,
  publication: null,
});
const back = (amountCents: number, publication: string | null = 'GB 3'): Move => ({
  kind: 'takeBack',
  sourceId,
  amountCents,
  publication,
});

const codes = (move: Move, over: Partial<MoveFacts> = {}): readonly string[] => {
  const judged = judgeMove(move, { ...facts, ...over });
  return judged.ok ? [] : judged.problems.map(({ field, code }) => `${field}: ${code}`);
};
const withSource = (over: Partial<MoneySource>) => ({ source: { ...source, ...over } });
const withTarget = (over: Partial<EnvelopeFacts>) => ({ target: { ...envelope, ...over } });

describe('a move', () => {
  type Case = readonly [what: string, move: Move, over: Partial<MoveFacts>, expected: readonly string[]];
  it.each<Case>([
    ['fills with all that is left', fill(300), {}, []],
    ['cannot fill with a cent more', fill(301), {}, ['amount: source-short']],
    ['needs a source', fill(1), { source: null }, ['source: source-missing']],
    ['needs an amount', fill(0), {}, ['amount: amount-missing']],
    [
      'fills for an allowed purpose',
      fill(1),
      withSource({ purposes: ['subsidy'] }),
      ['to: purpose-not-allowed'],
    ],
    [
      'does not fill after the last day',
      fill(1),
      withSource({ spendUntil: day('2027-02-28') }),
      ['source: spent-too-late'],
    ],
    ['fills on the last day', fill(1), withSource({ spendUntil: day('2027-03-01') }), []],
    [
      'of a closed budget',
      fill(1),
      { budget: { ...budget, closedOn: day('2027-02-01') } },
      [': budget-closed'],
    ],

    ['places all there is', place(200), {}, []],
    ['places no cent more', place(201), {}, ['amount: not-enough']],
    ['places in an envelope of the area', place(1), withTarget({ within: false }), ['target: outside-area']],
    ['places in an envelope of the year', place(1), withTarget({ year: 2026 }), ['target: other-year']],
    [
      'places in a round that still runs',
      place(1),
      withTarget({ closesOn: day('2027-02-28') }),
      ['target: round-over'],
    ],
    [
      'places for what the round divides',
      place(1),
      withTarget({ takes: ['baseFunding'] }),
      ['target: wrong-round'],
    ],
    [
      'places where its subject is',
      place(1),
      { ...withSource({ domains: ['health'] }), ...withTarget({ domain: 'cohesion' }) },
      ['target: domain-not-allowed'],
    ],
    [
      'does not place in an envelope for all subjects what is for one',
      place(1),
      withSource({ domains: ['health'] }),
      ['target: domain-not-allowed'],
    ],
    [
      'places in the envelope of its subject',
      place(1),
      { ...withSource({ domains: ['health'] }), ...withTarget({ domain: 'health' }) },
      [],
    ],
    [
      'places only what may still be granted on the last day of the round',
      place(1),
      withSource({ spendUntil: day('2027-11-14') }),
      ['target: spent-too-late'],
    ],
    [
      'needs a publication when a ceiling changes',
      { ...place(1), publication: '' } as Move,
      {},
      ['publication: publication-missing'],
    ],
    [
      'says everything that is wrong at once',
      { ...place(999), publication: '' } as Move,
      withTarget({ within: false }),
      ['amount: not-enough', 'target: outside-area', 'publication: publication-missing'],
    ],
    ['divides first', { ...place(1), from: free } as Move, {}, ['from: divide-first']],
    [
      'takes out of the one envelope before it goes into another',
      { ...place(1), from: placed } as Move,
      {},
      ['from: out-of-envelope-first'],
    ],

    ['shifts to another purpose', shift(200), {}, []],
    [
      'shifts to an allowed purpose',
      shift(1),
      withSource({ purposes: ['subsidy'] }),
      ['to: purpose-not-allowed'],
    ],
    ['shifts to another than where it is', { ...shift(1), to: 'subsidy' } as Move, {}, ['to: same-purpose']],
    ['shifts out of an envelope what is free', shift(120, pot), {}, []],
    ['shifts out of an envelope nothing that is granted', shift(121, pot), {}, ['amount: only-free-money']],
    [
      'shifts out of an envelope with a publication',
      { ...shift(1, pot), publication: null } as Move,
      {},
      ['publication: publication-missing'],
    ],

    ['carries over', carry(200), {}, []],
    ['carries over into a budget', carry(1), { nextYear: null }, [': no-next-year']],
    [
      'carries over into an open budget',
      carry(1),
      { nextYear: { ...budget, year: 2028, closedOn: day('2027-01-01') } },
      [': no-next-year'],
    ],
    [
      'carries over only what may be granted next year',
      carry(1),
      withSource({ spendUntil: day('2027-12-31') }),
      ['from: spent-too-late'],
    ],
    [
      'carries over what may be granted on its first day',
      carry(1),
      withSource({ spendUntil: day('2028-01-01') }),
      [],
    ],

    ['gives back all that is not committed', back(420), {}, []],
    ['gives back no committed cent', back(421), {}, ['amount: only-free-money']],
    ['gives back without a publication what is in no envelope', back(300, null), {}, []],
    [
      'gives back with a publication what is in one',
      back(301, null),
      {},
      ['publication: publication-missing'],
    ],

    ['closes with nothing left outside', { kind: 'close' }, { positions: [positions[2] as Position] }, []],
    ['does not close with money left', { kind: 'close' }, {}, [': money-left']],
  ])('%s', (_what, move, over, expected) => {
    expect(codes(move, over)).toEqual(expected);
  });
});

test('what goes back goes undivided first, then by purpose, and last out of envelopes', () => {
  expect(
    takeable(facts, sourceId, 350).map(({ purpose, envelopeId, amountCents }) => [
      purpose,
      envelopeId,
      amountCents,
    ]),
  ).toEqual([
    ['free', null, 100],
    ['subsidy', null, 200],
    ['subsidy', pot, 50],
  ]);
  expect(takeable({ positions: [], envelopes: new Map() }, sourceId)).toEqual([]);
});

test('two positions in one envelope share what is free there', () => {
  const both = [...positions, { sourceId, purpose: 'vote', envelopeId: pot, amountCents: 90 } as const];
  const out = takeable({ ...facts, positions: both }, sourceId).filter(
    ({ envelopeId }) => envelopeId !== null,
  );
  expect(out.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(120);
});

test('the preview says before and after of every place and ceiling', () => {
  const judged = judgeMove(place(150), facts);
  if (!judged.ok) throw new Error('it may be');
  expect(changesOf(judged.value, positions, sourceId)).toEqual([
    { place: subsidy, beforeCents: 200, afterCents: 50 },
    { place: placed, beforeCents: 300, afterCents: 450 },
  ]);
  expect(ceilingChanges(judged.value, facts.envelopes, facts.target)).toEqual([{ envelope, byCents: 150 }]);
});

test('an envelope that still has to be made starts from nothing', () => {
  const target = { ...envelope, id: null, publishedCents: 0, freeCents: 0 };
  const move: Move = { ...place(150), target: { roundId: round, domain: null } } as Move;
  const judged = judgeMove(move, { ...facts, target });
  if (!judged.ok) throw new Error('it may be');
  expect(changesOf(judged.value, positions, sourceId)[1]).toMatchObject({
    place: { envelopeId: 'new' },
    beforeCents: 0,
    afterCents: 150,
  });
});
