/** Organisations and places in our own API. Texts of people are per language, as they wrote them. */

import { z } from '@hono/zod-openapi';
import { contentLangs } from '../../../kernel/words.ts';
import type { OpenOrganisation, OpenVenue } from '../types.ts';

export const wordsSchema = z
  .partialRecord(z.enum(contentLangs), z.string())
  .openapi({ type: 'object', description: 'Text by language', example: { nl: 'Samen eten' } });
const moment = z.iso.datetime();
export const confirmedSchema = moment
  .nullable()
  .openapi({ description: 'When a human last said that it is right; null: nobody did yet' });

export const organisationSchema = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    url: z.url(),
    name: z.string(),
    kind: z.string().nullable(),
    summary: wordsSchema,
    description: wordsSchema,
    domains: z.array(z.string()),
    wijkSlug: z.string().nullable(),
    website: z.string().nullable(),
    email: z.string().nullable().openapi({ description: 'Of the organisation, never of a person' }),
    phone: z.string().nullable(),
    activeSince: z.int().nullable(),
    confirmedAt: confirmedSchema,
    modifiedAt: moment.nullable(),
  })
  .openapi('Organisation');

export const organisationJson =
  (publicUrl: string) =>
  (one: OpenOrganisation): z.output<typeof organisationSchema> => ({
    id: one.id,
    slug: one.slug,
    url: `${publicUrl}/organisaties/${one.slug}`,
    name: one.name,
    kind: one.kind,
    summary: one.summary,
    description: one.description,
    domains: [...one.domains],
    wijkSlug: one.wijkSlug,
    website: one.website,
    email: one.publicEmail,
    phone: one.publicPhone,
    activeSince: one.activeSince,
    confirmedAt: one.confirmedAt?.toISOString() ?? null,
    modifiedAt: one.modifiedAt?.toISOString() ?? null,
  });

export const venueSchema = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    url: z.url(),
    name: z.string(),
    kind: z.string(),
    summary: wordsSchema,
    description: wordsSchema,
    street: z.string().nullable(),
    houseNumber: z.string().nullable(),
    postcode: z.string().nullable(),
    town: z.string(),
    wijkSlug: z.string(),
    latitude: z.number().nullable().openapi({ description: 'Null when only the neighbourhood is known' }),
    longitude: z.number().nullable(),
    website: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    wheelchair: z.enum(['yes', 'partly', 'no', 'unknown']),
    accessibleToilet: z.enum(['yes', 'no', 'unknown']),
    nearTransit: z.enum(['yes', 'no', 'unknown']),
    lowThreshold: z.boolean().openapi({ description: 'Anyone may walk in' }),
    functions: z.array(z.string()),
    opening: z.array(
      z.object({
        weekday: z.int().openapi({ description: 'Monday is 1' }),
        from: z.string(),
        until: z.string(),
      }),
    ),
    confirmedAt: confirmedSchema,
    modifiedAt: moment,
  })
  .openapi('Venue');

export const venueJson =
  (publicUrl: string) =>
  (venue: OpenVenue): z.output<typeof venueSchema> => ({
    id: venue.id,
    slug: venue.slug,
    url: `${publicUrl}/plekken/${venue.slug}`,
    name: venue.name,
    kind: venue.kind,
    summary: venue.summary,
    description: venue.description,
    street: venue.street,
    houseNumber: venue.houseNumber,
    postcode: venue.postcode,
    town: venue.town,
    wijkSlug: venue.wijkSlug,
    latitude: venue.lat,
    longitude: venue.lon,
    website: venue.website,
    email: venue.publicEmail,
    phone: venue.publicPhone,
    wheelchair: venue.wheelchair,
    accessibleToilet: venue.accessibleToilet,
    nearTransit: venue.nearTransit,
    lowThreshold: venue.lowThreshold,
    functions: [...venue.functions],
    opening: [...venue.opening],
    confirmedAt: venue.confirmedAt?.toISOString() ?? null,
    modifiedAt: venue.modifiedAt.toISOString(),
  });
