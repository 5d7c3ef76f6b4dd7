/** From a geometry of a file to an outline in degrees: every fault is told. Pure. */
import proj4 from 'proj4';
import { z } from 'zod';
import { crossingOf } from './crossing.ts';
import type { Outline, Position } from './types.ts';

/** The Dutch grid (Rijksdriehoeksmeting) or degrees. */
export type Grid = 'rd' | 'degrees';

/**
 * Amersfoort / RD New (EPSG:28992). Without the correction grid of the Kadaster it is right within 25 cm, which is less
 * than a map of a city shows.
 */
const rdNew =
  '+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel ' +
  '+towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 +units=m +no_defs';
const fromRd = proj4(rdNew, 'WGS84');

/** About a metre: finer than any map draws, and the same on both sides of a border. */
const decimals = 5;
const rounded = (degrees: number): number => Number(degrees.toFixed(decimals));

/** The Netherlands in Europe, with some sea. */
const land = { west: 3, east: 7.5, south: 50.5, north: 53.8 } as const;
const inLand = ([lon, lat]: Position): boolean =>
  lon >= land.west && lon <= land.east && lat >= land.south && lat <= land.north;

const position = z.tuple([z.number(), z.number()]).rest(z.number());
const polygon = z.array(z.array(position)).min(1);
const geometries = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: polygon }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }),
]);

/** By what the file says of itself, else by its first position: degrees are never above 180. Null: another grid. */
export function gridOf(crs: string | null, first: unknown): Grid | null {
  if (crs !== null) {
    if (/(^|[:/])28992$/.test(crs)) return 'rd';
    return /(CRS84|[:/](4326|4258))$/.test(crs) ? 'degrees' : null;
  }
  const flat = Array.isArray(first) ? first.flat(5) : [];
  return typeof flat[0] === 'number' && Math.abs(flat[0]) > 180 ? 'rd' : 'degrees';
}

const toDegrees = ([x, y]: readonly [number, number, ...number[]], grid: Grid): Position => {
  const [lon = Number.NaN, lat = Number.NaN] = grid === 'rd' ? fromRd.forward([x, y]) : [x, y];
  return [rounded(lon), rounded(lat)];
};

export type GeometryFault = { readonly nl: string; readonly en: string };

const faults = {
  noPolygon: {
    nl: 'moet een Polygon of MultiPolygon met getallen zijn',
    en: 'must be a Polygon or MultiPolygon of numbers',
  },
  open: {
    nl: 'een ring eindigt niet waar hij begint',
    en: 'a ring does not end where it begins',
  },
  short: {
    nl: 'een ring heeft minder dan vier punten',
    en: 'a ring has fewer than four positions',
  },
  flat: { nl: 'een ring heeft geen oppervlakte', en: 'a ring has no area' },
  swapped: {
    nl: 'lengte en breedte zijn verwisseld: eerst de lengte, dan de breedte',
    en: 'longitude and latitude are swapped: longitude comes first',
  },
} as const satisfies Record<string, GeometryFault>;

const outside = (count: number): GeometryFault => ({
  nl: `${count} punt(en) liggen buiten Nederland`,
  en: `${count} position(s) lie outside the Netherlands`,
});

/** Twice the signed area, in square degrees. */
function doubleArea(ring: readonly Position[]): number {
  let sum = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    sum += x * nextY - nextX * y;
  }
  return sum;
}

/** Outer rings against the clock, holes with it (RFC 7946): parts of a place are joined by it. */
function wound(ring: readonly Position[], outer: boolean): readonly Position[] {
  return doubleArea(ring) > 0 === outer ? ring : ring.toReversed();
}

const crosses = ([x, y]: readonly number[]): GeometryFault => {
  const at = `${x}, ${y}`;
  return {
    nl: `een ring kruist zichzelf bij ${at}: zo is niet te zien wat binnen ligt. Herstel de omtrek (in QGIS: 'Geometrie repareren')`,
    en: `a ring crosses itself near ${at}, so that inside and outside cannot be told. Mend it (in QGIS: 'Fix geometries')`,
  };
};

function ringFaults(ring: readonly Position[]): readonly GeometryFault[] {
  const [first, last] = [ring[0], ring.at(-1)];
  return [
    ...(first?.[0] === last?.[0] && first?.[1] === last?.[1] ? [] : [faults.open]),
    ...(ring.length < 4 ? [faults.short] : doubleArea(ring) === 0 ? [faults.flat] : []),
  ];
}

/** @returns the outline and how many positions it has, or each kind of fault once */
export function outlineOf(
  geometry: unknown,
  grid: Grid,
):
  | { readonly ok: true; readonly outline: Outline; readonly positions: number }
  | { readonly ok: false; readonly faults: readonly GeometryFault[] } {
  const read = geometries.safeParse(geometry);
  if (!read.success) return { ok: false, faults: [faults.noPolygon] };
  const { type, coordinates } = read.data;
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  const outline = polygons.map((rings) =>
    rings.map((ring, index) =>
      wound(
        ring.map((at) => toDegrees(at, grid)),
        index === 0,
      ),
    ),
  );
  const rings = outline.flat();
  // As they stand in the file: rounding to a metre can push a narrow strip over itself.
  const crossed = polygons.flat().flatMap((ring) => {
    const at = crossingOf(ring);
    return at === null ? [] : [crosses(at)];
  });
  const all = rings.flat();
  const away = all.filter((at) => !inLand(at));
  const swapped = away.length > 0 && away.every(([lon, lat]) => inLand([lat, lon]));
  const found = [
    ...rings.flatMap(ringFaults),
    ...crossed.slice(0, 1),
    ...(away.length === 0 ? [] : [swapped ? faults.swapped : outside(away.length)]),
  ];
  if (found.length > 0) return { ok: false, faults: [...new Set(found)] };
  return { ok: true, outline, positions: all.length };
}
