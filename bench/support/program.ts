/** The built program as people start it, in a process of its own with a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type Program = {
  readonly url: string;
  /** From the start of the process until the whole first page was there. */
  readonly firstPageMs: number;
  /** CPU of the program until then, all threads, with initdb as its child; the database server is not in it. */
  readonly cpuMs: number;
  stop(): Promise<void>;
};

const root = resolve(import.meta.dirname, '..', '..');
const patienceMs = 300_000;

/** A folder for the program's data; a database server that runs as another user can walk in. */
export function dataFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'hoofdveld-bench-'));
  chmodSync(path, 0o755);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** Linux counts in ticks of ten milliseconds: fields 14 to 17 of the process's line, own and of children that ended. */
function cpuMsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return ticks * 10;
}

async function firstPage(url: string, program: ChildProcess): Promise<void> {
  const until = performance.now() + patienceMs;
  while (performance.now() < until) {
    if (program.exitCode !== null) throw new Error(`The program ended with code ${program.exitCode}`);
    const page = await fetch(url).then(
      async (response) => (response.ok ? await response.text() : null),
      () => null,
    );
    if (page !== null) return;
    await sleep(10);
  }
  throw new Error('The program showed no page');
}

export async function startProgram(dataDir: string): Promise<Program> {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), HOOFDVELD_DATA: dataDir, LOG_LEVEL: 'error' };
  const begin = performance.now();
  // As `npm start`, after its build.
  const program = spawn(process.execPath, [join(root, 'dist', 'main.js')], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((done) => program.once('exit', () => done()));
  const url = `http://localhost:${port}`;
  try {
    await firstPage(url, program);
  } catch (error) {
    program.kill('SIGKILL');
    throw error;
  }
  return {
    url,
    firstPageMs: performance.now() - begin,
    cpuMs: cpuMsOf(program.pid ?? 0),
    stop: async () => {
      program.kill('SIGTERM');
      await ended;
    },
  };
}
