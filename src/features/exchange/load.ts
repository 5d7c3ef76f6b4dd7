/** Reads activities with all that is said with them: five queries, however many there are; outlines are kept in memory. */
import type { PlainDate } from '../../kernel/dates.ts';
import type { Reader } from '../../platform/db/index.ts';
import { currentSeries, type Exception, loadSeries, type Series } from '../activity/index.ts';
import { listWijkShapes } from '../place/index.ts';
import type { ServiceParts } from './hsds/things.ts';
import { loadActivities, loadOrganisations, loadPlaces } from './store/index.ts';

/** Whether an exception still says something once nobody is named in it. */
const saysMore = (exception: Exception): boolean =>
  exception.kind !== 'changed' ||
  [
    exception.newOn,
    exception.from,
    exception.until,
    exception.venueId,
    exception.placeText,
    exception.note,
  ].some((part) => part !== null);

/** Who stands in for a host is said on the page, and is nobody's data. */
const withoutNames = (series: Series): Series => ({
  ...series,
  exceptions: series.exceptions
    .map((each) => (each.kind === 'changed' ? { ...each, substitute: null } : each))
    .filter(saysMore),
});

/**
 * In the order of the ids, without those that the public does not see. Series that are over stay out.
 * @param flat with their organisation and nothing else, as most lists show them
 */
export async function loadServices(
  reader: Reader,
  ids: readonly string[],
  today: PlainDate,
  flat = false,
): Promise<readonly ServiceParts[]> {
  const activities = await loadActivities(reader, ids);
  const distinct = (found: readonly (string | null)[]) =>
    [...new Set(found)].filter((id): id is string => id !== null);
  const [series, organisations, venues, shapes] = await Promise.all([
    loadSeries(reader, flat ? [] : activities.map(({ id }) => id)),
    loadOrganisations(reader, distinct(activities.map(({ organisationId }) => organisationId))),
    loadPlaces(reader, flat ? [] : distinct(activities.map(({ venueId }) => venueId))),
    flat ? [] : listWijkShapes(reader),
  ]);
  const outlines = new Map(shapes.map(({ id, outline }) => [id, outline]));
  return activities.map((activity) => ({
    activity,
    series: currentSeries(series.get(activity.id) ?? [], today).map(withoutNames),
    organisation: organisations.get(activity.organisationId) ?? null,
    venue: activity.venueId === null ? null : (venues.get(activity.venueId) ?? null),
    area: outlines.get(activity.wijkId) ?? null,
  }));
}
