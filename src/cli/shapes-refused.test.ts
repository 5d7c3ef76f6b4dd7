/** A file of outlines that is wrong loads nothing, and every fault in it is told. */
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { runCli } from '../../tests/support/cli.ts';
import { type FreshDatabase, freshDatabase } from '../../tests/support/database.ts';
import { buurten, collection, feature, placesFile, square } from '../../tests/support/trial-shapes.ts';
import { placesCommand } from './places.ts';
import { shapesCommand } from './shapes.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  vi.stubEnv('DATABASE_URL', database.url);
  expect(await runCli(placesCommand, ['stad.csv'], { 'stad.csv': placesFile })).toMatchObject({ status: 0 });
});
beforeEach(async () => {
  for (const table of ['wijkShape', 'gebiedShape'] as const) await database.db.deleteFrom(table).execute();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await database.drop();
});

const source = 'CBS Wijken en buurten, proef';
const run = (content: string, file = 'buurten.geojson') =>
  runCli(shapesCommand, [file, '--source', source], { [file]: content });
const stored = async () => ({
  wijken: await database.db
    .selectFrom('wijkShape')
    .innerJoin('wijk', 'wijk.id', 'wijkShape.wijkId')
    .select(['wijk.slug', 'wijkShape.geojson', 'wijkShape.source'])
    .orderBy('wijk.slug')
    .execute(),
  gebieden: await database.db
    .selectFrom('gebiedShape')
    .innerJoin('gebied', 'gebied.id', 'gebiedShape.gebiedId')
    .select(['gebied.slug', 'gebiedShape.geojson', 'gebiedShape.derived'])
    .orderBy('gebied.slug')
    .execute(),
});
const open = square(90_000, 437_000).slice(0, -1);
test.for<[string, string, readonly string[]]>([
  ['no JSON', '{', ['is no JSON']],
  ['another thing', '{"type":"Feature"}', ['is no GeoJSON FeatureCollection']],
  ['nothing in it', collection([]), ['is no GeoJSON FeatureCollection']],
  [
    'another grid',
    collection(buurten, { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } }),
    ['EPSG::3857'],
  ],
  ['another city', collection([buurten[6]]), ['Nothing in this file']],
  [
    'faults, each with its feature',
    collection([
      feature({ buurtcode: 'BU05990101', buurtnaam: 'Open' }, open),
      feature({ buurtcode: 'BU05990102' }, square(90_000, 437_000), [
        [90_100, 437_100],
        [90_200, 437_200],
        [90_100, 437_100],
      ]),
      feature({ buurtcode: 'BU05990103' }, square(900_000, 437_000)),
      {
        type: 'Feature',
        properties: { buurtcode: 'BU05990201' },
        geometry: { type: 'Point', coordinates: [1, 2] },
      },
      feature({ buurtcode: 'BU05990101' }, square(91_000, 437_000)),
    ]),
    [
      'Feature 1 (BU05990101 Open): a ring does not end where it begins',
      'Feature 2 (BU05990102): a ring has fewer than four positions',
      'Feature 3 (BU05990103): 14 position(s) lie outside the Netherlands',
      'Feature 4 (BU05990201): must be a Polygon or MultiPolygon',
    ],
  ],
  [
    'a ring that crosses itself',
    collection([
      feature({ buurtcode: 'BU05990101', buurtnaam: 'Strik' }, [
        [90_000, 437_000],
        [91_000, 438_000],
        [91_000, 437_000],
        [90_000, 438_500],
        [90_000, 437_000],
      ]),
      feature({ buurtcode: 'BU05990102', buurtnaam: 'Heel' }, square(91_000, 437_000)),
    ]),
    ['Feature 1 (BU05990101 Strik): a ring crosses itself near 90000, 437000'],
  ],
  [
    'latitude first',
    collection(
      [
        feature({ wijkcode: 'WK059901' }, [
          [51.91, 4.45],
          [51.91, 4.47],
          [51.93, 4.47],
          [51.91, 4.45],
        ]),
      ],
      null,
    ),
    ['longitude comes first'],
  ],
])('%s loads nothing and is told whole', async ([, content, said]) => {
  await run(collection(buurten));
  const before = await stored();
  const { status, out, err } = await run(content);
  expect([status, out]).toEqual([2, '']);
  for (const sentence of said) expect(err).toContain(sentence);
  expect(await stored()).toEqual(before);
});
