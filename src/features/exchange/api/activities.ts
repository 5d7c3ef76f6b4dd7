/** Activities in our own API: what, where, for whom, by which rhythm, and the next times. */
import { z } from '@hono/zod-openapi';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import { type Occurrence, seriesSentence, timePath } from '../../activity/index.ts';
import type { ServiceParts } from '../hsds/things.ts';
import type { Coming } from '../schema-org/things.ts';
import { confirmedSchema, wordsSchema } from './things.ts';

const timeSchema = z.object({
  url: z.url().openapi({ description: 'The page of this one time: it stays when the time is moved' }),
  date: z.iso.date(),
  from: z.string().openapi({ description: 'On the clock of Europe/Amsterdam', example: '10:00' }),
  until: z.string().openapi({ description: 'Not later than from: the next day', example: '12:00' }),
  cancelled: z.boolean(),
  movedFrom: z.iso.date().nullable().openapi({ description: 'The day it would have been by its rhythm' }),
  venueName: z.string().nullable().openapi({ description: 'Null when it is where it always is' }),
  venueSlug: z.string().nullable(),
  placeText: z.string().nullable().openapi({ description: 'Null when it is where it always is' }),
  note: z.string().nullable(),
});

export const activitySchema = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    url: z.url(),
    title: wordsSchema,
    summary: wordsSchema,
    description: wordsSchema,
    domain: z.string(),
    type: z.string(),
    audiences: z.array(z.string()),
    languages: z.array(z.string()),
    costCents: z.int().nullable().openapi({ description: '0 is free, null is not known' }),
    wheelchair: z.enum(['yes', 'partly', 'no', 'unknown']),
    signup: z.enum(['none', 'advised', 'needed']),
    minimumAge: z.int().nullable(),
    maximumAge: z.int().nullable(),
    organisationName: z.string().nullable(),
    organisationSlug: z.string().nullable().openapi({ description: 'Null when it is not on the map' }),
    venueName: z.string().nullable(),
    venueSlug: z.string().nullable(),
    placeText: z.string().nullable(),
    wijkSlug: z.string(),
    when: z
      .array(z.object({ nl: z.string(), en: z.string() }))
      .openapi({ description: 'The rhythm in a sentence, one for each series' }),
    next: z.array(timeSchema),
    confirmedAt: confirmedSchema,
    modifiedAt: z.iso.datetime(),
  })
  .openapi('Activity');

function whenOf({ series }: ServiceParts, today: PlainDate) {
  return series.map((one) => ({
    nl: seriesSentence(one, { lang: 'nl', today, full: false }),
    en: seriesSentence(one, { lang: 'en', today, full: false }),
  }));
}

/** Who stands in for the host is said on the page only: it is nobody's data. */
function timeJson(
  time: Occurrence,
  elsewhere: Coming['elsewhere'],
  url: string,
): z.output<typeof timeSchema> {
  const venue = time.venueId === null ? undefined : elsewhere.get(time.venueId);
  return {
    url,
    date: isoDate(time.date),
    from: time.from,
    until: time.until,
    cancelled: time.state === 'cancelled',
    movedFrom: time.originalDate.equals(time.date) ? null : isoDate(time.originalDate),
    venueName: venue?.name ?? null,
    venueSlug: venue?.slug ?? null,
    placeText: time.placeText,
    note: time.note,
  };
}

export function activityJson(
  parts: ServiceParts,
  { times, elsewhere }: Pick<Coming, 'times' | 'elsewhere'>,
  context: { readonly publicUrl: string; readonly today: PlainDate },
): z.output<typeof activitySchema> {
  const { activity, organisation, venue } = parts;
  return {
    id: activity.id,
    slug: activity.slug,
    url: `${context.publicUrl}/activiteiten/${activity.slug}`,
    title: activity.title,
    summary: activity.summary,
    description: activity.description,
    domain: activity.domain,
    type: activity.type,
    audiences: [...activity.audiences],
    languages: [...activity.languages],
    costCents: activity.costCents,
    wheelchair: activity.wheelchair,
    signup: activity.signup,
    minimumAge: activity.minimumAge,
    maximumAge: activity.maximumAge,
    organisationName: organisation?.name ?? null,
    organisationSlug: organisation?.onMap ? organisation.slug : null,
    venueName: activity.venueName,
    venueSlug: venue?.slug ?? null,
    placeText: activity.placeText,
    wijkSlug: activity.wijkSlug,
    when: whenOf(parts, context.today),
    next: times.map((time) =>
      timeJson(time, elsewhere, context.publicUrl + timePath(activity.slug, time, parts.series)),
    ),
    confirmedAt: activity.confirmedAt?.toISOString() ?? null,
    modifiedAt: activity.modifiedAt.toISOString(),
  };
}
