import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonActor, RoleGrant } from '../../../kernel/actor.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Answers, Recognition } from '../types.ts';
import { settleAddress } from './address.ts';
import { coverageByGebied, functionByGebied, minimalFunctions, missingFunctions } from './coverage.ts';
import { currentChecklist, findChecklist } from './criteria.ts';
import { openingAsTyped, openingLines, readOpening } from './opening.ts';
import { askProblems, isOver, mayAsk, mayBegin, mayDecide, mayReview, termFrom } from './recognition.ts';

const date = (iso: string) => Temporal.PlainDate.from(iso);

describe('opening hours', () => {
  test.for([
    ['', ''],
    ['9-12', '09:00-12:00'],
    ['9.30 tot 12:00, 13:30–17:00', '09:30-12:00, 13:30-17:00'],
    ['18:00-24:00', '18:00-24:00'],
    ['13:00-17:00 en 9:00-12:00', '09:00-12:00, 13:00-17:00'],
  ] as const)('%j is read as %j', ([typed, kept]) => {
    const read = readOpening('opening.2', 2, typed);
    expect(read.ok && openingAsTyped(read.value, 2)).toBe(kept);
  });

  test.for([
    ['open', 'opening-shape'],
    ['9-25', 'opening-shape'],
    ['9:60-12', 'opening-shape'],
    ['1-2,3-4,5-6,7-8,9-10', 'opening-shape'],
    ['17-9', 'opening-order'],
    ['9-9', 'opening-order'],
    ['9-13, 12-17', 'opening-order'],
  ] as const)('%j is refused: %s', ([typed, code]) => {
    const read = readOpening('opening.1', 1, typed);
    expect(!read.ok && read.problems).toMatchObject([{ field: 'opening.1', code }]);
  });

  test('what is kept reads back as itself', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const clock = (n: number) =>
      `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`;
    fc.assert(
      fc.property(fc.uniqueArray(minute, { minLength: 2, maxLength: 2 }), (pair) => {
        const [from = 0, until = 0] = pair.toSorted((a, b) => a - b);
        const opening = [{ weekday: 5, from: clock(from), until: clock(until) }];
        const read = readOpening('x', 5, openingAsTyped(opening, 5));
        expect(read.ok && read.value).toEqual(opening);
      }),
    );
  });

  test('a day without times is closed, and nothing known is not closed', () => {
    expect(openingLines([], 'nl')).toEqual([]);
    const opening = [
      { weekday: 1, from: '09:00', until: '12:00' },
      { weekday: 1, from: '13:30', until: '17:00' },
    ];
    const lines = openingLines(opening, 'nl');
    expect(lines).toHaveLength(7);
    expect(lines.slice(0, 2).map(({ times }) => times)).toEqual([
      '09.00 tot 12.00 en 13.30 tot 17.00 uur',
      'dicht',
    ]);
    expect(openingLines(opening, 'en')[0]?.times).toBe('09:00 to 12:00 and 13:30 to 17:00');
  });
});

const none: ReadonlySet<string> = new Set();

describe('the checklist', () => {
  test('holds the seven functions and the four groups of the source for a Huis van de Wijk', () => {
    const { criteria, toVerify } = currentChecklist('neighbourhoodHouse');
    const count = (group: string) => criteria.filter((one) => one.group === group).length;
    expect(['functions', 'reach', 'location', 'value', 'programme', 'management'].map(count)).toEqual([
      7, 4, 6, 5, 6, 3,
    ]);
    expect(new Set(criteria.map(({ key }) => key)).size).toBe(criteria.length);
    expect(toVerify).toBe(true);
  });

  test.for(['neighbourhoodHouse', 'placeOfValue'] as const)(
    '%s: every point must be answered and shown',
    (kind) => {
      const checklist = currentChecklist(kind);
      expect(findChecklist(checklist.version)).toBe(checklist);
      expect(askProblems(checklist, {}, none)).toHaveLength(checklist.criteria.length);
      const all = (answer: 'yes' | 'no', evidence: string): Answers =>
        Object.fromEntries(checklist.criteria.map(({ key }) => [key, { answer, evidence }]));
      expect(askProblems(checklist, all('no', ''), none)).toEqual([]);
      expect(askProblems(checklist, all('yes', 'Te zien'), none)).toEqual([]);
      expect(askProblems(checklist, all('yes', ''), none).map(({ field }) => field)).toEqual(
        checklist.criteria.map(({ key }) => `evidence.${key}`),
      );
    },
  );
});

describe('the term', () => {
  test('is whole years, and the last day counts', () => {
    const term = termFrom(date('2026-11-28'));
    expect(term.until.toString()).toBe('2030-11-27');
    const holds = { status: 'recognised', validUntil: term.until.toString() } as const;
    expect(isOver(holds, date('2030-11-27'))).toBe(false);
    expect(isOver(holds, date('2030-11-28'))).toBe(true);
  });

  test.for([
    [[], '2026-11-28', true],
    [[['draft', null]], '2026-11-28', false],
    [[['reviewed', null]], '2026-11-28', false],
    [[['refused', null]], '2026-11-28', true],
    [[['recognised', '2030-11-27']], '2030-02-26', false],
    [[['recognised', '2030-11-27']], '2030-02-27', true],
    [[['recognised', '2026-11-27']], '2026-11-28', true],
    [
      [
        ['requested', null],
        ['recognised', '2026-12-01'],
      ],
      '2026-11-28',
      false,
    ],
  ] as const)('with %j on %s one may ask: %s', ([existing, today, may]) => {
    const all = existing.map(
      ([status, validUntil]) => ({ status, validUntil }) as Pick<Recognition, 'status' | 'validUntil'>,
    );
    expect(mayBegin(all, date(today))).toBe(may);
  });
});

