/** A place, a room or a checklist as the fields of its form, in the shape that a posted form has. */
import { formatCents } from '../../kernel/money.ts';
import { otherLanguagesAsTyped } from '../../ui/index.ts';
import { openingAsTyped, weekdays } from './rules/opening.ts';
import type { Answers, Room, VenueContent } from './types.ts';

export type AsTyped = Readonly<Record<string, string | readonly string[]>>;

export const blankVenue: AsTyped = {
  town: 'Rotterdam',
  wheelchair: 'unknown',
  accessibleToilet: 'unknown',
  nearTransit: 'unknown',
};

export const blankRoom: AsTyped = { wheelchair: 'unknown' };

export function venueAsTyped(venue: VenueContent): AsTyped {
  return {
    name: venue.name,
    kind: venue.kind,
    management: venue.management ?? '',
    street: venue.street ?? '',
    houseNumber: venue.houseNumber ?? '',
    postcode: venue.postcode ?? '',
    town: venue.town,
    wijkId: venue.wijkId,
    'summary.nl': venue.summary.nl ?? '',
    'summary.en': venue.summary.en ?? '',
    'description.nl': venue.description.nl ?? '',
    'description.en': venue.description.en ?? '',
    ...otherLanguagesAsTyped({ summary: venue.summary, description: venue.description }),
    website: venue.website ?? '',
    publicEmail: venue.publicEmail ?? '',
    publicPhone: venue.publicPhone ?? '',
    wheelchair: venue.wheelchair,
    accessibleToilet: venue.accessibleToilet,
    nearTransit: venue.nearTransit,
    lowThreshold: venue.lowThreshold ? 'yes' : '',
    functions: venue.functions,
    owner: venue.owner ?? '',
    leaseUntil: venue.leaseUntil ?? '',
    ...Object.fromEntries(
      weekdays.map((_day, index) => [`opening.${index + 1}`, openingAsTyped(venue.opening, index + 1)]),
    ),
  };
}

export function roomAsTyped(room: Room): AsTyped {
  return {
    name: room.name,
    capacity: room.capacity === null ? '' : String(room.capacity),
    areaM2: room.areaM2 === null ? '' : String(room.areaM2),
    equipment: room.equipment,
    wheelchair: room.wheelchair,
    price: room.priceCentsPerHour === null ? '' : formatCents(room.priceCentsPerHour).replace(/€\s?/, ''),
    freeFor: room.freeFor,
    contact: room.contact ?? '',
    note: room.note ?? '',
  };
}

export function answersAsTyped(answers: Answers): AsTyped {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([key, { answer, evidence, fact }]) => [
      [`answer.${key}`, answer ?? ''],
      [`evidence.${key}`, evidence],
      [`fact.${key}`, fact?.key ?? ''],
    ]),
  );
}
