/** Where a gebied stands on a map without outlines. Pure. */

export type Tile = { readonly column: number; readonly row: number };

/**
 * North is up, the river runs above row 3. By CBS code, of Rotterdam; outlines that an administrator reads in replace it.
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
export const riverName = 'Nieuwe Maas';
/** Below the last row of the tiles that have a place. */
const firstFreeRow = 5;

/** A tile for each code; those that this map does not know stand in rows below it, or make a grid of their own. */
export function placeTiles(codes: readonly string[]): ReadonlyMap<string, Tile> {
  const unknown = codes.filter((code) => tiles[code] === undefined);
  const first = unknown.length === codes.length ? 0 : firstFreeRow;
  return new Map(
    codes.map((code) => {
      const index = unknown.indexOf(code);
      return [
        code,
        tiles[code] ?? { column: index % tileColumns, row: first + Math.floor(index / tileColumns) },
      ];
    }),
  );
}

/** Is the river between the tiles of these? */
export const hasRiver = (codes: readonly string[]): boolean =>
  codes.some((code) => tiles[code] !== undefined);
