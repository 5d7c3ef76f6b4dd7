/** Activities, places and organisations in the words of schema.org. What is not known is left out. */

import { cityTimeZone, isoDate, type PlainDate, type Temporal } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { shownIn, type Words, wordsIn } from '../../../kernel/words.ts';
import {
  audienceLabels,
  endsAt,
  firstDate,
  type Occurrence,
  type Series,
  startsAt,
  timePath,
} from '../../activity/index.ts';
import { streetLine } from '../../venue/index.ts';
import { type Json, pick } from '../hsds/profile.ts';
import type { Installation, ServiceParts } from '../hsds/things.ts';
import type { OpenActivity, OpenOrganisation, OpenVenue } from '../types.ts';

export type Saying = Pick<Installation, 'publicUrl' | 'province'> & { readonly lang: Lang };

/** With the offset of that day: `2026-12-01T10:00:00+01:00`. */
export const local = (moment: Temporal.Instant): string =>
  moment.toZonedDateTimeISO(cityTimeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' });

const feature = (name: string, answer: string) =>
  answer === 'yes' || answer === 'no'
    ? [{ '@type': 'LocationFeatureSpecification', name, value: answer === 'yes' }]
    : [];

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const dayOf = (weekday: number): string => `https://schema.org/${days[weekday - 1]}`;

export function placeOf(venue: OpenVenue, { publicUrl, province, lang }: Saying): Json {
  const url = `${publicUrl}/plekken/${venue.slug}`;
  return {
    '@type': 'Place',
    '@id': url,
    name: venue.name,
    description: wordsIn(venue.summary, lang),
    url,
    telephone: venue.publicPhone,
    address: {
      '@type': 'PostalAddress',
      streetAddress: streetLine(venue),
      postalCode: venue.postcode,
      addressLocality: venue.town,
      addressRegion: province,
      addressCountry: 'NL',
    },
    geo: venue.lat === null ? null : { '@type': 'GeoCoordinates', latitude: venue.lat, longitude: venue.lon },
    publicAccess: venue.lowThreshold ? true : null,
    amenityFeature: [
      ...feature(lang === 'nl' ? 'Rolstoel' : 'Wheelchair', venue.wheelchair),
      ...feature(lang === 'nl' ? 'Aangepast toilet' : 'Accessible toilet', venue.accessibleToilet),
    ],
    openingHoursSpecification: venue.opening.map(({ weekday, from, until }) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: dayOf(weekday),
      opens: from,
      closes: until,
    })),
  };
}

export function organisationOf(one: OpenOrganisation, { publicUrl, lang }: Saying): Json {
  const url = one.onMap ? `${publicUrl}/organisaties/${one.slug}` : null;
  return {
    '@type': 'Organization',
    '@id': url,
    name: one.name,
    description: wordsIn(one.summary, lang),
    url,
    sameAs: one.website === null ? [] : [one.website],
    email: one.publicEmail,
    telephone: one.publicPhone,
    areaServed: one.wijkName,
  };
}

/** Outside, or in a place without a page. */
const placeOfWords = (name: string, { wijkName }: OpenActivity, { province }: Saying): Json => ({
  '@type': 'Place',
  name,
  address: {
    '@type': 'PostalAddress',
    addressLocality: wijkName,
    addressRegion: province,
    addressCountry: 'NL',
  },
});

function usualPlace({ activity, venue }: ServiceParts, saying: Saying): Json {
  if (venue !== null) return placeOf(venue, saying);
  const said = [activity.venueName, activity.placeText].filter(Boolean).join(', ');
  return placeOfWords(said || activity.wijkName, activity, saying);
}

function schedule(series: Series, notByRhythm: readonly PlainDate[], endsOn: PlainDate | null): Json {
  const { rhythm } = series;
  const start = firstDate(series);
  const every =
    rhythm.kind === 'once'
      ? {}
      : rhythm.kind === 'weekly'
        ? { repeatFrequency: `P${rhythm.everyWeeks}W`, byDay: rhythm.weekdays.map(dayOf) }
        : rhythm.kind === 'monthDays'
          ? { repeatFrequency: `P${rhythm.everyMonths}M`, byMonthDay: rhythm.days }
          : {
              repeatFrequency: `P${rhythm.everyMonths}M`,
              // As RFC 5545 writes 'the second Tuesday': schema.org has no other word for it.
              byDay: rhythm.nth.map((nth) => `${nth}${days[rhythm.weekday - 1]?.slice(0, 2).toUpperCase()}`),
            };
  return {
    '@type': 'Schedule',
    startDate: start === null ? null : isoDate(start),
    endDate: endsOn === null ? null : isoDate(endsOn),
    startTime: series.from,
    endTime: series.until,
    scheduleTimezone: cityTimeZone,
    ...every,
    exceptDate: notByRhythm.map(isoDate),
  };
}

