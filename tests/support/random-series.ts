/** Random series for property tests: every rhythm, nights over the change of the clock, pauses, moves, extra dates. */
import fc from 'fast-check';
import type {
  Exception,
  HolidayCalendar,
  Nth,
  Rhythm,
  Series,
  Weekday,
} from '../../src/features/activity/index.ts';
import { occurrences, schoolHolidayKinds } from '../../src/features/activity/index.ts';
import { type PlainDate, Temporal } from '../../src/kernel/dates.ts';

export const noHolidays: HolidayCalendar = { schoolHolidays: [], publicHolidays: [] };

export const firstDay = new Temporal.PlainDate(2024, 1, 1);

export const someDate = (fromDay = 0, throughDay = 3_650) =>
  fc.integer({ min: fromDay, max: throughDay }).map((days) => firstDay.add({ days }));

const weekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>;

export const someRhythm: fc.Arbitrary<Rhythm> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Rhythm>({ kind: 'once' }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('weekly' as const),
      everyWeeks: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 8 })),
      weekdays: fc
        .uniqueArray(weekday, { minLength: 1, maxLength: 7 })
        .map((days) => days.toSorted((one, other) => one - other)),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('monthly' as const),
      everyMonths: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 12 })),
      nth: fc.uniqueArray(fc.constantFrom<Nth>(1, 2, 3, 4, -1), { minLength: 1, maxLength: 3 }),
      weekday,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('monthDays' as const),
      everyMonths: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 12 })),
      days: fc
        .tuple(fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 3 }), fc.boolean())
        .map(([days, last]) => [...days.toSorted((one, other) => one - other), ...(last ? [-1] : [])]),
    }),
  },
);

const pad = (value: number) => String(value).padStart(2, '0');
/** Many in the night, where the clock changes at two and three. */
export const someTime = fc.oneof(
  fc.constantFrom('00:00', '01:59', '02:00', '02:30', '02:59', '03:00', '03:30', '23:30'),
  fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45))
    .map(([hour, minute]) => `${pad(hour)}:${pad(minute)}`),
);
const someTimes = fc.tuple(someTime, someTime).filter(([from, until]) => from !== until);
const someWords = fc.option(fc.constantFrom('de kerk', 'Zaal 2; boven, links', 'café "Ü" \\ hoek\nachter'));

const deviation = fc
  .record({ times: fc.option(someTimes), venueId: fc.option(fc.constant('venue-1')), placeText: someWords })
  .map(({ times, ...rest }) => ({ from: times?.[0] ?? null, until: times?.[1] ?? null, ...rest }));

const someException = fc.oneof(
  fc.record({ kind: fc.constant('cancelled' as const), note: someWords }),
  fc.record({
    kind: fc.constant('changed' as const),
    shift: fc.option(fc.integer({ min: -10, max: 10 })),
    substitute: fc.option(fc.constant('Fatima')),
    note: someWords,
    deviation,
  }),
  fc.record({ kind: fc.constant('extra' as const), note: someWords, deviation }),
);
type Drawn = typeof someException extends fc.Arbitrary<infer T> ? T : never;

function exceptionOn(on: PlainDate, drawn: Drawn): Exception {
  if (drawn.kind === 'cancelled') return { ...drawn, on };
  if (drawn.kind === 'extra') return { kind: 'extra', on, note: drawn.note, ...drawn.deviation };
  const newOn = drawn.shift === null ? null : on.add({ days: drawn.shift });
  return { kind: 'changed', on, newOn, substitute: drawn.substitute, note: drawn.note, ...drawn.deviation };
}

const nakedSeries = fc
  .record({
    rhythm: someRhythm,
    startsOn: someDate(0, 800),
    lasts: fc.option(fc.integer({ min: 0, max: 3_000 })),
    times: someTimes,
    skipSchoolHolidays: fc.boolean(),
    skipHolidays: fc.subarray([...schoolHolidayKinds]),
    onlyHolidays: fc.oneof(fc.constant([]), fc.subarray([...schoolHolidayKinds])),
    skipPublicHolidays: fc.boolean(),
    pauses: fc.array(
      fc.record({ from: someDate(), days: fc.integer({ min: 1, max: 60 }), reason: someWords }),
      { maxLength: 3 },
    ),
  })
  .map(
    ({ lasts, times, pauses, skipHolidays, onlyHolidays, ...rest }): Series => ({
      ...rest,
      ...(rest.skipSchoolHolidays || skipHolidays.length > 0 || onlyHolidays.length === 0
        ? {}
        : { onlyHolidays }),
      ...(rest.skipSchoolHolidays || skipHolidays.length === 0 ? {} : { skipHolidays }),
      id: 'series-1',
      from: times[0],
      until: times[1],
      endsOn: lasts === null || rest.rhythm.kind === 'once' ? null : rest.startsOn.add({ days: lasts }),
      pauses: pauses.map(({ from, days, reason }) => ({ from, until: from.add({ days }), reason })),
      exceptions: [],
    }),
  );

/** Ten years from 2024 on; cancelled and changed dates are dates of the rhythm, extra ones any date of the period. */
export const someSeries: fc.Arbitrary<Series> = nakedSeries.chain((series) => {
  const { onlyHolidays: _, ...allYear } = series;
  const bare = { ...allYear, skipSchoolHolidays: false, skipPublicHolidays: false, pauses: [] };
  const dates = occurrences(bare, noHolidays, firstDay, firstDay.add({ years: 10 })).map(({ date }) => date);
  const picks = fc.array(
    fc.record({
      place: fc.nat({ max: Math.max(0, dates.length - 1) }),
      off: fc.integer({ min: 0, max: 6 }),
      drawn: someException,
    }),
    { maxLength: 8 },
  );
  return picks.map((drawn) => {
    const byDate = new Map<string, Exception>();
    for (const { place, off, drawn: exception } of drawn) {
      const rhythmDate = dates[place];
      if (!rhythmDate) continue;
      const shifted = rhythmDate.add({ days: exception.kind === 'extra' ? off : 0 });
      const { compare } = Temporal.PlainDate;
      const on = series.endsOn && compare(shifted, series.endsOn) > 0 ? rhythmDate : shifted;
      byDate.set(on.toString(), exceptionOn(on, exception));
    }
    return { ...series, exceptions: [...byDate.values()] };
  });
});
