/** What a page says of each hit: of activities also when they are next, and where. */
import type { PlainDate } from '../../../kernel/dates.ts';
import { inDutch, type PeoplesWords } from '../../../kernel/words.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { currentSeries, loadCalendar, loadSeries, nextTimes, type Occurrence } from '../../activity/index.ts';
import { type AgeingPolicy, freshnessOf, loadAgeing } from '../../listing/index.ts';
import type { LatLon } from '../../place/index.ts';
import { pointsOfPlaces } from '../../venue/index.ts';
import type { Walk } from '../occasions.ts';
import { loadItems, loadVenueNames } from '../store.ts';
import type { AgendaItem } from '../types.ts';
import type { Hit } from './store.ts';

export type Thing = Hit & {
  /** Null for what is no activity. */
  readonly item: AgendaItem | null;
  /** Its next time that goes on; null when none is known. */
  readonly next: Occurrence | null;
  /** Where its next time is, when that is not the usual place; in the words of its keeper. */
  readonly elsewhere: PeoplesWords | null;
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

type Points = ReadonlyMap<string, LatLon>;

/** To where its line says that it is: somewhere else in words is no place that we know. */
function pointOf(
  { kind, slug }: Hit,
  item: AgendaItem | null,
  next: Occurrence | null,
  points: { readonly bySlug: Points; readonly byId: Points },
): LatLon | undefined {
  if (kind === 'venue') return points.bySlug.get(slug);
  if (next !== null && next.venueId !== null) return points.byId.get(next.venueId);
  return next !== null && next.placeText !== null ? undefined : points.bySlug.get(item?.venueSlug ?? '');
}

function elsewhereOf(next: Occurrence | null, venues: ReadonlyMap<string, string>): PeoplesWords | null {
  const venue = next?.venueId ? venues.get(next.venueId) : undefined;
  const said = [venue, next?.placeText].filter(Boolean).join(', ');
  return said === '' ? null : inDutch(said);
}

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
  const [items, series, calendar, ageing, bySlug, byId] = await Promise.all([
    loadItems(reader, ids),
    loadSeries(reader, ids),
    loadCalendar(reader, today),
    loadAgeing(reader),
    from === null ? null : pointsOfPlaces(reader, 'slug'),
    from === null ? null : pointsOfPlaces(reader),
  ]);
  const nextOf = ({ id }: Hit): Occurrence | null => {
    const times = nextTimes(currentSeries(series.get(id) ?? [], today), calendar, today, lookAtTimes);
    return times.find(({ state }) => state !== 'cancelled') ?? null;
  };
  const withNext = hits.map((hit) => ({ hit, next: nextOf(hit) }));
  const venues = await loadVenueNames(
    reader,
    withNext.flatMap(({ next }) => next?.venueId ?? []),
  );
  return withNext.map(({ hit, next }) => {
    const faded = isFaded(hit, ageing, today);
    const item = items.get(hit.id) ?? null;
    const to = bySlug && byId ? pointOf(hit, item, next, { bySlug, byId }) : undefined;
    const elsewhere = elsewhereOf(next, venues);
    return { ...hit, item, next, elsewhere, faded, walk: from && to ? { from, to } : null };
  });
}
