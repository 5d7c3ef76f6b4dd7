/** Tables as CSV (RFC 4180), in UTF-8 with a mark that spreadsheets recognise it by. */
export type CsvCell = string | number | null;

/** Programs that open a table run what starts so; an apostrophe makes it text. */
const formula = /^[=+\-@\t\r]/;

function cell(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvMark = '\ufeff';
export const csvMediaType = 'text/csv; charset=utf-8; header=present';

/** One line, with its line end. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** A whole table: heads, then rows. */
export function csvTable(heads: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  let text = csvMark + csvLine(heads);
  for (const row of rows) text += csvLine(row);
  return text;
}

/** `1250.00`: euros as a decimal number, whatever the reader's language. */
export function csvEuro(amountCents: number): string {
  const cents = Math.abs(amountCents);
  return `${amountCents < 0 ? '-' : ''}${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}
