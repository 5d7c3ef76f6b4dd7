/** Which wijk has a low-threshold place (INVENTORY L 244), and which minimal functions are missing where (L 247). */
import type { Id } from '../../../kernel/ids.ts';
import { type VenueFunction, venueFunctions, type WijkCoverage } from '../types.ts';

/** The source says 'perhaps' of VraagWijzer and wijkteam, so its absence is no gap. */
export const minimalFunctions: readonly VenueFunction[] = venueFunctions.filter((name) => name !== 'advice');

export function missingFunctions(wijk: Pick<WijkCoverage, 'functions'>): readonly VenueFunction[] {
  return minimalFunctions.filter((name) => !wijk.functions.includes(name));
}

export type Level = 'all' | 'some' | 'none';

export type GebiedCoverage = {
  readonly gebiedId: Id<'gebied'>;
  readonly wijken: number;
  /** Wijken with at least one low-threshold place. */
  readonly covered: number;
  readonly level: Level;
};

const levelOf = (covered: number, wijken: number): Level =>
  covered === 0 ? 'none' : covered === wijken ? 'all' : 'some';

/** In the order in which gebieden are first met. */
export function coverageByGebied(wijken: readonly WijkCoverage[]): readonly GebiedCoverage[] {
  const groups = Map.groupBy(wijken, ({ gebiedId }) => gebiedId);
  return [...groups].map(([gebiedId, own]) => {
    const covered = own.filter(({ lowThreshold }) => lowThreshold > 0).length;
    return { gebiedId, wijken: own.length, covered, level: levelOf(covered, own.length) };
  });
}

/** In how many wijken each minimal function is missing. */
export function missingByFunction(
  wijken: readonly WijkCoverage[],
): readonly { readonly name: VenueFunction; readonly wijken: number }[] {
  return minimalFunctions.map((name) => ({
    name,
    wijken: wijken.filter(({ functions }) => !functions.includes(name)).length,
  }));
}

export type Tile = { readonly column: number; readonly row: number };

/**
 * Where a gebied stands on the schematic map: north is up, the river runs above row 3. By CBS code, of Rotterdam;
 * outlines that an administrator reads in replace it.
 */
const tiles: Readonly<Record<string, Tile>> = {
  WK059917: { column: 0, row: 2 },
  WK059927: { column: 0, row: 3 },
  WK059904: { column: 2, row: 1 },
  WK059906: { column: 3, row: 0 },
  WK059905: { column: 3, row: 1 },
  WK059914: { column: 5, row: 1 },
  WK059908: { column: 4, row: 1 },
  WK059903: { column: 2, row: 2 },
  WK059901: { column: 3, row: 2 },
  WK059916: { column: 1, row: 4 },
  WK059913: { column: 1, row: 3 },
  WK059915: { column: 2, row: 3 },
  WK059910: { column: 3, row: 3 },
  WK059912: { column: 4, row: 3 },
};

export const tileColumns = 6;
/** The first row on the south bank. */
export const riverAboveRow = 3;
/** Below the last row of the tiles that have a place. */
const firstFreeRow = 5;

/** A tile for each code; those that this map does not know stand in rows below it. */
export function placeTiles(codes: readonly string[]): ReadonlyMap<string, Tile> {
  const unknown = codes.filter((code) => tiles[code] === undefined);
  return new Map(
    codes.map((code) => {
      const index = unknown.indexOf(code);
      return [
        code,
        tiles[code] ?? { column: index % tileColumns, row: firstFreeRow + Math.floor(index / tileColumns) },
      ];
    }),
  );
}
