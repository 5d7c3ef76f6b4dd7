/** The term of a complaint, and figures that give nobody away. Pure. */
import { isoDate, type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import { assert } from '../../../kernel/result.ts';
import { fewestShown } from '../../../kernel/small-numbers.ts';
import { lastDayOf } from '../../../kernel/terms/index.ts';
import {
  type Complaint,
  type ComplaintFigures,
  complaintKinds,
  complaintOutcomes,
  type Shown,
} from './types.ts';

/** Last day of the term: six weeks, and four more once it was postponed (Awb 9:11; to be verified). */
export function dueOn({ receivedOn, postponedOn }: Pick<Complaint, 'receivedOn' | 'postponedOn'>): PlainDate {
  const received = parseIsoDate(receivedOn);
  assert(received !== null, 'a date of the database');
  const due = lastDayOf('complaint', received);
  return postponedOn === null ? due : lastDayOf('complaintPostponement', due);
}

export const isInTime = (complaint: Pick<Complaint, 'receivedOn' | 'postponedOn' | 'closedOn'>): boolean =>
  complaint.closedOn !== null && complaint.closedOn <= isoDate(dueOn(complaint));

/**
 * Parts of a whole, of which none is given away: not by itself, and not as the rest of the whole. What is hidden is at least
 * two parts that together are `least` or more, where there are so many; a part of which there is none says nothing of anybody.
 * @param parts whole numbers, zero or more
 * @returns the whole and each part, null where it is hidden
 */
export function hidden<Key extends string>(
  parts: Readonly<Record<Key, number>>,
  least: number,
): { readonly whole: Shown; readonly parts: Readonly<Record<Key, Shown>> } {
  const keys = Object.keys(parts) as Key[];
  const whole = keys.reduce((sum, key) => sum + parts[key], 0);
  const all = (shown: (key: Key) => Shown) =>
    Object.fromEntries(keys.map((key) => [key, shown(key)])) as Record<Key, Shown>;
  if (whole === 0) return { whole, parts: all(() => 0) };
  // Where there are so few, even a zero narrows down what they were about.
  if (whole < least) return { whole: null, parts: all(() => null) };
  const smallFirst = keys.filter((key) => parts[key] > 0).toSorted((a, b) => parts[a] - parts[b]);
  const away = new Set(smallFirst.filter((key) => parts[key] < least));
  const together = (): number => [...away].reduce((sum, key) => sum + parts[key], 0);
  for (const key of smallFirst) {
    if (away.size === 0 || (away.size > 1 && together() >= least)) break;
    away.add(key);
  }
  return { whole, parts: all((key) => (away.has(key) ? null : parts[key])) };
}

const counted = <Key extends string>(keys: readonly Key[], of: (key: Key) => number): Record<Key, number> =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, number>;

const closings = [...complaintOutcomes, 'withdrawn', 'notHandled'] as const;

/**
 * @param received in the half year
 * @param closed in the half year, whenever they were received
 */
export function figuresOf(
  received: readonly Pick<Complaint, 'kind'>[],
  closed: readonly Pick<Complaint, 'status' | 'outcome' | 'receivedOn' | 'postponedOn' | 'closedOn'>[],
): ComplaintFigures {
  const kinds = hidden(
    counted(complaintKinds, (kind) => received.filter((one) => one.kind === kind).length),
    fewestShown,
  );
  const outcomes = hidden(
    counted(closings, (key) => closed.filter(({ status, outcome }) => (outcome ?? status) === key).length),
    fewestShown,
  );
  const inTime = closed.filter(isInTime).length;
  const times = hidden({ inTime, late: closed.length - inTime }, fewestShown);
  return {
    least: fewestShown,
    received: kinds.whole,
    byKind: kinds.parts,
    closed: outcomes.whole,
    byOutcome: outcomes.parts,
    inTime: times.parts.inTime,
    late: times.parts.late,
  };
}
