/** `kill -9` of program and database while the demo city is filled, then start: a whole city, as if nothing had happened. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { verifyLedger } from '../src/features/budget/index.ts';
import { verifyAudit } from '../src/platform/audit/index.ts';
import { startEmbeddedPostgres } from '../src/platform/db/embedded/index.ts';
import { openDatabase } from '../src/platform/db/index.ts';
import { testApp } from './support/app.ts';
import { crashFolder } from './support/crash.ts';
import { demoCity } from './support/demo-city.ts';
import { service } from './support/service.ts';
import { tableSizes } from './support/table-sizes.ts';

const dataDir = crashFolder('filling');
let running: ChildProcess | null = null;
afterAll(() => {
  running?.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return address !== null && typeof address === 'object' ? address.port : 0;
}

/** The built program, as people start it. */
async function start(): Promise<{ readonly program: ChildProcess; readonly url: string }> {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), HOOFDVELD_DATA: dataDir, LOG_LEVEL: 'error' };
  const main = resolve(import.meta.dirname, '../dist/main.js');
  running = spawn(process.execPath, [main], { env, stdio: 'ignore' });
  return { program: running, url: `http://127.0.0.1:${port}` };
}

const ended = (program: ChildProcess): Promise<unknown> =>
  program.exitCode === null && program.signalCode === null
    ? new Promise((done) => program.once('exit', done))
    : Promise.resolve();

/** Asks again until there is an answer, as long as the program lives. */
async function eventually<T>(program: ChildProcess, ask: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const answer = await ask().catch(() => null);
    if (answer !== null) return answer;
    expect([program.exitCode, program.signalCode]).toEqual([null, null]);
    await sleep(20);
  }
}

function postmaster(): { readonly pid: number; readonly url: string } {
  const lines = readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n');
  return { pid: Number(lines[0]), url: `postgres://hoofdveld:hoofdveld@127.0.0.1:${lines[3]}/hoofdveld` };
}

/** Both lanes are at work: of each something is there, and of neither all. */
async function untilHalfFull(program: ChildProcess): Promise<void> {
  await eventually(program, async () => {
    const { db, close } = openDatabase(postmaster().url, { connections: 1 });
    try {
      const { n } = await db
        .selectFrom('application')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
      return n >= 10 ? true : null;
    } finally {
      await close();
    }
  });
}

test('a start that was killed while it filled is followed by one that fills anew', async () => {
  await service('build');
  const killed = await start();
  await untilHalfFull(killed.program);
  const { pid } = postmaster();
  killed.program.kill('SIGKILL');
  process.kill(pid, 'SIGKILL');
  await ended(killed.program);

  const again = await start();
  const page = await eventually(again.program, async () => {
    const response = await fetch(again.url);
    return response.ok ? await response.text() : null;
  });
  expect(page).toContain('Hoofdveld');
  again.program.kill('SIGTERM');
  await ended(again.program);

  const server = await startEmbeddedPostgres({ dataDir });
  const database = openDatabase(server.url, { connections: 2 });
  const whole = await testApp({ from: await demoCity() });
  try {
    const [ledger, audit] = [await verifyLedger(database.db), await verifyAudit(database.db)];
    expect([ledger.faults, audit.faults]).toEqual([[], []]);
    const [found, expected] = [await tableSizes(database), await tableSizes(whole.database)];
    // What the jobs of the second start may have changed by now is left out.
    for (const name of [
      'application',
      'decision',
      'ledger_entry',
      'activity',
      'occurrence_evidence',
      'venue',
    ])
      expect([name, found[name]]).toEqual([name, expected[name]]);
    expect(found.demo_city).toBe(1);
  } finally {
    await whole.close();
    await database.close();
    await server.stop();
  }
}, 300_000);
