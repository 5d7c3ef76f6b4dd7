/** No project asks more than its scheme can grant: residents then divide no money that nobody may give (decision 0054). Pure. */
import { text } from '../../../kernel/messages.ts';
import { euroText } from '../../../kernel/money.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { maximumFor } from '../../scheme/rules.ts';
import type { SchemeRules } from '../../scheme/types.ts';
import type { VoteProject } from '../types.ts';

/**
 * @param wijken slugs of all wijken that the vote is for
 * @returns cents: of the wijk of the project; of one without a wijk the lowest, so that it can be granted wherever it comes
 */
export const mostGranted = (
  rules: Pick<SchemeRules, 'maximums'>,
  wijken: readonly string[],
  wijkSlug: string | null,
): number =>
  Math.min(
    ...(wijkSlug === null && wijken.length > 0 ? wijken : [wijkSlug]).map(
      (slug) => maximumFor(rules, slug).amountCents,
    ),
  );

/** @param field of the form in which the cost was typed */
export function aboveMost(field: string, costCents: number, mostCents: number): readonly Problem[] {
  if (costCents <= mostCents) return [];
  const [cost, most] = [euroText(costCents), euroText(mostCents)];
  return [
    problem(
      field,
      'cost-above-maximum',
      text(
        `Dit kost ${cost.nl}. De regeling geeft hoogstens ${most.nl}. Maak het plan kleiner, of laat weg wat een ander betaalt.`,
        `This costs ${cost.en}. The scheme gives ${most.en} at most. Make the plan smaller, or leave out what somebody else pays.`,
      ),
    ),
  ];
}

type Costed = Pick<VoteProject, 'number' | 'costCents' | 'wijkSlug' | 'applicationId' | 'status'>;

/**
 * Before the ballot is fixed. An application was held against the maximum when it was handed in.
 * @param mostOf most that is granted in this wijk, in cents; null for a project without one
 */
export const projectsAboveMost = (
  projects: readonly Costed[],
  mostOf: (wijkSlug: string | null) => number,
): readonly Problem[] =>
  projects
    .filter(({ applicationId, status }) => applicationId === null && status !== 'withdrawn')
    .flatMap(({ number, costCents, wijkSlug }) =>
      aboveMost(`project.${number}`, costCents, mostOf(wijkSlug)).map((found) => ({
        ...found,
        text: text(`Project ${number}: ${found.text.nl}`, `Project ${number}: ${found.text.en}`),
      })),
    );
