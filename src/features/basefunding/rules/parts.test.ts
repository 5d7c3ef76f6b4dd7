import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import type { Evidence } from '../../activity/types.ts';
import type { ActivityOfMember, Answers, Member, Part, PartFacts } from '../types.ts';
import { claimOf } from './claim.ts';
import { type HeldTime, heldTime, referencePeriod } from './held.ts';
import { defaultParameters } from './parameters.ts';
import { firstMissed, networkOf, partFacts, usualPlace } from './parts.ts';

/** Four weeks of which two count, so that a case fits on a line. */
const parameters = { ...defaultParameters, referenceWeeks: 4, countedWeeks: 2, housingCapCentsPerM2: null };
const day = (iso: string): PlainDate => {
  const date = parseIsoDate(iso);
  if (date === null) throw new Error(iso);
  return date;
};

const part = (name: string, changes: Partial<Part> = {}): Part => ({
  id: name as Part['id'],
  baseFundingId: 'b' as Part['baseFundingId'],
  organisationId: name as Part['organisationId'],
  organisationName: name,
  organisationSlug: name.toLowerCase(),
  venueId: `plek ${name}` as Part['venueId'],
  venueName: `plek ${name}`,
  venueSlug: null,
  status: 'confirmed',
  countsHere: true,
  askedAt: null,
  mandate: 'apply',
  confirmedAt: null,
  leftOn: null,
  ...changes,
});

function answers(rent: number, m2 = 100, yes = 1): Answers {
  const said = (value: number) =>
    ({ id: 'a', value, year: 2027, saidBy: 'member', saidAt: new Date(0) }) as unknown as NonNullable<
      Answers['rentCents']
    >;
  return {
    rentCents: said(rent),
    energyCents: said(0),
    floorAreaM2: said(m2),
    inclusive: said(yes),
    mainlyUnpaid: said(yes),
    noBusinessModel: said(yes),
  };
}

const activity = (owner: Part): ActivityOfMember => ({
  id: `doet ${owner.organisationName}` as ActivityOfMember['id'],
  slug: 'x',
  title: { nl: 'x' },
  organisationId: owner.organisationId,
  venueId: owner.venueId,
  listed: true,
});
const held = (owner: Part, week: number, from: number, hours: number): HeldTime => ({
  activityId: `doet ${owner.organisationName}`,
  week,
  time: { from: from * 60, until: (from + hours) * 60 },
  venueId: null,
});

const factsWith = (owner: Part, times: readonly HeldTime[], said: Answers): PartFacts =>
  partFacts(owner, said, { activities: [activity(owner)], held: times }, parameters);

const people = { count: 12_000, year: 2025, source: 'bron' };
const none: ReadonlyMap<string, number> = new Map();
const inputOf = (facts: readonly PartFacts[], who: 'confirmed' | 'hoped' = 'confirmed') =>
  networkOf({ name: 'N', inhabitants: people }, facts, { who, previous: none, parameters });
const totalOf = (facts: readonly PartFacts[]): number => claimOf(inputOf(facts), parameters).totalCents;
const housingOf = (facts: readonly PartFacts[]): readonly number[] =>
  claimOf(inputOf(facts), parameters)
    .lines.filter(({ rule }) => rule === 'housing')
    .map(({ amountCents }) => amountCents);

const weekly = (owner: Part, from: number, hours: number): readonly HeldTime[] =>
  [0, 1, 2, 3].map((week) => held(owner, week, from, hours));

describe('what evidence makes of a member', () => {
  const a = part('A');
  test('the best weeks count, and only what took place at its place', () => {
    const elsewhere: HeldTime = { ...held(a, 1, 9, 8), venueId: 'plek B' };
    const facts = factsWith(a, [held(a, 0, 10, 4), held(a, 2, 10, 2), elsewhere], answers(0));
    expect(facts.minutesAWeek).toBe(180);
    expect([facts.weeksOpen, facts.timesAWeek]).toEqual([2, 1]);
    expect(firstMissed(facts)).toEqual([]);
  });

  test.each([
    ['open in fewer weeks than count', a, [held(a, 0, 10, 4)], 'missed'],
    ['no fixed place', part('A', { venueId: null }), weekly(a, 10, 2), 'missed'],
    ['weekly at a place', a, weekly(a, 10, 2), 'met'],
  ] as const)('weekly at a fixed place: %s', (_, owner, times, state) => {
    expect(factsWith(owner, times, answers(0)).criteria.weeklyAtFixedPlace).toBe(state);
  });

  test('what nobody said is not yet said, and carries no money', () => {
    const facts = factsWith(a, weekly(a, 10, 2), {});
    expect(facts.criteria).toMatchObject({ inclusive: 'unanswered', mainlyUnpaid: 'unanswered' });
    expect(totalOf([facts])).toBe(0);
  });

  test('its usual place is where it was longest', () => {
    const other: HeldTime = { ...held(a, 1, 9, 8), venueId: 'plek B' };
    expect(usualPlace([activity(a)], [held(a, 0, 9, 3), other])).toBe('plek B');
    expect(usualPlace([activity(a)], [])).toBe('plek A');
  });
});

