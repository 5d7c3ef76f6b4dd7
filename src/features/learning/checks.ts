/** What is checked of everything that is typed here. Pure. */
import type { PlainDate } from '../../kernel/dates.ts';
import { Temporal } from '../../kernel/dates.ts';
import { type Text, text } from '../../kernel/messages.ts';
import { type Problem, problem } from '../../kernel/result.ts';
import { tooLong } from '../../kernel/too-long.ts';

export type Found = Problem | null;

export function said(field: string, code: string, sentence: Text, wrong: boolean): Found {
  return wrong ? problem(field, code, sentence) : null;
}

export const present = (found: readonly Found[]): readonly Problem[] => found.filter((one) => one !== null);

/** @param most characters. @param missing what to say of an empty field; null where it may stay empty */
export function textProblems(
  field: string,
  typed: string,
  most: number,
  missing: Text | null,
): readonly Found[] {
  return [
    missing && said(field, `${field.toLowerCase()}-missing`, missing, typed === ''),
    tooLong(field, typed, most),
  ];
}

const longestUrl = 500;

/** An address on the web that begins with https; empty is nothing wrong. */
export function urlProblems(field: string, typed: string): readonly Found[] {
  const long = tooLong(field, typed, longestUrl);
  return [
    long,
    said(
      field,
      'url-shape',
      text('Vul een webadres in dat begint met https://.', 'Enter a web address that starts with https://.'),
      long === null && typed !== '' && URL.parse(typed)?.protocol !== 'https:',
    ),
  ];
}

/** A day that was: there, not still to come and not before `since`. @param since ISO date; null: any */
export function pastDayProblem(
  field: string,
  day: PlainDate | null,
  { today, since }: { readonly today: PlainDate; readonly since: string | null },
): Found {
  if (day === null)
    return problem(
      field,
      'date-missing',
      text('Vul in op welke dag dit gebeurde.', 'Enter the day on which this happened.'),
    );
  if (Temporal.PlainDate.compare(day, today) > 0)
    return problem(field, 'date-future', text('Deze dag moet nog komen.', 'This day is still to come.'));
  return said(
    field,
    'date-before-last',
    text(
      'Deze dag ligt voor wat er eerder gebeurde. Kies die dag of een dag erna.',
      'This day is before what happened earlier. Choose that day or a later one.',
    ),
    since !== null && day.toString() < since,
  );
}
