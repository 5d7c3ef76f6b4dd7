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

  it('may ask the same several times, also when it is parsed for the first time', async () => {
    const wide = (slug: string) => sql<{ slug: string }>`select ${slug}::text as slug`.execute(db);
    const slugs = ['a', 'b', 'c', 'd', 'e'];
    for (let time = 0; time < 3; time += 1) {
      const answers = await Promise.all(slugs.map(wide));
      expect(answers.map(({ rows }) => rows[0]?.slug)).toEqual(slugs);
    }
  });

  it('read every type as a statement in a transaction does', async () => {
    const odd = sql<
      Readonly<Record<string, unknown>>
    >`select 9007199254740991::bigint as big, date '2026-11-28' as day,
      timestamptz '2026-11-28 10:00+01' as at, '{"a": [1, null]}'::jsonb as doc, '{x,NULL}'::text[] as list, 1.5::numeric as many,
      true as yes, null::int as none, '' as empty, 'ë€🌷' as signs, decode('00ff', 'hex') as bytes`;
    const inTransaction = await db.transaction().execute((tx) => odd.execute(tx));
    for (let time = 0; time < 5; time += 1) expect((await odd.execute(db)).rows).toEqual(inTransaction.rows);
  });

  it('that no program can hold fail without taking others with them', async () => {
    const tooBig = sql`select 9007199254740992::bigint as big`.execute(db);
    const [big, before] = await Promise.allSettled([tooBig, schemes()]);
    expect([big.status, before.status]).toEqual(['rejected', 'fulfilled']);
  });

  it('do once what a function among them does, though another fails', async () => {
    await sql`create table noted (at timestamptz not null default now())`.execute(db);
    await sql`create function note() returns int language sql as 'insert into noted default values returning 1'`.execute(
      db,
    );
    const [noted, wrong] = await Promise.allSettled([
      sql`select note()`.execute(db),
      sql`select 1 / 0`.execute(db),
    ]);
    expect([noted.status, wrong.status]).toEqual(['fulfilled', 'rejected']);
    expect((await sql`select from noted`.execute(db)).rows).toHaveLength(1);
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