export type Coming = {
  /** The next times, cancelled ones too. */
  readonly times: readonly Occurrence[];
  /** Days on which a series does not take place by its rhythm. */
  readonly notByRhythm: (series: Series) => readonly PlainDate[];
  /** Last day for which its rhythm counts; null without end. */
  readonly lastDay: (series: Series) => PlainDate | null;
  /** Places that one of these was moved to. */
  readonly elsewhere: ReadonlyMap<string, OpenVenue>;
};

/** Who has a Tuesday in her calendar must find it there, cancelled or moved: it keeps the day on which it was to be. */
function timeOf(
  time: Occurrence,
  parts: ServiceParts,
  coming: Pick<Coming, 'elsewhere'>,
  saying: Saying,
  path = timePath(parts.activity.slug, time, parts.series),
): Json {
  const { activity } = parts;
  const moved = !time.originalDate.equals(time.date);
  const venue = time.venueId === null ? undefined : coming.elsewhere.get(time.venueId);
  const place = venue
    ? placeOf(venue, saying)
    : time.placeText === null
      ? usualPlace(parts, saying)
      : placeOfWords(time.placeText, activity, saying);
  const status =
    time.state === 'cancelled' ? 'EventCancelled' : moved ? 'EventRescheduled' : 'EventScheduled';
  return {
    '@type': 'Event',
    '@id': saying.publicUrl + path,
    url: saying.publicUrl + path,
    name: wordsIn(activity.title, saying.lang),
    startDate: local(startsAt(time)),
    endDate: local(endsAt(time)),
    previousStartDate: moved ? isoDate(time.originalDate) : null,
    eventStatus: `https://schema.org/${status}`,
    location: place,
  };
}

const ages = ({ minimumAge, maximumAge }: OpenActivity): string | null =>
  minimumAge === null && maximumAge === null ? null : `${minimumAge ?? 0}-${maximumAge ?? ''}`;

/** Its name in each other language, marked as JSON-LD marks a text. */
const otherNames = (title: Words, lang: Lang): readonly Json[] =>
  Object.entries(title)
    .filter(([one]) => one !== shownIn(title, lang).lang)
    .map(([one, name]) => ({ '@language': one, '@value': name }));

/** What holds of an activity and of each of its times. @param url of the page that says so */
function aboutOf({ activity, organisation }: ServiceParts, saying: Saying, url: string): Json {
  const { lang } = saying;
  return {
    alternateName: otherNames(activity.title, lang),
    description: [wordsIn(activity.summary, lang), wordsIn(activity.description, lang)]
      .filter(Boolean)
      .join('\n\n'),
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    organizer: organisation === null ? null : organisationOf(organisation, saying),
    isAccessibleForFree: activity.costCents === null ? null : activity.costCents === 0,
    offers:
      activity.costCents === null
        ? null
        : {
            '@type': 'Offer',
            price: (activity.costCents / 100).toFixed(2),
            priceCurrency: 'EUR',
            availability: 'https://schema.org/InStock',
            url,
          },
    audience: activity.audiences.map((one) => ({
      '@type': 'Audience',
      audienceType: audienceLabels[one][lang],
    })),
    typicalAgeRange: ages(activity),
    inLanguage: activity.languages,
  };
}

const urlOf = ({ activity }: ServiceParts, { publicUrl }: Saying): string =>
  `${publicUrl}/activiteiten/${activity.slug}`;

/** An activity with its coming times; without any it has no start, and is no event for who wants to go there. */
export function eventOf(parts: ServiceParts, coming: Coming, saying: Saying): Json {
  const { activity, series } = parts;
  const url = urlOf(parts, saying);
  const next = coming.times.find(({ state }) => state !== 'cancelled') ?? coming.times[0];
  return {
    '@type': 'Event',
    '@id': url,
    name: wordsIn(activity.title, saying.lang),
    url,
    startDate: next ? local(startsAt(next)) : null,
    endDate: next ? local(endsAt(next)) : null,
    eventStatus: `https://schema.org/${next?.state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    location: usualPlace(parts, saying),
    ...aboutOf(parts, saying, url),
    eventSchedule: series.map((one) => schedule(one, coming.notByRhythm(one), coming.lastDay(one))),
    subEvent: coming.times.map((time) => timeOf(time, parts, coming, saying)),
  };
}

/** One time by itself, on its own page. @param path of that page */
export function oneTimeOf(
  parts: ServiceParts,
  time: Occurrence,
  { elsewhere, path }: Pick<Coming, 'elsewhere'> & { readonly path: string },
  saying: Saying,
): Json {
  const name = wordsIn(parts.activity.title, saying.lang);
  const url = urlOf(parts, saying);
  return {
    ...timeOf(time, parts, { elsewhere }, saying, path),
    ...aboutOf(parts, saying, saying.publicUrl + path),
    superEvent: { '@type': 'EventSeries', '@id': url, name, url },
  };
}

/** As it stands in a page or a feed: with its vocabulary, and nothing that says nothing. */
export const inContext = (thing: Json): Json => pick({ '@context': 'https://schema.org', ...thing }, true);
