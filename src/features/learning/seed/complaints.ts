/** Complaints of the demo over two half years, so that their figures show what is shown and what is hidden. */
import { type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import { assert } from '../../../kernel/result.ts';
import { daysOfHalf, halfBefore, halfYearOf } from '../../motions/index.ts';
import type { ComplaintKind, ComplaintOutcome } from '../complaints/types.ts';
import type { WantedClosing, WantedComplaint } from '../complaints/wanted.ts';

export type SeededComplaint = {
  readonly complaint: WantedComplaint;
  /** In order; those that would lie ahead of today are left out. */
  readonly steps: readonly WantedClosing[];
};

const counts: readonly (readonly [ComplaintKind, number])[] = [
  ['treatment', 7],
  ['waiting', 11],
  ['information', 6],
  ['access', 3],
  ['privacy', 2],
  ['decision', 5],
];
const outcomes: readonly ComplaintOutcome[] = ['solved', 'upheld', 'solved', 'unfounded', 'partlyUpheld'];

function closingOf(received: PlainDate, at: number): readonly WantedClosing[] {
  const empty = { outcome: null, change: '', unreadable: [] } as const;
  const settled = (days: number): WantedClosing => ({
    ...empty,
    action: 'settle',
    on: received.add({ days }),
    outcome: outcomes[at % outcomes.length] ?? 'solved',
    change: at % 9 === 0 ? 'Voorbeeld: de brief zegt nu wie u kunt bellen.' : '',
  });
  if (at % 11 === 10) return [{ ...empty, action: 'withdraw', on: received.add({ days: 5 }) }];
  if (at % 13 === 12) return [{ ...empty, action: 'notHandle', on: received.add({ days: 9 }) }];
  if (at % 5 === 4) return [{ ...empty, action: 'postpone', on: received.add({ days: 40 }) }, settled(64)];
  return [settled(at % 4 === 3 ? 50 : 25)];
}

export function seededComplaints(now: PlainDate): readonly SeededComplaint[] {
  const earlier = halfBefore(halfYearOf(now));
  const isPast = ({ on }: WantedClosing): boolean => on !== null && on.toString() <= now.toString();
  const old = [halfBefore(earlier), earlier].flatMap((half) => {
    const first = parseIsoDate(daysOfHalf(half).from);
    assert(first !== null, 'a half year has a first day');
    const kinds = counts.flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
    return kinds.map((kind, at) => ({ kind, received: first.add({ days: at * 5 }), at }));
  });
  const fresh = [3, 20, 50].map((days, at) => ({
    kind: counts[at]?.[0] ?? 'other',
    received: now.subtract({ days }),
    at: null,
  }));
  return [...old, ...fresh].map(({ kind, received, at }, index) => ({
    complaint: {
      reference: `KL-VB-${received.year}-${String(index + 1).padStart(3, '0')}`,
      kind,
      receivedOn: received,
      unreadable: [],
    },
    steps: at === null ? [] : closingOf(received, at).filter(isPast),
  }));
}
