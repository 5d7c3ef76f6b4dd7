import type { VNode } from 'preact';
import { isoDate, type PlainDate } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { Wijk } from '../place/index.ts';
import { countVenues, listVenues } from './store/venues.ts';
import { OwnPlaces, WijkPlaces } from './views/list.tsx';

/** For the page of a wijk: its places, at most eight, and where to see the others. */
export async function wijkPlacesBrief(
  reader: Reader,
  wijk: Pick<Wijk, 'slug' | 'name'>,
  today: PlainDate,
  lang: Lang,
): Promise<VNode> {
  const filter = { wijkSlug: wijk.slug };
  const [found, venues] = await Promise.all([
    countVenues(reader, filter),
    listVenues(reader, filter, isoDate(today), { limit: 8, offset: 0 }),
  ]);
  return <WijkPlaces lang={lang} wijk={wijk} venues={venues} found={found} />;
}

/** For the page of an organisation or of a network: the places that these run; null when they run none. */
export async function placesBrief(
  reader: Reader,
  organisationIds: readonly Id<'organisation'>[],
  today: PlainDate,
  lang: Lang,
): Promise<VNode | null> {
  if (organisationIds.length === 0) return null;
  const venues = await listVenues(reader, { organisationIds }, isoDate(today), { limit: 60, offset: 0 });
  return venues.length === 0 ? null : <OwnPlaces lang={lang} venues={venues} />;
}
