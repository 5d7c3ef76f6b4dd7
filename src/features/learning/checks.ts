/** What is checked of the day of every event here. Pure. */
import { type Found, said } from '../../kernel/checks.ts';
import type { PlainDate } from '../../kernel/dates.ts';
import { Temporal } from '../../kernel/dates.ts';
import { text } from '../../kernel/messages.ts';
import { problem } from '../../kernel/result.ts';

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
