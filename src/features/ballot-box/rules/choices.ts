/** What one has left, and whether two ballots say the same. Pure: the same sums run in the browser (decision 0026). */
import type { BallotKind, Choices } from '../../vote/types.ts';

export type Tally = {
  readonly chosen: number;
  /** Projects, points or cents that one can still give; below zero when it is too much. */
  readonly left: number;
  readonly of: 'projects' | 'points' | 'cents';
};

/** What of a ballot the sums need. */
export type TallyBallot = {
  readonly rules: {
    readonly ballot: {
      readonly kind: BallotKind;
      readonly choicesMax: number;
      readonly points: number | null;
    };
  };
  readonly budgetCents: number;
  readonly projects: readonly { readonly number: number; readonly costCents: number }[];
};

/** How far one is, as it stands under the ballot. */
export function tallyOf({ rules: { ballot }, budgetCents, projects }: TallyBallot, choices: Choices): Tally {
  const numbers = Object.keys(choices);
  const chosen = numbers.length;
  if (ballot.kind === 'knapsack') {
    const cents = projects
      .filter(({ number }) => choices[number] !== undefined)
      .reduce((sum, { costCents }) => sum + costCents, 0);
    return { chosen, left: budgetCents - cents, of: 'cents' };
  }
  if (ballot.kind === 'points') {
    const given = Object.values(choices).reduce((sum, one) => sum + (Number.isNaN(one) ? 0 : one), 0);
    return { chosen, left: (ballot.points ?? 0) - given, of: 'points' };
  }
  return { chosen, left: ballot.choicesMax - chosen, of: 'projects' };
}

/** Are these the same vote, whatever the order in which they were written down? */
export function sameChoices(one: Choices, other: Choices): boolean {
  const numbers = Object.keys(one);
  return (
    numbers.length === Object.keys(other).length && numbers.every((number) => one[number] === other[number])
  );
}
