import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, it } from 'vitest';
import { someSeries } from '../../../../tests/support/random-series.ts';
import { activity, begin, calendar, end, feedOf, plain } from '../../../../tests/support/trial-ical.ts';
import { type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import { endsAt, occurrences, startsAt } from './expand.ts';
import type { Series } from './types.ts';

const d = (iso: string): PlainDate => parseIsoDate(iso)!;

/** One line per time: from, until, cancelled or not, where. */
type Read = string;
const line = (from: number, until: number, cancelled: boolean, where: string | null): Read =>
  `${new Date(from).toISOString()} ${new Date(until).toISOString()} ${cancelled ? 'cancelled' : 'on'} ${where}`;

function expected(series: Series): Read[] {
  const found = occurrences(series, calendar, begin, end, { includeCancelled: true });
  return found
    .map((each) => {
      const venue = each.venueId ? 'Het Zaaltje, achterom' : null;
      const elsewhere = [venue, each.placeText].filter(Boolean).join(', ');
      const [from, until] = [startsAt(each).epochMilliseconds, endsAt(each).epochMilliseconds];
      return line(from, until, each.state === 'cancelled', elsewhere || activity.location);
    })
    .toSorted();
}

const inTenYears = (from: number) =>
  from >= begin.toZonedDateTime('Europe/Amsterdam').epochMilliseconds &&
  from < end.toZonedDateTime('Europe/Amsterdam').epochMilliseconds;

function readByIcalJs(file: string): Read[] {
  const root = new ICAL.Component(ICAL.parse(file));
  const zone = new ICAL.Timezone(root.getFirstSubcomponent('vtimezone')!);
  ICAL.TimezoneService.register(zone, 'Europe/Amsterdam');
  const events = root.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  const masters = events.filter((each) => !each.isRecurrenceException());
  for (const each of events.filter((event) => event.isRecurrenceException())) {
    masters.find(({ uid }) => uid === each.uid)?.relateException(each);
  }
  const found: Read[] = [];
  const add = (event: ICAL.Event, from: ICAL.Time, until: ICAL.Time) => {
    const at = from.toJSDate().getTime();
    const status = event.component.getFirstPropertyValue('status');
    if (inTenYears(at))
      found.push(line(at, until.toJSDate().getTime(), status === 'CANCELLED', event.location));
  };
  for (const master of masters) {
    if (!master.isRecurring()) {
      add(master, master.startDate, master.endDate);
      continue;
    }
    const iterator = master.iterator();
    // Ten days past the end: moves go no further.
    const last = end.add({ days: 11 }).toString();
    for (let next = iterator.next(); next && next.toString().slice(0, 10) < last; next = iterator.next()) {
      const details = master.getOccurrenceDetails(next);
      add(details.item, details.startDate, details.endDate);
    }
  }
  return found.toSorted();
}

function readByNodeIcal(file: string): Read[] {
  const found: Read[] = [];
  for (const event of Object.values(nodeIcal.sync.parseICS(file))) {
    if (event?.type !== 'VEVENT') continue;
    const instances = nodeIcal.expandRecurringEvent(event, {
      from: new Date(begin.subtract({ days: 11 }).toString()),
      to: new Date(end.add({ days: 11 }).toString()),
    });
    for (const { start, end: until, event: its } of instances) {
      const cancelled = its.status === 'CANCELLED';
      const where = (its.location as string | undefined) ?? null;
      if (inTenYears(start.getTime())) found.push(line(start.getTime(), until.getTime(), cancelled, where));
    }
  }
  return found.toSorted();
}

describe('read back by two independent programs', () => {
  const numRuns = 15;
  // Ten years of a daily series take both programs seconds.
  const patience = 300_000;

  it(
    'ical.js finds over ten years exactly what we have',
    () => {
      const back = fc.property(someSeries, (series) => {
        expect(readByIcalJs(feedOf([{ ...activity, series: [series] }]))).toEqual(expected(series));
      });
      fc.assert(back, { numRuns });
    },
    patience,
  );

  /**
   * node-ical takes a rule's 02:30 on the last Sunday of October for the first one and that of EXDATE for the second,
   * so it finds that night twice. ical.js takes both for the second. No form of EXDATE serves them both; the file
   * keeps to the standard's.
   */
  const beginsInTheDoubleHour = ({ from }: Series) => from >= '02:00' && from < '03:00';

  it(
    'node-ical finds the same, but for beginnings in the hour that comes twice',
    () => {
      const others = someSeries.filter((series) => !beginsInTheDoubleHour(series));
      const back = fc.property(others, (series) => {
        expect(readByNodeIcal(feedOf([{ ...activity, series: [series] }]))).toEqual(expected(series));
      });
      fc.assert(back, { numRuns });
    },
    patience,
  );

  const nights: [string, Partial<Series>][] = [
    [
      'a night over both changes',
      { rhythm: { kind: 'weekly', everyWeeks: 1, weekdays: [6] }, from: '22:00', until: '04:00' },
    ],
    [
      'the hour that spring skips',
      { rhythm: { kind: 'weekly', everyWeeks: 1, weekdays: [7] }, from: '02:30', until: '03:00' },
    ],
    [
      'the hour that comes twice',
      { rhythm: { kind: 'weekly', everyWeeks: 1, weekdays: [7] }, from: '01:30', until: '02:30' },
    ],
    [
      'a first time on such a night',
      {
        startsOn: d('2027-03-27'),
        rhythm: { kind: 'weekly', everyWeeks: 2, weekdays: [6] },
        from: '23:00',
        until: '05:00',
      },
    ],
    ['29 February', { rhythm: { kind: 'once' }, startsOn: d('2028-02-29') }],
  ];
  it.each(nights)('%s', (_, given) => {
    const series = { ...plain, ...given };
    const file = feedOf([{ ...activity, series: [series] }]);
    expect(readByIcalJs(file)).toEqual(expected(series));
    if (!beginsInTheDoubleHour(series)) expect(readByNodeIcal(file)).toEqual(expected(series));
  });
});
