import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Member, Network, Parameters } from '../types.ts';
import { bandOf, claimOf, housingOf } from './claim.ts';
import { because } from './explain.ts';
import { defaultParameters } from './parameters.ts';

const met = {
  inclusive: true,
  weeklyAtFixedPlace: true,
  mainlyUnpaid: true,
  noBusinessModel: true,
  inAgenda: true,
};
const place = (changes: Partial<Member> = {}): Member => ({
  name: 'De Brug',
  rentCents: 12_000_00,
  energyCents: 3_000_00,
  floorAreaM2: 200,
  openHoursPerWeek: 20,
  weeklyActivities: 10,
  criteria: met,
  previousGrantCents: null,
  ...changes,
});
const network = (...members: readonly Member[]): Network => ({
  name: 'Netwerk',
  inhabitants: 12_000,
  members,
});
const figures = (changes: Partial<Parameters> = {}): Parameters => ({ ...defaultParameters, ...changes });
const housing = (member: Member, changes?: Partial<Parameters>) =>
  housingOf(member, figures(changes)).amountCents;
const fixedPerMember = (p: Parameters): number =>
  p.volunteerAllowanceCentsPerPlace +
  p.runningCentsPerMember +
  Math.round(p.coordinationFtePerMember * p.coordinationCentsPerFte) +
  p.communicationCentsPerMember +
  p.trainingCentsPerMember +
  p.eventsCentsPerMember;

describe('housing', () => {
  test.each([
    ['half of the norm', {}, 7_500_00],
    ['all of it at the norm', { openHoursPerWeek: 40 }, 15_000_00],
    ['no more above the norm', { openHoursPerWeek: 90 }, 15_000_00],
    ['nothing when closed', { openHoursPerWeek: 0 }, 0],
    ['quarters of an hour count', { openHoursPerWeek: 0.25 }, 93_75],
  ])('%s', (_, changes, cents) => {
    expect(housing(place(changes))).toBe(cents);
  });

  test('the cap per m² holds the cost, and does not where the area is not known', () => {
    expect(housing(place({ floorAreaM2: 50, openHoursPerWeek: 40 }))).toBe(50 * 175_00);
    expect(housing(place({ floorAreaM2: 0, openHoursPerWeek: 40 }))).toBe(15_000_00);
  });

  test('the cap per place holds what the cap per m² leaves', () => {
    const { cappedBy, amountCents } = housingOf(
      place({ floorAreaM2: 80, openHoursPerWeek: 40 }),
      figures({ housingCapCentsPerPlace: 10_000_00 }),
    );
    expect([cappedBy, amountCents]).toEqual([['housingPerM2', 'housingPerPlace'], 10_000_00]);
  });
});

