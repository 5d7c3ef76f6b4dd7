/** The committee that can hear and advise on an objection (Awb 7:13). Pure. */
import { type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { Objection, ObjectionOutcome } from '../types.ts';
import { badDate } from './check.ts';

const maxReasons = 10_000;

export type CommitteeAdvice = {
  readonly outcome: ObjectionOutcome | null;
  /** ISO date, or whatever was typed. */
  readonly advisedOn: string;
  readonly reasons: string;
};

export function committeeAdviceProblems(
  advice: CommitteeAdvice,
  bounds: { readonly receivedOn: PlainDate; readonly today: PlainDate },
): readonly Problem[] {
  const on = parseIsoDate(advice.advisedOn);
  const outside =
    on !== null &&
    (Temporal.PlainDate.compare(on, bounds.receivedOn) < 0 ||
      Temporal.PlainDate.compare(on, bounds.today) > 0);
  const problems = [
    advice.outcome === null
      ? problem(
          'advice',
          'choice-missing',
          text('Kies wat de commissie adviseert.', 'Choose what the committee advises.'),
        )
      : null,
    on === null ? badDate('advisedOn') : null,
    outside
      ? problem(
          'advisedOn',
          'date-outside',
          text(
            'Kies een dag vanaf de ontvangst van het bezwaar, tot en met vandaag.',
            'Choose a day from the receipt of the objection up to today.',
          ),
        )
      : null,
    advice.reasons.trim() === ''
      ? problem(
          'committeeReasons',
          'reasons-missing',
          text('Neem het advies met de redenen over.', 'Copy the advice with its reasons.'),
        )
      : null,
    tooLong('committeeReasons', advice.reasons.trim(), maxReasons),
  ];
  return problems.filter((one) => one !== null);
}

/** Awb 7:13 lid 7: whoever decides otherwise than was advised says why. */
export function departureProblems(
  wanted: { readonly outcome: ObjectionOutcome | null; readonly committeeDeparture?: string },
  { committee, committeeAdvice }: Pick<Objection, 'committee' | 'committeeAdvice'>,
): readonly (Problem | null)[] {
  const { outcome, committeeDeparture = '' } = wanted;
  if (!committee || outcome === null) return [];
  if (committeeAdvice === null)
    // What clearly cannot be dealt with need not go before it (7:3 onder a).
    return outcome === 'inadmissible'
      ? []
      : [
          problem(
            '',
            'committee-advice-missing',
            text(
              'De commissie heeft nog niet geadviseerd (Awb 7:13). Leg haar advies vast, of behandel dit bezwaar zonder commissie.',
              'The committee has not advised yet (Awb 7:13). Record its advice, or deal with this objection without a committee.',
            ),
          ),
        ];
  return [
    outcome !== committeeAdvice && committeeDeparture.trim() === ''
      ? problem(
          'committeeDeparture',
          'departure-missing',
          text(
            'Schrijf op waarom u van het advies van de commissie afwijkt (Awb 7:13 lid 7).',
            'Say why you depart from the advice of the committee (Awb 7:13 paragraph 7).',
          ),
        )
      : null,
    tooLong('committeeDeparture', committeeDeparture.trim(), maxReasons),
  ];
}
