/** Reads a ballot as it was filled in on screen. The rules that it has to meet are those of paper as well. */
import { text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import { ballotProblems, choiceField, type Withdrawn } from '../rules/ballot-valid.ts';
import type { Choices, FrozenBallot } from '../types.ts';

/** What was typed or ticked, by the project's number. */
export type TypedBallot = Readonly<Record<string, string>>;

export type ReadBallot = {
  readonly typed: TypedBallot;
  readonly choices: Choices;
  /** Every fault; the ballot counts only when there is none. */
  readonly problems: readonly Problem[];
};

const prefix = choiceField('');

/** Also what was posted for a number that is not on the ballot: that is told, not passed over. */
export function readBallot(
  form: Pick<FormValues, 'entries' | 'text'>,
  ballot: FrozenBallot,
  withdrawn: Withdrawn,
): ReadBallot {
  const typed: Record<string, string> = {};
  const choices: Record<string, number> = {};
  const unreadable: Problem[] = [];
  const numbers = new Set(
    form.entries().flatMap(([name]) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : [])),
  );
  const ticked = ballot.rules.ballot.kind === 'approval' || ballot.rules.ballot.kind === 'knapsack';
  for (const number of numbers) {
    const value = form.text(choiceField(number));
    if (value === '' || (!ticked && /^0+$/.test(value))) continue;
    typed[number] = value;
    if (ticked) choices[number] = 1;
    else if (/^\d{1,4}$/.test(value)) choices[number] = Number(value);
    else
      unreadable.push(
        problem(
          choiceField(number),
          'value-shape',
          text('Vul hier een heel getal in.', 'Enter a whole number here.'),
        ),
      );
  }
  const faults = ballotProblems(ballot, withdrawn, choices);
  // Who typed a word for a number did not leave the project out: what is short by it is said once.
  const known = unreadable.length > 0 ? faults.filter(({ field }) => field.startsWith(prefix)) : faults;
  return { typed, choices, problems: [...unreadable, ...known] };
}

/** What a form shows for choices that were made: after a step back, or on a sheet that was entered. */
export const typedBallot = (choices: Choices): TypedBallot =>
  Object.fromEntries(Object.entries(choices).map(([number, value]) => [number, String(value)]));
