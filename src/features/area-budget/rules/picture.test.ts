import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { sumCents } from '../../../kernel/money.ts';
import { layOutFlows } from '../../../ui/flow-layout.ts';
import type { Account, BudgetFlows, FedEnvelope, MoneySource, Position, SourceFlow } from '../types.ts';
import { budgetPicture, outcomesOf } from './picture.ts';

const source = (name: string): MoneySource => ({
  id: newId<'money_source'>(),
  name,
  kind: 'programme',
  document: 'Besluit',
  toVerify: false,
  example: true,
  amountCents: 1_000_000_00,
  givenCents: 0,
  withdrawnCents: 0,
  purposes: ['subsidy', 'vote', 'baseFunding'],
  domains: [],
  spendUntil: null,
  otherConditions: null,
});
type Parts = Partial<FedEnvelope['balances']>;
const envelope = (name: string, parts: Parts): FedEnvelope => {
  const balances = {
    freeCents: 0,
    reservedCents: 0,
    committedCents: 0,
    advancedCents: 0,
    determinedCents: 0,
    ...parts,
  };
  const publishedCents = sumCents(Object.values(balances));
  return {
    id: newId<'envelope'>(),
    title: { nl: name, en: name },
    domain: null,
    example: true,
    balances: { ...balances, publishedCents },
  };
};
const nothing = { filledCents: 0, previousYearCents: 0, nextYearCents: 0, takenBackCents: 0 };

function flowsWith(
  sources: readonly SourceFlow[],
  positions: readonly Position[],
  envelopes: readonly FedEnvelope[],
): BudgetFlows {
  return {
    budget: {
      id: newId<'area_budget'>(),
      slug: 'noord',
      year: 2027,
      gebiedId: null,
      wijkraadId: null,
      wijkId: newId<'wijk'>(),
      area: { kind: 'wijk', name: 'Noordwijk' },
      closedOn: null,
    },
    sources,
    positions,
    envelopes,
  };
}

describe('an example', () => {
  const city = source('Gemeente');
  const fund = source('Fonds');
  const round = envelope('Ronde', { freeCents: 20_00, committedCents: 30_00, advancedCents: 50_00 });
  const at = (
    sourceId: Position['sourceId'],
    purpose: Account,
    amountCents: number,
    placed = false,
  ): Position => ({
    sourceId,
    purpose,
    envelopeId: placed ? round.id : null,
    amountCents,
  });
  const picture = budgetPicture(
    flowsWith(
      [
        { ...nothing, source: city, filledCents: 150_00, takenBackCents: 10_00 },
        { ...nothing, source: fund, filledCents: 30_00, previousYearCents: 10_00, nextYearCents: 40_00 },
      ],
      [at(city.id, 'subsidy', 100_00, true), at(city.id, 'vote', 25_00), at(city.id, 'free', 15_00)],
      [round],
    ),
  );
  const amount = (from: string, to: string) =>
    picture.links.find((one) => one.from === from && one.to === to)?.amountCents;

  test('each source, and last year, runs into the budget; that to what its money is for, and out again', () => {
    expect([
      amount(`source:${city.id}:source`, 'budget'),
      amount(`source:${city.id}:previousYear`, 'budget'),
      amount(`source:${fund.id}:source`, 'budget'),
      amount(`source:${fund.id}:previousYear`, 'budget'),
    ]).toEqual([150_00, 0, 30_00, 10_00]);
    const ends = [
      'purpose:subsidy',
      'purpose:vote',
      'purpose:baseFunding',
      'undivided',
      'exit:nextYear',
      'exit:takenBack',
    ];
    expect(ends.map((end) => amount('budget', end))).toEqual([100_00, 25_00, 0, 15_00, 40_00, 10_00]);
  });

  test('each envelope runs to what became of its money', () => {
    const placed = `envelope:subsidy:${round.id}`;
    expect(amount('purpose:subsidy', placed)).toBe(100_00);
    expect(amount('purpose:vote', 'unplaced:vote')).toBe(25_00);
    expect(['paid', 'granted', 'reserved', 'free'].map((one) => amount(placed, `outcome:${one}`))).toEqual([
      50_00, 30_00, 0, 20_00,
    ]);
    expect(picture.shared).toBe(false);
  });
});

