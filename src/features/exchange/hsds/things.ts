/** Organisations, places and activities as HSDS 3.0 names them. What is not known is left out, never null. */

import type { PlainDate } from '../../../kernel/dates.ts';
import { dateOf, isoDate } from '../../../kernel/dates.ts';
import { derivedId } from '../../../kernel/ids.ts';
import { languageLabels, type Words, wordsIn } from '../../../kernel/words.ts';
import { audienceLabels, costOf, type Series, signupLabels, wheelchairLabels } from '../../activity/index.ts';
import type { Outline } from '../../place/index.ts';
import { addressLine, answerLabels, streetLine } from '../../venue/index.ts';
import type { OpenActivity, OpenOrganisation, OpenVenue } from '../types.ts';
import { openingSchedules, seriesSchedule } from './schedules.ts';
import { attributesOf } from './taxonomies.ts';

export type Installation = {
  /** `https://host`, of this installation. */
  readonly publicUrl: string;
  /** What HSDS asks of every address and no venue says. */
  readonly province: string;
  /** Of who answers for the open data. */
  readonly publisherEmail: string;
  readonly today: PlainDate;
};

/** Texts of people are in Dutch, or in what they have; the standard has one language per answer. */
const dutch = (said: Words): string => wordsIn(said, 'nl');

/** The standard wants an absolute address; what somebody once typed may be none. */
const webAddress = (typed: string | null): string | null =>
  typed !== null && /^https?:\/\//.test(typed) && URL.canParse(typed) ? new URL(typed).href : null;

const day = (moment: Date | null): string | null => (moment === null ? null : isoDate(dateOf(moment)));

const phones = (parent: string, link: object, number: string | null) =>
  number === null ? [] : [{ id: derivedId(parent, 'phone') as string, ...link, number, type: 'voice' }];

const textOf = (summary: Words, description: Words): string =>
  [dutch(summary), dutch(description)].filter((part) => part !== '').join('\n\n');

// Lists take few fields of a thing: what costs something to make is made when it is taken.

/** The standard asks for a description; an organisation that is not on the map has none but its name. */
export function organisationJson(one: OpenOrganisation, { publicUrl }: Installation) {
  return {
    id: one.id as string,
    name: one.name,
    description: textOf(one.summary, one.description) || one.name,
    email: one.publicEmail,
    website: webAddress(one.website),
    uri: one.onMap ? `${publicUrl}/organisaties/${one.slug}` : null,
    get phones() {
      return phones(one.id, { organization_id: one.id }, one.publicPhone);
    },
    get attributes() {
      return attributesOf(
        one.id,
        'organization',
        one.domains.map((code) => ({ taxonomy: 'domain', code })),
      );
    },
  };
}

function address(venue: OpenVenue, province: string) {
  const street = streetLine(venue);
  if (street === null || venue.postcode === null) return [];
  return [
    {
      id: derivedId(venue.id, 'address') as string,
      location_id: venue.id as string,
      address_1: street,
      city: venue.town,
      region: venue.wijkName,
      state_province: province,
      postal_code: venue.postcode,
      country: 'NL',
      address_type: 'physical',
    },
  ];
}

function accessibility(venue: OpenVenue, url: string) {
  const known = [
    ['wheelchair', 'Rolstoel', venue.wheelchair],
    ['toilet', 'Aangepast toilet', venue.accessibleToilet],
    ['walk-in', 'Zo binnenlopen, zonder afspraak', venue.lowThreshold ? 'yes' : 'unknown'],
  ] as const;
  return known
    .filter(([, , answer]) => answer !== 'unknown')
    .map(([key, label, answer]) => ({
      id: derivedId(venue.id, `accessibility ${key}`) as string,
      location_id: venue.id as string,
      description: `${label}: ${answerLabels[answer].nl.toLowerCase()}`,
      url,
    }));
}

export function locationJson(venue: OpenVenue, { publicUrl, province }: Installation) {
  const url = `${publicUrl}/plekken/${venue.slug}`;
  return {
    id: venue.id as string,
    location_type: 'physical',
    organization_id: venue.organisationId as string | null,
    name: venue.name,
    description: textOf(venue.summary, venue.description),
    transportation: venue.nearTransit === 'yes' ? 'Er is een halte van bus, tram of metro dichtbij.' : null,
    latitude: venue.lat,
    longitude: venue.lon,
    get addresses() {
      return address(venue, province);
    },
    get accessibility() {
      return accessibility(venue, url);
    },
    get phones() {
      return phones(venue.id, { location_id: venue.id }, venue.publicPhone);
    },
    get schedules() {
      return openingSchedules(venue.id, venue.opening);
    },
    get attributes() {
      return attributesOf(
        venue.id,
        'location',
        venue.functions.map((code) => ({ taxonomy: 'function', code })),
      );
    },
  };
}

export type Location = ReturnType<typeof locationJson>;

/** Outside, or somewhere without a page of its own: what its page says of where it is. */
const locationOfWords = (activity: OpenActivity) => ({
  id: derivedId(activity.id, 'location') as string,
  location_type: 'physical',
  name: [activity.venueName, activity.placeText].filter(Boolean).join(', ') || activity.wijkName,
});

