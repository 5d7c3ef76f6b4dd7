/** CSV as RFC 4180 has it: commas, quotes doubled, CRLF; with a mark that makes office programs read UTF-8. */

export type CsvCell = string | number | null;

export const csvMark = '\uFEFF';
export const csvMediaType = 'text/csv; charset=utf-8; header=present';

/** How a formula begins, the wide signs of East Asian keyboards among them. */
const atBegin = /^[=+\-@＝＋－＠\t\r\n]/;
/** Not in the laughing face of `;-)`. */
const afterBreak = /([;\t\r\n])(?!-\))(?=[=+\-@＝＋－＠])/g;

/**
 * A cell that begins as a formula is executed by office programs when the file is opened; an apostrophe before it stops
 * that. A number, also a negative one, is no formula. A Dutch office program takes a semicolon for the end of a cell and
 * knows no quotes in the middle of one, so that what stands behind a semicolon or on a new line begins a cell as well.
 */
function safe(cell: string): string {
  const inside = cell.replace(afterBreak, "$1'");
  return atBegin.test(cell) && !/^[+-]?\d+([.,]\d+)*$/.test(cell) ? `'${inside}` : inside;
}

function quoted(cell: CsvCell): string {
  if (cell === null) return '';
  const text = typeof cell === 'number' ? String(cell) : safe(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One row with its line end, for files that are made a piece at a time; such a file begins with `csvMark`. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

/** @param rows the first one holds the titles of the columns */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return csvMark + rows.map(csvLine).join('');
}

/** `1250.00`: euros as a decimal number, whatever the reader's language. */
export function csvEuro(amountCents: number): string {
  const cents = Math.abs(amountCents);
  return `${amountCents < 0 ? '-' : ''}${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}
