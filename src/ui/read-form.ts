import { type PlainDate, parseIsoDate } from '../kernel/dates.ts';
import { ok, problem, type Result, refused } from '../kernel/result.ts';
import type { MoneyRow } from './money-rows.tsx';

/**
 * Reads what `DateInput` posts: `2027-03-12` from a date field, `12-03-2027` or `12/3/2027` where it fell back to text.
 * @returns problem `date-shape` when it is no date that exists
 */
export function readDate(field: string, input: string): Result<PlainDate> {
  const typed = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(input.trim());
  const [, day = '', month = '', year = ''] = typed ?? [];
  const date = parseIsoDate(
    typed ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : input.trim(),
  );
  if (date) return ok(date);
  return refused(
    problem(field, 'date-shape', {
      nl: 'Vul een datum in die bestaat, bijvoorbeeld 12-03-2027.',
      en: 'Enter a date that exists, for example 12-03-2027.',
    }),
  );
}

/** At most this many rows are read: a form never shows more, and a hostile post cannot make us work harder. */
export const maxMoneyRows = 100;

/**
 * Reads what `MoneyRows` posts, in row order, as typed. Rows left wholly blank are dropped, so the index of a problem
 * (`budget.1.amount`) is the index in what this returns.
 * @param get one posted value by field name; undefined when absent or not text
 */
export function readMoneyRows(name: string, get: (field: string) => string | undefined): MoneyRow[] {
  const rows: MoneyRow[] = [];
  for (let index = 0; index < maxMoneyRows; index += 1) {
    const description = get(`${name}.${index}.description`);
    const amount = get(`${name}.${index}.amount`);
    if (description === undefined && amount === undefined) break;
    const row = { description: (description ?? '').trim(), amount: (amount ?? '').trim() };
    if (row.description !== '' || row.amount !== '') rows.push(row);
  }
  return rows;
}
