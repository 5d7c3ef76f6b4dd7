/** Lines of a file with fields between semicolons, quoted as in CSV. */

export type Line = { readonly line: number; readonly fields: readonly string[] };

/** Fields without their quotes and the spaces around them. */
function fieldsOf(row: string): readonly string[] {
  if (!row.includes('"')) return row.split(';').map((field) => field.trim());
  const fields: string[] = [];
  for (let at = 0; at <= row.length; ) {
    while (row[at] === ' ') at += 1;
    const quoted = row[at] === '"';
    const end = quoted ? closing(row, at + 1) : row.indexOf(';', at);
    const stop = end < 0 ? row.length : end;
    fields.push(
      quoted
        ? row
            .slice(at + 1, stop)
            .replaceAll('""', '"')
            .trim()
        : row.slice(at, stop).trim(),
    );
    const next = quoted ? row.indexOf(';', stop) : stop;
    at = next < 0 ? row.length + 1 : next + 1;
  }
  return fields;
}

/** Where a quoted field ends: at a quote that is not doubled. */
function closing(row: string, from: number): number {
  for (let at = row.indexOf('"', from); at >= 0; at = row.indexOf('"', at + 2))
    if (row[at + 1] !== '"') return at;
  return -1;
}

const isOpen = (row: string): boolean => (row.split('"').length - 1) % 2 === 1;

/** Empty lines are left out; a quoted field may run over several. `line` is the first of a row, from 1. */
export function* records(content: string): Generator<Line> {
  let line = 0;
  let begun: { readonly line: number; readonly row: string } | null = null;
  for (let at = content.startsWith('\uFEFF') ? 1 : 0; at < content.length; ) {
    const end = content.indexOf('\n', at);
    const stop = end < 0 ? content.length : end;
    const own = content.slice(at, content[stop - 1] === '\r' ? stop - 1 : stop);
    at = stop + 1;
    line += 1;
    const row: string = begun === null ? own : `${begun.row}\n${own}`;
    const first: number = begun?.line ?? line;
    if (row.includes('"') && isOpen(row)) {
      begun = { line: first, row };
      continue;
    }
    begun = null;
    if (row.trim() !== '') yield { line: first, fields: fieldsOf(row) };
  }
  if (begun !== null) yield { line: begun.line, fields: fieldsOf(begun.row) };
}
