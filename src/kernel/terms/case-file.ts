/** The events of one case in order of date, with the questions that every clock asks of them. */
import { type PlainDate, Temporal } from '../dates.ts';
import { isBefore } from './count.ts';
import type { CaseEvent, ClockState, DecisionTerm, EventOf, EventType, TermsInput } from './types.ts';

/**
 * On one and the same day, things happened in this order. So a request, its completion and a second request cannot
 * all be told apart on one day; a case that has them reads as two requests and one completion.
 */
const orderOfDay: Readonly<Record<EventType, number>> = {
  received: 0,
  completionRequested: 1,
  completed: 2,
  suspended: 3,
  extended: 4,
  noticeOfDefault: 5,
  notified: 6,
  objectionReceived: 7,
  objectionExtended: 8,
  objectionDecided: 9,
  paid: 10,
};

export const dateOfEvent = (event: CaseEvent): PlainDate =>
  event.type === 'suspended' ? event.from : event.on;

/** Total: two events that differ always have an order, so that the order of the input never matters. */
export function compareEvents(one: CaseEvent, other: CaseEvent): number {
  const byDay = Temporal.PlainDate.compare(dateOfEvent(one), dateOfEvent(other));
  if (byDay !== 0) return byDay;
  if (one.type !== other.type) return orderOfDay[one.type] - orderOfDay[other.type];
  const [text, otherText] = [JSON.stringify(one), JSON.stringify(other)];
  return text < otherText ? -1 : Number(text > otherText);
}

export type CaseFile = {
  readonly term: DecisionTerm;
  readonly today: PlainDate;
  readonly events: readonly CaseEvent[];
  readonly all: <T extends EventType>(type: T) => readonly EventOf<T>[];
  readonly first: <T extends EventType>(type: T) => EventOf<T> | null;
};

export function openCaseFile(input: TermsInput): CaseFile {
  const events = [...input.events].sort(compareEvents);
  const all = <T extends EventType>(type: T): readonly EventOf<T>[] =>
    events.filter((event): event is EventOf<T> => event.type === type);
  return { term: input.term, today: input.today, events, all, first: (type) => all(type)[0] ?? null };
}

/**
 * Late: done after the last day, or the last day has passed and nothing was done. Suspended: today is one of the
 * suspended days. On the last day itself a term still runs.
 */
export function stateOf(facts: {
  readonly due: PlainDate;
  readonly today: PlainDate;
  readonly doneOn: PlainDate | null;
  readonly suspendedToday?: boolean;
}): ClockState {
  if (facts.doneOn !== null) return isBefore(facts.due, facts.doneOn) ? 'late' : 'met';
  if (facts.suspendedToday) return 'suspended';
  return isBefore(facts.due, facts.today) ? 'late' : 'running';
}
