/** Outlines with as much detail as a map of a city shows. Neighbours keep one border: no gaps, no overlaps. Pure. */
import type { MultiPolygon, Polygon } from 'geojson';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { MatchedFeature, Outline, PlaceShape, Position } from './types.ts';

/** Corners that enclose less than this with their neighbours are left out: 500 m² of a sphere with radius 1. */
const earthRadius = 6_371_000;
const leastCorner = 500 / earthRadius ** 2;

type Topology = ReturnType<typeof topology>;
type Part = Extract<Topology['objects'][string], { type: 'Polygon' | 'MultiPolygon' }>;

const ringsOf = (all: MultiPolygon): Outline => all.coordinates as unknown as Outline;

/** What simplifying has made a line of. */
const hasArea = (ring: readonly Position[]): boolean =>
  new Set(ring.map(([lon, lat]) => `${lon} ${lat}`)).size >= 3;

function drawable(outline: Outline): Outline {
  return outline
    .filter(([outer]) => outer !== undefined && hasArea(outer))
    .map(([outer = [], ...holes]) => [outer, ...holes.filter(hasArea)]);
}

/** One outline of several parts, without the borders between them. */
function mergedFrom(from: Topology, keys: readonly string[]): Outline {
  const parts = keys.flatMap((key) => {
    const part = from.objects[key];
    return part === undefined ? [] : [part as Part];
  });
  return drawable(ringsOf(merge(from as Parameters<typeof merge>[0], parts as Parameters<typeof merge>[1])));
}

/**
 * @param features of one level; those of one place become one outline
 * @param groups what to draw: an id, with the ids in `features` that it is made of
 * @returns an outline for each group of which anything is known, in the order of `groups`
 */
export function simplifiedShapes(
  features: readonly MatchedFeature[],
  groups: readonly { readonly id: string; readonly of: readonly string[] }[],
): readonly PlaceShape[] {
  const objects: Record<string, Polygon | MultiPolygon> = {};
  for (const [index, { outline }] of features.entries())
    objects[String(index)] = {
      type: 'MultiPolygon',
      coordinates: outline as unknown as MultiPolygon['coordinates'],
    };
  const whole = topology(objects);
  const weighed = presimplify(whole as Parameters<typeof presimplify>[0], sphericalTriangleArea);
  const simple = simplify(weighed, leastCorner) as unknown as Topology;
  return groups.flatMap(({ id, of }) => {
    const keys = features.flatMap((feature, index) =>
      feature.of.some((one) => of.includes(one)) ? [String(index)] : [],
    );
    if (keys.length === 0) return [];
    const outline = mergedFrom(simple, keys);
    // A place of a single garden is smaller than what is left out.
    return [{ id, outline: outline.length > 0 ? outline : mergedFrom(whole, keys) }];
  });
}
