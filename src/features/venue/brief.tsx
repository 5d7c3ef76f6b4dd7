import type { VNode } from 'preact';
import { isoDate, type PlainDate } from '../../kernel/dates.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { Wijk } from '../place/index.ts';
import { countVenues, listVenues } from './store/venues.ts';
import { WijkPlaces } from './views/list.tsx';

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
