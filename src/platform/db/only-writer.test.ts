import { sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { openDatabase } from './index.ts';

const database = await freshDatabase();
const { db, close } = openDatabase(database.url, { connections: 2, filling: true });
afterAll(async () => {
  await close();
  await database.drop();
});

const schemes = () => db.selectFrom('scheme').select('nameNl').where('slug', '=', 'proef').execute();
const rename = (to: string) => sql`update scheme set name_nl = ${to} where slug = ${'proef'}`;

it('asks again after its own writing, and not before', async () => {
  expect(await schemes()).toEqual([]);
  await db
    .insertInto('scheme')
    .values({ id: '01a00000-0000-7000-8000-000000000001', slug: 'proef', nameNl: 'Een', nameEn: 'One' })
    .execute();
  expect(await schemes()).toEqual([{ nameNl: 'Een' }]);
  await rename('Twee').execute(database.db);
  expect(await schemes()).toEqual([{ nameNl: 'Een' }]);
  await rename('Drie').execute(db);
  expect(await schemes()).toEqual([{ nameNl: 'Drie' }]);
});

it('always asks what it locks, and what triggers write', async () => {
  const locked = () =>
    db.selectFrom('scheme').select('nameNl').where('slug', '=', 'proef').forUpdate().execute();
  expect(await locked()).toEqual([{ nameNl: 'Drie' }]);
  await rename('Vier').execute(database.db);
  expect(await locked()).toEqual([{ nameNl: 'Vier' }]);
  const head = () => db.selectFrom('auditHead').select('seq').where('seq', '>=', 0).execute();
  expect(await head()).toEqual([{ seq: 0 }]);
  await sql`update audit_head set seq = 1`.execute(database.db);
  expect(await head()).toEqual([{ seq: 1 }]);
});
