/** `hoofdveld shapes FILE --source TEXT`: outlines of gebieden and wijken, for the maps. */
import { type LevelReport, loadShapes, type ShapesReport } from '../features/place/index.ts';
import { systemClock } from '../kernel/dates.ts';
import { localDataVersion } from '../platform/db/data-version.ts';
import { type CommandIo, wrongUse } from './command.ts';
import { withDb } from './database.ts';

const usage = 'shapes FILE.geojson --source TEXT';
/** The buurten of the whole country; longer texts do not fit into memory beside what is made of them. */
const longestFile = 200_000_000;
const longestSource = 200;
/** The rest is of the same kind. */
const mostLines = 100;

function listed(lines: readonly string[]): string {
  const more = lines.length - mostLines;
  return [...lines.slice(0, mostLines), ...(more > 0 ? [`… and ${more} more`] : [])].join('\n');
}

function levelLine(what: string, report: LevelReport | null): readonly string[] {
  if (report === null) return [];
  const { drawn, known, missing } = report;
  return [
    `${drawn} of ${known} ${what} have an outline.`,
    ...(missing.length === 0 ? [] : [`Without: ${missing.join(', ')}.`]),
  ];
}

function told({ gebieden, wijken, unmatched, leftOut, shared }: ShapesReport): string {
  return [
    ...levelLine('gebieden', gebieden),
    ...levelLine('wijken', wijken),
    ...(shared.length === 0 ? [] : [`Share one buurt, and so an outline: ${shared.join(', ')}.`]),
    ...(unmatched.length === 0 ? [] : [`In the file, but not in this city:\n${listed(unmatched)}`]),
    ...(leftOut === 0 ? [] : [`${leftOut} features of water and of other municipalities were left out.`]),
  ].join('\n');
}

/** @returns 0; 2 after telling every problem: nothing is loaded then */
export async function shapesCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const [path = '', flag, source = '', ...more] = args;
  const right = flag === '--source' && source.trim() !== '' && source.length <= longestSource;
  if (more.length > 0 || !right || !/\.(geo)?json$/i.test(path)) return wrongUse(usage, io);
  let content: string;
  try {
    content = (await io.readFile(path)).replace(/^\uFEFF/, '');
  } catch {
    io.err(`${path}: this file cannot be read`);
    return 2;
  }
  if (content.length > longestFile) {
    io.err(`${path}: longer than ${longestFile} characters; cut it to your own municipality`);
    return 2;
  }
  return await withDb(io, async (db) => {
    const deps = { db, clock: systemClock, dataVersion: localDataVersion() };
    const loaded = await loadShapes(deps, content, source.trim());
    if (!loaded.ok) {
      io.err(listed(loaded.problems.map(({ text }) => text.en)));
      return 2;
    }
    io.out(told(loaded.value));
    return 0;
  });
}
