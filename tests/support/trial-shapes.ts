/** An invented city, and a file of the outlines of its buurten. */
import { placeColumns } from '../../src/features/place/index.ts';

/** Invented, but with two buurten in one wijk, two wijken in one buurt, and a name that both levels have. */
export const placesFile = [
  placeColumns.join(','),
  'Links,WK059901,Links,,Linksboven,BU05990101 BU05990102,,,trial',
  'Links,WK059901,Links,,Linksonder,BU05990103,,,trial',
  'Rechts,WK059902,Rechts,,Rechts,BU05990201,,,trial',
  'Rechts,WK059902,Rechts,,Overal,BU05990201,,,trial',
  'Rechts,WK059902,Rechts,,Nergens,,,,trial',
].join('\n');

export type XY = readonly [number, number];

/** A square of the Dutch grid with a jagged right side: one tooth that shows, and others that are too small to draw. */
export function square(x: number, y: number, size = 1000): readonly XY[] {
  const teeth = Array.from({ length: 9 }, (_, index): XY => {
    const depth = index === 4 ? 120 : (index % 2) * 4;
    return [x + size - depth, y + ((index + 1) * size) / 10];
  });
  return [[x, y], [x + size, y], ...teeth, [x + size, y + size], [x, y + size], [x, y]];
}

export const feature = (properties: Record<string, unknown>, ...rings: readonly (readonly XY[])[]) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: rings },
});
const rd = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } };
export const collection = (features: readonly unknown[], crs: unknown = rd) =>
  JSON.stringify({ type: 'FeatureCollection', crs, features });

export const buurten = [
  feature(
    { buurtcode: 'BU05990101', buurtnaam: 'Boven-west', wijkcode: 'WK059901', water: 'NEE' },
    square(90_000, 437_000),
  ),
  feature({ buurtcode: 'BU05990102', buurtnaam: 'Boven-oost', wijkcode: 'WK059901' }, [
    ...square(90_000, 437_000).slice(1, 12),
    [92_000, 438_000],
    [92_000, 437_000],
    [91_000, 437_000],
  ]),
  feature({ buurtcode: 'BU05990103', buurtnaam: 'Onder' }, square(90_000, 436_000)),
  feature({ buurtcode: 'BU05990201', buurtnaam: 'Overkant' }, square(93_000, 436_000)),
  feature({ buurtcode: 'BU05990299', buurtnaam: 'Haven' }, square(95_000, 436_000)),
  feature({ buurtcode: 'BU05990201', buurtnaam: 'Rivier', water: 'JA' }, square(94_000, 436_000)),
  feature({ buurtcode: 'BU03630000', buurtnaam: 'Elders' }, square(121_000, 487_000)),
];
