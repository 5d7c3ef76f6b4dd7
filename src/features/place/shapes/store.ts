/** SQL of outlines. */
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { keptRead } from '../../../platform/db/kept-reads.ts';
import type { Outline, PlaceNames, PlaceShape } from './types.ts';

/** More than any Dutch city has of each. */
const limit = 1000;

export async function listPlaceNames(reader: Reader): Promise<PlaceNames> {
  const [gebieden, wijken, buurten] = await Promise.all([
    reader
      .selectFrom('gebied')
      .select(['id', 'slug', 'name', 'cbsCode'])
      .orderBy('name')
      .limit(limit)
      .execute(),
    reader
      .selectFrom('wijk')
      .select(['id', 'slug', 'name', 'gebiedId'])
      .orderBy('name')
      .limit(limit)
      .execute(),
    reader
      .selectFrom('cbsBuurt')
      .select(['code', 'wijkId'])
      .orderBy('code')
      .limit(10 * limit)
      .execute(),
  ]);
  const codes = Map.groupBy(buurten, ({ wijkId }) => wijkId);
  return {
    gebieden,
    wijken: wijken.map((wijk) => ({ ...wijk, buurten: (codes.get(wijk.id) ?? []).map(({ code }) => code) })),
  };
}

export type StoredShape = { readonly source: string; readonly importedAt: Date };

const geojsonOf = (outline: Outline): string =>
  JSON.stringify({ type: 'MultiPolygon', coordinates: outline });

/** Those that stood there go: outlines of two editions would not fit together. */
export async function replaceWijkShapes(
  tx: Tx,
  shapes: readonly PlaceShape[],
  stored: StoredShape,
): Promise<void> {
  await tx.deleteFrom('wijkShape').execute();
  await tx
    .insertInto('wijkShape')
    .values(shapes.map(({ id, outline }) => ({ wijkId: id, geojson: geojsonOf(outline), ...stored })))
    .execute();
}

export async function replaceGebiedShapes(
  tx: Tx,
  shapes: readonly PlaceShape[],
  stored: StoredShape,
): Promise<void> {
  await tx.deleteFrom('gebiedShape').execute();
  await tx
    .insertInto('gebiedShape')
    .values(
      shapes.map(({ id, outline }) => ({
        gebiedId: id,
        geojson: geojsonOf(outline),
        derived: false,
        ...stored,
      })),
    )
    .execute();
}

/** Put together from wijken; an outline that a file gave stays. */
export async function deriveGebiedShapes(
  tx: Tx,
  shapes: readonly PlaceShape[],
  stored: StoredShape,
): Promise<void> {
  await tx.deleteFrom('gebiedShape').where('derived', '=', true).execute();
  if (shapes.length === 0) return;
  await tx
    .insertInto('gebiedShape')
    .values(
      shapes.map(({ id, outline }) => ({
        gebiedId: id,
        geojson: geojsonOf(outline),
        derived: true,
        ...stored,
      })),
    )
    .onConflict((conflict) => conflict.column('gebiedId').doNothing())
    .execute();
}

export type DrawnShape = PlaceShape & { readonly source: string };

const shapeOf = (id: string, geojson: unknown, source: string): DrawnShape => ({
  id,
  outline: (geojson as { coordinates: Outline }).coordinates,
  source,
});

/** By id of the gebied; empty while nobody read them in. */
export const listGebiedShapes = keptRead(['gebiedShape'], async (r): Promise<readonly DrawnShape[]> => {
  const rows = await r
    .selectFrom('gebiedShape')
    .select(['gebiedId', 'geojson', 'source'])
    .orderBy('gebiedId')
    .limit(limit)
    .execute();
  return rows.map(({ gebiedId, geojson, source }) => shapeOf(gebiedId, geojson, source));
});

/** By id of the wijk; empty while nobody read them in. */
export const listWijkShapes = keptRead(['wijkShape'], async (r): Promise<readonly DrawnShape[]> => {
  const rows = await r
    .selectFrom('wijkShape')
    .select(['wijkId', 'geojson', 'source'])
    .orderBy('wijkId')
    .limit(limit)
    .execute();
  return rows.map(({ wijkId, geojson, source }) => shapeOf(wijkId, geojson, source));
});
