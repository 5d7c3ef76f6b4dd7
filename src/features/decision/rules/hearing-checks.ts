/** What a record of a hearing must hold. Pure. */
import { dateText, type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { HearingManner } from '../types.ts';
import { badDate } from './check.ts';
import { earliestHearing } from './objection.ts';

export const maxSummary = 10_000;

export type HearingRecord = {
  /** ISO date, or whatever was typed. */
  readonly heldOn: string;
  readonly manner: HearingManner | null;
  readonly summary: string;
};

function dayProblem(
  record: HearingRecord,
  bounds: { readonly today: PlainDate; readonly notBefore: PlainDate },
): Problem | null {
  const day = parseIsoDate(record.heldOn);
  if (day === null) return badDate('heldOn');
  if (Temporal.PlainDate.compare(day, bounds.today) > 0)
    return problem(
      'heldOn',
      'date-in-future',
      text('Deze dag moet nog komen.', 'This day is still to come.'),
    );
  return Temporal.PlainDate.compare(day, bounds.notBefore) < 0
    ? problem(
        'heldOn',
        'date-too-early',
        text(
          'Deze dag ligt vóór de aanvraag of het besluit.',
          'This day is before the application or decision.',
        ),
      )
    : null;
}

export function hearingProblems(
  record: HearingRecord,
  bounds: { readonly today: PlainDate; readonly notBefore: PlainDate },
): readonly Problem[] {
  const summary = record.summary.trim();
  const problems = [
    dayProblem(record, bounds),
    record.manner === null
      ? problem(
          'manner',
          'choice-missing',
          text('Kies hoe er is gehoord.', 'Choose how the hearing was held.'),
        )
      : null,
    summary === ''
      ? problem(
          'summary',
          'summary-missing',
          text('Schrijf kort op wat er is gezegd.', 'Write down briefly what was said.'),
        )
      : null,
    tooLong('summary', summary, maxSummary),
  ];
  return problems.filter((one) => one !== null);
}

/** Papers must lie open for a week before it (Awb 7:4). */
export function hearingDayProblems(heldOn: string, today: PlainDate): readonly Problem[] {
  const day = parseIsoDate(heldOn);
  if (day === null) return [badDate('hearingOn')];
  const first = earliestHearing(today);
  return Temporal.PlainDate.compare(day, first) < 0
    ? [
        problem(
          'hearingOn',
          'hearing-too-soon',
          text(
            `De stukken liggen eerst een week ter inzage (Awb 7:4). De hoorzitting kan op zijn vroegst op ${dateText(first).nl}.`,
            `The papers lie open for a week first (Awb 7:4). The hearing can be on ${dateText(first).en} at the earliest.`,
          ),
        ),
      ]
    : [];
}
