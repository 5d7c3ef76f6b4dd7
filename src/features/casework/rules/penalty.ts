/** What a late decision has cost, once that is known and has still to be fixed by decision (Awb 4:18). */
import type { EndedPenalty } from '../../../kernel/terms/index.ts';
import { endedPenaltyOf } from '../../application/rules.ts';
import { type CaseFacts, reportOf } from './case-facts.ts';

export function penaltyToFix(facts: CaseFacts): EndedPenalty | null {
  const owed = endedPenaltyOf(reportOf(facts), facts.events, facts.today);
  return owed?.clock.doneOn === null ? owed : null;
}
