/**
 * When, as HSDS says it: the parts of an RRULE (RFC 5545). HSDS has no word for exceptions, so `description` says all of
 * it in a sentence. Times are those of the clock on the wall: an offset would be wrong for half of the year.
 */
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import { derivedId } from '../../../kernel/ids.ts';
import { firstDate, type Series, seriesSentence } from '../../activity/index.ts';
import type { Opening } from '../../venue/types.ts';

export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

function rule({ rhythm, endsOn, onlyHolidays }: Series) {
  if (rhythm.kind === 'once') return { count: 1 };
  // Most weeks of such a rule would be wrong: only the sentence can say it.
  if (onlyHolidays) return {};
  const until = endsOn === null ? {} : { until: isoDate(endsOn) };
  const codes = (days: readonly number[]) => days.map((day) => weekdayCodes[day - 1]).join(',');
  if (rhythm.kind === 'weekly')
    return {
      freq: 'WEEKLY',
      interval: rhythm.everyWeeks,
      byday: codes(rhythm.weekdays),
      wkst: 'MO',
      ...until,
    };
  if (rhythm.kind === 'monthDays')
    return {
      freq: 'MONTHLY',
      interval: rhythm.everyMonths,
      bymonthday: rhythm.days.join(','),
      ...until,
    };
  return {
    freq: 'MONTHLY',
    interval: rhythm.everyMonths,
    byday: rhythm.nth.map((nth) => `${nth}${weekdayCodes[rhythm.weekday - 1]}`).join(','),
    ...until,
  };
}

export function seriesSchedule(
  series: Series,
  context: {
    readonly serviceId: string;
    readonly atLocationId: string;
    readonly link: string;
    readonly today: PlainDate;
  },
) {
  const first = firstDate(series);
  const last = series.rhythm.kind === 'once' ? series.startsOn : series.endsOn;
  return {
    id: series.id,
    service_id: context.serviceId,
    service_at_location_id: context.atLocationId,
    valid_from: isoDate(series.startsOn),
    valid_to: last === null ? null : isoDate(last),
    // The rhythm may begin outside the holidays that it keeps to.
    dtstart: first === null || series.onlyHolidays ? null : isoDate(first),
    ...rule(series),
    description: seriesSentence(series, { lang: 'nl', today: context.today, full: true }),
    opens_at: series.from,
    closes_at: series.until,
    schedule_link: context.link,
  };
}

/** Opening hours of a place. */
export const openingSchedules = (locationId: string, opening: readonly Opening[]) =>
  opening.map(({ weekday, from, until }) => ({
    id: derivedId(locationId, `open ${weekday} ${from}`) as string,
    location_id: locationId,
    freq: 'WEEKLY',
    interval: 1,
    byday: weekdayCodes[weekday - 1] ?? '',
    opens_at: from,
    closes_at: until,
  }));
