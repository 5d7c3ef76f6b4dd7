/** How near a last day is, in words and in tone. */
import { addDays, daysBetween, isoDate, type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { assert } from '../../../kernel/result.ts';

/** `week`: today or one of the seven days after it. */
export const urgencies = ['late', 'week', 'later'] as const;
export type Urgency = (typeof urgencies)[number];

/** A warning is given before the last day: a week, two days; and on the first day that it is late. */
export const weekDays = 7;
export const lastDays = 2;

export function daysLeft(dueOn: PlainDate, today: PlainDate): number {
  return daysBetween(today, dueOn);
}

export function urgencyOf(dueOn: PlainDate, today: PlainDate): Urgency {
  const days = daysLeft(dueOn, today);
  if (days < 0) return 'late';
  return days <= weekDays ? 'week' : 'later';
}

/**
 * The same of date columns, for lists: ISO dates sort as text, which is a tenth of the work.
 * @returns a function of a column's `YYYY-MM-DD`
 */
export function urgencyOfRows(today: PlainDate): (dueOn: string) => Urgency {
  const [first, last] = [isoDate(today), isoDate(addDays(today, weekDays))];
  return (dueOn) => (dueOn < first ? 'late' : dueOn <= last ? 'week' : 'later');
}

/** A date column of a row that has one. */
export function dateOfRow(date: string): PlainDate {
  const parsed = parseIsoDate(date);
  assert(parsed, 'a date column holds a date');
  return parsed;
}

/** `nog 3 dagen`, `vandaag de laatste dag`, `2 dagen te laat`. */
export function remainingText(dueOn: PlainDate, today: PlainDate): Text {
  const days = daysLeft(dueOn, today);
  const count = Math.abs(days);
  if (days === 0) return text('vandaag de laatste dag', 'last day today');
  const [nl, en] = count === 1 ? ['dag', 'day'] : ['dagen', 'days'];
  return days > 0
    ? text(`nog ${count} ${nl}`, `${count} ${en} left`)
    : text(`${count} ${nl} te laat`, `${count} ${en} late`);
}

/** Orange from a week before, red once late: also said in words, never by colour alone. */
export function toneOf(dueOn: PlainDate, today: PlainDate): 'neutral' | 'orange' | 'red' {
  return ({ late: 'red', week: 'orange', later: 'neutral' } as const)[urgencyOf(dueOn, today)];
}

export const warningStages = ['week', 'days', 'late'] as const;
export type WarningStage = (typeof warningStages)[number];

/** The most urgent warning that a term deserves today; null while there is more than a week. */
export function warningStage(dueOn: PlainDate, today: PlainDate): WarningStage | null {
  const days = daysLeft(dueOn, today);
  if (days < 0) return 'late';
  if (days <= lastDays) return 'days';
  return days <= weekDays ? 'week' : null;
}
