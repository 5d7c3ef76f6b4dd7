/** From the series of a busy wijk to every time of a month, in this process, without a database. */

import { holidayCalendar, occurrences, type Series } from '../src/features/activity/index.ts';
import { Temporal } from '../src/kernel/dates.ts';
import { type Measured, number, percentile } from './support/measured.ts';

const count = 500;
const repeats = 400;
const warmUps = 100;
const msMost = 5;

/** The mix of the demo city: mostly weekly, some twice a week, every other week or monthly; one in five has something out of the ordinary. */
function seriesOf(number: number, first: Temporal.PlainDate): Series {
  const weekday = ((number % 7) + 1) as Series['rhythm'] extends infer _ ? 1 | 2 | 3 | 4 | 5 | 6 | 7 : never;
  const rhythm: Series['rhythm'] =
    number % 10 === 9
      ? { kind: 'monthly', everyMonths: 1, nth: [2], weekday }
      : number % 10 === 8
        ? { kind: 'weekly', everyWeeks: 2, weekdays: [weekday] }
        : { kind: 'weekly', everyWeeks: 1, weekdays: number % 10 === 7 ? [1, 4] : [weekday] };
  const on = first.add({ days: number % 28 });
  return {
    id: String(number),
    rhythm,
    startsOn: first.subtract({ days: 30 + (number % 400) }),
    endsOn: number % 25 === 0 ? first.add({ days: 20 }) : null,
    from: '10:00',
    until: '12:00',
    skipSchoolHolidays: number % 3 === 0,
    skipPublicHolidays: number % 4 === 0,
    pauses: number % 50 === 0 ? [{ from: first, until: first.add({ days: 10 }), reason: null }] : [],
    exceptions: number % 5 === 0 ? [{ kind: 'cancelled', on, note: null }] : [],
  };
}

export async function measure(): Promise<readonly Measured[]> {
  const first = Temporal.PlainDate.from('2027-03-01');
  const until = first.add({ months: 1 });
  const calendar = holidayCalendar(2026, 2028);
  const all = Array.from({ length: count }, (_, number) => seriesOf(number, first));
  const expand = (): number => {
    let found = 0;
    for (const series of all)
      found += occurrences(series, calendar, first, until, { includeCancelled: true }).length;
    return found;
  };
  let times = 0;
  for (let turn = 0; turn < warmUps; turn += 1) times = expand();
  const took: number[] = [];
  for (let turn = 0; turn < repeats; turn += 1) {
    const begun = performance.now();
    expand();
    took.push(performance.now() - begun);
  }
  const half = percentile(took, 0.5);
  return [
    { what: `series, and their times in March 2027`, figure: `${count} series, ${number(times)} times` },
    {
      what: 'to expand the month of a wijk',
      figure: `${number(half)} ms (p99 ${number(percentile(took, 0.99))} ms)`,
      target: `< ${msMost} ms`,
      met: half < msMost,
    },
  ];
}
