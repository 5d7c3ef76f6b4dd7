import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { askTogether } from './ask-together.ts';
import { readsOnly } from './reads-together.ts';

const database = await freshDatabase();
const { db } = database;
afterAll(() => database.drop());

const backend = async (of: Parameters<ReturnType<typeof sql>['execute']>[0] = db): Promise<number> =>
  (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(of)).rows[0]?.pid ?? 0;
const schemes = () => db.selectFrom('scheme').selectAll().orderBy('slug').execute();
const insert = (slug: string) =>
  db.insertInto('scheme').values({ id: crypto.randomUUID(), slug, nameNl: slug, nameEn: slug });

describe('what only reads', () => {
  it.each([
    ['select * from scheme', true],
    ['  with a as (select 1) select * from a', true],
    ["select updated_at from scheme where slug = 'for'", true],
    ['insert into scheme values (1)', false],
    ['update scheme set slug = 1', false],
    ['with gone as (delete from scheme returning id) select * from gone', false],
    ['select id from scheme for update', false],
    ['select id from scheme for no key update', false],
    ['select id from scheme for share', false],
    ['begin', false],
  ])('%s: %s', (text, reads) => {
    expect(readsOnly(text)).toBe(reads);
  });
});

describe('reads of one turn', () => {
  it('travel over one connection, each with its own answer', async () => {
    await insert('een').execute();
    const { first, second, list, plain } = await askTogether({
      first: backend(),
      second: backend(),
      list: schemes(),
      plain: 3,
    });
    expect(second).toBe(first);
    expect(list.map(({ slug }) => slug)).toEqual(['een']);
    expect(plain).toBe(3);
  });

  it('fail alone', async () => {
    const [before, wrong, after] = await Promise.allSettled([
      schemes(),
      sql`select 1 / 0`.execute(db),
      schemes(),
    ]);
    expect([before.status, wrong.status, after.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await schemes()).toHaveLength(1);
  });

  it('are answered again after the connection was lost', async () => {
    const lost = await Promise.allSettled([
      sql`select pg_terminate_backend(pg_backend_pid())`.execute(db),
      schemes(),
    ]);
    expect(lost.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await schemes()).toHaveLength(1);
  });

  it('see what was written before them, by a statement or a transaction', async () => {
    await insert('twee').execute();
    expect(await schemes()).toHaveLength(2);
    await db.transaction().execute((tx) => tx.deleteFrom('scheme').where('slug', '=', 'twee').execute());
    expect(await schemes()).toHaveLength(1);
  });

  it('inside a transaction keep to its connection, and see what it has not committed', async () => {
    await expect(
      db.transaction().execute(async (tx) => {
        await tx.deleteFrom('scheme').execute();
        expect(await tx.selectFrom('scheme').selectAll().execute()).toEqual([]);
        expect(await schemes()).toHaveLength(1);
        expect(await backend(tx)).toBe(await backend(tx));
        throw new Error('not after all');
      }),
    ).rejects.toThrow('not after all');
    expect(await schemes()).toHaveLength(1);
  });

  it('go on when another program has changed the table under what was parsed before', async () => {
    for (let time = 0; time < 5; time += 1) expect(await schemes()).toHaveLength(1);
    await sql`alter table scheme add column remark text default 'nieuw'`.execute(db);
    const [one, other] = await Promise.all([schemes(), schemes()]);
    expect(one[0]).toMatchObject({ remark: 'nieuw' });
    expect(other).toEqual(one);
    expect(await schemes()).toEqual(one);
  });
});
