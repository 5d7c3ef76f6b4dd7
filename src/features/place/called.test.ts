import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { newId } from '../../kernel/ids.ts';
import { findWijkCalled } from './called.ts';
import { slugOf } from './rules.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await add('Gouda', ['Centrum', 'Plaswijck', 'Kort Haarlem']);
  await add('Dordrecht', ['Centrum', 'Crabbehof', 'Het Reeland']);
});
afterAll(() => database.drop());

async function add(gebied: string, wijken: readonly string[]): Promise<void> {
  const { db } = database;
  const gebiedId = newId<'gebied'>();
  const slug = slugOf(gebied);
  await db.insertInto('gebied').values({ id: gebiedId, slug, name: gebied, cbsCode: slug }).execute();
  const rows = wijken.map((name) => ({
    id: newId<'wijk'>(),
    slug: `${slugOf(name)}-${slug}`,
    name,
    gebiedId,
    source: 'proef',
  }));
  await db.insertInto('wijk').values(rows).execute();
}

test.for([
  ['het-reeland-dordrecht', 'het-reeland-dordrecht'],
  ['Het Reeland', 'het-reeland-dordrecht'],
  ['  het REELAND ', 'het-reeland-dordrecht'],
  ['Centrum, Gouda', 'centrum-gouda'],
  ['centrum dordrecht', 'centrum-dordrecht'],
  ['Het Reeland, Dordrecht', 'het-reeland-dordrecht'],
])('%s is one wijk', async ([typed = '', slug]) => {
  expect(await findWijkCalled(database.db, typed)).toMatchObject({ wijk: { slug }, perhaps: [] });
});

test.for([
  ['', []],
  ['Atlantis', []],
  ['?!', []],
  ['Centrum', ['Centrum, Dordrecht', 'Centrum, Gouda']],
  ['reeland', ['Het Reeland']],
  ['Plaswijk', ['Plaswijck']],
] as const)('%s is none for certain', async ([typed, perhaps]) => {
  const called = await findWijkCalled(database.db, typed);
  expect(called.wijk).toBeNull();
  expect(called.perhaps.toSorted()).toEqual(perhaps);
});

test('what is offered can be typed', async () => {
  const { perhaps } = await findWijkCalled(database.db, 'centrum');
  for (const name of perhaps) expect((await findWijkCalled(database.db, name)).wijk?.name).toBe('Centrum');
});
