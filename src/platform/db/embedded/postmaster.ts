/** The server process: is it there, does it answer, start it, stop it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Runner } from './places.ts';

export const user = 'hoofdveld';

export async function freePort(): Promise<number> {
  return await new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? done(address.port) : fail(new Error('no port')),
      );
    });
  });
}

export type Address = {
  readonly port: number;
  /** Where its socket is; null when it listens on its port only. */
  readonly socketFolder: string | null;
};

/** By the socket where there is one: a question and its answer then cost a fifth less than through the network's layers. */
export function urlFor({ port, socketFolder }: Address, name: string): string {
  const url = `postgres://${user}:${user}@127.0.0.1:${port}/${name}`;
  return socketFolder === null ? url : `${url}?host=${encodeURIComponent(socketFolder)}`;
}

/** An address of a socket holds 103 characters on every system; a data folder may stand deeper. */
const socketPathMost = 103;

/** Beside the data, which only the server's user and root may enter. */
export const socketFolderFor = (cluster: string, port: number): string | null =>
  Buffer.byteLength(join(cluster, `.s.PGSQL.${port}`)) <= socketPathMost ? cluster : null;

export async function answers(port: number): Promise<boolean> {
  const connectionString = urlFor({ port, socketFolder: null }, 'postgres');
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 1000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A running postmaster writes its pid on line 1, its port on line 4 and its socket's folder on line 5 of this file. */
export function postmaster(cluster: string): (Address & { readonly pid: number }) | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const found = { pid: Number(lines[0]), port: Number(lines[3]), socketFolder: lines[4]?.trim() || null };
    process.kill(found.pid, 0);
    return found;
  } catch (error) {
    // EPERM means it lives but belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
      ? { pid: -1, port: -1, socketFolder: null }
      : null;
  }
}

/** @returns false when the server ended before it answered */
async function isUp(port: number, exited: () => boolean, until: number): Promise<boolean> {
  while (performance.now() < until && !exited()) {
    if (await answers(port)) return true;
    await sleep(25);
  }
  return false;
}

/** Crash recovery after a long night of writes may take its time; a server that cannot start says so much sooner. */
const startSeconds = 60;
const retrySeconds = 10;

/**
 * Starts the server and waits until it answers. Right after a `kill -9` the old server's children can still hold its
 * memory for a moment, and a new server then gives up at once: it is tried again for ten seconds.
 */
export async function launch(start: () => ChildProcess, port: number, log: string): Promise<void> {
  const begin = performance.now();
  do {
    const child = start();
    child.unref();
    if (await isUp(port, () => child.exitCode !== null, begin + startSeconds * 1000)) return;
    child.kill('SIGQUIT');
    await sleep(250);
  } while (performance.now() < begin + retrySeconds * 1000);
  throw new Error(`PostgreSQL did not start; see ${log}`);
}

export async function stopPostmaster(native: string, cluster: string, runner: Runner): Promise<void> {
  await new Promise<void>((done) => {
    const stopping = spawn(
      join(native, 'bin/pg_ctl'),
      ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '20'],
      { ...runner, cwd: '/', stdio: 'ignore' },
    );
    stopping.once('exit', () => done());
    stopping.once('error', () => done());
  });
}
