/** What was written of a series is used again, and never when anything of it would read differently. */
import { expect, test } from 'vitest';
import { parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { holidayCalendar } from './holidays.ts';
import { type IcalActivity, type IcalFeed, icalFeed } from './ical.ts';
import type { Series } from './types.ts';

const date = (iso: string) => parseIsoDate(iso)!;
const moment = (iso: string) => Temporal.Instant.from(iso);

const series: Series = {
  id: 'series-1',
  rhythm: { kind: 'weekly', everyWeeks: 1, weekdays: [2] },
  startsOn: date('2027-01-05'),
  endsOn: null,
  from: '10:00',
  until: '12:00',
  skipSchoolHolidays: true,
  skipPublicHolidays: true,
  pauses: [],
  exceptions: [
    {
      kind: 'changed',
      on: date('2027-01-12'),
      newOn: null,
      from: null,
      until: null,
      venueId: 'elders',
      placeText: null,
      substitute: null,
      note: null,
    },
  ],
};
const activity: IcalActivity = {
  uid: 'activity-1@example.org',
  sequence: 3,
  lastModified: moment('2027-01-02T10:00:00Z'),
  created: moment('2026-12-01T09:30:00Z'),
  summary: 'Eettafel',
  description: 'Iedereen is welkom.',
  location: 'Huis van de Wijk',
  url: 'https://example.org/activiteiten/eettafel',
  organizer: null,
  categories: ['ontmoeten'],
  status: 'confirmed',
  series: [series],
};
const feed: IcalFeed = {
  name: 'Agenda',
  lang: 'nl',
  source: null,
  stamp: moment('2027-01-02T10:00:00Z'),
  refreshHours: 6,
  calendar: holidayCalendar(2025, 2032),
  horizon: date('2030-01-01'),
  venueText: () => 'Het Zaaltje',
  activities: [activity],
};
/** The same facts as series that nobody wrote before. */
const anew = (given: IcalFeed): string =>
  icalFeed({
    ...given,
    activities: given.activities.map((each) => ({
      ...each,
      series: each.series.map((one) => ({ ...one })),
    })),
  });
const withActivity = (change: Partial<IcalActivity>): IcalFeed => ({
  ...feed,
  activities: [{ ...activity, ...change }],
});

const changes: Readonly<Record<string, IcalFeed>> = {
  nothing: feed,
  stamp: { ...feed, stamp: moment('2027-02-02T10:00:00Z') },
  language: { ...feed, lang: 'en' },
  horizon: { ...feed, horizon: date('2028-01-01') },
  holidays: { ...feed, calendar: holidayCalendar(2026, 2027) },
  'another place': { ...feed, venueText: () => 'De Serre' },
  summary: withActivity({ summary: 'Lunch' }),
  description: withActivity({ description: null }),
  location: withActivity({ location: 'Plein' }),
  address: withActivity({ url: null }),
  uid: withActivity({ uid: 'activity-1@example.com' }),
  sequence: withActivity({ sequence: 4 }),
  'last change': withActivity({ lastModified: moment('2027-01-03T10:00:00Z') }),
  made: withActivity({ created: moment('2026-12-02T10:00:00Z') }),
  organizer: withActivity({ organizer: { name: 'De Tafel', uri: 'mailto:tafel@example.org' } }),
  categories: withActivity({ categories: ['ontmoeten', 'eten'] }),
  stopped: withActivity({ status: 'cancelled' }),
  series: withActivity({ series: [{ ...series, from: '11:00' }] }),
};

test.for(Object.keys(changes))('%s', (what) => {
  const changed = changes[what]!;
  const first = icalFeed(feed);
  expect(icalFeed(changed)).toBe(anew(changed));
  expect(icalFeed(feed)).toBe(first);
  expect(first === icalFeed(changed)).toBe(what === 'nothing');
});

test('no text can stand for the stamp', () => {
  const file = icalFeed(withActivity({ summary: 'Eet\0tafel', description: '\0' }));
  expect(file.match(/DTSTAMP:/g)).toHaveLength(file.match(/BEGIN:VEVENT/g)!.length);
});
