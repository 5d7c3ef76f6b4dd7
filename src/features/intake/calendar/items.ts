/** The appointments of a calendar as activities are kept here; what cannot be said the same way is said beside it. */
import { createHash } from 'node:crypto';
import type { Text } from '../../../kernel/messages.ts';
import { seriesProblems } from '../../activity/index.ts';
import { seriesOf } from './series-of.ts';
import type { CalendarItem, DayHours, RawCalendar, RawEvent, Reading } from './types.ts';
import { calendarWords as words } from './words.ts';

const markup = /<\/?(?:a|b|br|div|em|html|i|li|ol|p|span|strong|u|ul)\b[^<>]*>/i;
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
};

/** Some calendars write their texts as a web page. A tag holds no `<`, so that what only looks like one is passed over once. */
function plain(value: string): string {
  if (!markup.test(value)) return value;
  return value
    .replace(/<(?:br|\/p|\/div|\/li)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_all, name: string) => entities[name] ?? ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function shortened(value: string, max: number, what: Text, notes: Text[]): string {
  if (value.length <= max) return value;
  notes.push(words.cut(what, max));
  return `${value.slice(0, max - 1).trimEnd()}…`;
}

/** A key of its own for what should have had one (RFC 5545, 3.8.4.7), the same at each reading. */
function uidOf({ uid, start, summary }: RawEvent): string {
  if (uid !== null) return uid;
  return `-${createHash('sha256').update(`${start?.value}\n${summary}`).digest('hex').slice(0, 40)}`;
}

type Group = { readonly mains: readonly RawEvent[]; readonly overrides: readonly RawEvent[] };

function groups(events: readonly RawEvent[]): ReadonlyMap<string, Group> {
  const byUid = Map.groupBy(events, uidOf);
  return new Map(
    [...byUid].map(([uid, all]) => [
      uid,
      {
        mains: all.filter(({ recurrenceId }) => recurrenceId === null),
        overrides: all.filter(({ recurrenceId }) => recurrenceId !== null),
      },
    ]),
  );
}

/** Changed times whose series is not in the file: each stands by itself. */
const standalone = (overrides: readonly RawEvent[]): readonly RawEvent[] =>
  overrides
    .filter(({ status }) => status !== 'CANCELLED')
    .map((one) => ({ ...one, recurrenceId: null, rules: [] }));

const newest = (mains: readonly RawEvent[]): RawEvent | undefined =>
  mains.reduce<RawEvent | undefined>(
    (best, one) => (best && best.sequence > one.sequence ? best : one),
    undefined,
  );

const isPrivate = ({ visibility }: RawEvent): boolean =>
  visibility === 'PRIVATE' || visibility === 'CONFIDENTIAL';

/** Each sentence once. */
const distinct = (texts: readonly Text[]): readonly Text[] => [
  ...new Map(texts.map((one) => [one.nl, one])).values(),
];

function itemOf(
  uid: string,
  { mains, overrides }: Group,
  shared: Pick<Reading, 'zones' | 'dayHours'>,
): CalendarItem {
  const reading: Reading = { ...shared, notes: [], problems: [] };
  const main = newest(mains);
  const alone = main === undefined ? standalone(overrides) : [];
  const said = main ?? overrides[0];
  if (mains.length > 1) reading.notes.push(words.twice);
  const drafts = main
    ? seriesOf(main, overrides, reading)
    : alone.flatMap((one) => seriesOf(one, [], reading));
  const title = shortened(plain(said?.summary ?? ''), 120, words.title, reading.notes);
  if (title === '') reading.problems.push(words.noTitle);
  if (said && isPrivate(said)) reading.problems.push(words.isPrivate);
  // What the rules of a series say is said once, and not beside a reason why there is none.
  if (reading.problems.length === 0)
    reading.problems.push(...drafts.flatMap(seriesProblems).map(({ text }) => text));
  const description = shortened(plain(said?.description ?? ''), 4000, words.description, reading.notes);
  const location = shortened(said?.location ?? '', 200, words.location, reading.notes);
  return {
    uid,
    // A private appointment is not even named.
    title: said && isPrivate(said) ? '' : title,
    description: description === '' ? null : description,
    location: location === '' ? null : location,
    series: reading.problems.length === 0 ? drafts : [],
    notes: distinct(reading.notes),
    problems: distinct(reading.problems),
    cancelled: main === undefined ? alone.length === 0 : main.status === 'CANCELLED',
  };
}

export function itemsOf({ events, zones }: RawCalendar, dayHours: DayHours | null): readonly CalendarItem[] {
  return [...groups(events)].map(([uid, group]) => itemOf(uid, group, { zones, dayHours }));
}
