/**
 * Evidence for funding, accounting and reports: what took place, told apart from what was only announced. Reads only.
 */
import type { PlainDate } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Reader } from '../../platform/db/index.ts';
import { countEvidence } from './rules.ts';
import { listConfirmed, listEvidence } from './store/evidence.ts';
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

/** Announced against confirmed, per activity, in the order given. @param today only times before it can be unconfirmed */
export async function evidenceCounts(
  reader: Reader,
  activityIds: readonly Id<'activity'>[],
  period: Period,
  today: PlainDate,
): Promise<readonly EvidenceCount[]> {
  const [series, evidence, calendar] = await Promise.all([
    loadSeries(reader, activityIds),
    listEvidence(reader, activityIds, period),
    loadCalendar(reader, today),
  ]);
  const byActivity = Map.groupBy(evidence, ({ activityId }) => activityId);
  return activityIds.map((id) =>
    countEvidence(id, series.get(id) ?? [], calendar, { period, today }, byActivity.get(id) ?? []),
  );
}