/** An activity with all that is said with it. */
export type ServiceParts = {
  readonly activity: OpenActivity;
  readonly series: readonly Series[];
  readonly organisation: OpenOrganisation | null;
  readonly venue: OpenVenue | null;
  /** Of its wijk, when outlines were read in and more than a list is asked. */
  readonly area: Outline | null;
};

/** It has one usual place, so the link to it carries its own id: others ask for that by it. */
export function atLocationJson({ activity, venue }: ServiceParts, installation: Installation) {
  const location = venue === null ? locationOfWords(activity) : locationJson(venue, installation);
  return {
    id: activity.id as string,
    service_id: activity.id as string,
    location_id: location.id,
    description: venue === null ? null : [addressLine(venue), activity.placeText].filter(Boolean).join(', '),
    location,
  };
}

const termsOf = ({ domain, type, audiences, functions }: OpenActivity) => [
  { taxonomy: 'domain' as const, code: domain },
  { taxonomy: 'type' as const, code: type },
  ...audiences.map((code) => ({ taxonomy: 'audience' as const, code })),
  ...functions.map((code) => ({ taxonomy: 'function' as const, code })),
];

function eligibility(activity: OpenActivity): string {
  const forWhom = activity.audiences.map((one) => audienceLabels[one].nl).join(', ');
  const wheelchair =
    activity.wheelchair === 'unknown'
      ? ''
      : `Met een rolstoel: ${wheelchairLabels[activity.wheelchair].nl.toLowerCase()}`;
  return [forWhom, wheelchair].filter((part) => part !== '').join('. ');
}

const signup = ({ signup, signupText }: OpenActivity): string =>
  [`Aanmelden: ${signupLabels[signup].nl.toLowerCase()}`, signupText].filter(Boolean).join('. ');

const cost = (activity: OpenActivity) =>
  activity.costCents === null
    ? []
    : [
        {
          id: derivedId(activity.id, 'cost') as string,
          service_id: activity.id as string,
          currency: 'EUR',
          amount: activity.costCents / 100,
          amount_description: costOf(activity, 'nl'),
        },
      ];

/** Of the organisation when its own people said that it is right; otherwise of who keeps the map. Never of a person. */
function assurerOf({ activity, organisation }: ServiceParts, publisherEmail: string): string | null {
  if (activity.confirmedAt === null) return null;
  const own = ['owner', 'link', 'phone'].includes(activity.confirmedVia ?? '');
  return own ? (organisation?.publicEmail ?? null) : publisherEmail;
}

/** The wijk that it is for, with its outline as GeoJSON in a text: the standard has one field for any format. */
function serviceArea({ activity, area }: ServiceParts, publicUrl: string) {
  return {
    id: derivedId(activity.id, 'area') as string,
    service_id: activity.id as string,
    name: activity.wijkName,
    uri: `${publicUrl}/wijken/${activity.wijkSlug}`,
    extent: area === null ? null : JSON.stringify({ type: 'MultiPolygon', coordinates: area }),
    extent_type: area === null ? null : 'geojson',
  };
}

export function serviceJson(parts: ServiceParts, installation: Installation) {
  const { activity, series, organisation } = parts;
  const { publicUrl, today, publisherEmail } = installation;
  const id: string = activity.id;
  const link = `${publicUrl}/agenda?activiteit=${activity.slug}`;
  return {
    id,
    organization_id: activity.organisationId as string,
    name: dutch(activity.title),
    /** Its names in other languages: the standard has one text, and no place for other descriptions. */
    alternate_name: Object.entries(activity.title)
      .flatMap(([lang, name]) => (lang === 'nl' ? [] : [name]))
      .join(' / '),
    description: textOf(activity.summary, activity.description),
    url: `${publicUrl}/activiteiten/${activity.slug}`,
    email: organisation?.publicEmail ?? null,
    status: 'active',
    application_process: signup(activity),
    fees_description: costOf(activity, 'nl'),
    /** The British profile keeps the word that HSDS gave up. */
    fees: costOf(activity, 'nl'),
    eligibility_description: eligibility(activity),
    minimum_age: activity.minimumAge,
    maximum_age: activity.maximumAge,
    assured_date: day(activity.confirmedAt),
    assurer_email: assurerOf(parts, publisherEmail),
    last_modified: activity.modifiedAt.toISOString(),
    organization: organisation === null ? null : organisationJson(organisation, installation),
    get schedules() {
      return series.map((one) => seriesSchedule(one, { serviceId: id, atLocationId: id, link, today }));
    },
    get service_areas() {
      return [serviceArea(parts, publicUrl)];
    },
    get service_at_locations() {
      return [atLocationJson(parts, installation)];
    },
    get languages() {
      return activity.languages.map((code) => ({
        id: derivedId(id, `language ${code}`) as string,
        service_id: id,
        name: languageLabels[code].nl,
        code: code as string,
      }));
    },
    get cost_options() {
      return cost(activity);
    },
    get attributes() {
      return attributesOf(id, 'service', termsOf(activity));
    },
  };
}
