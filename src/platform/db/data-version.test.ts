/** Two programs over one database, each with what it keeps. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { system } from '../../kernel/actor.ts';
import { systemClock } from '../../kernel/dates.ts';
import { newId } from '../../kernel/ids.ts';
import { same } from '../../kernel/messages.ts';
import { ok, problem, refused } from '../../kernel/result.ts';
import { type DataVersion, listenDataVersion } from './data-version.ts';
import { type Database, openDatabase } from './index.ts';
import { keepReads, keptRead } from './kept-reads.ts';
import { inTransaction } from './unit-of-work.ts';

let database: FreshDatabase;
let here: Program;
let elsewhere: Program;

type Program = Database & { readonly version: DataVersion };

async function program(url: string): Promise<Program> {
  const opened = openDatabase(url, { connections: 3 });
  const version = await listenDataVersion(url);
  keepReads(opened.db, version);
  return { ...opened, version };
}

beforeAll(async () => {
  database = await freshDatabase();
  here = await program(database.url);
  elsewhere = await program(database.url);
});
afterAll(async () => {
  for (const { version, close } of [here, elsewhere]) {
    await version.close();
    await close();
  }
  await database.drop();
});

let asked: string[] = [];
const gebieden = keptRead(['gebied'], async (reader) => {
  asked.push('gebied');
  return (await reader.selectFrom('gebied').select('slug').orderBy('slug').execute()).map(({ slug }) => slug);
});
const schemes = keptRead(['scheme'], async (reader) => {
  asked.push('scheme');
  return (await reader.selectFrom('scheme').select('slug').orderBy('slug').execute()).map(({ slug }) => slug);
});

/** What of the two is asked again when this program wants both. */
async function askedAgain({ db }: Program): Promise<readonly string[]> {
  asked = [];
  await gebieden(db);
  await schemes(db);
  return asked;
}

/** Until everything that was told so far has been heard: what tells is heard in the order of the commits. */
async function hasHeard({ version }: Program): Promise<void> {
  const before = version.of(['wijkraad']);
  await sql`notify data_version, 'wijkraad'`.execute(database.db);
  await vi.waitUntil(() => version.of(['wijkraad']) !== before, { timeout: 50_000, interval: 5 });
}

let number = 0;
const gebied = () => {
  number += 1;
  return {
    id: newId<'gebied'>(),
    slug: `gebied-${number}`,
    name: `Gebied ${number}`,
    cbsCode: `GM${number}`,
  };
};

beforeEach(async () => {
  for (const each of [here, elsewhere]) {
    await hasHeard(each);
    await askedAgain(each);
    expect(await askedAgain(each)).toEqual([]);
  }
});

const command = (work: Parameters<typeof inTransaction<null>>[2]) =>
  inTransaction({ db: here.db, clock: systemClock, dataVersion: here.version }, system('test'), work);

test('a change shows at once where it was made, soon elsewhere, and takes nothing of other tables with it', async () => {
  const row = gebied();
  await command(async ({ tx }) => {
    await tx.insertInto('gebied').values(row).execute();
    return ok(null);
  });
  expect(await gebieden(here.db)).toContain(row.slug);
  asked = [];
  await schemes(here.db);
  expect(asked).toEqual([]);
  await hasHeard(elsewhere);
  expect(await askedAgain(elsewhere)).toEqual(['gebied']);
  expect(await gebieden(elsewhere.db)).toContain(row.slug);
});

test('a change to several tables is told of each; one that is undone, of none', async () => {
  await command(async ({ tx }) => {
    await tx.insertInto('gebied').values(gebied()).execute();
    const id = newId<'scheme'>();
    await tx.insertInto('scheme').values({ id, slug: 'proef', nameNl: 'Proef', nameEn: 'Trial' }).execute();
    return ok(null);
  });
  expect(await askedAgain(here)).toEqual(['gebied', 'scheme']);
  await hasHeard(here);
  await askedAgain(here);
  await command(async ({ tx }) => {
    await tx.insertInto('gebied').values(gebied()).execute();
    return refused(problem('slug', 'taken', same('bezet')));
  });
  await hasHeard(here);
  expect(await askedAgain(here)).toEqual([]);
});

test('what was undone within a transaction is not told, and does not hide what was not', async () => {
  await command(async ({ tx }) => {
    await sql`savepoint halfway`.execute(tx);
    await tx.insertInto('gebied').values(gebied()).execute();
    await sql`rollback to savepoint halfway`.execute(tx);
    await tx.updateTable('scheme').set({ nameEn: 'Test' }).execute();
    return ok(null);
  });
  expect(await askedAgain(here)).toEqual(['scheme']);
});

test('a change by whoever tells nobody of it, a person at the database, is heard all the same', async () => {
  await database.db.insertInto('gebied').values(gebied()).execute();
  for (const each of [here, elsewhere]) {
    await hasHeard(each);
    expect(await askedAgain(each)).toEqual(['gebied']);
  }
});

test.for(['', 'zomaar', 'gebied scheme', 'pg_class'])(
  'what is not understood (%s) drops everything',
  async (said) => {
    await sql`select pg_notify('data_version', ${said})`.execute(database.db);
    await hasHeard(elsewhere);
    expect(await askedAgain(elsewhere)).toEqual(['gebied', 'scheme']);
  },
);

test('pages go at every change', async () => {
  const before = elsewhere.version.current();
  await database.db.insertInto('gebied').values(gebied()).execute();
  await hasHeard(elsewhere);
  expect(elsewhere.version.current()).toBeGreaterThan(before ?? Number.POSITIVE_INFINITY);
});

test('who cannot hear keeps nothing; who hears again believes nothing from before', async () => {
  const deaf = vi.waitUntil(() => elsewhere.version.current() === null, { timeout: 50_000, interval: 1 });
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()
    and query like '%notify_data_version%' and pid <> pg_backend_pid()`.execute(database.db);
  await deaf;
  expect(elsewhere.version.of(['gebied'])).toBeNull();
  expect([await askedAgain(elsewhere), await askedAgain(elsewhere)]).toEqual([
    ['gebied', 'scheme'],
    ['gebied', 'scheme'],
  ]);
  const row = gebied();
  await database.db.insertInto('gebied').values(row).execute();
  for (const { version } of [here, elsewhere])
    await vi.waitUntil(() => version.current() !== null, { timeout: 50_000, interval: 10 });
  expect(await askedAgain(elsewhere)).toEqual(['gebied', 'scheme']);
  expect(await gebieden(elsewhere.db)).toContain(row.slug);
});
