import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { newId } from '../../kernel/ids.ts';
import { wijkChoice } from './wijk-choice.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

async function add(gebied: string, count: number): Promise<void> {
  const { db } = database;
  const gebiedId = newId<'gebied'>();
  await db
    .insertInto('gebied')
    .values({ id: gebiedId, slug: gebied, name: gebied, cbsCode: gebied })
    .execute();
  const wijken = Array.from({ length: count }, (_, n) => {
    const slug = `${gebied}-${String(n).padStart(3, '0')}`;
    return { id: newId<'wijk'>(), slug, name: slug, gebiedId, source: 'proef' };
  });
  await db.insertInto('wijk').values(wijken).execute();
}

async function offered(chosen: string) {
  const choice = await wijkChoice(database.db, chosen);
  if (choice.kind === 'typed') return choice;
  return choice.options.map((group) => [group.label, 'options' in group ? group.options.length : 0]);
}

test('of a city all wijken stand there; of a country one types its name', async () => {
  await add('noord', 100);
  await add('zuid', 200);
  const all = [
    ['noord', 100],
    ['zuid', 200],
  ];
  expect(await offered('')).toEqual(all);
  expect(await offered('zuid-007')).toEqual(all);
  await add('verder', 3);
  expect(await offered('')).toEqual({ kind: 'typed', value: '', near: [] });
  expect(await offered('verder-001')).toEqual({
    kind: 'typed',
    value: 'verder-001',
    near: ['verder-000', 'verder-002'],
  });
  expect(await offered('Verder')).toEqual({
    kind: 'typed',
    value: 'Verder',
    near: ['verder-000', 'verder-001', 'verder-002'],
  });
  expect(await offered('nergens')).toEqual({ kind: 'typed', value: 'nergens', near: [] });
});
