/** What a council may record about a vote, and what it lacks. Pure. */
import { type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import { type PreAdvice, standpoints, type Vote } from '../types.ts';

export const questionLongest = 500;
export const reasonLongest = 1000;

/** Question and advice stand on the ballot: they change until that is frozen. */
export const councilMaySpeak = ({ status }: Pick<Vote, 'status'>): boolean =>
  status === 'preparing' || status === 'collecting' || status === 'checking';

const needed = (field: string, typed: string, most: number, none: Text): readonly Problem[] => {
  const long = tooLong(field, typed, most);
  if (typed === '') return [problem(field, 'answer-missing', none)];
  return long ? [long] : [];
};

export type QuestionTyped = { readonly nl: string; readonly en: string; readonly metOn: string };

/** @returns every problem: `answer-missing`, `too-long`, `date-shape`, `met-in-future` */
export function questionProblems(typed: QuestionTyped, today: PlainDate): readonly Problem[] {
  const day = parseIsoDate(typed.metOn);
  const date = day
    ? Temporal.PlainDate.compare(day, today) > 0
      ? [
          problem(
            'metOn',
            'met-in-future',
            text('De vergadering kan niet na vandaag zijn.', 'The meeting cannot be after today.'),
          ),
        ]
      : []
    : [
        problem(
          'metOn',
          'date-shape',
          text('Vul de datum van de vergadering in.', 'Enter the date of the meeting.'),
        ),
      ];
  return [
    ...needed(
      'nl',
      typed.nl,
      questionLongest,
      text('Vul de vraag in het Nederlands in.', 'Enter the question in Dutch.'),
    ),
    ...needed(
      'en',
      typed.en,
      questionLongest,
      text('Vul de vraag in het Engels in.', 'Enter the question in English.'),
    ),
    ...date,
  ];
}

export type AdviceTyped = {
  /** Number of the project. */
  readonly project: string;
  readonly standpoint: string;
  readonly reason: string;
  readonly noInterest: boolean;
};

export const isStandpoint = (typed: string): typed is PreAdvice['standpoint'] =>
  (standpoints as readonly string[]).includes(typed);

/** @returns every problem, with the field of the form of this project */
export function adviceProblems({ project, standpoint, reason, noInterest }: AdviceTyped): readonly Problem[] {
  const field = (name: string): string => `${name}-${project}`;
  return [
    ...(isStandpoint(standpoint)
      ? []
      : [
          problem(field('standpoint'), 'choice-missing', text('Kies een standpunt.', 'Choose a standpoint.')),
        ]),
    ...needed(field('reason'), reason, reasonLongest, text('Schrijf op waarom.', 'Write why.')),
    ...(noInterest
      ? []
      : [
          problem(
            field('noInterest'),
            'interest-unsaid',
            text(
              'Wie een belang heeft, legt geen advies vast. Hebt u er geen? Vink dat dan aan.',
              'Who has an interest does not record advice. Do you have none? Then tick that.',
            ),
          ),
        ]),
  ];
}
