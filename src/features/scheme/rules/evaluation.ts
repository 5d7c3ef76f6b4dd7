/** Until when a report on the effects of a scheme must be published (Awb 4:24). Pure. */

import { type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { lastDayOf, legalTerms } from '../../../kernel/terms/index.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { SchemeVersion } from '../types.ts';

/** A report that was published, `YYYY-MM-DD`, and where it can be read. */
export type EvaluationReport = { readonly publishedOn: string; readonly url: string };

/** Another period than that of the act, and the regulation that sets it. */
export type EvaluationTerm = { readonly years: number; readonly source: string };

export const evaluationYears = legalTerms.schemeEvaluation.length.amount;

/** Where the years are counted from, and their last day. */
export type EvaluationDue = { readonly since: PlainDate; readonly dueOn: PlainDate };

const earliest = (days: readonly PlainDate[]): PlainDate | null =>
  days.toSorted(Temporal.PlainDate.compare)[0] ?? null;

/**
 * From the newest report, or else from the first day on which the scheme applied. Null while it has never applied.
 * @param reports of this scheme, in any order
 */
export function evaluationDue(
  versions: readonly Pick<SchemeVersion, 'status' | 'validFrom'>[],
  reports: readonly Pick<EvaluationReport, 'publishedOn'>[],
  term: EvaluationTerm | null,
): EvaluationDue | null {
  const dates = (texts: readonly string[]): readonly PlainDate[] =>
    texts.map(parseIsoDate).filter((day) => day !== null);
  const applied = versions.filter(({ status }) => status !== 'draft').map(({ validFrom }) => validFrom);
  const newest = dates(reports.map(({ publishedOn }) => publishedOn)).toSorted(Temporal.PlainDate.compare);
  const since = newest.at(-1) ?? earliest(dates(applied));
  if (since === null) return null;
  return { since, dueOn: term ? since.add({ years: term.years }) : lastDayOf('schemeEvaluation', since) };
}

const mostText = 500;

export type WantedReport = { readonly publishedOn: PlainDate; readonly url: string };

export function reportProblems({ publishedOn, url }: WantedReport, today: PlainDate): readonly Problem[] {
  const found: Problem[] = [];
  if (Temporal.PlainDate.compare(publishedOn, today) > 0)
    found.push(
      problem(
        'publishedOn',
        'date-future',
        text('Leg een verslag vast als het is gepubliceerd.', 'Record a report once it has been published.'),
      ),
    );
  const address = URL.parse(url);
  if (address?.protocol !== 'https:' || url.length > mostText)
    found.push(
      problem(
        'url',
        'url-shape',
        text(
          'Vul een webadres in dat begint met https://.',
          'Enter a web address that starts with https://.',
        ),
      ),
    );
  return found;
}

export const mostYears = 20;

/** @param wanted null for the period of the act */
export function termProblems(wanted: EvaluationTerm | null): readonly Problem[] {
  if (wanted === null) return [];
  const found: Problem[] = [];
  if (!Number.isInteger(wanted.years) || wanted.years < 1 || wanted.years > mostYears)
    found.push(
      problem(
        'years',
        'years-range',
        text(
          `Vul een heel aantal jaren in, 1 tot en met ${mostYears}.`,
          `Enter whole years, 1 to ${mostYears}.`,
        ),
      ),
    );
  if (wanted.source.trim() === '')
    found.push(
      problem(
        'source',
        'source-missing',
        text('Noem het voorschrift waarin dit staat.', 'Name the regulation that says so.'),
      ),
    );
  const long = tooLong('source', wanted.source, mostText);
  if (long) found.push(long);
  return found;
}
