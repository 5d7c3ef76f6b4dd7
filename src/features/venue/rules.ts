/** Facts of a place as plain lines: for differences, the history, and the page. */

import { type Lang, namesOf, text } from '../../kernel/messages.ts';
import { formatCents } from '../../kernel/money.ts';
import { type ContentLang, linesIn } from '../../kernel/words.ts';
import { answerLabels, equipmentLabels, freeForLabels, kindLabels, managementLabels } from './messages.ts';
import { functionLabels } from './rules/criteria.ts';
import { openingAsTyped, weekdays } from './rules/opening.ts';
import type { Room, VenueContent } from './types.ts';

/** `Teststraat 1` or null. */
export function streetLine({
  street,
  houseNumber,
}: Pick<VenueContent, 'street' | 'houseNumber'>): string | null {
  return street === null ? null : [street, houseNumber].filter((part) => part !== null).join(' ');
}

/** `Teststraat 1, 3021 AA Rotterdam`; the town alone when that is all. */
export function addressLine(
  venue: Pick<VenueContent, 'street' | 'houseNumber' | 'postcode' | 'town'>,
): string {
  const place = [venue.postcode, venue.town].filter((part) => part !== null).join(' ');
  return [streetLine(venue), place].filter((part) => part !== null).join(', ');
}

/** The town alone tells nobody where to go. */
export const hasAddress = ({ street, postcode }: Pick<VenueContent, 'street' | 'postcode'>): boolean =>
  street !== null || postcode !== null;

export function equipmentLine(room: Pick<Room, 'equipment'>, lang: Lang): string {
  return namesOf(equipmentLabels, room.equipment, lang);
}

/** `€ 12 per uur, gratis voor bewoners van de wijk`; null when no price is known. */
export function priceLine(room: Pick<Room, 'priceCentsPerHour' | 'freeFor'>, lang: Lang): string | null {
  const free = namesOf(freeForLabels, room.freeFor, lang);
  const freeWords = lang === 'nl' ? `gratis voor ${free}` : `free for ${free}`;
  if (room.priceCentsPerHour === 0) return lang === 'nl' ? 'gratis' : 'free';
  if (room.priceCentsPerHour === null) return free === '' ? null : freeWords;
  const price = `${formatCents(room.priceCentsPerHour, lang)} ${lang === 'nl' ? 'per uur' : 'an hour'}`;
  return free === '' ? price : `${price}, ${freeWords}`;
}

/** `40 mensen, 60 m²`; null when nothing is known. */
export function sizeLine(room: Pick<Room, 'capacity' | 'areaM2'>, lang: Lang): string | null {
  const parts = [
    ...(room.capacity === null ? [] : [`${room.capacity} ${lang === 'nl' ? 'mensen' : 'people'}`]),
    ...(room.areaM2 === null ? [] : [`${room.areaM2} m²`]),
  ];
  return parts.length === 0 ? null : parts.join(', ');
}

export function roomFact(room: Room, lang: Lang): string {
  const parts = [
    sizeLine(room, lang),
    equipmentLine(room, lang),
    priceLine(room, lang),
    room.contact,
    room.note,
  ];
  const wheelchair = `${lang === 'nl' ? 'rolstoel' : 'wheelchair'}: ${answerLabels[room.wheelchair][lang]}`;
  return [...parts.filter((part) => part !== null && part !== ''), wheelchair].join('; ');
}

const label = (nl: string, en: string, lang: Lang): string => (lang === 'nl' ? nl : en);

/** Never who owns the building or until when it is let: those are for the keepers. */
export function factsOf(
  venue: VenueContent,
  lang: Lang,
): readonly { readonly label: string; readonly value: string; readonly in?: ContentLang }[] {
  const yes = (known: boolean) => answerLabels[known ? 'yes' : 'no'][lang];
  const facts = [
    { label: label('Naam', 'Name', lang), value: venue.name },
    { label: label('Soort', 'Kind', lang), value: kindLabels[venue.kind][lang] },
    { label: label('Beheerd door', 'Managed by', lang), value: venue.organisationName ?? '' },
    {
      label: label('Wijze van beheer', 'Way of managing', lang),
      value: venue.management === null ? '' : managementLabels[venue.management][lang],
    },
    { label: label('Adres', 'Address', lang), value: addressLine(venue) },
    { label: label('Wijk', 'Neighbourhood', lang), value: venue.wijkName },
    ...linesIn(text('In één zin', 'In one sentence'), venue.summary, lang),
    ...linesIn(text('Beschrijving', 'Description'), venue.description, lang),
    { label: label('Website', 'Website', lang), value: venue.website ?? '' },
    { label: label('E-mail', 'E-mail', lang), value: venue.publicEmail ?? '' },
    { label: label('Telefoon', 'Phone', lang), value: venue.publicPhone ?? '' },
    { label: label('Rolstoel', 'Wheelchair', lang), value: answerLabels[venue.wheelchair][lang] },
    {
      label: label('Aangepast toilet', 'Accessible toilet', lang),
      value: answerLabels[venue.accessibleToilet][lang],
    },
    {
      label: label('Halte dichtbij', 'Stop near by', lang),
      value: answerLabels[venue.nearTransit][lang],
    },
    { label: label('Zo binnenlopen', 'Just walk in', lang), value: yes(venue.lowThreshold) },
    {
      label: label('Functies', 'Functions', lang),
      value: namesOf(functionLabels, venue.functions, lang),
    },
    ...weekdays.map((day, index) => ({
      label: day[lang],
      value: openingAsTyped(venue.opening, index + 1),
    })),
    ...venue.rooms.map((room) => ({
      label: `${label('Ruimte', 'Room', lang)}: ${room.name}`,
      value: roomFact(room, lang),
    })),
  ];
  return facts.filter(({ value }) => value !== '');
}
