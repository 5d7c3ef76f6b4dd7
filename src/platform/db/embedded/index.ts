/**
 * PostgreSQL beside the program, from the npm package of binaries: the same engine as on a server, without Docker.
 *
 * PostgreSQL refuses to run as root, so under root it runs as the system user `postgres` (made when missing). That user
 * must be able to reach the binaries and the data; where the checkout stands in a closed folder (0700), both are put
 * under the temporary folder and the data folder keeps a pointer.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { lockFolder } from './folder-lock.ts';
import {
  clusterFolder,
  DataFolderError,
  makeDataFolder,
  nativeFolder,
  postgresUser,
  type Runner,
} from './places.ts';
import {
  type Address,
  answers,
  freePort,
  launch,
  postmaster,
  socketFolderFor,
  stopPostmaster,
  urlFor,
  user,
} from './postmaster.ts';

const database = 'hoofdveld';

export type EmbeddedPostgres = {
  readonly url: string;
  /** True when the server ran already: another program's, or one left behind by an earlier run and taken over. */
  readonly reused: boolean;
  readonly created: boolean;
  /** Stops the server, unless another program owns it. */
  stop(): Promise<void>;
};

/** Made beside its place and moved there when whole: a program killed in the middle leaves nothing that looks ready. */
async function initialise(
  native: string,
  place: string,
  runner: Runner,
  meanwhile: () => void,
): Promise<void> {
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
  const making = spawn(join(native, 'bin/initdb'), flags, {
    ...runner,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  meanwhile();
  const failed = new Promise<string>((done) => making.once('error', (error) => done(error.message)));
  const [said, why] = await Promise.all([
    text(making.stderr),
    Promise.race([failed, once(making, 'close').then(([code]) => (code === 0 ? null : `code ${code}`))]),
  ]);
  rmSync(passwordFile, { force: true });
  if (why !== null) throw new Error(`initdb failed: ${said || why}`);
  renameSync(cluster, place);
}

async function ensureDatabase(address: Address): Promise<void> {
  const client = new pg.Client({ connectionString: urlFor(address, 'postgres') });
  await client.connect();
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
  if (rowCount === 0) await client.query(`create database ${database}`);
  await client.end();
}

export type EmbeddedOptions = {
  readonly dataDir: string;
  /** extra `name=value` settings of postgres */
  readonly settings?: readonly string[];
  /** May this program work beside the one that owns the folder? A command may; a second server may not. */
  readonly beside?: boolean;
  /** Called once a process of the server is at work and this program only waits for it. */
  readonly meanwhile?: () => void;
};

/**
 * Starts (or takes over) the cluster in `dataDir/postgres`.
 * @throws DataFolderError when another program has the folder, or it cannot be written
 * @throws Error when the cluster cannot be made or does not answer in time
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  makeDataFolder(options.dataDir);
  const runner = postgresUser();
  const cluster = clusterFolder(options.dataDir, runner);
  const lock = await lockFolder(options.dataDir);
  if (lock === null) {
    const theirs = options.beside === true ? postmaster(cluster) : null;
    if (theirs !== null && (await answers(theirs.port))) {
      return {
        url: urlFor(theirs, database),
        reused: true,
        created: false,
        stop: async () => undefined,
      };
    }
    throw new DataFolderError(
      `Another Hoofdveld works with the data folder ${options.dataDir}. Stop it first, or name another folder in HOOFDVELD_DATA.`,
    );
  }
  try {
    const own = await startOwn(options, cluster, runner);
    return {
      ...own,
      stop: async () => {
        await own.stop();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function startOwn(
  options: EmbeddedOptions,
  cluster: string,
  runner: Runner,
): Promise<EmbeddedPostgres> {
  const native = nativeFolder(runner);
  const left = postmaster(cluster);
  if (left && left.port > 0 && (await answers(left.port))) {
    await ensureDatabase(left);
    return {
      url: urlFor(left, database),
      reused: true,
      created: false,
      stop: () => stopPostmaster(native, cluster, runner),
    };
  }
  if (left) await stopPostmaster(native, cluster, runner);
  const created = !existsSync(join(cluster, 'PG_VERSION'));
  const meanwhile = options.meanwhile ?? (() => undefined);
  if (created) await initialise(native, cluster, runner, meanwhile);
  const port = await freePort();
  const socketFolder = socketFolderFor(cluster, port);
  const log = join(options.dataDir, 'postgres.log');
  const settings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${socketFolder ?? ''}`,
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
  const up = launch(start, port, log);
  meanwhile();
  await up;
  await ensureDatabase({ port, socketFolder });
  return {
    url: urlFor({ port, socketFolder }, database),
    reused: false,
    created,
    stop: () => stopPostmaster(native, cluster, runner),
  };
}
