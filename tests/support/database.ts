import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { type Database, openDatabase } from '../../src/platform/db/index.ts';
import { service } from './service.ts';

export type FreshDatabase = Database & {
  readonly url: string;
  /** Closes the pool and removes the database; call it in `afterAll`. */
  drop(): Promise<void>;
};

async function administer(url: string, statement: string): Promise<void> {
  const admin = new URL(url);
  admin.pathname = '/postgres';
  const client = new pg.Client({ connectionString: admin.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * A database of its own: one per test file, cloned in about 0.1 s.
 * @param from name of the database to copy; default the one with every migration applied and no rows
 */
export async function freshDatabase(from?: string): Promise<FreshDatabase> {
  const template = await service('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(
    template,
    `create database ${name} template ${from ?? new URL(template).pathname.slice(1)}`,
  );
  const url = new URL(template);
  url.pathname = `/${name}`;
  const database = openDatabase(url.href, { connections: 5 });
  return {
    ...database,
    url: url.href,
    async drop() {
      await database.close();
      await administer(template, `drop database ${name} with (force)`);
    },
  };
}
