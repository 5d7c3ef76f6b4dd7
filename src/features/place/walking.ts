/** How long it takes to walk from one point to another, as far as a straight line can tell. */
import { type Lang, text } from '../../kernel/messages.ts';
import type { LatLon, Origin } from './types.ts';

const choice = text(
  'Keuze van dit programma; vast te stellen door de gemeente',
  'Choice of this program; to be set by the municipality',
);

/** Figures that a city may set. None was measured here. */
export const walkingPolicy = {
  /** Streets go round: so many times the straight line. */
  detour: { value: 1.3, source: choice, toVerify: true },
  /** Somebody who takes her time: 4.5 km an hour. */
  metresPerMinute: { value: 75, source: choice, toVerify: true },
  /** What counts as within walking distance. */
  nearMinutes: { value: 15, source: choice, toVerify: true },
} as const;

const metresPerDegree = 111_195;

/** A straight line; over the few kilometres of a city the earth is flat. */
export function metresBetween(one: LatLon, other: LatLon): number {
  const north = (other.lat - one.lat) * metresPerDegree;
  const middle = ((one.lat + other.lat) / 2) * (Math.PI / 180);
  return Math.hypot(north, (other.lon - one.lon) * metresPerDegree * Math.cos(middle));
}

/** Whole minutes, rounded up; at least one. */
export function walkMinutes(from: LatLon, to: LatLon): number {
  const metres = metresBetween(from, to) * walkingPolicy.detour.value;
  return Math.max(1, Math.ceil(metres / walkingPolicy.metresPerMinute.value));
}

/** Beyond an hour nobody walks: then it says nothing. */
const mostMinutes = 60;

const oneMinute = text('1 minuut lopen', '1 minute’s walk');
const minutes = text('{n} minuten lopen', '{n} minutes’ walk');

/** `6 minuten lopen`; null when it is too far to walk. */
export function walkWords(from: LatLon, to: LatLon | null | undefined, lang: Lang): string | null {
  const n = to ? walkMinutes(from, to) : Number.POSITIVE_INFINITY;
  if (n > mostMinutes) return null;
  return n === 1 ? oneMinute[lang] : minutes[lang].replace('{n}', String(n));
}

const rule = text(
  'Minuten lopen vanaf {from}. Wij schatten ze: in een rechte lijn, keer {detour} voor de omweg, met {speed} km per uur.',
  'Minutes of walking from {from}. We estimate them: in a straight line, times {detour} for the way round, at {speed} km an hour.',
);

/** The sum, said where its results stand. */
export function walkingRule({ name }: Pick<Origin, 'name'>, lang: Lang): string {
  const format = (value: number): string => value.toLocaleString(lang === 'nl' ? 'nl-NL' : 'en-GB');
  return rule[lang]
    .replace('{from}', name[lang])
    .replace('{detour}', format(walkingPolicy.detour.value))
    .replace('{speed}', format((walkingPolicy.metresPerMinute.value * 60) / 1000));
}