describe('the band', () => {
  const p = figures();
  test('holds a rise and a fall, and says so', () => {
    const own = 7_500_00 + fixedPerMember(p);
    for (const [before, held] of [
      [10_000_00, 11_500_00],
      [30_000_00, 25_500_00],
      [own, own],
    ] as const) {
      const claim = claimOf(network(place({ previousGrantCents: before })), p);
      const lines = claim.lines.filter(({ member }) => member !== null);
      expect(lines.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(held);
      expect(claim.capsApplied).toEqual(held === own ? [] : [{ cap: 'stability', member: 'De Brug' }]);
    }
  });

  test.each([[null], [0]])('does not hold a place that got %s', (previousGrantCents) => {
    expect(bandOf({ previousGrantCents }, p)).toBeNull();
  });

  test('is off when the network asks for that', () => {
    expect(bandOf({ previousGrantCents: 100 }, { stabilityBandPercent: null })).toBeNull();
  });
});

describe('who counts', () => {
  test('each condition that is missed is named, and the rest goes on', () => {
    const out = place({ name: 'Club', criteria: { ...met, inclusive: false, inAgenda: false } });
    const claim = claimOf(network(out, place()), figures());
    expect(claim.excluded).toEqual([
      { member: 'Club', criterion: 'inclusive' },
      { member: 'Club', criterion: 'inAgenda' },
    ]);
    expect(new Set(claim.lines.map(({ member }) => member))).toEqual(new Set(['De Brug', null]));
  });

  test('no activity a week is not weekly, whatever was ticked', () => {
    expect(claimOf(network(place({ weeklyActivities: 0 })), figures()).excluded).toEqual([
      { member: 'De Brug', criterion: 'weeklyAtFixedPlace' },
    ]);
  });

  test('a network of nobody claims nothing', () => {
    expect(claimOf(network(place({ weeklyActivities: 0 })), figures())).toMatchObject({
      totalCents: 0,
      lines: [],
    });
  });
});

describe('the cap per inhabitant', () => {
  const small = { ...network(place({ openHoursPerWeek: 40 })), inhabitants: 100 };
  test('holds the whole, but not below the floor', () => {
    const claim = claimOf(small, figures());
    expect(claim.totalCents).toBe(25_000_00);
    expect(claim.capsApplied.map(({ cap }) => cap)).toEqual(['inhabitantCap', 'floor']);
  });

  test('the floor gives nobody more than the own sum', () => {
    const claim = claimOf(small, figures({ floorCentsPerNetwork: 10_000_000_00 }));
    expect(claim.totalCents).toBe(claimOf(small, figures({ capCentsPerInhabitant: null })).totalCents);
  });

  test('above the floor it is the cap', () => {
    const claim = claimOf({ ...small, inhabitants: 1_200 }, figures());
    expect([claim.totalCents, claim.lines.at(-1)?.rule]).toEqual([30_000_00, 'inhabitantCap']);
  });
});

const members = fc
  .array(
    fc.record({
      rentCents: fc.integer({ min: 0, max: 90_000_00 }),
      energyCents: fc.integer({ min: 0, max: 9_000_00 }),
      floorAreaM2: fc.integer({ min: 0, max: 900 }),
      openHoursPerWeek: fc.integer({ min: 0, max: 320 }).map((quarters) => quarters / 4),
      weeklyActivities: fc.integer({ min: 0, max: 40 }),
      previousGrantCents: fc.oneof(fc.constantFrom(null, 0), fc.integer({ min: 100_00, max: 60_000_00 })),
      criteria: fc.record({
        inclusive: fc.boolean(),
        weeklyAtFixedPlace: fc.constant(true),
        mainlyUnpaid: fc.constant(true),
        noBusinessModel: fc.constant(true),
        inAgenda: fc.constant(true),
      }),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((all) => all.map((one, at): Member => ({ ...one, name: `Plek ${at}` })));
const networks = fc
  .record({ inhabitants: fc.integer({ min: 1, max: 40_000 }), members })
  .map((one): Network => ({ name: 'Netwerk', ...one }));

describe('for every network', () => {
  test('the sum of the lines is the total, and no claim is below 0', () => {
    fc.assert(
      fc.property(networks, (one) => {
        const { totalCents, lines } = claimOf(one, figures());
        expect(lines.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(totalCents);
        expect(totalCents).toBeGreaterThanOrEqual(0);
        expect(lines.every(({ amountCents }) => Number.isSafeInteger(amountCents))).toBe(true);
      }),
    );
  });

  test('the order of the members changes no amount', () => {
    fc.assert(
      fc.property(networks, (one) => {
        const { lines } = claimOf(one, figures());
        const turned = claimOf({ ...one, members: one.members.toReversed() }, figures()).lines;
        const sorted = (all: typeof lines) => all.map((line) => JSON.stringify(line)).toSorted();
        expect(sorted(turned)).toEqual(sorted(lines));
      }),
    );
  });

  test('one more activity, and the hours it opens, never lower the claim', () => {
    fc.assert(
      fc.property(networks, fc.nat(13), fc.integer({ min: 0, max: 40 }), (one, at, quarters) => {
        const more = one.members.map((member, index) =>
          index === at % one.members.length
            ? {
                ...member,
                weeklyActivities: member.weeklyActivities + 1,
                openHoursPerWeek: member.openHoursPerWeek + quarters / 4,
              }
            : member,
        );
        expect(claimOf({ ...one, members: more }, figures()).totalCents).toBeGreaterThanOrEqual(
          claimOf(one, figures()).totalCents,
        );
      }),
    );
  });

  test('dividing an organisation over two at its place raises the claim by no more than the fixed sums', () => {
    fc.assert(
      fc.property(networks, fc.integer({ min: 0, max: 100 }), (one, percent) => {
        const p = figures({ housingCapCentsPerPlace: null });
        const [first, ...rest] = one.members;
        if (!first) return;
        // Both keep the hours of the place and share its cost, its area and what it got.
        const part = (name: string, of: (whole: number) => number): Member => ({
          ...first,
          name,
          rentCents: of(first.rentCents),
          energyCents: of(first.energyCents),
          floorAreaM2: first.floorAreaM2 === 0 ? 0 : Math.max(0.01, of(first.floorAreaM2 * 100) / 100),
          previousGrantCents: first.previousGrantCents === null ? null : of(first.previousGrantCents),
        });
        const low = (whole: number) => Math.floor((whole * percent) / 100);
        const divided = [part('Een', low), part('Twee', (whole) => whole - low(whole)), ...rest];
        const roundings = 2 + 2;
        expect(claimOf({ ...one, members: divided }, p).totalCents).toBeLessThanOrEqual(
          claimOf(one, p).totalCents + fixedPerMember(p) + roundings,
        );
      }),
    );
  });

  test('every line explains itself', () => {
    fc.assert(
      fc.property(networks, (one) => {
        const p = figures();
        for (const line of claimOf(one, p).lines) {
          const { nl, en } = because(line, one, p);
          expect([nl.endsWith('.'), en.endsWith('.'), /undefined|NaN/.test(nl + en)]).toEqual([
            true,
            true,
            false,
          ]);
        }
      }),
    );
  });
});
