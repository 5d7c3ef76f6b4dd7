import { sql } from 'kysely';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { newId } from '../../kernel/ids.ts';
import { isSqlError, openForFilling } from './index.ts';

const database = await freshDatabase();
const { db, close } = openForFilling(database.url);
const [first, second] = [newId<'person'>(), newId<'person'>()];
afterAll(async () => {
  await close();
  await database.drop();
});

const person = (id: string, name: string) => ({ id, name, lang: 'nl' });
const nameOf = async (id: string): Promise<string | undefined> =>
  (await db.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst())?.name;
const renameBehindItsBack = (id: string, to: string) =>
  sql`update person set name = ${to} where id = ${id}`.execute(database.db);

beforeEach(async () => {
  await db.deleteFrom('person').where('id', 'in', [first, second]).execute();
  await db
    .insertInto('person')
    .values([person(first, 'Een'), person(second, 'Twee')])
    .execute();
  // Nothing is sent before there is a question.
  await sql`select 1`.execute(db);
});

it('asks again after its own writing, and not before', async () => {
  expect(await nameOf(first)).toBe('Een');
  await renameBehindItsBack(first, 'Anders');
  expect(await nameOf(first)).toBe('Een');
  await db.updateTable('person').set({ lang: 'en' }).where('id', '=', first).execute();
  expect(await nameOf(first)).toBe('Anders');
});

it('keeps the rows that a writing does not name', async () => {
  expect([await nameOf(first), await nameOf(second)]).toEqual(['Een', 'Twee']);
  await renameBehindItsBack(second, 'Anders');
  await db.updateTable('person').set({ lang: 'en' }).where('id', '=', first).execute();
  expect(await nameOf(second)).toBe('Twee');
  await db.updateTable('person').set({ lang: 'en' }).where('name', '=', 'Een').execute();
  expect(await nameOf(second)).toBe('Anders');
});

it('asks every time for what it does not know to be steady', async () => {
  const head = () => db.selectFrom('auditHead').select('seq').where('seq', '>=', 0).execute();
  expect(await head()).toEqual([{ seq: 0 }]);
  await sql`update audit_head set seq = 1`.execute(database.db);
  expect(await head()).toEqual([{ seq: 1 }]);
});

it('sees within a transaction what was sent before, and all see it afterwards', async () => {
  const third = newId<'person'>();
  await db.transaction().execute(async (tx) => {
    await tx.insertInto('person').values(person(third, 'Drie')).execute();
    expect(await nameOf(third)).toBe('Drie');
    await expect(db.transaction().execute(async () => null)).rejects.toThrow('one transaction at a time');
  });
  await sql`select 1`.execute(db);
  const row = database.db.selectFrom('person').select('name').where('id', '=', third);
  expect(await row.executeTakeFirst()).toEqual({ name: 'Drie' });
});

it('tells of a statement that failed at the next question, and does nothing any more', async () => {
  const broken = openForFilling(database.url);
  await broken.db.insertInto('person').values(person(first, 'Dubbel')).execute();
  const asked = broken.db.selectFrom('person').select('name').where('id', '=', first).execute();
  const isUnique = (error: unknown): boolean => isSqlError(error, 'uniqueViolation');
  await expect(asked).rejects.toSatisfy(isUnique);
  await expect(sql`select 1`.execute(broken.db)).rejects.toSatisfy(isUnique);
  await expect(broken.close()).rejects.toSatisfy(isUnique);
});
