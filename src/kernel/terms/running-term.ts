/** One term with its suspensions and its extension, in the order in which they happened. */
import { addDays, daysBetween, type PlainDate, Temporal } from '../dates.ts';
import {
  type CountingRule,
  endLater,
  endOfTerm,
  isAfter,
  isBefore,
  type TermEnd,
  type TermLength,
} from './count.ts';
import type { CaseEvent, EventOf, SuspendableClock } from './types.ts';

/** First and last suspended day. Empty when `until` lies before `from`. */
export type Pause = { readonly from: PlainDate; readonly until: PlainDate };

export type CompletionRequest = {
  readonly on: PlainDate;
  readonly completeBefore: PlainDate;
  readonly completedOn: PlainDate | null;
};

/** Pairs each request with the first completion on or after it; one completion answers every open request. */
export function completionRequests(sorted: readonly CaseEvent[]): readonly CompletionRequest[] {
  const completions = sorted.filter((event) => event.type === 'completed');
  return sorted
    .filter((event) => event.type === 'completionRequested')
    .map((request) => ({
      on: request.on,
      completeBefore: request.completeBefore,
      completedOn: completions.find((completion) => !isBefore(completion.on, request.on))?.on ?? null,
    }));
}

/** The day the completion term ended: completed, or lapsed unused on its last day (Awb 4:15 lid 1 onder a). */
export function endOfCompletion(request: CompletionRequest): PlainDate {
  const { completedOn, completeBefore } = request;
  return completedOn !== null && isBefore(completedOn, completeBefore) ? completedOn : completeBefore;
}

/**
 * Awb 4:15 lid 1 onder a: from the day after the request to, not including, the day of completion or of lapse. Asked
 * on 1 March and completed on the 10th suspends the eight days 2 to 9 March. Not completed: to, not including, the
 * last day of the completion term, also while that day is still to come, so that `due` does not shift every day.
 * Completed after the lapse: the suspension had ended at the lapse.
 */
export function completionPause(request: CompletionRequest): Pause {
  return { from: addDays(request.on, 1), until: addDays(endOfCompletion(request), -1) };
}

/** Other suspensions count every day from the first to the last, both included; without an end up to today. */
export function otherPauses(
  sorted: readonly CaseEvent[],
  clock: SuspendableClock,
  today: PlainDate,
): readonly Pause[] {
  return sorted
    .filter((event): event is EventOf<'suspended'> => event.type === 'suspended' && event.clock === clock)
    .map((event) => ({ from: event.from, until: event.until ?? today }));
}

export type RunningTerm = {
  readonly end: TermEnd;
  readonly suspendedDays: number;
  readonly suspendedToday: boolean;
  readonly extended: boolean;
};

export type TermToRun = {
  /** The day of the event: the term starts on the day after it. */
  readonly after: PlainDate;
  readonly length: TermLength;
  readonly rule: Omit<CountingRule, 'extraDays'>;
  readonly pauses: readonly Pause[];
  /**
   * Where the days of a pause are added. Before the Atw moves the end: a suspension (Awb 4:15) makes the term itself
   * longer. After it: an outage gives days back to someone who could count on the moved end (Awb 2:21), so an outage on
   * that very day may not come to nothing.
   */
  readonly added: 'beforeMove' | 'afterMove';
  /** Lengthens the term once; described in the same unit as the term itself. */
  readonly extension?: { readonly on: PlainDate; readonly amount: number } | null;
  readonly today: PlainDate;
};

/**
 * Overlapping suspensions count once. A suspension or an extension that begins after the term has run out has no
 * effect: what has ended cannot be lengthened. The extended term counts as one term for the Atw, so eight weeks
 * extended by twelve are twenty and are not moved.
 */
export function runTerm(term: TermToRun): RunningTerm {
  const extension = term.extension ?? null;
  const pauses = [...term.pauses].sort((one, other) => Temporal.PlainDate.compare(one.from, other.from));
  let extended = false;
  let suspendedDays = 0;
  let suspendedToday = false;
  let coveredUntil = term.after;
  const end = (): TermEnd => {
    const amount = term.length.amount + (extended ? (extension?.amount ?? 0) : 0);
    const length = { ...term.length, amount };
    if (term.added === 'beforeMove')
      return endOfTerm(term.after, length, { ...term.rule, extraDays: suspendedDays });
    return endLater(endOfTerm(term.after, length, term.rule), suspendedDays, term.rule);
  };
  const extendIfInTime = (): void => {
    if (extension !== null && !isAfter(extension.on, end().due)) extended = true;
  };
  for (const pause of pauses) {
    if (extension !== null && !extended && isBefore(extension.on, pause.from)) extendIfInTime();
    if (isAfter(pause.from, end().due)) continue;
    const firstNew = isAfter(pause.from, coveredUntil) ? pause.from : addDays(coveredUntil, 1);
    suspendedDays += Math.max(0, daysBetween(firstNew, pause.until) + 1);
    if (!isBefore(term.today, pause.from) && !isAfter(term.today, pause.until)) suspendedToday = true;
    if (isAfter(pause.until, coveredUntil)) coveredUntil = pause.until;
  }
  if (!extended) extendIfInTime();
  return { end: end(), suspendedDays, suspendedToday, extended };
}
