/** Reads what schema.org says of a listed thing. */
import type { VNode } from 'preact';
import type { PlainDate } from '../../../kernel/dates.ts';
import { today } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { StructuredData } from '../../../ui/index.ts';
import { type HolidayCalendar, loadCalendar, nextTimes } from '../../activity/index.ts';
import type { Listing } from '../../listing/index.ts';
import type { ExchangeDeps } from '../deps.ts';
import type { Json } from '../hsds/profile.ts';
import type { ServiceParts } from '../hsds/things.ts';
import { loadServices } from '../load.ts';
import { loadOrganisations, loadPlaces } from '../store/index.ts';
import { type Coming, eventOf, inContext, organisationOf, placeOf, type Saying } from './things.ts';

/** As many as a page shows: a search engine wants dates, not years of them. */
const shownTimes = 8;

/** The coming times of each of these activities. */
export async function loadComing(
  reader: Reader,
  parts: readonly ServiceParts[],
  calendar: HolidayCalendar,
  day: PlainDate,
): Promise<readonly Coming[]> {
  const times = parts.map(({ series }) => nextTimes(series, calendar, day, shownTimes));
  const venueIds = times.flat().flatMap(({ venueId }) => (venueId === null ? [] : [venueId]));
  const elsewhere = await loadPlaces(reader, [...new Set(venueIds)]);
  return times.map((each) => ({ times: each, elsewhere }));
}

async function activityThing(deps: ExchangeDeps, id: string, saying: Saying): Promise<Json | null> {
  const day = today(deps.clock);
  const [[parts], calendar] = await Promise.all([
    loadServices(deps.db, [id], day),
    loadCalendar(deps.db, day),
  ]);
  if (!parts) return null;
  const [coming] = await loadComing(deps.db, [parts], calendar, day);
  // An event without a start is none.
  return coming === undefined || coming.times.length === 0 ? null : eventOf(parts, coming, saying);
}

async function thingOf(deps: ExchangeDeps, listing: Listing, saying: Saying): Promise<Json | null> {
  if (listing.kind === 'activity') return await activityThing(deps, listing.id, saying);
  if (listing.kind === 'venue') {
    const venue = (await loadPlaces(deps.db, [listing.id])).get(listing.id);
    return venue ? placeOf(venue, saying) : null;
  }
  if (listing.kind !== 'organisation') return null;
  const organisation = (await loadOrganisations(deps.db, [listing.id])).get(listing.id);
  return organisation?.onMap ? organisationOf(organisation, saying) : null;
}

/** For the head of the page of a thing; null when the public sees no such thing, or nothing is coming. */
export async function structuredDataOf(
  deps: ExchangeDeps,
  listing: Listing,
  lang: Lang,
): Promise<VNode | null> {
  const { publicUrl, publisher } = deps.config;
  const thing = await thingOf(deps, listing, { publicUrl, province: publisher.province, lang });
  return thing === null ? null : <StructuredData data={inContext(thing)} />;
}
