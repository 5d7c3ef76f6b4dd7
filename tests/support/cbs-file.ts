/**
 * A file of wijken with the structure of those of CBS at PDOK (wijken en buurten): its columns, numbers that stand for "not
 * known", MultiPolygons with holes. The shapes are invented.
 */
import proj4 from 'proj4';

type XY = readonly [number, number];
type Ring = readonly XY[];

proj4.defs(
  'EPSG:28992',
  '+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel +towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 +units=m +no_defs',
);

const box = (x: number, y: number, size: number): Ring => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
const notKnown = -99_997;

const wijk = (
  id: number,
  [code, name]: readonly [code: string, name: string],
  [municipality, water]: readonly [name: string, water: 'JA' | 'NEE'],
  coordinates: readonly (readonly Ring[])[],
) => ({
  type: 'Feature',
  id: `wijken.${id}`,
  geometry_name: 'geom',
  bbox: [90_000, 430_000, 96_000, 440_000],
  properties: {
    fid: id,
    wijkcode: code,
    jrstatcode: `2025${code}`,
    wijknaam: name,
    gemeentecode: `GM${code.slice(2, 6)}`,
    gemeentenaam: municipality,
    indelingswijziging_wijken_en_buurten: 1,
    water,
    omgevingsadressendichtheid: notKnown,
    stedelijkheid_adressen_per_km2: 2,
    aantal_inwoners: 12_345,
    percentage_personen_0_tot_15_jaar: 14,
    oppervlakte_totaal_in_ha: notKnown,
    jaar: 2025,
  },
  geometry: { type: 'MultiPolygon', coordinates },
});

const features = [
  wijk(
    1,
    ['WK059901', 'Links'],
    ['Proefstad', 'NEE'],
    [[box(90_000, 436_000, 3000), box(91_000, 437_000, 1000).toReversed()], [box(94_000, 434_000, 800)]],
  ),
  wijk(2, ['WK059902', 'Rechts'], ['Proefstad', 'NEE'], [[box(91_000, 437_000, 1000)]]),
  wijk(3, ['WK059998', 'Havens'], ['Proefstad', 'NEE'], [[box(95_000, 436_000, 500)]]),
  wijk(4, ['WK059999', 'Rivier'], ['Proefstad', 'JA'], [[box(93_000, 435_000, 500)]]),
  wijk(5, ['WK036300', 'Elders'], ['Andere stad', 'NEE'], [[box(121_000, 487_000, 500)]]),
];

const toDegrees = (at: XY): XY => {
  const [lon = 0, lat = 0] = proj4('EPSG:28992', 'WGS84', [...at]);
  return [lon, lat];
};

/** In degrees the standard (RFC 7946) has longitude first, whatever the code of the system says. */
export function cbsWijken(epsg: '28992' | '4326'): string {
  const placed =
    epsg === '28992'
      ? features
      : features.map(({ geometry, ...more }) => ({
          ...more,
          geometry: {
            ...geometry,
            coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.map(toDegrees))),
          },
        }));
  return JSON.stringify({
    type: 'FeatureCollection',
    name: 'wijken',
    crs: { type: 'name', properties: { name: `urn:ogc:def:crs:EPSG::${epsg}` } },
    numberMatched: placed.length,
    numberReturned: placed.length,
    features: placed,
  });
}
