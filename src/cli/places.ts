/** `hoofdveld places FILE`: the gebieden, wijkraden and wijken of an empty city, one wijk a row. */
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { loadPlaces, placeColumns, readPlaces, type TypedPlace } from '../features/place/index.ts';
import { systemClock } from '../kernel/dates.ts';
import { localDataVersion } from '../platform/db/data-version.ts';
import { type CommandIo, wrongUse } from './command.ts';
import { withDb } from './database.ts';

type Read = { readonly rows: readonly TypedPlace[]; readonly firstRow: number } | { readonly fault: string };

const cell = z.union([z.string(), z.number(), z.array(z.string()), z.null()]).optional();
const jsonRows = z.array(z.partialRecord(z.enum(placeColumns), cell));

const textOf = (value: z.infer<typeof cell>): string =>
  (Array.isArray(value) ? value.join(' ') : String(value ?? '')).trim().replace(/\s+/g, ' ');

const typedOf = (row: Readonly<Record<string, z.infer<typeof cell>>>): TypedPlace =>
  Object.fromEntries(placeColumns.map((column) => [column, textOf(row[column])])) as TypedPlace;

function readJson(content: string): Read {
  const rows = jsonRows.safeParse(JSON.parse(content));
  return rows.success
    ? { rows: rows.data.map(typedOf), firstRow: 1 }
    : { fault: `must be a list of objects with the keys ${placeColumns.join(', ')}` };
}

function readCsv(content: string): Read {
  const [titles = [], ...lines] = parse(content, {
    relax_column_count: false,
    skip_empty_lines: true,
    trim: true,
  });
  const unknown = titles.filter((title) => !(placeColumns as readonly string[]).includes(title));
  if (unknown.length > 0 || !titles.includes('wijk'))
    return { fault: `the first line must name columns from ${placeColumns.join(', ')}` };
  const rows = lines.map((line) =>
    typedOf(Object.fromEntries(titles.map((title, index) => [title, line[index] ?? '']))),
  );
  return { rows, firstRow: 2 };
}

async function readFile(path: string, io: CommandIo): Promise<Read> {
  let content: string;
  try {
    content = (await io.readFile(path)).replace(/^\uFEFF/, '');
  } catch {
    return { fault: 'this file cannot be read' };
  }
  try {
    return path.toLowerCase().endsWith('.json') ? readJson(content) : readCsv(content);
  } catch (error) {
    return { fault: error instanceof Error ? error.message : 'this file cannot be read' };
  }
}

/** @returns 0; 1 when the city has places already; 2 after telling every problem with its row: nothing is loaded then */
export async function placesCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const [path = '', ...more] = args;
  if (more.length > 0 || !/\.(json|csv)$/i.test(path)) return wrongUse('places FILE.json|FILE.csv', io);
  const read = await readFile(path, io);
  if ('fault' in read) {
    io.err(`${path}: ${read.fault}`);
    return 2;
  }
  const places = readPlaces(read.rows, read.firstRow);
  if (!places.ok) {
    io.err(places.problems.map(({ text }) => text.en).join('\n'));
    return 2;
  }
  return await withDb(io, async (db) => {
    const deps = { db, clock: systemClock, dataVersion: localDataVersion() };
    const loaded = await loadPlaces(deps, places.value);
    if (!loaded.ok) {
      io.err(loaded.problems.map(({ text }) => text.en).join('\n'));
      return 1;
    }
    io.out(`${loaded.value} wijken loaded.`);
    return 0;
  });
}
