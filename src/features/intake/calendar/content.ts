/**
 * An appointment as an activity: what the calendar says, and what its keeper chose for the rest. The series are those of the
 * calendar, also what is past; `seriesAfter` puts them behind what stands here.
 */
import { createHash } from 'node:crypto';
import { type Id, newId } from '../../../kernel/ids.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import {
  type ActivityContent,
  type ActivityType,
  domainOfType,
  type VenueChoice,
} from '../../activity/index.ts';
import { fold } from '../../listing/index.ts';
import { venueAtAddress } from '../table/whereabouts.ts';
import type { CalendarDefaults } from '../types.ts';
import type { CalendarItem } from './types.ts';

export type CalendarGround = {
  readonly organisationId: Id<'organisation'>;
  readonly defaults: CalendarDefaults;
  readonly wijken: readonly { readonly id: Id<'wijk'>; readonly name: string }[];
  readonly venues: readonly VenueChoice[];
};

/** What a calendar speaks of; all else is the keeper's. */
export const calendarFacts = [
  'title',
  'description',
  'venueId',
  'venueName',
  'wijkId',
  'wijkName',
  'placeText',
  'series',
] as const satisfies readonly (keyof ActivityContent)[];

const noPlace = text(
  'Deze afspraak heeft geen plaats. Kies bij deze kalender een vaste plek, of zet in uw kalender de plaats erbij.',
  'This appointment has no place. Choose a usual place with this calendar, or add the place in your calendar.',
);

type Where = Pick<ActivityContent, 'venueId' | 'venueName' | 'wijkId' | 'wijkName' | 'placeText'>;

/** `Huis van de Wijk, Voorbeeldstraat 1` is at the place of that name, `Voorbeeldstraat 1` at the place at that address. */
function whereOf(location: string | null, { defaults, wijken, venues }: CalendarGround): Where | null {
  const place = location === null ? null : fold(location);
  const named = venues.filter(
    ({ name }) => place !== null && (place === fold(name) || place.startsWith(`${fold(name)} `)),
  );
  const usual = venues.find(({ id }) => id === defaults.venueId);
  const byName = named.toSorted((a, b) => b.name.length - a.name.length)[0];
  const venue = location === null ? usual : (byName ?? venueAtAddress(location, venues) ?? undefined);
  const wijkId = (venue?.wijkId as Id<'wijk'> | undefined) ?? defaults.wijkId;
  const wijkName = wijken.find(({ id }) => id === wijkId)?.name ?? '';
  if (venue === undefined && location === null) return null;
  return {
    venueId: venue ? (venue.id as Id<'venue'>) : null,
    venueName: venue?.name ?? null,
    wijkId,
    wijkName,
    placeText: venue === undefined ? location : null,
  };
}

export type CalendarContent =
  | { readonly content: ActivityContent; readonly problem: null }
  | { readonly content: null; readonly problem: Text };

export function contentOf(item: CalendarItem, ground: CalendarGround): CalendarContent {
  const where = whereOf(item.location, ground);
  if (where === null) return { content: null, problem: noPlace };
  const type = ground.defaults.type as ActivityType;
  const content: ActivityContent = {
    organisationId: ground.organisationId,
    ...where,
    title: { nl: item.title },
    summary: {},
    description: item.description === null ? {} : { nl: item.description },
    domain: domainOfType[type],
    type,
    audiences: [],
    languages: [],
    costCents: null,
    costNote: null,
    wheelchair: 'unknown',
    signup: 'none',
    signupText: null,
    minimumAge: null,
    maximumAge: null,
    functions: [],
    worship: false,
    series: item.series.map((draft) => ({ ...draft, id: newId<'activity_series'>() })),
  };
  return { content, problem: null };
}

/** The same text for the same facts, in whatever order their names stand. */
function stable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, part]) => [name, stable(part)]),
  );
}

const hashOf = (value: unknown): string =>
  // Through JSON first: dates are texts then, as they come out of the database.
  createHash('sha256')
    .update(JSON.stringify(stable(JSON.parse(JSON.stringify(value)))))
    .digest('hex');

/** Of the facts that a calendar speaks of; ids of series are ours, not the calendar's. */
export function calendarHash(content: ActivityContent): string {
  const { title, description, venueId, placeText, wijkId, series } = content;
  return hashOf({
    title: title.nl ?? null,
    description: description.nl ?? null,
    venueId,
    placeText,
    wijkId,
    series: series.map(({ id: _id, ...draft }) => draft),
  });
}
