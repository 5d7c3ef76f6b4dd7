/** An outage of ours gives people the days back in which they could send nothing (Awb 2:21). */
import { daysBetween, type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
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

const touches = (span: OutageSpan, first: PlainDate, last: PlainDate): boolean =>
  compare(span.from, last) <= 0 && compare(span.until, first) >= 0;

/** Also the days of the outage after the last day count: the new last day is never one on which nothing works. */
function movedBy({ from, until }: OutageSpan, asked: PlainDate, last: PlainDate): PlainDate {
  const first = compare(from, asked) > 0 ? from : asked.add({ days: 1 });
  const days = daysBetween(first, until) + 1;
  return nextWorkingDay(last.add({ days }), equatedDaysByDecree.days);
}

function movedCompletion(facts: CaseFacts, span: OutageSpan): Consequence | null {
  const request = openRequest(facts);
  const asked = request && parseIsoDate(request.event.onDate);
  const last = request && parseIsoDate(request.completeBefore);
  if (!request || !asked || !last || isApplied(facts.events, 'completion', span)) return null;
  if (!touches(span, asked.add({ days: 1 }), last)) return null;
  return {
    clock: 'completion',
    facts: {
      reason: 'outage',
      clock: 'completion',
      from: span.from.toString(),
      until: span.until.toString(),
      requestSeq: request.event.seq,
      completeBefore: movedBy(span, asked, last).toString(),
    },
  };
}

function movedObjection(facts: CaseFacts, span: OutageSpan): Consequence | null {
  const clock = clockOf(reportOf(facts), 'objection');
  if (!clock || clock.doneOn !== null || isApplied(facts.events, 'objection', span)) return null;
  if (!touches(span, clock.start, clock.due)) return null;
  return {
    clock: 'objection',
    facts: { reason: 'outage', clock: 'objection', from: span.from.toString(), until: span.until.toString() },
  };
}

/** What an outage that is over does to a case; nothing the second time. */
export function consequencesOf(facts: CaseFacts, span: OutageSpan): readonly Consequence[] {
  return [movedCompletion(facts, span), movedObjection(facts, span)].filter((one) => one !== null);
}
