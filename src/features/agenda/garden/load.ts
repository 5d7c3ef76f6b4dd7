/** Reads the facts of a wijk and makes its garden. */
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Domain } from '../../../kernel/domains.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { loadCalendar, occurrencesOf } from '../../activity/index.ts';
import { everything } from '../filter.ts';
import { entriesOf } from '../occasions.ts';
import { gardenOf, weeksCounted } from './rules.ts';
import { listGardenActivities, listGardenNetworks, listGardenOrganisations } from './store.ts';
import type { Garden } from './types.ts';

export async function loadGarden(
  reader: Reader,
  wijk: { readonly slug: string },
  today: PlainDate,
): Promise<Garden> {
  const period = { from: today, until: today.add({ days: 7 * weeksCounted }) };
  const [rows, activities, entries, calendar] = await Promise.all([
    listGardenOrganisations(reader, wijk.slug),
    listGardenActivities(reader, wijk.slug),
    entriesOf(reader, { ...everything, wijk: wijk.slug }),
    loadCalendar(reader, today),
  ]);
  const networks = await listGardenNetworks(
    reader,
    rows.map(({ id }) => id),
  );
  const times = new Map<string, Partial<Record<Domain, number>>>();
  for (const { activityId, series } of entries) {
    const activity = activities.get(activityId);
    if (!activity) continue;
    const counts = times.get(activity.organisationId) ?? {};
    const domain = activity.domain as Domain;
    counts[domain] = (counts[domain] ?? 0) + occurrencesOf(series, calendar, period).length;
    times.set(activity.organisationId, counts);
  }
  return gardenOf(
    rows.map((row) => ({ ...row, times: times.get(row.id) ?? {} })),
    networks,
  );
}
