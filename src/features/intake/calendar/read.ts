/** Reads the text of a calendar file (RFC 5545) into what it says; bounds it first. */
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { intakeProblems as problems } from '../messages.ts';
import { intakePolicy } from '../policy.ts';
import { decodeText } from '../table/decode.ts';
import type { RawCalendar, RawEvent, Rule, Stamp, ZoneHint } from './types.ts';

/** As ical.js gives a property: name, parameters, type, and its values as text. */
type Property = readonly [string, Readonly<Record<string, string | string[]>>, string, ...unknown[]];
type Component = readonly [string, readonly Property[], readonly Component[]];

export type CalendarLimits = { readonly bytes: number; readonly events: number };
const usualLimits: CalendarLimits = {
  bytes: intakePolicy.calendarBytes.value,
  events: intakePolicy.calendarEvents.value,
};

const isComponent = (value: unknown): value is Component =>
  Array.isArray(value) && typeof value[0] === 'string';

const allOf = (component: Component, name: string): readonly Property[] =>
  component[1].filter(([found]) => found === name);
const oneOf = (component: Component, name: string): Property | null => allOf(component, name)[0] ?? null;

const clean = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();

function textOf(component: Component, name: string): string {
  const value = oneOf(component, name)?.[3];
  return typeof value === 'string' || typeof value === 'number' ? clean(String(value)) : '';
}

/** A period (RDATE;VALUE=PERIOD) counts from its start. */
function stampsOf(properties: readonly Property[]): readonly Stamp[] {
  return properties.flatMap(([, parameters, , ...values]) =>
    values.flatMap((value): Stamp[] => {
      const first: unknown = Array.isArray(value) ? value[0] : value;
      const { tzid } = parameters;
      return typeof first === 'string'
        ? [{ value: first, tzid: typeof tzid === 'string' ? tzid : null }]
        : [];
    }),
  );
}

const stampOf = (component: Component, name: string): Stamp | null =>
  stampsOf(allOf(component, name).slice(0, 1))[0] ?? null;

function eventOf(component: Component): RawEvent {
  const [, parameters] = oneOf(component, 'recurrence-id') ?? [];
  const range = parameters?.range;
  const uid = textOf(component, 'uid');
  const sequence = Number(textOf(component, 'sequence'));
  return {
    uid: uid === '' ? null : uid.slice(0, 300),
    recurrenceId: stampOf(component, 'recurrence-id'),
    range: typeof range === 'string' ? range : null,
    start: stampOf(component, 'dtstart'),
    end: stampOf(component, 'dtend'),
    duration: textOf(component, 'duration') || null,
    rules: allOf(component, 'rrule').flatMap(([, , , rule]) =>
      typeof rule === 'object' && rule !== null ? [rule as Rule] : [],
    ),
    hasExcludingRule: oneOf(component, 'exrule') !== null,
    extraDates: stampsOf(allOf(component, 'rdate')),
    excludedDates: stampsOf(allOf(component, 'exdate')),
    summary: textOf(component, 'summary').replace(/\s+/g, ' '),
    description: textOf(component, 'description'),
    location: textOf(component, 'location').replace(/\s+/g, ' '),
    status: textOf(component, 'status').toUpperCase(),
    visibility: textOf(component, 'class').toUpperCase(),
    sequence: Number.isFinite(sequence) ? sequence : 0,
  };
}

function zonesOf(calendars: readonly Component[]): ReadonlyMap<string, ZoneHint> {
  const zones = calendars.flatMap(([, , parts]) => parts.filter(([name]) => name === 'vtimezone'));
  return new Map(
    zones.map((zone) => [
      textOf(zone, 'tzid'),
      {
        location: textOf(zone, 'x-lic-location') || null,
        offsets: zone[2].flatMap((part) => textOf(part, 'tzoffsetto') || []),
      },
    ]),
  );
}

/** Cheap, before anything is built of it. */
const countEvents = (text: string): number => text.match(/^BEGIN:VEVENT\b/gim)?.length ?? 0;

/** The library is only loaded by who reads a calendar. */
async function parse(text: string): Promise<readonly Component[] | null> {
  const { default: ical } = await import('ical.js');
  try {
    const parsed: unknown = ical.parse(text);
    if (!Array.isArray(parsed)) return null;
    const roots: readonly unknown[] = isComponent(parsed) ? [parsed] : parsed;
    return roots.filter(isComponent).filter(([name]) => name === 'vcalendar');
  } catch {
    // It throws errors of several kinds, each about the file.
    return null;
  }
}

/** @returns everything that is said there; a refusal when it is too much, or no calendar */
export async function readCalendar(
  bytes: Uint8Array,
  limits: CalendarLimits = usualLimits,
): Promise<Result<RawCalendar>> {
  if (bytes.length > limits.bytes) return refused(problems.tooLarge(limits.bytes));
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  if (!/^\s*BEGIN:VCALENDAR/i.test(decoded.value)) return refused(problems.noCalendar);
  const count = countEvents(decoded.value);
  if (count > limits.events) return refused(problems.tooManyEvents(count, limits.events));
  const calendars = await parse(decoded.value);
  if (calendars === null || calendars.length === 0) return refused(problems.damagedCalendar);
  const events = calendars.flatMap(([, , parts]) => parts.filter(([name]) => name === 'vevent').map(eventOf));
  const name = calendars.map((calendar) => textOf(calendar, 'x-wr-calname')).find((found) => found !== '');
  return ok({ name: name?.slice(0, 200) ?? null, events, zones: zonesOf(calendars) });
}
