/** What a determination and a later change of it share: an amount that is final, decided by the college. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Problem, type Result, refused } from '../../../kernel/result.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import type { DecisionDeps } from '../deps.ts';
import { sameDecision } from '../rules/same-decision.ts';
import { aidRoomOf } from '../rules/state-aid.ts';
import type { Decision } from '../types.ts';
import { type DecisionCase, loadFacts } from './load-case.ts';
import { ownTie } from './own-tie.ts';
import { type DecisionRecord, recordDecision } from './record.ts';
import { changedMeanwhile, notAllowed, notFound } from './refusals.ts';
import { collegeMandate, collegeSigning, lockCaseForDecision } from './take-decision.ts';

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
  | 'provisoYear'
  | 'invokesProviso'
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
    // What is determined waits for no budget any more.
    provisoYear: null,
    invokesProviso: false,
    signing: collegeSigning(actor, c.application.lang),
  };
}

async function finalAmountRest(
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

export type FinalStep = {
  /** Why this cannot be decided on the case now. */
  readonly barrier: (c: DecisionCase) => Problem | null;
  /** What is decided, or every problem with what was asked. */
  readonly content: (unit: UnitOfWork, c: DecisionCase) => Promise<Result<FinalContent>>;
  readonly kind: Decision['kind'];
  readonly steps: DecisionRecord['steps'];
  /** What more there is to note once it is taken. */
  readonly taken?: (unit: UnitOfWork, c: DecisionCase, amountCents: number) => Promise<void>;
};

/**
 * Takes a decision on a final amount: by an officer, the case held, and as the page showed it.
 * @returns the new version; refusals `not-allowed`, `not-found`, `changed-meanwhile`, and those of the step
 */
export function takeFinal(
  deps: DecisionDeps,
  actor: Actor,
  at: {
    readonly applicationId: Id<'application'>;
    readonly revision: number;
    readonly amountCents: number | null;
    readonly reasons: string;
  },
  step: FinalStep,
): Promise<Result<Decision>> {
  return inTransaction<Decision>(deps, actor, async (unit) => {
    const personId = personIdOf(actor);
    if (personId === null || !allowed(actor, 'decision.take', {})) return refused(notAllowed);
    const c = await lockCaseForDecision(unit, at.applicationId);
    if (!c) return refused(notFound);
    const sent = { ...at, amountCents: at.amountCents ?? 0, decidedByPersonId: personId };
    const before = sameDecision(c, { ...sent, kinds: [step.kind] });
    if (before) return ok(before);
    const barrier = step.barrier(c);
    if (barrier) return refused(barrier);
    if (c.application.revision !== at.revision) return refused(changedMeanwhile);
    const tie = await ownTie(unit, personId, c.application);
    if (tie) return refused(tie);
    const content = await step.content(unit, c);
    if (!content.ok) return content;
    const { amountCents } = content.value;
    const decided = await recordDecision(unit, deps, c, {
      ...content.value,
      ...(await finalAmountRest(unit, c, amountCents)),
      decidedByPersonId: personId,
      steps: step.steps,
    });
    if (decided.ok) await step.taken?.(unit, c, amountCents);
    return decided;
  });
}

/** @param problems of what was asked */
export function contentUnless(
  problems: readonly Problem[],
  content: () => FinalContent,
): Result<FinalContent> {
  const [first, ...rest] = problems;
  return first ? refused(first, ...rest) : ok(content());
}
