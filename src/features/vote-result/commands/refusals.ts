import { text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';

export const refusals = {
  notAllowed: problem(
    '',
    'not-allowed',
    text('Uw rol mag deze stemming niet tellen.', 'Your role may not count this vote.'),
  ),
  changedMeanwhile: problem(
    '',
    'changed-meanwhile',
    text(
      'Tijdens het tellen kwam er een papieren stem bij. Tel opnieuw.',
      'A ballot on paper came in during the count. Count again.',
    ),
  ),
  tooManySteps: problem(
    '',
    'too-many-steps',
    text(
      'Er is zo veel geld voor zo weinig kiezers dat het tellen te lang duurt.',
      'There is so much money for so few voters that counting takes too long.',
    ),
  ),
  sheetsOpen: (n: number): Problem =>
    problem(
      '',
      'sheets-open',
      n === 1
        ? text(
            'Eén papieren stembiljet is nog niet klaar. Laat het eerst door twee mensen invoeren.',
            'One ballot on paper is not done yet. Have it entered by two people first.',
          )
        : text(
            `${n} papieren stembiljetten zijn nog niet klaar. Laat ze eerst door twee mensen invoeren.`,
            `${n} ballots on paper are not done yet. Have them entered by two people first.`,
          ),
    ),
} as const;
