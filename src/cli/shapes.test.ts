import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { cbsWijken } from '../../tests/support/cbs-file.ts';
import { runCli } from '../../tests/support/cli.ts';
import { type FreshDatabase, freshDatabase } from '../../tests/support/database.ts';
import {
  buurten,
  collection,
  feature,
  placesFile,
  square,
  type XY,
} from '../../tests/support/trial-shapes.ts';
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
const polygonsOf = (geojson: unknown) => (geojson as { coordinates: [number, number][][][] }).coordinates;
const ringsOf = (geojson: unknown) => polygonsOf(geojson).flat();

test('buurten become outlines of wijken, and those of gebieden; what has no match is told', async () => {
  const { status, out, err } = await run(collection(buurten));
  expect([status, err]).toEqual([0, '']);
  expect(out.split('\n')).toEqual([
    '4 of 5 wijken have an outline.',
    'Without: Nergens.',
    'Share one buurt, and so an outline: Overal, Rechts.',
    'In the file, but not in this city:',
    'BU05990299 Haven',
    '2 features of water and of other municipalities were left out.',
  ]);
  const { wijken, gebieden } = await stored();
  expect(wijken.map(({ slug }) => slug)).toEqual(['linksboven', 'linksonder', 'overal', 'rechts']);
  expect(new Set(wijken.map((one) => one.source))).toEqual(new Set([source]));
  expect(wijken[2]?.geojson).toEqual(wijken[3]?.geojson);
  // Two buurten with a border between them are one ring.
  expect(ringsOf(wijken[0]?.geojson)).toHaveLength(1);
  expect(gebieden.map(({ slug, derived }) => [slug, derived])).toEqual([
    ['links', true],
    ['rechts', true],
  ]);
  expect(ringsOf(gebieden[0]?.geojson)).toHaveLength(1);
});

test('the Dutch grid lands where it should, rings stay closed, and small teeth go', async () => {
  await run(collection([feature({ wijkcode: 'WK059901', wijknaam: 'Links' }, square(155_000, 463_000))]));
  const [ring = []] = ringsOf((await stored()).gebieden[0]?.geojson);
  const [lon, lat] = ring.reduce((least, at) => (at[0] + at[1] < least[0] + least[1] ? at : least));
  // The tower of Amersfoort, from which the grid is measured.
  expect(lon).toBeCloseTo(5.38721, 4);
  expect(lat).toBeCloseTo(52.15517, 4);
  expect(ring.at(-1)).toEqual(ring[0]);
  expect(ring.length).toBeLessThan(square(0, 0).length);
  expect(ring.length).toBeGreaterThan(5);
});

test('neighbours keep one border after simplifying', async () => {
  await run(collection(buurten));
  const { wijken } = await stored();
  const points = (slug: string) =>
    new Set(
      ringsOf(wijken.find((one) => one.slug === slug)?.geojson)
        .flat()
        .map(String),
    );
  const shared = [...points('linksboven')].filter((at) => points('linksonder').has(at));
  expect(shared.length).toBeGreaterThanOrEqual(2);
});

test('degrees do as well, and the same file is the same outline', async () => {
  const inDegrees = [
    feature({ statcode: 'WK059901', statnaam: 'Links' }, [
      [4.45, 51.91],
      [4.47, 51.91],
      [4.47, 51.93],
      [4.45, 51.93],
      [4.45, 51.91],
    ]),
  ];
  expect(await run(collection(inDegrees, null))).toMatchObject({
    status: 0,
    out: '1 of 2 gebieden have an outline.\nWithout: Rechts.',
  });
  const first = (await stored()).gebieden;
  await run(collection(inDegrees, null));
  expect((await stored()).gebieden).toEqual(first);
});

test('a name alone will do where only one thing has it', async () => {
  const named = (name: string) => collection([feature({ naam: name }, square(90_000, 437_000))]);
  expect((await run(named('Linksonder'))).status).toBe(0);
  expect((await stored()).wijken.map(({ slug }) => slug)).toEqual(['linksonder']);
  expect(await run(named('Rechts'))).toMatchObject({
    status: 2,
    err: expect.stringContaining('Give a CBS code'),
  });
});

test('the outline of a gebied that a file gave stays when wijken come', async () => {
  await run(collection([feature({ wijkcode: 'WK059901', wijknaam: 'Links' }, square(90_000, 430_000))]));
  await run(collection(buurten));
  expect((await stored()).gebieden.map(({ slug, derived }) => [slug, derived])).toEqual([
    ['links', false],
    ['rechts', true],
  ]);
});

describe.each(['28992', '4326'] as const)('a file of wijken as CBS publishes it, in EPSG:%s', (epsg) => {
  test('is read with its parts and holes, by the names of its own columns', async () => {
    const { status, out, err } = await run(cbsWijken(epsg), 'wijken.geojson');
    expect([status, err]).toEqual([0, '']);
    expect(out.split('\n')).toEqual([
      '2 of 2 gebieden have an outline.',
      'In the file, but not in this city:',
      'WK059998 Havens',
      '2 features of water and of other municipalities were left out.',
    ]);
    const { gebieden, wijken } = await stored();
    expect(wijken).toEqual([]);
    const polygons = gebieden.map(({ geojson }) => polygonsOf(geojson));
    // Links lies around Rechts, and has a part on the other bank.
    expect(polygons.map((parts) => parts.map((rings) => rings.length).toSorted())).toEqual([[1, 2], [1]]);
    const [lon, lat] = polygons[1]?.[0]?.[0]?.[0] ?? [0, 0];
    expect([lon > 4.4 && lon < 4.5, lat > 51.9 && lat < 52]).toEqual([true, true]);
  });
});

test('a hole is no crossing, and neither is a ring that touches itself', async () => {
  const touching: readonly XY[] = [
    [90_000, 437_000],
    [91_000, 437_000],
    [90_500, 437_500],
    [91_000, 438_000],
    [90_000, 438_000],
    [90_500, 437_500],
    [90_000, 437_000],
  ];
  const { status, err } = await run(collection([feature({ wijkcode: 'WK059901' }, touching)]));
  expect([status, err]).toEqual([0, '']);
});

test.for([
  [[]],
  [['a.geojson']],
  [['a.geojson', '--source']],
  [['a.geojson', '--source', ' ']],
  [['a.csv', '--source', 'CBS']],
  [['a.geojson', '--source', 'CBS', 'b']],
] as const)('%j is refused with the usage', async ([args]) => {
  expect(await runCli(shapesCommand, args)).toMatchObject({
    status: 2,
    err: expect.stringMatching(/^Usage/),
  });
});

test('a city without wijken has nothing to draw', async () => {
  const empty = await freshDatabase();
  vi.stubEnv('DATABASE_URL', empty.url);
  expect(await run(collection(buurten))).toMatchObject({
    status: 2,
    err: expect.stringContaining('Load them first'),
  });
  vi.stubEnv('DATABASE_URL', database.url);
  await empty.drop();
});
