/** Where a row is: its point on the map, its wijk, and what its reader is told of both. Pure. */
import { type Text, text } from '../../../kernel/messages.ts';
import type { VenueChoice } from '../../activity/index.ts';
import { fold } from '../../listing/index.ts';
import type { Located, VenueContent } from '../../venue/index.ts';
import type { RowProblem } from '../types.ts';
import type { RowForm } from './cells.ts';

/** What was asked about a row before it is read. A row about which nothing was asked is not in the map. */
export type Asked = {
  /** The address, where the row names a whole one and no point of its own. */
  readonly located: Located | null;
  /** By slug: those of its postcode, where the row names no wijk. */
  readonly wijken: readonly string[];
  /** Why there is no `located`. */
  readonly without: keyof typeof reasons | null;
};

const reasons = {
  noAddress: text('er staat geen straat met huisnummer bij', 'no street with a house number is given'),
  noService: text('adressen opzoeken staat hier uit', 'looking up addresses is switched off here'),
  notFound: text(
    'de adressendienst vond dit adres niet, of gaf geen antwoord',
    'the address service did not find this address, or gave no answer',
  ),
  noTime: text(
    'er was geen tijd meer om dit adres op te zoeken; lees minder regels tegelijk in',
    'there was no time left to look this address up; import fewer rows at once',
  ),
} as const;

export const whereWords = {
  atAddress: text('Op de kaart: bij het adres.', 'On the map: at the address.'),
  ownPoint: text('Op de kaart: op het punt uit uw bestand.', 'On the map: at the point in your file.'),
  noPoint: (wijk: string, why: keyof typeof reasons): Text =>
    text(
      `Geen punt op de kaart: ${reasons[why].nl}. Telt wel mee in ${wijk}.`,
      `No point on the map: ${reasons[why].en}. Does count in ${wijk}.`,
    ),
  byPostcode: (wijk: string): Text =>
    text(`Wijk volgens de postcode: ${wijk}.`, `Neighbourhood by the postcode: ${wijk}.`),
  byAddress: (wijk: string): Text =>
    text(`Wijk volgens het adres: ${wijk}.`, `Neighbourhood by the address: ${wijk}.`),
  atVenue: (venue: string): Text => text(`Op de kaart: bij ${venue}.`, `On the map: at ${venue}.`),
  venueAtAddress: (venue: string): Text =>
    text(
      `Op dit adres staat ${venue}. De activiteit komt daarbij.`,
      `${venue} stands at this address. The activity is put there.`,
    ),
  venueWithoutPoint: (venue: string, wijk: string): Text =>
    text(
      `Geen punt op de kaart: van ${venue} is het punt niet bekend. Telt wel mee in ${wijk}.`,
      `No point on the map: where ${venue} stands is not known. Does count in ${wijk}.`,
    ),
  noVenue: (wijk: string): Text =>
    text(
      `Geen punt op de kaart: er is geen plek gekozen. Telt wel mee in ${wijk}.`,
      `No point on the map: no place was chosen. Does count in ${wijk}.`,
    ),
} as const;

function degrees(form: RowForm, field: string, low: number, high: number): number | null | 'wrong' {
  const typed = form.text(field).replace(',', '.');
  if (typed === '') return null;
  const value = /^-?\d{1,3}(\.\d+)?$/.test(typed) ? Number(typed) : Number.NaN;
  return value >= low && value <= high ? value : 'wrong';
}

/** A point in or around the Netherlands; half a point is none. */
export function pointOf(form: RowForm): {
  readonly point: VenueContent['point'];
  readonly problems: readonly RowProblem[];
} {
  const lat = degrees(form, 'lat', 50, 54);
  const lon = degrees(form, 'lon', 3, 8);
  const wrong = (column: string, example: string): RowProblem => ({
    column,
    text: text(
      `Schrijf een getal zoals ${example}, of laat beide leeg.`,
      `Write a number such as ${example}, or leave both empty.`,
    ),
  });
  const problems = [
    ...(lat === 'wrong' || (lat === null && lon !== null) ? [wrong('Breedtegraad', '51.9163')] : []),
    ...(lon === 'wrong' || (lon === null && lat !== null) ? [wrong('Lengtegraad', '4.4589')] : []),
  ];
  const isWhole = typeof lat === 'number' && typeof lon === 'number';
  return { point: isWhole ? { lat, lon, by: 'hand' } : null, problems };
}

/** `3021 AB` somewhere in a line, not inside a number or a word. */
export const postcodeIn = (line: string): string | null =>
  /(?<![\p{L}\d])([1-9]\d{3}) ?([A-Z]{2})(?![\p{L}\d])/u.exec(line)?.slice(1, 3).join(' ') ?? null;

const addressOf = ({ street, houseNumber }: VenueChoice): string | null =>
  street === null || houseNumber === null ? null : fold(`${street} ${houseNumber}`);

/**
 * The one place at an address that somebody wrote down, alone or with more around it (`Zaal 2, Voorbeeldstraat 1 B`).
 * Two places at one address are none: nobody knows which is meant.
 */
export function venueAtAddress<Venue extends VenueChoice>(
  written: string,
  venues: readonly Venue[],
): Venue | null {
  const line = ` ${fold(written)} `;
  const there = venues.filter((venue) => {
    const address = addressOf(venue);
    return address !== null && line.includes(` ${address} `);
  });
  // `Voorbeeldstraat 1` is also the beginning of `Voorbeeldstraat 1 B`.
  const longest = Math.max(0, ...there.map((venue) => addressOf(venue)?.length ?? 0));
  const [one, another] = there.filter((venue) => addressOf(venue)?.length === longest);
  return one !== undefined && another === undefined ? one : null;
}

/** Told at an activity of a list. */
export function activityOnMap(venue: Pick<VenueChoice, 'name' | 'hasPoint'> | null, wijkName: string): Text {
  if (venue === null) return whereWords.noVenue(wijkName);
  return venue.hasPoint ? whereWords.atVenue(venue.name) : whereWords.venueWithoutPoint(venue.name, wijkName);
}

/** How many rows got a point, above the preview. @returns nothing for what has no place on the map */
export function pointNotice(withPoint: number, all: number): readonly Text[] {
  if (all === 0) return [];
  return [
    text(
      `Een punt op de kaart: ${withPoint} van ${all}. Bij elke regel staat waarom wel of niet.`,
      `A point on the map: ${withPoint} of ${all}. Each row says why, or why not.`,
    ),
  ];
}
