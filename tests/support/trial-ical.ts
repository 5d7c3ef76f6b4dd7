/** An activity, a plain series of it, and the feed that they stand in. */
import {
  holidayCalendar,
  type IcalActivity,
  type IcalFeed,
  icalFeed,
  type Series,
} from '../../src/features/activity/index.ts';
import { Temporal } from '../../src/kernel/dates.ts';
import { firstDay } from './random-series.ts';

export const calendar = holidayCalendar(2023, 2035);
/** Ten years and more; far enough behind the last day that is read back. */
export const begin = firstDay.subtract({ years: 1 });
export const end = firstDay.add({ years: 10 });

export const activity: IcalActivity = {
  uid: 'activity-1@example.org',
  sequence: 3,
  lastModified: Temporal.Instant.from('2027-01-02T10:00:00Z'),
  created: Temporal.Instant.from('2026-12-01T09:30:15.5Z'),
  summary: 'Eettafel; samen eten, samen koken',
  description: 'Iedereen is welkom.\nNeem een vriend mee: kosten € 3,50.',
  location: 'Huis van de Wijk, zaal 1',
  url: 'https://example.org/activiteit/eettafel',
  organizer: { name: 'Stichting "De Tafel"', uri: 'mailto:tafel@example.org' },
  categories: ['eten, drinken', 'ontmoeten'],
  status: 'confirmed',
  series: [],
};
export const feedOf = (activities: readonly IcalActivity[], given: Partial<IcalFeed> = {}): string =>
  icalFeed({
    name: 'Agenda van Delfshaven',
    lang: 'nl',
    source: 'https://example.org/agenda.ics?wijk=delfshaven',
    stamp: Temporal.Instant.from('2027-01-02T10:00:00Z'),
    refreshHours: 6,
    calendar,
    horizon: end.add({ years: 1 }),
    venueText: (venueId) => (venueId === 'venue-1' ? 'Het Zaaltje, achterom' : null),
    activities,
    ...given,
  });
export const plain: Series = {
  id: 'series-1',
  rhythm: { kind: 'weekly', everyWeeks: 1, weekdays: [2] },
  startsOn: Temporal.PlainDate.from('2027-01-01'),
  endsOn: null,
  from: '10:00',
  until: '12:00',
  skipSchoolHolidays: false,
  skipPublicHolidays: false,
  pauses: [],
  exceptions: [],
};
