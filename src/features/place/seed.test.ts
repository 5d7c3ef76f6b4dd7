import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { rotterdam } from '../../demo/rotterdam.ts';
import * as place from './index.ts';
import { seedPlaces } from './seed.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  expect(await seedPlaces({ db: database.db }, rotterdam)).toEqual({
    gebieden: 14,
    wijkraden: 39,
    wijken: 71,
  });
});
afterAll(() => database.drop());

test('Rotterdam has 14 gebieden, 39 wijkraden and 71 wijken, each with its own address', async () => {
  const { db } = database;
  for (const [list, count] of [
    [await place.listGebieden(db), 14],
    [await place.listWijkraden(db), 39],
    [await place.listWijken(db), 71],
  ] as const) {
    expect(list).toHaveLength(count);
    expect(new Set(list.map((row) => row.slug)).size).toBe(count);
    for (const row of list) expect(row.slug).toBe(place.slugOf(row.name));
  }
  const villages = (await place.listWijkraden(db)).filter((council) => council.kind === 'dorpsraad');
  expect(villages.map((council) => council.name)).toEqual([
    'Dorpsraad Hoek van Holland',
    'Dorpsraad Rozenburg',
  ]);
});

test('what no source gives stays unknown', async () => {
  const { db } = database;
  const wijken = await place.listWijken(db);
  expect(wijken.filter((wijk) => wijk.inhabitants === null)).toHaveLength(61);
  expect(wijken.filter((wijk) => wijk.profile === null)).toHaveLength(61);
  const crooswijk = await place.getWijkBySlug(db, 'oud-crooswijk');
  expect(crooswijk).toMatchObject({ inhabitants: null, inhabitantsYear: null, profile: null });
  expect(await place.inhabitantsOf(db, crooswijk.id)).toEqual([]);
});

test('a known wijk has its figures, its series and its council', async () => {
  const { db } = database;
  const middelland = await place.getWijkBySlug(db, 'middelland');
  expect(middelland).toMatchObject({
    inhabitants: 11695,
    inhabitantsYear: 2025,
    profile: { year: 2026, physical: 107, safety: 92, social: 109 },
  });
  expect((await place.inhabitantsOf(db, middelland.id)).map((row) => [row.year, row.inhabitants])).toEqual([
    [2025, 11695],
    [2024, 11820],
    [2023, 11960],
    [2022, 11895],
  ]);
  const council = await place.findWijkraadBySlug(db, 'middelland-nieuwe-westen');
  expect(middelland.wijkraadId).toBe(council?.id);
  expect((await place.listWijkenOfWijkraad(db, council!.id)).map((wijk) => wijk.name)).toEqual([
    'Middelland',
    'Nieuwe Westen',
  ]);
});

test('one buurt may hold two wijken, and one wijk several buurten', async () => {
  const { db } = database;
  const noord = await place.getWijkBySlug(db, 'groot-ijsselmonde-noord');
  const zuid = await place.getWijkBySlug(db, 'groot-ijsselmonde-zuid');
  expect(await place.buurtenOf(db, noord.id)).toEqual(['BU05991289']);
  expect(await place.buurtenOf(db, zuid.id)).toEqual(['BU05991289']);
  const mathenesse = await place.getWijkBySlug(db, 'oud-mathenesse-witte-dorp');
  expect(await place.buurtenOf(db, mathenesse.id)).toEqual(['BU05990327', 'BU05990328']);
  expect((await place.getWijkBySlug(db, 'cs-kwartier')).wijkraadId).toBeNull();
});

test('an unknown address finds nothing; an unknown id of ours is an error', async () => {
  const { db } = database;
  expect(await place.findWijkBySlug(db, "x' or '1'='1")).toBeNull();
  expect(await place.findWijkraadBySlug(db, '')).toBeNull();
  await expect(place.getWijkBySlug(db, 'atlantis')).rejects.toThrow('There is no wijk atlantis');
});

const sources = resolve(import.meta.dirname, '../../../../shared/data');
const missing = existsSync(sources)
  ? null
  : `the geography is not compared with its sources: ${sources} does not exist`;

/** Splits CSV text with quoted cells; the sources hold no line breaks inside a cell. */
function readCsv(file: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(resolve(sources, file), 'utf8').trim().split('\n');
  const cells = (line: string): string[] =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) =>
      (match[1] ?? '').replace(/^"|"$/g, '').replaceAll('""', '"').trim(),
    );
  const names = cells(head);
  return lines.map((line) =>
    Object.fromEntries(cells(line).flatMap((cell, index) => (names[index] ? [[names[index], cell]] : []))),
  );
}

describe('beside the source tables', () => {
  test('every wijk stands under the same gebied and council, with the same codes and figures', async (context) => {
    context.skip(missing !== null, missing ?? '');
    const { db } = database;
    const gebieden = await place.listGebieden(db);
    const wijkraden = await place.listWijkraden(db);
    const stored = await Promise.all(
      (await place.listWijken(db)).map(async (wijk) => ({
        gebied: gebieden.find((gebied) => gebied.id === wijk.gebiedId)?.name,
        cbs_wk_code: gebieden.find((gebied) => gebied.id === wijk.gebiedId)?.cbsCode,
        wijkraad: wijkraden.find((council) => council.id === wijk.wijkraadId)?.name ?? '',
        wijk: wijk.name,
        cbs_bu_codes: (await place.buurtenOf(db, wijk.id)).join(';'),
        inhabitants: String(wijk.inhabitants ?? ''),
        inhabitants_year: String(wijk.inhabitantsYear ?? ''),
        wijkprofiel_fysiek: String(wijk.profile?.physical ?? ''),
        wijkprofiel_veiligheid: String(wijk.profile?.safety ?? ''),
        wijkprofiel_sociaal: String(wijk.profile?.social ?? ''),
        wijkprofiel_year: String(wijk.profile?.year ?? ''),
      })),
    );
    const given = readCsv('rotterdam.csv').map(({ source: _source, note: _note, ...row }) => ({
      ...row,
      cbs_bu_codes: (row.cbs_bu_codes ?? '').split(';').toSorted().join(';'),
    }));
    const byName = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
    expect(stored.toSorted(byName)).toEqual(given.toSorted(byName));
  });

  test('every yearly figure of a wijk is there, and no other', async (context) => {
    context.skip(missing !== null, missing ?? '');
    const { db } = database;
    const wijken = await place.listWijken(db);
    const stored = await Promise.all(
      wijken.map(async (wijk) =>
        (await place.inhabitantsOf(db, wijk.id)).map((row) => `${wijk.name} ${row.year} ${row.inhabitants}`),
      ),
    );
    const given = readCsv('rotterdam_inhabitants.csv')
      .filter((row) => wijken.some((wijk) => wijk.name === row.wijk))
      .map((row) => `${row.wijk} ${row.year} ${row.inhabitants}`);
    expect(given).toHaveLength(40);
    expect(stored.flat().toSorted()).toEqual(given.toSorted());
  });
});
