/** SVR 2014 art. 12: what turns out differently must be reported; by the explanatory note from more than ten percent. */

import { text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { SchemeRules } from '../../scheme/types.ts';

export const deviationKinds = ['activity', 'number', 'amount', 'period', 'other'] as const;
export type DeviationKind = (typeof deviationKinds)[number];

export const deviationLabels = {
  activity: text('De activiteit wordt anders of gaat niet door', 'The activity changes or is cancelled'),
  number: text('Het aantal keren of mensen wordt anders', 'The number of times or people changes'),
  amount: text('De kosten worden hoger of lager', 'The costs go up or down'),
  period: text('De datum of de periode verandert', 'The date or period changes'),
  other: text('Iets anders', 'Something else'),
} as const satisfies Record<DeviationKind, unknown>;

export type Deviation = {
  readonly kind: DeviationKind;
  readonly description: string;
  /** Both or neither. */
  readonly plannedCents: number | null;
  readonly expectedCents: number | null;
};

export const maxDeviationLength = 3000;

export function deviationProblems(deviation: Deviation): readonly Problem[] {
  const problems: Problem[] = [];
  const { description, plannedCents, expectedCents, kind } = deviation;
  if (description.trim() === '')
    problems.push(
      problem(
        'description',
        'answer-missing',
        text('Schrijf op wat er anders gaat dan gepland.', 'Write down what will differ from the plan.'),
      ),
    );
  const long = tooLong('description', description, maxDeviationLength);
  if (long) problems.push(long);
  const amount = text('Vul dit bedrag ook in.', 'Enter this amount too.');
  const wanted = kind === 'amount' || plannedCents !== null || expectedCents !== null;
  if (wanted && plannedCents === null) problems.push(problem('planned', 'answer-missing', amount));
  if (wanted && expectedCents === null) problems.push(problem('expected', 'answer-missing', amount));
  return problems;
}

/** Share by which the amount changes: 0.25 for a quarter more or less; null when no amounts were given. */
export function deviationShare(deviation: Pick<Deviation, 'plannedCents' | 'expectedCents'>): number | null {
  const { plannedCents, expectedCents } = deviation;
  if (plannedCents === null || expectedCents === null) return null;
  if (plannedCents === 0) return expectedCents === 0 ? 0 : 1;
  return Math.abs(expectedCents - plannedCents) / plannedCents;
}

/**
 * Must this be reported? An amount by the scheme's share (more than, not from); what has no amount is for the officer to
 * judge, so it counts as one that must.
 */
export function mustReport(deviation: Deviation, rules: Pick<SchemeRules, 'deviation'>): boolean {
  const share = deviationShare(deviation);
  return share === null || share > rules.deviation.share;
}
