/** The data annex of an edition: every figure with its definition and its rows, as CSV and JSON. Sent as it is read. */

import type { Reader } from '../../platform/db/index.ts';
import { type CsvCell, csvEuro, csvLine, csvMark } from '../../platform/http/csv.ts';
import type { Loaded } from './load.ts';
import { listRows } from './store/rows.ts';
import type { Count, Figure, Row, Unit } from './types.ts';

/** As many rows as are read at once. */
const atOnce = 5000;

/** The rows of a count, from first to last, however many there are. */
export async function* allRows(r: Reader, count: Pick<Count, 'id'>): AsyncGenerator<readonly Row[]> {
  for (let offset = 0; ; offset += atOnce) {
    const rows = await listRows(r, count, { offset, limit: atOnce });
    if (rows.length > 0) yield rows;
    if (rows.length < atOnce) return;
  }
}

const amount = (value: number, unit: Unit): CsvCell => (unit === 'cents' ? csvEuro(value) : value);

type Described = { readonly kind: string; readonly about: string | null; readonly href: string | null };

/** What a row is about, for programs: a case by its number, a ceiling by its id. */
function described({ label, href, envelope, case: known }: Row): Described {
  if (envelope) return { kind: 'ceiling', about: envelope.id, href };
  if (label) return { kind: 'group', about: label.nl, href };
  if (known?.destroyedOn) return { kind: 'destroyedCase', about: known.caseNumber, href };
  return known?.caseNumber
    ? { kind: 'case', about: known.caseNumber, href }
    : { kind: 'caseNotPublic', about: null, href };
}

const csvTitles = ['key', 'label', 'unit', 'version', 'row', 'kind', 'about', 'value'] as const;

type Version = { readonly name: 'published' | 'corrected'; readonly count: Count };

const versionsOf = ({ count, corrected }: Figure): readonly Version[] => [
  { name: 'published', count },
  ...(corrected ? [{ name: 'corrected', count: corrected.recount } as const] : []),
];

export async function* rowsCsv(r: Reader, count: Count, version: string): AsyncGenerator<string> {
  yield csvMark + csvLine(csvTitles);
  yield* csvOf(r, count, version);
}

async function* csvOf(r: Reader, count: Count, version: string): AsyncGenerator<string> {
  const { key, about } = count;
  const begin = [key, about.label.nl, about.unit === 'cents' ? 'euro' : 'count', version];
  yield csvLine([...begin, null, 'figure', null, amount(count.value, about.unit)]);
  for await (const rows of allRows(r, count))
    yield rows
      .map((row) => {
        const { kind, about: what } = described(row);
        return csvLine([...begin, row.seq, kind, what, amount(row.value, about.unit)]);
      })
      .join('');
}

/** A line for each figure, kind `figure`, and under it a line for each of its rows. Amounts in euros. */
export async function* annexCsv(r: Reader, { figures }: Pick<Loaded, 'figures'>): AsyncGenerator<string> {
  yield csvMark + csvLine(csvTitles);
  for (const figure of figures)
    for (const { name, count } of versionsOf(figure)) yield* csvOf(r, count, name);
}

async function* jsonOf(r: Reader, { name, count }: Version): AsyncGenerator<string> {
  const { value, countedAt, about } = count;
  yield `{"version":"${name}","countedAt":${JSON.stringify(countedAt)},"value":${value},"unit":"${about.unit}","rows":[`;
  let first = true;
  for await (const rows of allRows(r, count)) {
    yield (first ? '' : ',') +
      rows.map((row) => JSON.stringify({ seq: row.seq, ...described(row), value: row.value })).join(',');
    first = false;
  }
  yield ']}';
}

/** The same as JSON; amounts in cents. */
export async function* annexJson(r: Reader, { edition, figures }: Loaded): AsyncGenerator<string> {
  const { slug, fromOn, lastOn, asOf, publishedAt, sha256 } = edition;
  const head = { format: 'hoofdveld-council-report/1', slug, fromOn, lastOn, asOf, publishedAt, sha256 };
  yield `${JSON.stringify(head).slice(0, -1)},"figures":[`;
  for (const [at, figure] of figures.entries()) {
    const { key, about } = figure.count;
    const { section, label, definition, query, row } = about;
    const described = { key, section, label, definition, query, row, before: figure.before };
    yield `${at === 0 ? '' : ','}${JSON.stringify(described).slice(0, -1)},"versions":[`;
    for (const [n, version] of versionsOf(figure).entries()) {
      if (n > 0) yield ',';
      yield* jsonOf(r, version);
    }
    yield ']}';
  }
  yield ']}\n';
}
