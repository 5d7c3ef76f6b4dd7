/** What this program publishes as a calendar, it reads back as the same times. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noHolidays, someSeries } from '../../../../tests/support/random-series.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { icalFeed, occurrences, type Series } from '../../activity/index.ts';
import { itemsOf } from './items.ts';
import { readCalendar } from './read.ts';

const stamp = Temporal.Instant.from('2026-11-28T10:00:00Z');
const from = Temporal.PlainDate.from('2023-12-01');
const horizon = Temporal.PlainDate.from('2045-01-01');
const until = Temporal.PlainDate.from('2040-01-01');

const published = (series: Series): string =>
  icalFeed({
    name: 'Proef',
    lang: 'nl',
    source: null,
    stamp,
    refreshHours: 6,
    calendar: noHolidays,
    horizon,
    venueText: () => 'Elders',
    activities: [
      {
        uid: 'proef@example.org',
        sequence: 1,
        lastModified: stamp,
        created: stamp,
        summary: 'Koffie',
        description: null,
        location: 'Plein',
        url: null,
        organizer: null,
        categories: [],
        status: 'confirmed',
        series: [series],
      },
    ],
  });

/** Each time that takes place, once; when two words speak of one moment it is one. */
const timesOf = (all: readonly Series[]): readonly string[] => [
  ...new Set(
    all
      .flatMap((series) => occurrences(series, noHolidays, from, until))
      .map((time) => `${time.date} ${time.from} ${time.until}`)
      .sort(),
  ),
];

const isByDay = (begin: string, end: string): boolean => begin >= '04:00' && end > begin;

/** On nights when the clock changes a time is written in UTC, an hour as it was that night. */
const byDay = someSeries.filter(
  (series) =>
    isByDay(series.from, series.until) &&
    series.exceptions.every(
      (one) => one.kind === 'cancelled' || isByDay(one.from ?? series.from, one.until ?? series.until),
    ),
);

test('a published calendar read back gives the same times', async () => {
  await fc.assert(
    fc.asyncProperty(byDay, async (series) => {
      const read = await readCalendar(new TextEncoder().encode(published(series)));
      if (!read.ok) throw new Error(read.problems[0]?.code);
      const items = itemsOf(read.value, null);
      // A long pause of a daily series names more days than one appointment may.
      fc.pre(items.every(({ problems }) => problems.every(({ nl }) => !nl.includes('losse data'))));
      expect(items.flatMap(({ problems }) => problems)).toEqual([]);
      const back = items.filter(({ cancelled }) => !cancelled).flatMap((item) => item.series);
      expect(timesOf(back.map((draft) => ({ ...draft, id: '' })))).toEqual(timesOf([series]));
    }),
    { numRuns: 100 },
  );
});
