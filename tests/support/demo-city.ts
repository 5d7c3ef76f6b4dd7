/**
 * The demo city, filled once a run: every test that asks for it works on a copy of its own. The first who asks fills
 * it while the others wait.
 */
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { seedDemoCityFast } from '../../src/demo/index.ts';
import { testApp } from './app.ts';
import { service } from './service.ts';

/** What `testApp({ from })` copies: the name of a database without connections, and a data folder. */
export type FilledCity = { readonly database: string; readonly dataDir: string };

const name = 'demo_city';
const lockKey = 5_052_027;

async function fill(admin: pg.Client, dataDir: string): Promise<void> {
  // Filled under another name, so that a failure half-way leaves nothing that looks ready.
  const app = await testApp();
  await seedDemoCityFast(app.deps, app.database.url);
  const filled = new URL(app.database.url).pathname.slice(1);
  await app.leave();
  renameSync(app.deps.config.dataDir, dataDir);
  await admin.query(`alter database ${filled} rename to ${name}`);
}

export async function demoCity(): Promise<FilledCity> {
  const dataDir = join(await service('folder'), name);
  const url = new URL(await service('postgres'));
  url.pathname = '/postgres';
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock($1)', [lockKey]);
    if (!existsSync(dataDir)) await fill(admin, dataDir);
    return { database: name, dataDir };
  } finally {
    // Ends the session, and with it the lock.
    await admin.end();
  }
}
