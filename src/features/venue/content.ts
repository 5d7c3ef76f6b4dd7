/** Reads what a revision holds back into a place. */

import { z } from 'zod';
import type { Id } from '../../kernel/ids.ts';
import { contentLangs } from '../../kernel/words.ts';
import {
  equipmentNames,
  freeForNames,
  knownAnswers,
  managements,
  type VenueContent,
  venueFunctions,
  venueKinds,
  wheelchairAnswers,
} from './types.ts';

const id = <Table extends string>() => z.uuid().transform((value) => value as Id<Table>);
const words = z.partialRecord(z.enum(contentLangs), z.string());

const room = z.object({
  id: id<'venue_room'>(),
  name: z.string(),
  capacity: z.number().int().nullable(),
  areaM2: z.number().int().nullable(),
  equipment: z.array(z.enum(equipmentNames)),
  wheelchair: z.enum(knownAnswers),
  priceCentsPerHour: z.number().int().nullable(),
  freeFor: z.array(z.enum(freeForNames)),
  contact: z.string().nullable(),
  note: z.string().nullable(),
});

const content = z.object({
  name: z.string(),
  kind: z.enum(venueKinds),
  organisationId: id<'organisation'>().nullable(),
  organisationName: z.string().nullable(),
  management: z.enum(managements).nullable(),
  street: z.string().nullable(),
  houseNumber: z.string().nullable(),
  postcode: z.string().nullable(),
  town: z.string(),
  wijkId: id<'wijk'>(),
  wijkName: z.string(),
  point: z.object({ lat: z.number(), lon: z.number(), by: z.enum(['address', 'hand', 'wijk']) }).nullable(),
  summary: words,
  description: words,
  website: z.string().nullable(),
  publicEmail: z.string().nullable(),
  publicPhone: z.string().nullable(),
  wheelchair: z.enum(wheelchairAnswers),
  accessibleToilet: z.enum(knownAnswers),
  nearTransit: z.enum(knownAnswers),
  lowThreshold: z.boolean(),
  functions: z.array(z.enum(venueFunctions)),
  opening: z.array(
    z.object({ weekday: z.number().int().min(1).max(7), from: z.string(), until: z.string() }),
  ),
  owner: z.string().nullable(),
  leaseUntil: z.string().nullable(),
  rooms: z.array(room),
});

/** @throws ZodError on what was never written by this feature */
export function parseVenue(value: unknown): VenueContent {
  return content.parse(value);
}
