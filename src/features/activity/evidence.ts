/**
 * Evidence for funding, accounting and reports: what took place, told apart from what was only announced. Reads only.
 */
import { isoDate, type PlainDate, Temporal } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Reader } from '../../platform/db/index.ts';
import { keptRead } from '../../platform/db/kept-reads.ts';
import { countEvidence } from './rules/evidence.ts';
import type { HolidayCalendar, Series } from './series/types.ts';
import { listConfirmed, listSaid } from './store/evidence.ts';
import { loadCalendar } from './store/holidays.ts';
import { loadSeries } from './store/series.ts';
import type { Confirmed, EvidenceCount, Period, SaidOfTime } from './types.ts';

/**
 * Times that a human said took place, by the day on which they were held, in `[from, until)`.
 * @returns at most one per occurrence; of a series the oldest day first
 */
export async function confirmedOccurrences(
  reader: Reader,
  activityIds: readonly Id<'activity'>[],
  period: Period,
): Promise<readonly Confirmed[]> {
  return await listConfirmed(reader, activityIds, period);
}

type Said = {
  readonly series: Readonly<Record<string, readonly Series[]>>;
  readonly said: Readonly<Record<string, readonly SaidOfTime[]>>;
};

const separator = ' ';
const dateIn = (text: string): PlainDate => Temporal.PlainDate.from(text);

/** Of activities (ids in one text) over the days `[from, until)`, ISO: kept until somebody says something new, or a rhythm changes. */
export const readSaid = keptRead(
  ['activitySeries', 'occurrenceEvidence'],
  async (reader, activities: string, from: string, until: string): Promise<Said> => {
    const ids = activities.split(separator).filter((id) => id !== '');
    const [series, said] = await Promise.all([
      loadSeries(reader, ids),
      listSaid(reader, ids, { from: dateIn(from), until: dateIn(until) }),
    ]);
    return {
      series: Object.fromEntries(series),
      said: Object.fromEntries(Map.groupBy(said, ({ activityId }) => activityId)),
    };
  },
  // The lists of the office, and cases that are looked at: each with the times of months.
  { answersMost: 50 },
);

/** What is kept is counted once for each activity, period and day. */
const countsOf = new WeakMap<
  Said,
  { readonly calendar: HolidayCalendar; readonly counts: Map<string, EvidenceCount> }
>();

function counted(
  { series, said }: Said,
  calendar: HolidayCalendar,
  id: Id<'activity'>,
  { period, today }: { readonly period: Period; readonly today: PlainDate },
): EvidenceCount {
  const [from, until] = [isoDate(period.from), isoDate(period.until)];
  const held = (said[id] ?? []).filter(({ heldOn }) => heldOn >= from && heldOn < until);
  return countEvidence(id, series[id] ?? [], calendar, { period, today }, held);
}

/** Some activities, and the days over which they are counted. */
type EvidenceAsked = { readonly activityIds: readonly Id<'activity'>[]; readonly period: Period };

const { compare } = Temporal.PlainDate;

/** From the first of their days to the last; null without any. */
function widest([first, ...others]: readonly Period[]): Period | null {
  if (first === undefined) return null;
  let { from, until } = first;
  for (const one of others) {
    if (compare(one.from, from) < 0) from = one.from;
    if (compare(one.until, until) > 0) until = one.until;
  }
  return { from, until };
}

/**
 * Announced against confirmed for many at once, with as many questions to the database as for one.
 * @param today only times before it can be unconfirmed
 * @returns in the order given, and of each its activities in the order given
 */
export async function evidenceCountsOfEach(
  reader: Reader,
  asked: readonly EvidenceAsked[],
  today: PlainDate,
): Promise<readonly (readonly EvidenceCount[])[]> {
  const all = widest(asked.map(({ period }) => period));
  if (all === null) return [];
  const ids = [...new Set(asked.flatMap(({ activityIds }) => activityIds))].toSorted();
  const [found, calendar] = await Promise.all([
    readSaid(reader, ids.join(separator), isoDate(all.from), isoDate(all.until)),
    loadCalendar(reader, today),
  ]);
  const before = countsOf.get(found);
  const counts = before?.calendar === calendar ? before.counts : new Map<string, EvidenceCount>();
  countsOf.set(found, { calendar, counts });
  return asked.map(({ activityIds, period }) => {
    const days = `${isoDate(period.from)} ${isoDate(period.until)} ${isoDate(today)}`;
    return activityIds.map((id) => {
      const key = `${id} ${days}`;
      const count = counts.get(key) ?? counted(found, calendar, id, { period, today });
      counts.set(key, count);
      return count;
    });
  });
}

/** Announced against confirmed, per activity, in the order given. @param today only times before it can be unconfirmed */
export async function evidenceCounts(
  reader: Reader,
  activityIds: readonly Id<'activity'>[],
  period: Period,
  today: PlainDate,
): Promise<readonly EvidenceCount[]> {
  const [counts] = await evidenceCountsOfEach(reader, [{ activityIds, period }], today);
  return counts ?? [];
}
