/** What a late decision has cost, once that is known and has still to be fixed by decision (Awb 4:18). */

import type { EndedPenalty } from '../../../kernel/terms/index.ts';
import { endedPenaltyOf } from '../../application/rules.ts';
import type { CaseEvent } from '../../application/types.ts';
import { type CaseFacts, reportOf } from './case-facts.ts';

export function penaltyToFix(facts: CaseFacts): EndedPenalty | null {
  const owed = endedPenaltyOf(reportOf(facts), facts.events, facts.today);
  return owed?.clock.doneOn === null ? owed : null;
}

export type RaisedPenalty = { readonly fixedCents: number; readonly finalCents: number };

/** What the fixed penalty of a case became on objection; null when nobody raised it. @param events oldest first */
export function raisedPenalty(events: readonly CaseEvent[]): RaisedPenalty | null {
  const fixed = events.find(({ kind }) => kind === 'penaltyFixed');
  const raised = events.findLast(
    ({ kind, facts }) => kind === 'objectionDecided' && typeof facts.penaltyCents === 'number',
  );
  return fixed && raised
    ? { fixedCents: Number(fixed.facts.amountCents), finalCents: Number(raised.facts.penaltyCents) }
    : null;
}