describe('who has a say', () => {
  const organisationId = newId<'organisation'>();
  const wijkId = newId<'wijk'>();
  const wijkraadId = newId<'wijkraad'>();
  const place = { organisationId, wijkId, wijkraadId };
  const person = (...grants: RoleGrant[]): PersonActor => ({
    kind: 'person',
    personId: newId<'person'>(),
    displayName: 'Proef Persoon',
    grants,
  });
  const member = (right: 'view' | 'edit' | 'sign'): RoleGrant => ({
    role: 'organisationMember',
    scope: 'organisation',
    organisationId,
    right,
    known: true,
  });
  const steward: RoleGrant = { role: 'steward', scope: 'wijk', wijkId };
  const council = (id: Id<'wijkraad'>): RoleGrant => ({
    role: 'councilMember',
    scope: 'wijkraad',
    wijkraadId: id,
  });
  const officer: RoleGrant = { role: 'officer', scope: 'city' };

  test('only who signs for the organisation asks', () => {
    expect(
      [person(member('sign')), person(member('edit')), person(steward)].map((one) => mayAsk(one, place)),
    ).toEqual([true, false, false]);
    expect(mayAsk(person(member('sign')), { organisationId: null })).toBe(false);
  });

  test('the steward of the wijk reviews, its council decides, and nobody who belongs to it does (Awb 2:4)', () => {
    expect(mayReview(person(steward), place)).toBe(true);
    expect(mayReview(person({ ...steward, wijkId: newId<'wijk'>() }), place)).toBe(false);
    expect(mayReview(person(steward, member('view')), place)).toBe(false);
    expect(mayDecide(person(council(wijkraadId)), place)).toBe(true);
    expect(mayDecide(person(council(newId<'wijkraad'>())), place)).toBe(false);
    expect(mayDecide(person(council(wijkraadId), member('view')), place)).toBe(false);
    expect(mayDecide(person(officer), place)).toBe(false);
  });

  test('without a council an officer decides', () => {
    expect(mayDecide(person(officer), { ...place, wijkraadId: null })).toBe(true);
    expect(mayDecide(person(council(wijkraadId)), { ...place, wijkraadId: null })).toBe(false);
  });
});

describe('an address', () => {
  const [one, two] = [newId<'wijk'>(), newId<'wijk'>()];
  const typed = { street: 'Proeflaan', houseNumber: '1', postcode: null, town: 'Rotterdam', wijkId: null };
  const located = { lat: 51.9, lon: 4.4, postcode: '3021 AA', wijken: [{ id: one, name: 'Een' }] };
  const codes = (result: ReturnType<typeof settleAddress>) =>
    result.ok ? [] : result.problems.map(({ code }) => code);

  test('offline the wijk is chosen by hand', () => {
    expect(codes(settleAddress(typed, null, null))).toEqual(['wijk-needed']);
    expect(settleAddress({ ...typed, wijkId: two }, null, null)).toMatchObject({
      value: { wijkId: two, point: null },
    });
  });

  test('the service gives wijk, postcode and point', () => {
    expect(settleAddress(typed, located, null)).toEqual({
      ok: true,
      value: { wijkId: one, postcode: '3021 AA', point: { lat: 51.9, lon: 4.4, by: 'address' } },
    });
  });

  test('what contradicts the address is refused, and what is open is asked', () => {
    expect(codes(settleAddress({ ...typed, wijkId: two }, located, null))).toEqual(['wijk-differs']);
    const both = { ...located, wijken: [...located.wijken, { id: two, name: 'Twee' }] };
    expect(codes(settleAddress(typed, both, null))).toEqual(['wijk-needed']);
    expect(codes(settleAddress({ ...typed, wijkId: two }, both, null))).toEqual([]);
    expect(codes(settleAddress(typed, { ...located, wijken: [] }, null))).toEqual(['wijk-needed']);
  });

  test('a point holds as long as its address does', () => {
    const before = { ...typed, wijkId: one, point: { lat: 51.8, lon: 4.3, by: 'hand' as const } };
    expect(settleAddress({ ...typed, wijkId: one }, null, before)).toMatchObject({
      value: { point: before.point },
    });
    expect(settleAddress({ ...typed, houseNumber: '2', wijkId: one }, null, before)).toMatchObject({
      value: { point: null },
    });
  });
});

describe('coverage', () => {
  const gebiedId = newId<'gebied'>();
  const wijk = (lowThreshold: number) => ({
    wijkId: newId<'wijk'>(),
    wijkSlug: 'w',
    wijkName: 'W',
    gebiedId,
    places: 1,
    lowThreshold,
    functions: ['meeting', 'advice'] as const,
  });

  test.for([
    [[0, 0], 'none'],
    [[1, 0], 'some'],
    [[1, 3], 'all'],
  ] as const)('low-threshold places %j make %s', ([counts, level]) => {
    expect(coverageByGebied(counts.map(wijk))).toMatchObject([{ wijken: counts.length, level }]);
  });

  test('the perhaps of the source is no gap', () => {
    expect(minimalFunctions).toHaveLength(6);
    expect(missingFunctions(wijk(1))).toEqual([
      'initiative',
      'volunteers',
      'participation',
      'services',
      'prevention',
    ]);
  });

  test('a function counts for the wijken that have it', () => {
    const wijken = [wijk(1), { ...wijk(0), functions: ['services'] as const }];
    expect(functionByGebied(wijken, 'services')).toMatchObject([{ wijken: 2, covered: 1, level: 'some' }]);
    expect(functionByGebied(wijken, 'prevention')).toMatchObject([{ covered: 0, level: 'none' }]);
  });
});