test('in an envelope with other money the parts are in proportion, and that is said', () => {
  const round = envelope('Ronde', { freeCents: 1, committedCents: 1, determinedCents: 1 });
  expect(outcomesOf(2, round)).toEqual({ paid: 1, granted: 1, reserved: 0, free: 0 });
  expect(outcomesOf(5, envelope('Leeg', {}))).toEqual({ paid: 0, granted: 0, reserved: 0, free: 5 });
  const city = source('Gemeente');
  const { shared } = budgetPicture(
    flowsWith(
      [{ ...nothing, source: city, filledCents: 2 }],
      [{ sourceId: city.id, purpose: 'vote', envelopeId: round.id, amountCents: 2 }],
      [round],
    ),
  );
  expect(shared).toBe(true);
});

test('whatever is in a budget, no euro appears or is lost from column to column', () => {
  const cents = fc.oneof(fc.constant(0), fc.nat(1_000_000_00));
  const given = fc.record({
    sources: fc.array(fc.record({ previous: fc.nat(100), next: cents, back: cents }), {
      minLength: 1,
      maxLength: 4,
    }),
    envelopes: fc.array(fc.tuple(cents, cents, cents, cents, cents), { maxLength: 4 }),
    positions: fc.array(cents, { minLength: 80, maxLength: 80 }),
  });
  fc.assert(
    fc.property(given, ({ sources, envelopes, positions }) => {
      const made = envelopes.map(
        ([freeCents, reservedCents, committedCents, advancedCents, determinedCents]) =>
          envelope('Ronde', { freeCents, reservedCents, committedCents, advancedCents, determinedCents }),
      );
      const of = sources.map(() => source('Bron'));
      const places = (['free', 'subsidy', 'vote', 'baseFunding'] as const).flatMap((purpose) => [
        { purpose, envelopeId: null },
        ...(purpose === 'free' ? [] : made.map(({ id }) => ({ purpose, envelopeId: id }))),
      ]);
      const all = of.flatMap(({ id }) => places.map((place) => ({ ...place, sourceId: id })));
      const held: Position[] = all.map((place, at) => ({ ...place, amountCents: positions[at] ?? 0 }));
      const flows = sources.map(({ previous, next, back }, at): SourceFlow => {
        const own = of[at] ?? source('Bron');
        const inside = sumCents(
          held.filter(({ sourceId }) => sourceId === own.id).map((one) => one.amountCents),
        );
        const came = inside + next + back;
        const previousYearCents = Math.floor((came * previous) / 100);
        return {
          source: own,
          filledCents: came - previousYearCents,
          previousYearCents,
          nextYearCents: next,
          takenBackCents: back,
        };
      });
      const { nodes, links } = budgetPicture(flowsWith(flows, held, made));
      const into = (id: string) =>
        sumCents(links.filter(({ to }) => to === id).map((one) => one.amountCents));
      const out = (id: string) =>
        sumCents(links.filter(({ from }) => from === id).map((one) => one.amountCents));
      for (const { id, place } of nodes)
        if (place.kind === 'purpose' || place.kind === 'envelope')
          expect([id, out(id)]).toEqual([id, into(id)]);
      for (const { source: own, filledCents, previousYearCents } of flows)
        expect([out(`source:${own.id}:source`), out(`source:${own.id}:previousYear`)]).toEqual([
          filledCents,
          previousYearCents,
        ]);
      // The picture takes it as it is.
      layOutFlows(
        nodes.map((one) => ({ ...one, label: 'x' })),
        links,
      );
    }),
  );
});
