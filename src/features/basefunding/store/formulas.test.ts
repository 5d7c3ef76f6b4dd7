import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { seedGround } from '../../../demo/ground.ts';
import { fixedClock } from '../../../kernel/dates.ts';
import { parametersOf, shippedFigures } from '../rules/formula.ts';
import { defaultParameters } from '../rules/parameters.ts';
import { seedFormulas } from '../seed.ts';
import {
  deleteFormula,
  endFormula,
  formulaFor,
  getFormula,
  insertFormula,
  listFormulas,
  markPublished,
  updateFormula,
} from './formulas.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(async () => {
  await database.db.deleteFrom('cityScenario').execute();
  await database.db.deleteFrom('formulaVersion').where('status', '=', 'draft').execute();
});
afterAll(() => database.drop());

const by = { at: new Date('2026-11-22T11:00:00Z'), personId: null };
const draft = { name: 'Proef', figures: shippedFigures };
const add = (fromYear: number, untilYear: number | null) =>
  database.db.transaction().execute((tx) => insertFormula(tx, { ...draft, fromYear, untilYear }, by));
const publish = async (id: Awaited<ReturnType<typeof add>>['id']) =>
  database.db.transaction().execute(async (tx) => markPublished(tx, await getFormula(tx, id), by));

test('the demo city has a published formula for two years of a trial, and one for next year and later', async () => {
  const deps = { db: database.db, clock: fixedClock('2026-11-22T11:00:00Z') };
  await seedGround(deps);
  await seedFormulas(deps);
  expect(await formulaFor(database.db, 2024)).toBeNull();
  for (const year of [2025, 2026])
    expect(await formulaFor(database.db, year)).toMatchObject({ number: 1, fromYear: 2025, untilYear: 2027 });
  const next = await formulaFor(database.db, 2027);
  expect(next).toMatchObject({
    number: 2,
    status: 'published',
    publishedBy: null,
    fromYear: 2027,
    untilYear: null,
  });
  expect(parametersOf(next!.figures)).toEqual(defaultParameters);
  expect((await formulaFor(database.db, 2044))?.id).toBe(next?.id);
});

test('a draft holds in no year, and two published versions never hold in one', async () => {
  const { id } = await add(2027, 2028);
  expect((await formulaFor(database.db, 2027))?.number).toBe(2);
  await expect(publish(id)).rejects.toMatchObject({ code: '23P01' });
});

test('where one ends the next begins', async () => {
  const first = await formulaFor(database.db, 2027);
  await database.db.transaction().execute((tx) => endFormula(tx, first!, 2029));
  const { id, number } = await add(2029, null);
  await publish(id);
  expect((await formulaFor(database.db, 2028))?.number).toBe(2);
  expect((await formulaFor(database.db, 2029))?.number).toBe(number);
  expect((await listFormulas(database.db))[0]?.number).toBe(number);
});

test('a published version is never edited and never deleted', async () => {
  const first = await formulaFor(database.db, 2027);
  const changed = { ...draft, fromYear: 2027, untilYear: 2029 };
  const figures = {
    ...shippedFigures,
    floorCentsPerNetwork: { ...shippedFigures.floorCentsPerNetwork, value: 1 },
  };
  for (const write of [
    database.db.transaction().execute((tx) => updateFormula(tx, first!, { ...changed, figures })),
    database.db.transaction().execute((tx) => deleteFormula(tx, first!)),
  ])
    await expect(write).rejects.toMatchObject({ code: 'HV002' });
});
