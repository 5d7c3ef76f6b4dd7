/** Items of the feed: schema.org inside RPDE. An item says nothing of today, so that it changes only when its activity does. */
import type { PlainDate } from '../../../kernel/dates.ts';
import {
  daysNotByRhythm,
  endsAt,
  firstDate,
  type HolidayCalendar,
  holidayHorizon,
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

/** From the first time that its first series gives. */
function firstTime({ series: [first] }: ServiceParts): { startDate: string; endDate: string } | object {
  const date = first === undefined ? null : firstDate(first);
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
  const notByRhythm = (one: Series): readonly PlainDate[] =>
    daysNotByRhythm(one, calendar, holidayHorizon(calendar, one.startsOn));
  const event = eventOf(parts, { times, notByRhythm, elsewhere }, saying);
  const lasting = { ...event, ...firstTime(parts), eventStatus: 'https://schema.org/EventScheduled' };
  return { state: 'updated', ...item, data: inContext({ identifier: id, ...lasting }) };
}
