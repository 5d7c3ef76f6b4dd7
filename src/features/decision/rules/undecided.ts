/** What is wrong before somebody has chosen between granting and refusing, so that all is said in one round. Pure. */
import { text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { judgementProblems, ownReasonsNeeded, textProblems } from './decision-checks.ts';
import { openFindings } from './findings.ts';
import type { DecisionContext, UndecidedDecision } from './wanted-decision.ts';

const choiceMissing = problem(
  'outcome',
  'choice-missing',
  text('Kies: toekennen of weigeren.', 'Choose: grant or refuse.'),
);

/**
 * The choice, and what holds whichever it will be. What is open is to be judged as long as she may still grant.
 * @returns problems `choice-missing`, `judgement-missing`, `reasons-missing`, `too-long`, `own-decision-reasons-missing`
 */
export function undecidedProblems(
  typed: UndecidedDecision,
  context: Pick<DecisionContext, 'findings' | 'councilDecides'>,
): readonly Problem[] {
  const own = context.councilDecides && typed.departureReasons.trim() === '';
  return [
    choiceMissing,
    ...judgementProblems(openFindings(context.findings)),
    ...textProblems(typed),
    ...(own ? [ownReasonsNeeded] : []),
  ];
}
