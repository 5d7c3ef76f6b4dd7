/**
 * Reads the first sheet of an Excel file, with suspicion: it is a ZIP file, so its unpacked size is bounded first, and a
 * sheet can name a cell a million rows down. The library is loaded only by who reads one. Of a formula it takes what the
 * office program had worked out; nothing is worked out here.
 */
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { inspectOffice } from '../../../platform/files/office.ts';
import { readZip, unpackEntry, type ZipEntry } from '../../../platform/files/zip.ts';
import { intakeProblems as problems } from '../messages.ts';
import { intakePolicy } from '../policy.ts';
import { cleanCell, type RawRow, type RawTable, type TableLimits, usualTableLimits } from './csv.ts';

const columnsMax = 200;

/** `r="XFD1048576"`: where a row or cell says that it stands. */
const reference = /\br\s*=\s*["']\s*([A-Z]{0,4})(\d{1,10})\s*["']/gi;
/** A reference that hides behind an entity is none that an office program writes. */
const hidden = /\br\s*=\s*["'][^"']*&/i;

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

type Bounds = 'fits' | 'too-many-rows' | 'damaged';

function boundsOf(xml: string, rows: number): Bounds {
  if (hidden.test(xml)) return 'damaged';
  for (const [, letters = '', row] of xml.matchAll(reference)) {
    if (Number(row) > rows + 1) return 'too-many-rows';
    if (columnNumber(letters) > columnsMax) return 'damaged';
  }
  return 'fits';
}

async function sheetBounds(bytes: Uint8Array, entries: readonly ZipEntry[], rows: number): Promise<Bounds> {
  for (const entry of entries.filter(({ name }) => /^\/?xl\/worksheets\/[^/]+\.xml$/i.test(name))) {
    const unpacked = await unpackEntry(bytes, entry);
    const bounds = unpacked === null ? 'damaged' : boundsOf(Buffer.from(unpacked).toString('utf8'), rows);
    if (bounds !== 'fits') return bounds;
  }
  return 'fits';
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Excel knows a time as a part of the day before its calendar begins. */
function dateCell(date: Date): string {
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  return date.getUTCFullYear() < 1901 ? time : date.toISOString().slice(0, 10);
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateCell(value);
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  return cleanCell(String(value));
}

export async function readXlsx(
  bytes: Uint8Array,
  limits: TableLimits = usualTableLimits,
): Promise<Result<RawTable>> {
  if (bytes.length > limits.bytes) return refused(problems.tooLarge(limits.bytes));
  const zip = readZip(bytes);
  if (!zip.ok) return refused(zip.fault === 'bomb' ? problems.bomb : problems.damagedWorkbook);
  const unpacked = zip.entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (unpacked > intakePolicy.unpackedBytes.value) return refused(problems.bomb);
  // Also unpacks every part, and so knows that none is larger than it says.
  const inspected = await inspectOffice(bytes);
  if (!inspected.ok) return refused(inspected.fault === 'bomb' ? problems.bomb : problems.damagedWorkbook);
  if (inspected.kind !== 'xlsx') return refused(problems.damagedWorkbook);
  const bounds = await sheetBounds(bytes, zip.entries, limits.rows);
  if (bounds === 'too-many-rows') return refused(problems.tooManyRows(limits.rows));
  if (bounds === 'damaged') return refused(problems.damagedWorkbook);
  const { readSheet } = await import('read-excel-file/node');
  try {
    const sheet = await readSheet(Buffer.from(bytes));
    const rows = sheet.map((cells, place): RawRow => ({ line: place + 1, cells: cells.map(cellText) }));
    if (rows.length > limits.rows + 1) return refused(problems.tooManyRows(limits.rows));
    return ok(rows.filter(({ cells }) => cells.some((cell) => cell !== '')));
  } catch {
    return refused(problems.damagedWorkbook);
  }
}
