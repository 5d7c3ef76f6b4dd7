/** Declining to process an incomplete application (Awb 4:5), within four weeks and never after. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import { events } from '../../application/index.ts';
import type { DecisionDeps } from '../deps.ts';
import { declineProblem, declineWindow } from '../rules/decline.ts';
import { sameDecision } from '../rules/same-decision.ts';
import type { Decision } from '../types.ts';
import { ownTie } from './own-tie.ts';
import { recordDecision } from './record.ts';
import { alreadyDecided, changedMeanwhile, notAllowed, notFound } from './refusals.ts';
import { collegeMandate, collegeSigning, lockCaseForDecision, statusProblem } from './take-decision.ts';

export type DeclineInput = {
  readonly applicationId: Id<'application'>;
  readonly revision: number;
  readonly reasons: string;
};

/** @returns the version; refusals `decline-not-asked`, `decline-too-early`, `decline-too-late`, `reasons-missing` and those of a decision */
export function declineApplication(
  deps: DecisionDeps,
  actor: Actor,
  input: DeclineInput,
): Promise<Result<Decision>> {
  return inTransaction(deps, actor, async (unit) => {
    const personId = personIdOf(actor);
    if (personId === null || !allowed(actor, 'decision.take', {})) return refused(notAllowed);
    const c = await lockCaseForDecision(unit, input.applicationId);
    if (!c) return refused(notFound);
    const sent = { ...input, amountCents: 0, decidedByPersonId: personId };
    const before = sameDecision(c, { ...sent, kinds: ['decline'] });
    if (before) return ok(before);
    if (statusProblem(c.application) === alreadyDecided) return refused(alreadyDecided);
    if (c.application.revision !== input.revision) return refused(changedMeanwhile);
    const tie = await ownTie(unit, personId, c.application);
    if (tie) return refused(tie);
    const happened = await events(unit.tx, c.application.id);
    const window = declineWindow(c.application, c.version, happened, unit.today);
    const wrong = declineProblem(window);
    if (wrong) return refused(wrong);
    const reasons = input.reasons.trim();
    if (reasons === '')
      return refused(
        problem(
          'reasons',
          'reasons-missing',
          text('Schrijf op wat er nog ontbreekt.', 'Say what is still missing.'),
        ),
      );
    return await recordDecision(unit, deps, c, {
      kind: 'decline',
      outcome: 'declined',
      amountCents: 0,
      findings: [],
      reasons,
      refusalGround: null,
      mandateHolder: collegeMandate,
      adviceId: null,
      departsFromAdvice: false,
      departureReasons: null,
      deviationReasons: null,
      obligations: [],
      hearing: null,
      provisoYear: null,
      invokesProviso: false,
      decidedByPersonId: personId,
      signing: collegeSigning(actor, c.application.lang),
      steps: ['decline'],
      above: null,
      isAid: false,
    });
  });
}
