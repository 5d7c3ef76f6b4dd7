/** How iCalendar writes things down: RFC 5545 (3.1, 3.3.11), parameters by RFC 6868. */
import { cityTimeZone, type PlainDate, type Temporal } from '../../../kernel/dates.ts';

const lineOctetsMax = 75;
/** What may not stand in a text (RFC 5545, CONTROL); a tab and a new line may. */
const controls = /(?![\t\r\n])\p{Cc}/gu;

export function escapeText(value: string): string {
  return value
    .replace(controls, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n');
}

/** A parameter in double quotes. */
export function quoteParameter(value: string): string {
  const encoded = value
    .replace(controls, '')
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replace(/\r\n|\r|\n/g, '^n');
  return `"${encoded}"`;
}

/** An address never holds a line of its own: what could end one is encoded. */
export function safeUri(value: string): string {
  return value.replace(/[\p{Cc}\s"<>\\^`{|}]/gu, (sign) => encodeURIComponent(sign));
}

/** Folds after at most 75 octets, never inside a character. */
function fold(line: string): string {
  // Nearly every line is short, and hardly one has a character of more octets.
  const octetsInAll = Buffer.byteLength(line);
  if (octetsInAll <= lineOctetsMax) return line;
  if (octetsInAll === line.length) {
    const further = line.slice(lineOctetsMax).match(/.{1,74}/g) ?? [];
    return [line.slice(0, lineOctetsMax), ...further.map((part) => ` ${part}`)].join('\r\n');
  }
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > lineOctetsMax) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += sign;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

export function writeLines(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

const basicDates = new WeakMap<PlainDate, string>();

/** `20270105`. A calendar names the same few hundred days over and over (see days.ts). */
export function basicDate(date: PlainDate): string {
  const known = basicDates.get(date);
  if (known !== undefined) return known;
  const written = date.toString().replaceAll('-', '');
  basicDates.set(date, written);
  return written;
}

/** `20270105T100000`, to be read with the zone. */
export const localTime = (date: PlainDate, time: string) => `${basicDate(date)}T${time.replace(':', '')}00`;

/** `20270105T090000Z` */
export const utcTime = ({ epochMilliseconds }: Temporal.Instant): string =>
  `${new Date(epochMilliseconds).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** The rule that the European Union has kept since 1996 (Directive 2000/84/EC). */
export const zoneLines: readonly string[] = [
  'BEGIN:VTIMEZONE',
  `TZID:${cityTimeZone}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
];
