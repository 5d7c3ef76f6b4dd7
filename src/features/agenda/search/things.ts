/** What a page says of each hit: of activities also when they are next, and where. */
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { currentSeries, loadCalendar, loadSeries, nextTimes, type Occurrence } from '../../activity/index.ts';
import { type AgeingPolicy, freshnessOf, loadAgeing } from '../../listing/index.ts';
import { loadItems } from '../store.ts';
import type { AgendaItem } from '../types.ts';
import type { Hit } from './store.ts';

export type Thing = Hit & {
  /** Null for what is no activity. */
  readonly item: AgendaItem | null;
  /** Its next time that goes on; null when none is known. */
  readonly next: Occurrence | null;
  /** Nobody confirmed for long that it is still right. */
  readonly faded: boolean;
};

/** Did nobody confirm for long that it is still right? */
export const isFaded = (
  { kind, confirmedAt }: Pick<Hit, 'kind' | 'confirmedAt'>,
  ageing: AgeingPolicy,
  today: PlainDate,
): boolean => freshnessOf({ confirmedAt }, ageing[kind], today) === 'faded';

/** Some times may be cancelled; after so many in a row it is no longer 'next'. */
const lookAtTimes = 8;

export async function describeHits(
  reader: Reader,
  hits: readonly Hit[],
  today: PlainDate,
): Promise<readonly Thing[]> {
  const ids = hits.filter(({ kind }) => kind === 'activity').map(({ id }) => id);
  const [items, series, calendar, ageing] = await Promise.all([
    loadItems(reader, ids),
    loadSeries(reader, ids),
    loadCalendar(reader, today),
    loadAgeing(reader),
  ]);
  return hits.map((hit) => {
    const times = nextTimes(currentSeries(series.get(hit.id) ?? [], today), calendar, today, lookAtTimes);
    const next = times.find(({ state }) => state !== 'cancelled') ?? null;
    const faded = isFaded(hit, ageing, today);
    return { ...hit, item: items.get(hit.id) ?? null, next, faded };
  });
}
