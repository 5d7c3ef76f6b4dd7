/** The short account of a grant (Awb 4:45): did it happen, what did it cost, and a few words. Pure. */

import { type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { canTransition } from '../../../kernel/status.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import { applicationStatus } from '../status.ts';
import type { AccountTerm, Application, Happened } from '../types.ts';

export const happenedKinds = ['whole', 'partly', 'not'] as const satisfies readonly Happened[];

export const happenedLabels: Readonly<Record<Happened, Text>> = {
  whole: text('Ja, zoals in de aanvraag', 'Yes, as in the application'),
  partly: text('Ja, maar niet alles of anders', 'Yes, but not all of it, or otherwise'),
  not: text('Nee', 'No'),
};

export const maxAccountWords = 3000;

export type WantedAccount = {
  readonly happened: Happened | null;
  readonly spentCents: number | null;
  readonly words: string;
};

/**
 * @param context.asked must she account? Otherwise she may leave out what she spent
 * @param context.toldOtherwise a photo, a recording or a file comes along: then words may stay away
 */
export function accountProblems(
  { happened, spentCents, words }: WantedAccount,
  context: { readonly asked: boolean; readonly toldOtherwise: boolean } = {
    asked: true,
    toldOtherwise: false,
  },
): readonly Problem[] {
  const found: (Problem | null)[] = [
    happened === null
      ? problem(
          'happened',
          'choice-missing',
          text('Kies of de activiteiten er zijn geweest.', 'Choose whether the activities took place.'),
        )
      : null,
    spentCents === null && context.asked
      ? problem(
          'spent',
          'amount-missing',
          text(
            'Vul in hoeveel u van de subsidie hebt uitgegeven. Niets? Vul dan 0 in.',
            'Enter how much of the grant you spent. Nothing? Then enter 0.',
          ),
        )
      : null,
    words.trim() === '' && !context.toldOtherwise
      ? problem('words', 'answer-missing', text('Vertel kort hoe het is gegaan.', 'Say briefly how it went.'))
      : null,
    tooLong('words', words, maxAccountWords),
  ];
  return found.filter((one) => one !== null);
}

/**
 * Can the recipient account now? From the day after the activities until the grant is determined: late is better than
 * never (Awb 4:44 lid 4 lets the officer determine without it, it does not shut the recipient out).
 * @param term null when nothing is asked of her
 */
export function mayAccount(
  application: Pick<Application, 'status'>,
  term: AccountTerm | null,
  today: PlainDate,
): boolean {
  if (term === null || !canTransition(applicationStatus, application.status, 'account')) return false;
  const until = parseIsoDate(term.activitiesUntil);
  return until !== null && Temporal.PlainDate.compare(today, until) > 0;
}

/** After the decision was sent. What was determined or closed can still be told of. */
const grantStands: readonly Application['status'][] = ['running', 'determined', 'closed'];

/**
 * May she tell how it went though nobody asks it: the amount was final at once, or is determined without her (Awb 4:42,
 * 4:47)? From the day after the activities; once.
 * @param facts.endsOn last day of the activities; null when the application does not say
 */
export function mayTell(
  application: Pick<Application, 'status' | 'outcome' | 'destroyedOn'>,
  facts: {
    readonly term: AccountTerm | null;
    readonly sent: boolean;
    readonly endsOn: PlainDate | null;
    readonly today: PlainDate;
  },
): boolean {
  const granted = application.outcome === 'granted' || application.outcome === 'partlyGranted';
  if (!granted || facts.sent || facts.term !== null || application.destroyedOn !== null) return false;
  if (!grantStands.includes(application.status)) return false;
  return facts.endsOn === null || Temporal.PlainDate.compare(facts.today, facts.endsOn) > 0;
}

/** May she still say which activities of the agenda a grant pays for? Until she told how it went. */
export function mayTie(
  { status, outcome, destroyedOn }: Pick<Application, 'status' | 'outcome' | 'destroyedOn'>,
  sent: boolean,
): boolean {
  const granted = outcome === 'granted' || outcome === 'partlyGranted';
  return granted && !sent && destroyedOn === null && grantStands.includes(status);
}

/** Nobody is given less than this to answer a letter. */
const shortestWeeks = 2;

/** Until when she is asked to account: the day of the decision, or two weeks when the letter comes late. */
export function askedUntil(term: AccountTerm, today: PlainDate): PlainDate {
  const soonest = today.add({ weeks: shortestWeeks });
  const by = parseIsoDate(term.accountBy) ?? soonest;
  return Temporal.PlainDate.compare(by, soonest) < 0 ? soonest : by;
}
