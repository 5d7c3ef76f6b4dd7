/** An outage of ours gives people the days back in which they could send nothing (Awb 2:21). */
import { type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { equatedDaysByDecree, nextWorkingDay } from '../../../kernel/terms/index.ts';
import type { CaseEvent, ClockFacts } from '../../application/types.ts';
import { type CaseFacts, clockOf, reportOf } from './case-facts.ts';
import { openRequest } from './completion.ts';

/** First and last calendar day on which electronic traffic failed. */
export type OutageSpan = { readonly from: PlainDate; readonly until: PlainDate };

export type Consequence =
  | { readonly clock: 'completion'; readonly facts: ClockFacts['completionMoved'] }
  | { readonly clock: 'objection'; readonly facts: ClockFacts['suspended'] };

const { compare } = Temporal.PlainDate;
const isApplied = (events: readonly CaseEvent[], clock: string, span: OutageSpan): boolean =>
  events.some(
    ({ kind, facts }) =>
      kind === 'suspended' &&
      facts.reason === 'outage' &&
      facts.clock === clock &&
      facts.from === span.from.toString(),
  );

/** Days of the outage that lie in a term, both ends included. */
function daysWithin(span: OutageSpan, first: PlainDate, last: PlainDate): number {
  const from = compare(span.from, first) > 0 ? span.from : first;
  const until = compare(span.until, last) < 0 ? span.until : last;
  return Math.max(0, from.until(until, { largestUnit: 'days' }).days + 1);
}

function movedCompletion(facts: CaseFacts, span: OutageSpan): Consequence | null {
  const request = openRequest(facts);
  const asked = request && parseIsoDate(request.event.onDate);
  const last = request && parseIsoDate(request.completeBefore);
  if (!request || !asked || !last || isApplied(facts.events, 'completion', span)) return null;
  const days = daysWithin(span, asked.add({ days: 1 }), last);
  if (days === 0) return null;
  return {
    clock: 'completion',
    facts: {
      reason: 'outage',
      clock: 'completion',
      from: span.from.toString(),
      until: span.until.toString(),
      requestSeq: request.event.seq,
      completeBefore: nextWorkingDay(last.add({ days }), equatedDaysByDecree.days).toString(),
    },
  };
}

function movedObjection(facts: CaseFacts, span: OutageSpan): Consequence | null {
  const clock = clockOf(reportOf(facts), 'objection');
  if (!clock || clock.doneOn !== null || isApplied(facts.events, 'objection', span)) return null;
  if (daysWithin(span, clock.start, clock.due) === 0) return null;
  return {
    clock: 'objection',
    facts: { reason: 'outage', clock: 'objection', from: span.from.toString(), until: span.until.toString() },
  };
}

/** What an outage that is over does to a case; nothing the second time. */
export function consequencesOf(facts: CaseFacts, span: OutageSpan): readonly Consequence[] {
  return [movedCompletion(facts, span), movedObjection(facts, span)].filter((one) => one !== null);
}
