/** Reads what schema.org says of a listed thing. */
import type { VNode } from 'preact';
import { type PlainDate, Temporal, today } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { StructuredData } from '../../../ui/index.ts';
import {
  daysNotByRhythm,
  type HolidayCalendar,
  holidayHorizon,
  lastKnownDay,
  loadCalendar,
  nextTimes,
  type Occurrence,
  type Series,
  spokenOf,
} from '../../activity/index.ts';
import type { Listing } from '../../listing/index.ts';
import type { ExchangeDeps } from '../deps.ts';
import type { Json } from '../hsds/profile.ts';
import type { ServiceParts } from '../hsds/things.ts';
import { loadServices } from '../load.ts';
import { loadOrganisations, loadPlaces } from '../store/index.ts';
import {
  type Coming,
  eventOf,
  inContext,
  oneTimeOf,
  organisationOf,
  placeOf,
  type Saying,
} from './things.ts';

/** As many as a page shows: a search engine wants dates, not years of them. */
const shownTimes = 8;
/** Of what the series say of single dates. */
const spokenMost = 50;

const inOrder = (one: Occurrence, other: Occurrence): number =>
  Temporal.PlainDate.compare(one.date, other.date) || one.from.localeCompare(other.from);

/** The next times, and whatever is otherwise later: a day that the rhythm does not keep is told with what comes instead. */
function withSpoken(
  series: readonly Series[],
  next: readonly Occurrence[],
  calendar: HolidayCalendar,
  day: PlainDate,
): readonly Occurrence[] {
  const last = next.at(-1)?.date ?? day;
  const later = series
    .flatMap((one) => spokenOf(one, calendar))
    .filter(({ date }) => Temporal.PlainDate.compare(date, last) > 0)
    .sort(inOrder);
  return [...next, ...later.slice(0, spokenMost)];
}

/**
 * The coming times of each of these activities.
 * @param options.spoken also what the series say of dates that are further away
 */
export async function loadComing(
  reader: Reader,
  parts: readonly ServiceParts[],
  calendar: HolidayCalendar,
  day: PlainDate,
  options: { readonly spoken?: boolean } = {},
): Promise<readonly Coming[]> {
  const times = parts.map(({ series }) => {
    const next = nextTimes(series, calendar, day, shownTimes);
    return options.spoken ? withSpoken(series, next, calendar, day) : next;
  });
  const venueIds = times.flat().flatMap(({ venueId }) => (venueId === null ? [] : [venueId]));
  const elsewhere = await loadPlaces(reader, [...new Set(venueIds)]);
  const horizon = holidayHorizon(calendar, day);
  const notByRhythm = (series: Series): readonly PlainDate[] =>
    daysNotByRhythm(series, calendar, horizon).filter((one) => Temporal.PlainDate.compare(one, day) >= 0);
  const lastDay = (series: Series): PlainDate | null => lastKnownDay(series, horizon);
  return times.map((each) => ({ times: each, notByRhythm, lastDay, elsewhere }));
}

async function activityThing(deps: ExchangeDeps, id: string, saying: Saying): Promise<Json | null> {
  const day = today(deps.clock);
  const [[parts], calendar] = await Promise.all([
    loadServices(deps.db, [id], day),
    loadCalendar(deps.db, day),
  ]);
  if (!parts) return null;
  const [coming] = await loadComing(deps.db, [parts], calendar, day, { spoken: true });
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

const sayingOf = ({ config }: ExchangeDeps, lang: Lang): Saying => ({
  publicUrl: config.publicUrl,
  province: config.publisher.province,
  lang,
});

/** For the head of the page of one single time of an activity; null when the public does not see the activity. */
export async function structuredDataOfTime(
  deps: ExchangeDeps,
  listing: Listing,
  at: { readonly time: Occurrence; readonly path: string },
  lang: Lang,
): Promise<VNode | null> {
  const { time, path } = at;
  const [[parts], elsewhere] = await Promise.all([
    loadServices(deps.db, [listing.id], today(deps.clock)),
    loadPlaces(deps.db, time.venueId === null ? [] : [time.venueId]),
  ]);
  if (!parts) return null;
  const thing = oneTimeOf(parts, time, { elsewhere, path }, sayingOf(deps, lang));
  return <StructuredData data={inContext(thing)} />;
}

/** For the head of the page of a thing; null when the public sees no such thing, or nothing is coming. */
export async function structuredDataOf(
  deps: ExchangeDeps,
  listing: Listing,
  lang: Lang,
): Promise<VNode | null> {
  const thing = await thingOf(deps, listing, sayingOf(deps, lang));
  return thing === null ? null : <StructuredData data={inContext(thing)} />;
}
