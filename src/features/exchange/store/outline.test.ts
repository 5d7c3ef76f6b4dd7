import { afterAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../../tests/support/database.ts';
import { newId } from '../../../kernel/ids.ts';
import { readOutline, sliceOf } from './outline.ts';

const { db, drop } = await freshDatabase();
afterAll(drop);

const ids = Array.from({ length: 21 }, (): string => newId()).sort();
await db
  .insertInto('gebied')
  .values(ids.map((id, n) => ({ id, slug: `gebied-${n}`, name: `Gebied ${n}`, cbsCode: `GM${n}` })))
  .execute();

const gebieden = (some: readonly string[]) => db.selectFrom('gebied').select('id').where('id', 'in', some);

describe.for([1, 6, 7, 21, 22])('with a start at each %s', (step) => {
  test.for([1, 7, 14, 20, 21])(
    'of %s things it knows how many, and each page is the right one',
    async (count) => {
      const some = ids.slice(0, count);
      const outline = await readOutline(db, gebieden(some), step);
      expect(outline).toEqual({ total: count, step, starts: some.filter((_, place) => place % step === 0) });
      for (let offset = 0; offset < count; offset += 4) {
        const slice = await sliceOf(async () => outline, { limit: 4, offset });
        const first = some.indexOf(slice?.from ?? some[0] ?? '') + (slice?.offset ?? Number.NaN);
        expect([offset, first, slice?.limit]).toEqual([offset, offset, 4]);
        expect(slice?.offset).toBeLessThan(Math.max(step, 1));
      }
      expect(await sliceOf(async () => outline, { limit: 4, offset: count })).toBeNull();
    },
  );
});

test('a list of nothing has no pages but the first', async () => {
  const outline = await readOutline(db, gebieden([newId()]));
  expect(outline).toMatchObject({ total: 0, starts: [] });
  expect(await sliceOf(async () => outline, { limit: 4, offset: 4 })).toBeNull();
});

test('a part of a list is passed over one by one', async () => {
  expect(await sliceOf(null, { limit: 4, offset: 8 })).toEqual({ limit: 4, offset: 8 });
});
