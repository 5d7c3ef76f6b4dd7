/** Where things stand on a drawn map: from outlines when there are, else from tiles. Pure; the same facts are the same map. */
import type { Outline, Position } from '../shapes/types.ts';
import { hasRiver, placeTiles, riverAboveRow, tileColumns } from './tiles.ts';

export type MapArea = {
  /** Slug of the gebied or wijk. */
  readonly key: string;
  /** For the `d` of a path. */
  readonly path: string;
  /** Where its words stand: the middle of a tile, or of its largest part. */
  readonly x: number;
  readonly y: number;
};

export type MapLayout = {
  readonly kind: 'schematic' | 'outlines';
  readonly width: number;
  readonly height: number;
  readonly areas: readonly MapArea[];
  /** For the `d` of a path; null where none runs. */
  readonly river: string | null;
  /** Above the river, at its right end. */
  readonly riverLabelY: number;
  /** Whom the outlines are from; null for a schematic. */
  readonly source: string | null;
  /** Null on a schematic, which knows no coordinates, and for what lies outside. */
  readonly pointAt: (lat: number, lon: number) => { readonly x: number; readonly y: number } | null;
};

export const tileSize = 100;
const gap = 8;
const riverHeight = 34;
const round = 10;

const tilePath = (x: number, y: number): string => {
  const side = tileSize - 2 * round;
  return `M${x + round} ${y}h${side}q${round} 0 ${round} ${round}v${side}q0 ${round} ${-round} ${round}h${-side}q${-round} 0 ${-round} ${-round}v${-side}q0 ${-round} ${round} ${-round}z`;
};

function riverPath(y: number, width: number): string {
  const quarter = width / 4;
  return `M0 ${y}C${quarter} ${y - 14} ${quarter} ${y + 14} ${2 * quarter} ${y}S${3 * quarter} ${y - 14} ${width} ${y}`;
}

/** @param areas gebieden, which have a place on the schematic by their code; wijken have none and stand in rows */
export function schematicLayout(
  areas: readonly { readonly slug: string; readonly cbsCode?: string }[],
): MapLayout {
  const codes = areas.map(({ slug, cbsCode }) => cbsCode ?? slug);
  const tiles = placeTiles(codes);
  const river = hasRiver(codes);
  const columns = Math.min(tileColumns, Math.max(1, ...[...tiles.values()].map(({ column }) => column + 1)));
  const rows = Math.max(0, ...[...tiles.values()].map(({ row }) => row)) + 1;
  const xOf = (column: number): number => column * (tileSize + gap) + gap;
  const yOf = (row: number): number =>
    row * (tileSize + gap) + gap + (river && row >= riverAboveRow ? riverHeight : 0);
  const width = xOf(columns);
  return {
    kind: 'schematic',
    width,
    height: yOf(rows),
    areas: areas.map(({ slug }, index) => {
      const { column, row } = tiles.get(codes[index] ?? '') ?? { column: 0, row: 0 };
      const [x, y] = [xOf(column), yOf(row)];
      return { key: slug, path: tilePath(x, y), x: x + tileSize / 2, y: y + tileSize / 2 };
    }),
    river: river ? riverPath(yOf(riverAboveRow) - riverHeight / 2 - gap / 2, width) : null,
    riverLabelY: yOf(riverAboveRow) - riverHeight - gap / 2,
    source: null,
    pointAt: () => null,
  };
}

export const outlineWidth = 1000;
const margin = 8;
const round1 = (value: number): number => Math.round(value * 10) / 10;

type Frame = { readonly west: number; readonly east: number; readonly south: number; readonly north: number };

function frameOf(positions: readonly Position[]): Frame {
  const frame = { west: 180, east: -180, south: 90, north: -90 };
  for (const [lon, lat] of positions) {
    frame.west = Math.min(frame.west, lon);
    frame.east = Math.max(frame.east, lon);
    frame.south = Math.min(frame.south, lat);
    frame.north = Math.max(frame.north, lat);
  }
  return frame;
}

type XY = { readonly x: number; readonly y: number };

/** Steps below half a unit do not show: fewer of them make a lighter page. */
function ringPath(ring: readonly XY[]): string {
  const steps: XY[] = [];
  for (const at of ring.slice(0, -1)) {
    const last = steps.at(-1);
    if (last === undefined || Math.hypot(at.x - last.x, at.y - last.y) >= 0.5) steps.push(at);
  }
  return steps.length < 3 ? '' : `M${steps.map(({ x, y }) => `${round1(x)} ${round1(y)}`).join('L')}z`;
}

/** Signed, and the centre of gravity of the ring. */
function centreOf(ring: readonly XY[]): XY & { readonly area: number } {
  let [area, x, y] = [0, 0, 0];
  for (const [index, from] of ring.entries()) {
    const to = ring[(index + 1) % ring.length] ?? from;
    const part = from.x * to.y - to.x * from.y;
    area += part;
    x += (from.x + to.x) * part;
    y += (from.y + to.y) * part;
  }
  return area === 0
    ? { area: 0, x: ring[0]?.x ?? 0, y: ring[0]?.y ?? 0 }
    : { area, x: x / (3 * area), y: y / (3 * area) };
}

function largestCentre(rings: readonly (readonly XY[])[]): XY {
  const centres = rings.map(centreOf).sort((one, other) => Math.abs(other.area) - Math.abs(one.area));
  return centres[0] ?? { x: 0, y: 0 };
}

/** Straight onto the plane: over one city the curve of the earth does not show. */
export function outlineLayout(
  shapes: readonly { readonly slug: string; readonly outline: Outline }[],
  source: string,
): MapLayout {
  const frame = frameOf(shapes.flatMap(({ outline }) => outline.flat(2)));
  const middle = ((frame.south + frame.north) / 2) * (Math.PI / 180);
  const scale = (outlineWidth - 2 * margin) / ((frame.east - frame.west) * Math.cos(middle));
  const onto = (lat: number, lon: number): XY => ({
    x: margin + (lon - frame.west) * Math.cos(middle) * scale,
    y: margin + (frame.north - lat) * scale,
  });
  return {
    kind: 'outlines',
    width: outlineWidth,
    height: Math.ceil((frame.north - frame.south) * scale + 2 * margin),
    areas: shapes.map(({ slug, outline }) => {
      const rings = outline.map((polygon) => polygon.map((ring) => ring.map(([lon, lat]) => onto(lat, lon))));
      const { x, y } = largestCentre(rings.flatMap(([outer]) => (outer ? [outer] : [])));
      return { key: slug, path: rings.flat().map(ringPath).join(''), x: round1(x), y: round1(y) };
    }),
    river: null,
    riverLabelY: 0,
    source,
    pointAt: (lat, lon) => {
      const inside = lat >= frame.south && lat <= frame.north && lon >= frame.west && lon <= frame.east;
      const { x, y } = onto(lat, lon);
      return inside ? { x: round1(x), y: round1(y) } : null;
    },
  };
}

/** The middle of the largest part of an outline, in degrees. */
export function middleOf(outline: Outline): readonly [lat: number, lon: number] {
  const rings = outline.flatMap(([outer]) =>
    outer ? [outer.map(([lon, lat]) => ({ x: lon, y: lat }))] : [],
  );
  const { x, y } = largestCentre(rings);
  return [Number(y.toFixed(5)), Number(x.toFixed(5))];
}
