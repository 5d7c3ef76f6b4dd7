/**
 * Evidence for funding, accounting and reports: what took place, told apart from what was only announced. Reads only.
 */
import { isoDate, type PlainDate, Temporal } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Reader } from '../../platform/db/index.ts';
import { countEvidence } from './rules/evidence.ts';
import { listConfirmed, listSaid } from './store/evidence.ts';
import { loadCalendar } from './store/holidays.ts';
import { loadSeries } from './store/series.ts';
import type { Confirmed, EvidenceCount, Period } from './types.ts';

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

/** Some activities, and the days over which they are counted. */
type EvidenceAsked = { readonly activityIds: readonly Id<'activity'>[]; readonly period: Period };

const { compare } = Temporal.PlainDate;

/** From the first of their days to the last; null without any. */
function widest(periods: readonly Period[]): Period | null {
  const [from] = periods.map((one) => one.from).toSorted(compare);
  const until = periods
    .map((one) => one.until)
    .toSorted(compare)
    .at(-1);
  return from && until ? { from, until } : null;
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
  const ids = [...new Set(asked.flatMap(({ activityIds }) => activityIds))];
  const [series, said, calendar] = await Promise.all([
    loadSeries(reader, ids),
    listSaid(reader, ids, all),
    loadCalendar(reader, today),
  ]);
  const byActivity = Map.groupBy(said, ({ activityId }) => activityId);
  return asked.map(({ activityIds, period }) => {
    const [from, until] = [isoDate(period.from), isoDate(period.until)];
    return activityIds.map((id) => {
      const held = (byActivity.get(id) ?? []).filter(({ heldOn }) => heldOn >= from && heldOn < until);
      return countEvidence(id, series.get(id) ?? [], calendar, { period, today }, held);
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
