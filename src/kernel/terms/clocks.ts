/** All clocks of one case. Pure: events, a term and today's date in; clocks out. */

import type { Lang } from '../messages.ts';
import { openCaseFile } from './case-file.ts';
import { completionClocks, decisionClock } from './decision-clocks.ts';
import { objectionClock, objectionDecisionClock, paymentClock } from './objection-clocks.ts';
import { type Penalty, penaltyOf } from './penalty.ts';
import type { Clock, ClockKind, ClockReport, ClockState, TermsInput } from './types.ts';

/**
 * The clocks that run or have run, in the order of a case: decision, completion (one per request), decline,
 * objection, objectionDecision, payment, penalty. A clock whose first event has not happened is left out.
 * `penaltyCents` is what is owed up to today for the decision and the decision on objection together.
 *
 * Expects events without contradictions: `parseTermsInput` or `findImpossibleEvents` say so. Fails on a case without
 * `received`.
 */
export function clocks(input: TermsInput): ClockReport {
  const file = openCaseFile(input);
  const found: Clock[] = [];
  const penalties: (Penalty | null)[] = [];

  const decision = decisionClock(file);
  found.push(decision, ...completionClocks(file));
  penalties.push(penaltyOf(file, { due: decision.due, decidedOn: decision.doneOn, article: 'Awb 4:17' }));

  const notified = file.first('notified');
  if (notified !== null) {
    const objection = objectionClock(file, notified);
    found.push(objection);
    if (file.first('objectionReceived') !== null) {
      const answer = objectionDecisionClock(file, objection.due);
      found.push(answer);
      penalties.push(
        penaltyOf(file, { due: answer.due, decidedOn: answer.doneOn, article: 'Awb 4:17 en 7:14' }),
      );
    }
    if (notified.outcome === 'grant') found.push(paymentClock(file, notified));
  }

  const owed = penalties.filter((penalty) => penalty !== null);
  return {
    clocks: [...found, ...owed.map((penalty) => penalty.clock)],
    penaltyCents: owed.reduce((sum, penalty) => sum + penalty.cents, 0),
  };
}

export type ClockJson = {
  readonly clock: ClockKind;
  readonly start: string;
  readonly due: string;
  readonly suspendedDays: number;
  readonly state: ClockState;
  readonly because: string;
};
export type ReportJson = { readonly clocks: readonly ClockJson[]; readonly penaltyCents: number };

/** The report as `hoofdveld terms` prints it: ISO dates, `because` in one language, no other keys. */
export function reportJson(report: ClockReport, lang: Lang = 'nl'): ReportJson {
  return {
    clocks: report.clocks.map(({ clock, start, due, suspendedDays, state, because }) => ({
      clock,
      start: start.toString(),
      due: due.toString(),
      suspendedDays,
      state,
      because: because[lang],
    })),
    penaltyCents: report.penaltyCents,
  };
}
