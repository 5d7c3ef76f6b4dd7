/** What a page says of each hit: of activities also when they are next, and where. */
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { currentSeries, loadCalendar, loadSeries, nextTimes, type Occurrence } from '../../activity/index.ts';
import { type AgeingPolicy, freshnessOf, loadAgeing } from '../../listing/index.ts';
import type { LatLon } from '../../place/index.ts';
import { pointsOfPlaces } from '../../venue/index.ts';
import type { Walk } from '../occasions.ts';
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
  /** To where its line says that it is; null when nobody knows where that is, or where one starts. */
  readonly walk: Walk | null;
};

/** Did nobody confirm for long that it is still right? */
export const isFaded = (
  { kind, confirmedAt }: Pick<Hit, 'kind' | 'confirmedAt'>,
  ageing: AgeingPolicy,
  today: PlainDate,
): boolean => freshnessOf({ confirmedAt }, ageing[kind], today) === 'faded';

/** Next time somewhere else: the place on its line is not where one then walks to. */
const placeOf = ({ kind, slug }: Hit, item: AgendaItem | null, next: Occurrence | null): string | null => {
  if (kind === 'venue') return slug;
  const elsewhere = next !== null && (next.venueId !== null || next.placeText !== null);
  return elsewhere ? null : (item?.venueSlug ?? null);
};

/** Some times may be cancelled; after so many in a row it is no longer 'next'. */
const lookAtTimes = 8;

/** @param from where minutes of walking are counted from */
export async function describeHits(
  reader: Reader,
  hits: readonly Hit[],
  today: PlainDate,
  from: LatLon | null,
): Promise<readonly Thing[]> {
  const ids = hits.filter(({ kind }) => kind === 'activity').map(({ id }) => id);
  const [items, series, calendar, ageing, points] = await Promise.all([
    loadItems(reader, ids),
    loadSeries(reader, ids),
    loadCalendar(reader, today),
    loadAgeing(reader),
    from === null ? null : pointsOfPlaces(reader, 'slug'),
  ]);
  return hits.map((hit) => {
    const times = nextTimes(currentSeries(series.get(hit.id) ?? [], today), calendar, today, lookAtTimes);
    const next = times.find(({ state }) => state !== 'cancelled') ?? null;
    const faded = isFaded(hit, ageing, today);
    const item = items.get(hit.id) ?? null;
    const to = points?.get(placeOf(hit, item, next) ?? '');
    return { ...hit, item, next, faded, walk: from && to ? { from, to } : null };
  });
}
