import { afterAll, beforeEach, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { localDataVersion } from './data-version.ts';
import { keepReads, keptRead } from './kept-reads.ts';

const database = await freshDatabase();
const { db } = database;
afterAll(() => database.drop());

const version = localDataVersion();
let listening = true;
let asked = 0;
const named = keptRead(['scheme'], async (reader, slug: string) => {
  asked += 1;
  if (slug === 'kapot') throw new Error('no answer');
  return await reader.selectFrom('scheme').select(['slug', 'nameNl']).where('slug', '=', slug).execute();
});

keepReads(db, { ...version, of: (tables) => (listening ? version.of(tables) : null) });
beforeEach(() => {
  version.bump();
  listening = true;
  asked = 0;
});

it('is asked once until something has changed', async () => {
  expect(await named(db, 'proef')).toEqual([]);
  const id = '01a00000-0000-7000-8000-000000000001';
  await db.insertInto('scheme').values({ id, slug: 'proef', nameNl: 'Proef', nameEn: 'Trial' }).execute();
  expect(await named(db, 'proef')).toEqual([]);
  version.bump();
  expect(await named(db, 'proef')).toEqual([{ slug: 'proef', nameNl: 'Proef' }]);
  expect(asked).toBe(2);
});

it('is asked again after a change to its own table, or to who knows what, and after no other', async () => {
  for (const [tables, times] of [
    [['wijk', 'scheme_version'], 1],
    [[], 1],
    [['wijk', 'scheme'], 2],
    [undefined, 3],
  ] as const) {
    await named(db, 'proef');
    version.bump(tables);
    await named(db, 'proef');
    expect([tables, asked]).toEqual([tables, times]);
  }
});

it('is asked once by all who ask at the same moment, and for each key by itself', async () => {
  const [one, other, another] = await Promise.all([
    named(db, 'proef'),
    named(db, 'proef'),
    named(db, 'iets-anders'),
  ]);
  expect(other).toBe(one);
  expect(another).toEqual([]);
  expect(asked).toBe(2);
});

it('is always asked inside a transaction, and while changes elsewhere cannot be heard', async () => {
  await named(db, 'proef');
  await db.transaction().execute(async (tx) => {
    await tx.updateTable('scheme').set({ nameNl: 'Nieuw' }).where('slug', '=', 'proef').execute();
    expect(await named(tx, 'proef')).toEqual([{ slug: 'proef', nameNl: 'Nieuw' }]);
  });
  listening = false;
  expect(await named(db, 'proef')).toEqual([{ slug: 'proef', nameNl: 'Nieuw' }]);
  expect(await named(database.db, 'proef')).toEqual([{ slug: 'proef', nameNl: 'Nieuw' }]);
});

it('keeps no failure, and lets nobody change what others see', async () => {
  await expect(named(db, 'kapot')).rejects.toThrow('no answer');
  await expect(named(db, 'kapot')).rejects.toThrow('no answer');
  expect(asked).toBe(2);
  const rows = await named(db, 'proef');
  expect(() => rows.pop()).toThrow(TypeError);
  expect(() => Object.assign(rows[0] ?? {}, { nameNl: 'Ander' })).toThrow(TypeError);
});
