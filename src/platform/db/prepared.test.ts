import { sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { prepared, preparedPerShape, preparedWrite } from './prepared.ts';

const database = await freshDatabase();
const { db } = database;
afterAll(() => database.drop());

let built = 0;
const among = prepared((reader, given: { slugs: readonly string[]; any: boolean; limit: number }) => {
  built += 1;
  return reader
    .selectFrom('scheme')
    .select(['slug', 'nameNl'])
    .where((eb) => eb.or([eb.val(given.any), sql<boolean>`slug = any(${given.slugs})`]))
    .where('nameEn', '=', 'One')
    .orderBy('slug')
    .limit(given.limit);
});

it('is put together once, and answers with the values of each time', async () => {
  const values = (slug: string) => ({ id: crypto.randomUUID(), slug, nameNl: `${slug}!`, nameEn: 'One' });
  await db.insertInto('scheme').values(['a', 'b', 'c'].map(values)).execute();
  const slugs = async (given: Parameters<typeof among>[1]) =>
    (await among(db, given)).map(({ slug, nameNl }) => `${slug} ${nameNl}`);
  expect(await slugs({ slugs: ['b'], any: false, limit: 9 })).toEqual(['b b!']);
  expect(await slugs({ slugs: ['c', 'a'], any: false, limit: 9 })).toEqual(['a a!', 'c c!']);
  expect(await slugs({ slugs: [], any: true, limit: 2 })).toEqual(['a a!', 'b b!']);
  expect(built).toBe(1);
});

let written = 0;
const write = preparedWrite(
  (reader, { id, ...columns }: { id: string; nameNl?: string; nameEn?: string | undefined }) => {
    written += 1;
    return reader.updateTable('scheme').set(columns).where('id', '=', id).returning(['nameNl', 'nameEn']);
  },
);

it('writes the columns that are given, and is put together once for each set of them', async () => {
  const id = crypto.randomUUID();
  await db.insertInto('scheme').values({ id, slug: 'w', nameNl: 'nl', nameEn: 'en' }).execute();
  expect(await write(db, { id, nameNl: 'een' })).toEqual([{ nameNl: 'een', nameEn: 'en' }]);
  expect(await write(db, { id, nameNl: 'twee', nameEn: undefined })).toEqual([
    { nameNl: 'twee', nameEn: 'en' },
  ]);
  expect(written).toBe(1);
  expect(await write(db, { id, nameEn: 'three', nameNl: 'drie' })).toEqual([
    { nameNl: 'drie', nameEn: 'three' },
  ]);
  expect(await write(db, { id, nameNl: 'vier', nameEn: 'four' })).toEqual([
    { nameNl: 'vier', nameEn: 'four' },
  ]);
  expect(written).toBe(3);
  expect(await write(db, { id: crypto.randomUUID(), nameNl: 'niemand' })).toEqual([]);
  await db.deleteFrom('scheme').where('id', '=', id).execute();
});

it('reads inside a transaction what that has written', async () => {
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('scheme').where('slug', '=', 'a').execute();
    expect(await among(tx, { slugs: ['a'], any: false, limit: 9 })).toEqual([]);
  });
  expect(built).toBe(1);
});

it('is put together once in each of its shapes', async () => {
  const shapes: string[] = [];
  const listed = preparedPerShape(
    (reader, shape: { slug: boolean; backwards: boolean }, given: { slug: string | null }) => {
      shapes.push(JSON.stringify(shape));
      const all = reader
        .selectFrom('scheme')
        .select('slug')
        .orderBy('slug', shape.backwards ? 'desc' : 'asc');
      return shape.slug ? all.where('slug', '>=', given.slug) : all;
    },
  );
  const slugs = async (slug: string | null, backwards: boolean) =>
    (await listed(db, { slug: slug !== null, backwards }, { slug })).map((row) => row.slug).join(' ');
  expect(await slugs(null, false)).toBe('b c');
  expect(await slugs('b', false)).toBe('b c');
  expect(await slugs('c', false)).toBe('c');
  expect(await slugs('b', true)).toBe('c b');
  expect(await slugs(null, false)).toBe('b c');
  expect(shapes).toHaveLength(new Set(shapes).size);
});
