/** What a determination and a later change of it share: an amount that is final, decided by the college. */
import type { Actor } from '../../../kernel/actor.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { aidRoomOf } from '../rules/state-aid.ts';
import { type DecisionCase, loadFacts } from './load-case.ts';
import type { DecisionRecord } from './record.ts';
import { collegeMandate, collegeSigning } from './take-decision.ts';

/** What the letter tells. */
export type FinalContent = Pick<
  DecisionRecord,
  | 'kind'
  | 'outcome'
  | 'amountCents'
  | 'reasons'
  | 'findings'
  | 'refusalGround'
  | 'departureReasons'
  | 'deviationReasons'
  | 'obligations'
  | 'hearing'
  | 'signing'
>;

export function finalContent(
  c: DecisionCase,
  actor: Actor,
  wanted: { readonly amountCents: number | null; readonly reasons: string },
): Omit<FinalContent, 'kind' | 'findings' | 'hearing'> {
  const amountCents = wanted.amountCents ?? 0;
  return {
    outcome: amountCents === 0 ? 'refused' : (c.application.outcome ?? 'granted'),
    amountCents,
    reasons: wanted.reasons.trim(),
    refusalGround: null,
    departureReasons: null,
    deviationReasons: null,
    obligations: [],
    signing: collegeSigning(actor, c.application.lang),
  };
}

export async function finalAmountRest(
  unit: UnitOfWork,
  c: DecisionCase,
  amountCents: number,
): Promise<Pick<DecisionRecord, 'mandateHolder' | 'adviceId' | 'departsFromAdvice' | 'above' | 'isAid'>> {
  const facts = await loadFacts(unit.tx, c, {}, unit.today);
  return {
    mandateHolder: collegeMandate,
    adviceId: null,
    departsFromAdvice: false,
    above: null,
    isAid: amountCents > 0 && aidRoomOf(c.version.rules, facts.aid, unit.today) !== null,
  };
}
