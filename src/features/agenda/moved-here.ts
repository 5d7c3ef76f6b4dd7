/** Of an activity that is always elsewhere, the single times that are at the place that was asked for. */
import { isoDate, Temporal } from '../../kernel/dates.ts';
import type { Exception, Series } from '../activity/index.ts';
import type { Entry } from './programme/types.ts';

type Elsewhere = Exclude<Exception, { kind: 'cancelled' }>;

/** That one time as a series of its own: a calendar of the place holds it, and not all the others. */
function onlyThen(series: Series, exception: Elsewhere): Series {
  const { on, from, until } = exception;
  const newOn = exception.kind === 'changed' ? exception.newOn : null;
  const substitute = exception.kind === 'changed' ? exception.substitute : null;
  const last = newOn !== null && Temporal.PlainDate.compare(newOn, on) > 0 ? newOn : on;
  return {
    ...series,
    id: `${series.id}-${isoDate(on).replaceAll('-', '')}`,
    rhythm: { kind: 'once' },
    startsOn: on,
    endsOn: last,
    from: from ?? series.from,
    until: until ?? series.until,
    skipSchoolHolidays: false,
    skipPublicHolidays: false,
    pauses: [],
    exceptions: [{ ...exception, kind: 'changed', from: null, until: null, newOn, substitute }],
  };
}

/** @returns the entry with those times alone; null when there are none */
export function movedHere(entry: Entry, isHere: (venueId: string) => boolean): Entry | null {
  const series = entry.series.flatMap((one) =>
    one.exceptions.flatMap((each) =>
      each.kind !== 'cancelled' && each.venueId !== null && isHere(each.venueId) ? [onlyThen(one, each)] : [],
    ),
  );
  return series.length === 0 ? null : { ...entry, series };
}
