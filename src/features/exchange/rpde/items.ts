/** Items of the feed: schema.org inside RPDE. An item says nothing of today, so that it changes only when its activity does. */
import type { PlainDate } from '../../../kernel/dates.ts';
import {
  daysNotByRhythm,
  endsAt,
  firstDate,
  type HolidayCalendar,
  holidayHorizon,
  lastKnownDay,
  occurrences,
  type Series,
  spokenOf,
  startsAt,
} from '../../activity/index.ts';
import type { Json } from '../hsds/profile.ts';
import type { ServiceParts } from '../hsds/things.ts';
import { eventOf, inContext, local, type Saying } from '../schema-org/things.ts';
import type { Change } from '../store/index.ts';
import type { OpenVenue } from '../types.ts';

export const kind = 'Event';

/** Times about which the series says something of their own: cancelled, moved, extra. */
export const spokenTimes = ({ series }: ServiceParts, calendar: HolidayCalendar) =>
  series.flatMap((one) => spokenOf(one, calendar));

/** What keeps to school holidays begins in the first of them that is known. */
function firstDay(series: Series, calendar: HolidayCalendar): PlainDate | null {
  if (!series.onlyHolidays) return firstDate(series);
  const { startsOn } = series;
  const [first] = occurrences(series, calendar, startsOn, holidayHorizon(calendar, startsOn));
  return first?.date ?? null;
}

/** From the first time that its first series gives. */
function firstTime(
  { series: [first] }: ServiceParts,
  calendar: HolidayCalendar,
): { startDate: string; endDate: string } | object {
  const date = first === undefined ? null : firstDay(first, calendar);
  if (first === undefined || date === null) return { startDate: null, endDate: null };
  const timed = { date, from: first.from, until: first.until };
  return { startDate: local(startsAt(timed)), endDate: local(endsAt(timed)) };
}

export function itemOf(
  { id, change, shown }: Change,
  parts: ServiceParts | undefined,
  calendar: HolidayCalendar,
  elsewhere: ReadonlyMap<string, OpenVenue>,
  saying: Saying,
): Json {
  const item = { kind, id, modified: change };
  if (!shown || parts === undefined) return { state: 'deleted', ...item };
  const times = spokenTimes(parts, calendar);
  const horizonOf = (one: Series): PlainDate => holidayHorizon(calendar, one.startsOn);
  const notByRhythm = (one: Series): readonly PlainDate[] => daysNotByRhythm(one, calendar, horizonOf(one));
  const lastDay = (one: Series): PlainDate | null => lastKnownDay(one, horizonOf(one));
  const event = eventOf(parts, { times, notByRhythm, lastDay, elsewhere }, saying);
  const lasting = {
    ...event,
    ...firstTime(parts, calendar),
    eventStatus: 'https://schema.org/EventScheduled',
  };
  return { state: 'updated', ...item, data: inContext({ identifier: id, ...lasting }) };
}
