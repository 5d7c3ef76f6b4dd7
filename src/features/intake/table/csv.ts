/** Reads a table of text: commas, semicolons or tabs, in whatever encoding. Cells are text, also those that begin with =. */
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { intakeProblems as problems } from '../messages.ts';
import { intakePolicy } from '../policy.ts';
import { decodeText } from './decode.ts';

export type RawRow = { readonly line: number; readonly cells: readonly string[] };
/** The first row holds the titles of the columns. */
export type RawTable = readonly RawRow[];

export type TableLimits = { readonly bytes: number; readonly rows: number };
export const usualTableLimits: TableLimits = {
  bytes: intakePolicy.tableBytes.value,
  rows: intakePolicy.tableRows.value,
};

const separators = [';', ',', '\t'] as const;
/** Longer than all cells of one row together may be. */
const recordMax = 60_000;

/** The one that the titles use most; what stands between quotes is a title. */
function separatorOf(text: string): string {
  const titles = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counted = separators.map((one) => ({ one, times: titles.split(one).length }));
  return counted.reduce((most, each) => (each.times > most.times ? each : most)).one;
}

/** What Excel writes above a table to say which separator follows. */
const announced = /^sep=(.)\r?\n/i;

export const cleanCell = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

/** Line of the file on which the parser stopped. */
const lineOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'lines' in error ? Number(error.lines) : 1;

function faultOf(error: unknown): Result<never> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/QUOTE_NOT_CLOSED|MAX_RECORD_SIZE/.test(code)) return refused(problems.openQuote(lineOf(error)));
  return refused(problems.brokenTable(lineOf(error)));
}

/** Empty rows at the end, and between others, are no rows. */
const isFilled = ({ cells }: RawRow): boolean => cells.some((cell) => cell !== '');

/** @returns rows with the number that an office program shows before them */
export async function readCsv(
  bytes: Uint8Array,
  limits: TableLimits = usualTableLimits,
): Promise<Result<RawTable>> {
  if (bytes.length > limits.bytes) return refused(problems.tooLarge(limits.bytes));
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const [line = '', said] = announced.exec(decoded.value) ?? [];
  const text = decoded.value.slice(line.length);
  const { parse } = await import('csv-parse/sync');
  try {
    const parsed = parse(text, {
      delimiter: said ?? separatorOf(text),
      relax_column_count: true,
      info: true,
      max_record_size: recordMax,
      // One more than is allowed tells that there are too many; a million more are never read.
      to: limits.rows + 2,
    }) as unknown as readonly Parsed[];
    const rows = parsed.map(
      ({ record }, place): RawRow => ({ line: place + 1, cells: record.map(cleanCell) }),
    );
    const filled = rows.filter(isFilled);
    return filled.length > limits.rows + 1 || rows.length > limits.rows + 1
      ? refused(problems.tooManyRows(limits.rows))
      : ok(filled);
  } catch (error) {
    return faultOf(error);
  }
}
