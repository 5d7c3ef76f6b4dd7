/**
 * The rehearsal: in Rotterdam in 2022 voters could give one vote where three were meant, and nobody had filled the ballot in
 * beforehand. So somebody does, on screen and on paper, and says how many choices were meant before she says that all is right.
 */
import { text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import { type FrozenBallot, type Rehearsal, type RehearsalWay, rehearsalWays } from '../types.ts';

export type RehearsalInput = {
  /** Of the ballot that was on her screen or her paper. */
  readonly ballotSha256: string;
  readonly way: RehearsalWay | null;
  /** As she typed it: how many projects one may choose, as the council meant it. */
  readonly meant: string;
  readonly found: string;
  /** Null when she did not say. */
  readonly allRight: boolean | null;
};

export const longestFound = 1000;

/** @returns every problem beside its field */
export function rehearsalProblems({ rules }: FrozenBallot, input: RehearsalInput): readonly Problem[] {
  const problems: Problem[] = [];
  if (input.way === null)
    problems.push(
      problem(
        'way',
        'way-missing',
        text(
          'Kies of u op het scherm of op papier oefende.',
          'Choose whether you rehearsed on screen or on paper.',
        ),
      ),
    );
  if (!/^\d{1,3}$/.test(input.meant))
    problems.push(
      problem(
        'meant',
        'meant-missing',
        text('Vul een heel getal in, bijvoorbeeld 3.', 'Enter a whole number, for example 3.'),
      ),
    );
  else if (input.allRight === true && Number(input.meant) !== rules.ballot.choicesMax)
    problems.push(
      problem(
        'meant',
        'meant-differs',
        text(
          `Op dit stembiljet kan iemand hoogstens ${rules.ballot.choicesMax} kiezen. U zegt dat het er ${Number(input.meant)} moeten zijn. Dan klopt het stembiljet niet: kies ‘nee’.`,
          `On this ballot one can choose at most ${rules.ballot.choicesMax}. You say it should be ${Number(input.meant)}. Then the ballot is not right: choose ‘no’.`,
        ),
      ),
    );
  if (input.found === '')
    problems.push(
      problem('found', 'found-missing', text('Schrijf op wat u zag.', 'Write down what you saw.')),
    );
  const long = tooLong('found', input.found, longestFound);
  if (long) problems.push(long);
  if (input.allRight === null)
    problems.push(problem('allRight', 'answer-missing', text('Kies ja of nee.', 'Choose yes or no.')));
  return problems;
}

/**
 * Ways in which the newest rehearsal of this very ballot did not say that all is right: it opens when none is left.
 * @param rehearsals newest first
 */
export function waysToRehearse(
  ballotSha256: string | null,
  rehearsals: readonly Pick<Rehearsal, 'ballotSha256' | 'way' | 'allRight'>[],
): readonly RehearsalWay[] {
  return rehearsalWays.filter((way) => {
    const newest = rehearsals.find((one) => one.way === way && one.ballotSha256 === ballotSha256);
    return newest?.allRight !== true;
  });
}
