/** Which clock a calendar means: by its proper name, by the name that Windows gives it, or by what the file says of it. */
import { findIana } from 'windows-iana';
import { cityTimeZone, Temporal } from '../../../kernel/dates.ts';
import type { ZoneHint } from './types.ts';

export type FoundZone = {
  /** IANA name, or an offset such as `+02:00`. */
  readonly zone: string;
  readonly known: boolean;
};

function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** No zone has a longer name, whatever stands before it. */
const longestZone = 100;

/** `/freeassociation.sourceforge.net/Europe/Amsterdam` and the like end in the name. */
const tail = (name: string): string =>
  /[A-Z][A-Za-z_]+\/[A-Za-z_+-]+(?:\/[A-Za-z_+-]+)?$/.exec(name.slice(-longestZone))?.[0] ?? name;

function fromWindows(name: string): string | undefined {
  const zones: readonly string[] = findIana(name);
  return zones.includes(cityTimeZone) ? cityTimeZone : zones[0];
}

/** `+0100` and `+0200` together are the clock of the city. */
function fromOffsets(offsets: readonly string[]): string | undefined {
  const written = [...new Set(offsets.map((one) => one.replace(/^([+-]\d{2}):?(\d{2}).*$/, '$1:$2')))].sort();
  if (written.join() === '+01:00,+02:00') return cityTimeZone;
  return written.length === 1 ? written[0] : undefined;
}

/** @param tzid as the calendar names it; null for a time without a zone, which means the clock of whoever reads it */
export function zoneOf(tzid: string | null, hints: ReadonlyMap<string, ZoneHint>): FoundZone {
  if (tzid === null) return { zone: cityTimeZone, known: true };
  const name = tzid.replace(/^["']|["']$/g, '').trim();
  const hint = hints.get(tzid) ?? hints.get(name);
  const candidates = [name, tail(name), fromWindows(name), hint?.location, fromOffsets(hint?.offsets ?? [])];
  const zone = candidates.find((one): one is string => typeof one === 'string' && one !== '' && isZone(one));
  return zone === undefined ? { zone: cityTimeZone, known: false } : { zone, known: true };
}

const compared = new Map<string, boolean>();

/** Does this clock always show what that of the city shows? Only then does a series stay at one time here. */
export function isCityClock(zone: string): boolean {
  const before = compared.get(zone);
  if (before !== undefined) return before;
  const days = [1, 10, 20, 28].flatMap((day) =>
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => new Temporal.PlainDate(2026, month, day)),
  );
  const offset = (day: Temporal.PlainDate, name: string) => day.toZonedDateTime(name).offsetNanoseconds;
  const same = days.every((day) => offset(day, zone) === offset(day, cityTimeZone));
  if (compared.size > 1000) compared.clear();
  compared.set(zone, same);
  return same;
}
