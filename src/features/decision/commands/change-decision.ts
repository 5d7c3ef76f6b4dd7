/** Changing or withdrawing a grant before it is determined (Awb 4:48): a new version, with its own letter. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import type { DecisionDeps } from '../deps.ts';
import {
  type ChangeContext,
  changeProblems,
  hearingForChange,
  type WantedChange,
} from '../rules/change-checks.ts';
import { provisoFinding } from '../rules/proviso.ts';
import { sameDecision } from '../rules/same-decision.ts';
import { aidRoomOf } from '../rules/state-aid.ts';
import type { Decision, Finding } from '../types.ts';
import { type DecisionCase, declarationMissing, limitsOf, loadFacts } from './load-case.ts';
import { ownTie } from './own-tie.ts';
import { invocableOf } from './proviso.ts';
import { recordDecision } from './record.ts';
import { changedMeanwhile, notAllowed, notFound } from './refusals.ts';
import { collegeMandate, collegeSigning, lockCaseForDecision } from './take-decision.ts';

export type ChangeInput = WantedChange & {
  readonly applicationId: Id<'application'>;
  readonly revision: number;
};

const nothingRuns = problem(
  '',
  'wrong-status',
  text('Er loopt geen subsidie die u kunt wijzigen.', 'There is no running subsidy that you can change.'),
);

/** Can the grant of this case be changed now? */
export function changeStatusProblem(c: DecisionCase): Problem | null {
  const granted = c.latest !== null && c.latest.amountCents > 0 && c.latest.kind !== 'determine';
  return granted && ['decided', 'running', 'accounted'].includes(c.application.status) ? null : nothingRuns;
}

/** A change rests on its reasons; one that invokes the proviso also on the article that lets it. */
function findingsOf(
  { proviso }: ChangeInput,
  { invocable, currentCents }: ChangeContext,
  amountCents: number,
): readonly Finding[] {
  return proviso === null || invocable === null
    ? []
    : [provisoFinding(proviso, invocable, { currentCents, amountCents })];
}

/** @returns the new version; refusals of `changeProblems`, `wrong-status`, `changed-meanwhile`, `ceiling-reached` */
export function changeDecision(
  deps: DecisionDeps,
  actor: Actor,
  input: ChangeInput,
): Promise<Result<Decision>> {
  return inTransaction(deps, actor, async (unit) => {
    const personId = personIdOf(actor);
    if (personId === null || !allowed(actor, 'decision.take', {})) return refused(notAllowed);
    const c = await lockCaseForDecision(unit, input.applicationId);
    if (!c) return refused(notFound);
    const before = sameDecision(c, {
      ...input,
      kinds: [input.kind],
      amountCents: input.kind === 'withdraw' ? 0 : (input.amountCents ?? 0),
      decidedByPersonId: personId,
    });
    if (before) return ok(before);
    const wrong = changeStatusProblem(c);
    if (wrong || c.latest === null) return refused(wrong ?? nothingRuns);
    if (c.application.revision !== input.revision) return refused(changedMeanwhile);
    const tie = await ownTie(unit, personId, c.application);
    if (tie) return refused(tie);
    const facts = await loadFacts(unit.tx, c, {}, unit.today);
    const context: ChangeContext = {
      currentCents: c.latest.amountCents,
      decidedOn: c.latest.decidedOn,
      limits: limitsOf(c, facts, unit.today),
      declarationMissing: declarationMissing(c, facts),
      hearings: c.hearings,
      invocable: await invocableOf(unit.tx, c, facts, unit.today),
    };
    const [first, ...rest] = changeProblems(input, context);
    if (first) return refused(first, ...rest);
    const amountCents = input.kind === 'withdraw' ? 0 : (input.amountCents ?? 0);
    const whole = amountCents >= context.limits.askedCents;
    return await recordDecision(unit, deps, c, {
      kind: input.kind,
      outcome: amountCents === 0 ? 'refused' : whole ? 'granted' : 'partlyGranted',
      amountCents,
      findings: findingsOf(input, context, amountCents),
      reasons: input.reasons.trim(),
      refusalGround: null,
      mandateHolder: collegeMandate,
      adviceId: null,
      departsFromAdvice: false,
      departureReasons: null,
      deviationReasons: null,
      obligations: amountCents === 0 ? [] : c.latest.obligations,
      hearing: hearingForChange({ decidedOn: context.decidedOn, hearings: c.hearings }),
      provisoYear: amountCents === 0 || input.proviso !== null ? null : c.latest.provisoYear,
      invokesProviso: input.proviso !== null,
      decidedByPersonId: personId,
      signing: collegeSigning(actor, c.application.lang),
      steps: [],
      above: null,
      isAid: amountCents > 0 && aidRoomOf(c.version.rules, facts.aid, unit.today) !== null,
    });
  });
}
