/** Reads outlines into the city, from the command line: the whole file or nothing. */
import { system } from '../../../kernel/actor.ts';
import { ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { readShapes } from './read.ts';
import { simplifiedShapes } from './simplify.ts';
import { deriveGebiedShapes, listPlaceNames, replaceGebiedShapes, replaceWijkShapes } from './store.ts';
import type { PlaceNames, ReadShapes } from './types.ts';

const noPlaces = problem('', 'no-places', {
  nl: 'Deze stad heeft nog geen gebieden en wijken. Laad die eerst.',
  en: 'This city has no gebieden and wijken yet. Load them first.',
});

/** Of one level: how many there are now, of how many, and whose outline is still missing. */
export type LevelReport = {
  readonly drawn: number;
  readonly known: number;
  readonly missing: readonly string[];
};

export type ShapesReport = {
  /** Null when the file holds nothing of that level. */
  readonly gebieden: LevelReport | null;
  readonly wijken: LevelReport | null;
  readonly unmatched: readonly string[];
  readonly leftOut: number;
  /** Wijken of which the outline is that of a buurt that they share with another. */
  readonly shared: readonly string[];
};

function reportOf(
  all: readonly { readonly id: string; readonly name: string }[],
  drawn: readonly { readonly id: string }[],
): LevelReport {
  const known = new Set(drawn.map(({ id }) => id));
  return {
    drawn: drawn.length,
    known: all.length,
    missing: all.filter(({ id }) => !known.has(id)).map(({ name }) => name),
  };
}

type Write = { readonly names: PlaceNames; readonly read: ReadShapes; readonly source: string };

async function writeGebieden(unit: UnitOfWork, { names, read, source }: Write): Promise<LevelReport | null> {
  const features = read.features.filter(({ level }) => level === 'gebied');
  if (features.length === 0) return null;
  const shapes = simplifiedShapes(
    features,
    names.gebieden.map(({ id }) => ({ id, of: [id] })),
  );
  await replaceGebiedShapes(unit.tx, shapes, { source, importedAt: unit.nowDate });
  return reportOf(names.gebieden, shapes);
}

async function writeWijken(unit: UnitOfWork, { names, read, source }: Write): Promise<LevelReport | null> {
  const features = read.features.filter(({ level }) => level === 'wijk');
  if (features.length === 0) return null;
  const shapes = simplifiedShapes(features, [
    ...names.wijken.map(({ id }) => ({ id, of: [id] })),
    ...names.gebieden.map(({ id }) => ({
      id,
      of: names.wijken.filter(({ gebiedId }) => gebiedId === id).map((wijk) => wijk.id),
    })),
  ]);
  const wijken = new Set(names.wijken.map(({ id }) => id));
  const own = shapes.filter(({ id }) => wijken.has(id));
  const stored = { source, importedAt: unit.nowDate };
  await replaceWijkShapes(unit.tx, own, stored);
  await deriveGebiedShapes(
    unit.tx,
    shapes.filter(({ id }) => !wijken.has(id)),
    stored,
  );
  return reportOf(names.wijken, own);
}

function sharedNames({ names, read }: Write): readonly string[] {
  const ids = new Set(read.features.filter(({ of }) => of.length > 1).flatMap(({ of }) => of));
  return names.wijken.filter(({ id }) => ids.has(id)).map(({ name }) => name);
}

/**
 * @param content text of a GeoJSON file
 * @param source whom the maps name: title, year and publisher
 * Refusals: every problem of the file; `no-places`
 */
export function loadShapes(
  deps: CommandDeps,
  content: string,
  source: string,
): Promise<Result<ShapesReport>> {
  return inTransaction(deps, system('cli'), async (unit) => {
    const names = await listPlaceNames(unit.tx);
    if (names.gebieden.length === 0) return refused(noPlaces);
    const read = readShapes(content, names);
    if (!read.ok) return read;
    const write = { names, read: read.value, source };
    const gebieden = await writeGebieden(unit, write);
    const wijken = await writeWijken(unit, write);
    const { unmatched, leftOut } = read.value;
    unit.audit('shapes.loaded', 'city', 'city', {
      gebieden: gebieden?.drawn ?? 0,
      wijken: wijken?.drawn ?? 0,
      source,
    });
    return ok({ gebieden, wijken, unmatched, leftOut, shared: sharedNames(write) });
  });
}
