/** The life of the program: database, migrations, demo city, web server, jobs; and an orderly stop. */
import { serve } from '@hono/node-server';
import { type Config, ConfigError, readConfig } from '../config.ts';
import { noteHead } from '../platform/audit/witness.ts';
import { startEmbeddedPostgres } from '../platform/db/embedded/index.ts';
import { type Db, openDatabase } from '../platform/db/index.ts';
import { emptyDatabase, migrate } from '../platform/db/migrate.ts';
import { findInstallation } from './installation.ts';

export type Output = { out(line: string): void; err(line: string): void };
export type RunningServer = { readonly url: string; readonly databaseUrl: string; close(): Promise<void> };

/**
 * A database to work on: the configured one, or the embedded one that is stopped afterwards.
 * @param options.beside for a command, which may use the database of a running server
 */
export async function openConfigured(
  config: Config,
  options: { readonly beside?: boolean } = {},
): Promise<{ url: string; stop(): Promise<void> }> {
  if (config.databaseUrl !== null) return { url: config.databaseUrl, stop: async () => undefined };
  return await startEmbeddedPostgres({ dataDir: config.dataDir, ...options });
}

/** Why the web server cannot listen, in words that name the setting. */
function listenError(error: NodeJS.ErrnoException, { host, port }: Config): Error {
  if (error.code === 'EADDRINUSE')
    return new Error(`Port ${port} of ${host} is in use by another program. Stop that, or set another PORT.`);
  if (error.code === 'EACCES')
    return new Error(`This user may not listen on port ${port}. Set a PORT of 1024 or higher.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Error(`HOST ${host} is not an address of this machine.`);
  return error;
}

async function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  config: Config,
): Promise<{ port: number; close(): Promise<void> }> {
  return await new Promise((done, fail) => {
    const server = serve({ fetch, port: config.port, hostname: config.host }, (info) => {
      done({
        port: info.port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeIdleConnections' in server) server.closeIdleConnections();
          }),
      });
    });
    server.once('error', (error) => fail(listenError(error, config)));
  });
}

/** A first start that was killed while it filled the demo city begins again with an empty database. */
async function startOverWhen(
  isHalfSeeded: (db: Db) => Promise<boolean>,
  url: string,
  migrations: string,
): Promise<void> {
  const { db, close } = openDatabase(url, { connections: 1 });
  const half = await isHalfSeeded(db);
  await close();
  if (!half) return;
  await emptyDatabase(url);
  await migrate(url, migrations);
}

/**
 * @throws ConfigError, DataFolderError, or an Error whose message is for the person who starts it; by then everything
 * that was opened is closed again
 */
export async function startServer(config: Config): Promise<RunningServer> {
  const installation = findInstallation();
  const opened: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (let last = opened.pop(); last !== undefined; last = opened.pop()) await last();
  };
  try {
    const ready = openConfigured(config).then(async (postgres) => {
      opened.push(() => postgres.stop());
      await migrate(postgres.url, installation.migrations);
      return postgres;
    });
    // The program loads while the database is made or started.
    const [postgres, program] = await Promise.all([ready, import('./program.ts')]);
    if (config.demo) await startOverWhen(program.isHalfSeeded, postgres.url, installation.migrations);
    const { deps, database, close: closeDeps } = await program.createDeps(config, postgres.url, installation);
    opened.push(closeDeps);
    if (config.demo) await program.seedDemoCityFast(deps, postgres.url);
    await noteHead(deps.db, config.dataDir);
    opened.push(() => noteHead(deps.db, config.dataDir));
    const jobs = await program.startJobs(database.pool, program.jobsOf(deps), deps.log);
    opened.push(() => jobs.stop());
    const web = await listen(program.createApp(deps).hono.fetch, config);
    opened.push(() => web.close());
    return {
      url: `http://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${web.port}`,
      databaseUrl: postgres.url,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @returns the exit code: 0 after an orderly stop, 2 on a wrong environment, 1 on anything else */
export async function runServer(
  environment: Readonly<Record<string, string | undefined>>,
  io: Output,
): Promise<number> {
  // Asked for before anything starts: a stop during the start is done as soon as the start is.
  const stopped = new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
  try {
    const config = readConfig(environment);
    const server = await startServer(config);
    io.out(`Hoofdveld: ${server.url}${config.demo ? '  (demo: /demo)' : ''}`);
    await stopped;
    // A connection that will not end must not keep the program alive.
    setTimeout(() => process.exit(0), 10_000).unref();
    await server.close();
    return 0;
  } catch (error) {
    io.err(error instanceof Error ? error.message : String(error));
    return error instanceof ConfigError ? 2 : 1;
  }
}
