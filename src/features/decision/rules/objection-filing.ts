/** What an objection must hold for us to answer it at all (Awb 6:5, 6:6). Pure. */
import { type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { ObjectionChannel } from '../types.ts';
import { badDate } from './check.ts';

export const maxGrounds = 20_000;

export type FiledObjection = {
  readonly name: string;
  readonly address: string;
  /** Number of the case, as typed; may be empty. */
  readonly caseNumber: string;
  readonly about: string;
  readonly grounds: string;
  /** The reasons follow later: filed for now to be in time. */
  readonly groundsLater: boolean;
  readonly lateReason: string;
  readonly channel: ObjectionChannel;
  /** ISO date, or whatever was typed. */
  readonly receivedOn: string;
  readonly postedOn: string;
};

const needed = (field: string, value: string, nl: string, en: string): Problem | null =>
  value.trim() === '' ? problem(field, `${field}-missing`, text(nl, en)) : null;

const future = (field: string): Problem =>
  problem(field, 'date-in-future', text('Deze dag moet nog komen.', 'This day is still to come.'));

const isAfter = (one: PlainDate, other: PlainDate): boolean => Temporal.PlainDate.compare(one, other) > 0;

function dateProblems(filed: FiledObjection, today: PlainDate): (Problem | null)[] {
  const received = parseIsoDate(filed.receivedOn);
  const posted = filed.postedOn === '' ? null : parseIsoDate(filed.postedOn);
  const postedProblem =
    filed.postedOn === ''
      ? null
      : posted === null
        ? badDate('postedOn')
        : received !== null && isAfter(posted, received)
          ? problem(
              'postedOn',
              'posted-after-received',
              text(
                'De poststempel kan niet na de dag van ontvangst liggen.',
                'The postmark cannot be after the day of receipt.',
              ),
            )
          : null;
  return [
    received === null ? badDate('receivedOn') : isAfter(received, today) ? future('receivedOn') : null,
    postedProblem,
  ];
}

/**
 * Awb 6:5 asks a name, an address, the decision and the reasons. What lacks can be mended later (6:6); only what we need to
 * answer at all is asked here. It is never too late to file.
 */
export function filingProblems(filed: FiledObjection, today: PlainDate, own = true): readonly Problem[] {
  // In the order of the fields on the page: so a summary of them goes from top to bottom.
  const problems = [
    ...dateProblems(filed, today),
    tooLong('caseNumber', filed.caseNumber, 40),
    filed.caseNumber.trim() === ''
      ? needed(
          'about',
          filed.about,
          'Vul het nummer van de zaak in, of schrijf op over welk besluit het gaat.',
          'Enter the number of the case, or say which decision it is about.',
        )
      : null,
    tooLong('about', filed.about, 250),
    filed.groundsLater
      ? null
      : needed(
          'grounds',
          filed.grounds,
          'Schrijf op waarom u het niet eens bent, of vink aan dat u dat later doet.',
          'Say why you disagree, or tick that you will do so later.',
        ),
    tooLong('grounds', filed.grounds, maxGrounds),
    tooLong('lateReason', filed.lateReason, 5000),
    own
      ? needed('name', filed.name, 'Vul uw naam in.', 'Enter your name.')
      : needed('name', filed.name, 'Vul de naam van de indiener in.', 'Enter the name of the objector.'),
    tooLong('name', filed.name, 200),
    needed(
      'address',
      filed.address,
      'Vul een adres in waar wij u kunnen schrijven.',
      'Enter an address where we can write to you.',
    ),
    tooLong('address', filed.address, 500),
  ];
  return problems.filter((one) => one !== null);
}