describe('a shared place', () => {
  const venueId = 'samen' as Part['venueId'];
  const [a, b] = [part('A', { venueId }), part('B', { venueId })];
  const alone = (owner: Part, from: number, hours: number, rent: number) =>
    factsWith(owner, weekly(owner, from, hours), answers(rent));

  test('is paid once for the hours that it is open, divided by the hours of each', () => {
    const both = [alone(a, 9, 6, 8_000_00), alone(b, 9, 2, 0)];
    // Open six hours of forty; of what they pay together three quarters go to A.
    expect(housingOf(both)).toEqual([900_00, 300_00]);
  });

  test('counts hours beside each other once, and after each other twice', () => {
    const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
    expect(sum(housingOf([alone(a, 9, 4, 8_000_00), alone(b, 9, 4, 0)]))).toBe(800_00);
    expect(sum(housingOf([alone(a, 9, 4, 8_000_00), alone(b, 13, 4, 0)]))).toBe(1_600_00);
  });

  test('is not shared with who meets not all: its hours touch nobody', () => {
    const out = factsWith(b, weekly(b, 13, 4), answers(0, 100, 0));
    expect(housingOf([alone(a, 9, 4, 8_000_00), out])).toEqual([800_00]);
  });

  test('is not above the cap of one place', () => {
    const rent = defaultParameters.housingCapCentsPerPlace ?? 0;
    const both = [alone(a, 0, 40, rent), alone(b, 0, 40, rent)];
    expect(housingOf(both).reduce((total, one) => total + one, 0)).toBe(rent);
  });
});

test('who is set aside, counted elsewhere or not yet sure carries nothing', () => {
  const all = [
    part('A'),
    part('B', { status: 'waiting', mandate: null }),
    part('C', { countsHere: false }),
    part('D', { status: 'setAside', mandate: null }),
  ].map((owner) => factsWith(owner, weekly(owner, 9, 4), answers(100_00)));
  const names = (input: { readonly members: readonly Member[] }) => input.members.map(({ name }) => name);
  expect(names(inputOf(all))).toEqual(['A']);
  expect(names(inputOf(all, 'hoped'))).toEqual(['A', 'B']);
});

test('two organisations of one name are told apart', () => {
  const twins = [part('A'), part('A', { id: 'a2' as Part['id'], organisationSlug: 'a-2' })];
  const facts = twins.map((owner) => factsWith(owner, weekly(owner, 9, 4), answers(100_00)));
  expect(new Set(inputOf(facts).members.map(({ name }) => name)).size).toBe(2);
});

describe('when it was on', () => {
  const period = referencePeriod(day('2026-11-28'), 4);
  const series = {
    id: 's',
    rhythm: { kind: 'weekly', everyWeeks: 1, weekdays: [6] },
    startsOn: day('2025-01-04'),
    endsOn: null,
    from: '22:00',
    until: '02:00',
    skipSchoolHolidays: false,
    skipPublicHolidays: false,
    pauses: [],
    exceptions: [
      {
        kind: 'changed',
        on: day('2026-11-14'),
        newOn: day('2026-11-15'),
        from: '10:00',
        until: '11:30',
        venueId: 'elders',
        placeText: null,
        substitute: null,
        note: null,
      },
    ],
  } as const;
  const said = (originalOn: string, heldOn: string) => ({ activityId: 'x', originalOn, heldOn }) as Evidence;

  test('the period is whole weeks from Monday, this one left out', () => {
    expect([String(period.from), String(period.until)]).toEqual(['2026-10-26', '2026-11-23']);
  });

  test('past midnight belongs to the evening that it began', () => {
    expect(heldTime(said('2026-11-07', '2026-11-07'), series, period)).toMatchObject({
      week: 1,
      time: { from: 5 * 1440 + 22 * 60, until: 5 * 1440 + 26 * 60 },
      venueId: null,
    });
  });

  test('a moved time is on where and when that one was', () => {
    expect(heldTime(said('2026-11-14', '2026-11-15'), series, period)).toMatchObject({
      week: 2,
      time: { from: 6 * 1440 + 600, until: 6 * 1440 + 690 },
      venueId: 'elders',
    });
  });
});

const someHeld = (owner: Part) =>
  fc.array(
    fc
      .tuple(fc.nat(3), fc.nat(150), fc.integer({ min: 1, max: 8 }))
      .map(([week, from, hours]) => held(owner, week, from, hours)),
    { maxLength: 12 },
  );

test('adding a confirmed activity never lowers the claim of a network', () => {
  const [a, b] = [part('A'), part('B')];
  fc.assert(
    fc.property(someHeld(a), someHeld(b), someHeld(a), fc.nat(50_000_00), (ofA, ofB, more, rent) => {
      const other = factsWith(b, ofB, answers(rent));
      const before = totalOf([factsWith(a, ofA, answers(rent)), other]);
      expect(totalOf([factsWith(a, [...ofA, ...more], answers(rent)), other])).toBeGreaterThanOrEqual(before);
    }),
  );
});

test('also in a shared place, but for the cent that each share is rounded by', () => {
  const venueId = 'samen' as Part['venueId'];
  const [a, b] = [part('A', { venueId }), part('B', { venueId })];
  fc.assert(
    fc.property(someHeld(a), someHeld(b), someHeld(a), fc.nat(50_000_00), (ofA, ofB, more, rent) => {
      const other = factsWith(b, ofB, answers(rent));
      const before = totalOf([factsWith(a, ofA, answers(rent)), other]);
      const after = totalOf([factsWith(a, [...ofA, ...more], answers(rent)), other]);
      expect(after).toBeGreaterThanOrEqual(before - 2);
    }),
  );
});
