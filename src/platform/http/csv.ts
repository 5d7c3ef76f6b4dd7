/** CSV as RFC 4180 has it: commas, quotes doubled, CRLF; with a mark that makes office programs read UTF-8. */

/**
 * A cell that begins as a formula is executed by office programs when the file is opened; an apostrophe before it stops
 * that. A number, also a negative one, is no formula.
 */
function safe(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+([.,]\d+)*$/.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  const text = safe(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @param rows the first one holds the titles of the columns */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`;
}
