/** The life of the program: database, migrations, demo city, web server, jobs; and an orderly stop. */
import { type Config, ConfigError, readConfig } from '../config.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../platform/db/embedded/index.ts';
import { findInstallation } from './installation.ts';

export type Output = { out(line: string): void; err(line: string): void };
export type RunningServer = { readonly url: string; readonly databaseUrl: string; close(): Promise<void> };

/**
 * A database to work on: the configured one, or the embedded one that is stopped afterwards.
 * @param options.beside for a command, which may use the database of a running server
 * @param options.meanwhile what can be done while the embedded one is made or started
 */
export async function openConfigured(
  config: Config,
  options: { readonly beside?: boolean; readonly meanwhile?: () => void } = {},
): Promise<Pick<EmbeddedPostgres, 'url' | 'created' | 'stop'>> {
  if (config.databaseUrl !== null)
    return { url: config.databaseUrl, created: false, stop: async () => undefined };
  return await startEmbeddedPostgres({ dataDir: config.dataDir, ...options });
}

/**
 * @throws ConfigError, DataFolderError, or an Error whose message is for the person who starts it; by then everything
 * that was opened is closed again
 */
export async function startServer(config: Config): Promise<RunningServer> {
  const installation = findInstallation();
  let loaded: Promise<typeof import('./program.ts')> | undefined;
  // It takes as long as to make a database, so it is read while that happens.
  const load = () => {
    loaded ??= import('./program.ts');
    return loaded;
  };
  const opened: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (let last = opened.pop(); last !== undefined; last = opened.pop()) await last();
  };
  try {
    const postgres = await openConfigured(config, { meanwhile: () => void load().catch(() => undefined) });
    opened.push(() => postgres.stop());
    const program = await load();
    const [ready, made] = await Promise.allSettled([
      program.prepareDatabase(postgres.url, installation.migrations, config.demo),
      // While the server makes its tables; nothing of this asks it for one.
      program.assemble(config, postgres, installation),
    ]);
    if (made.status === 'fulfilled') opened.push(made.value.close);
    // What stands in the way of the database first: its words are for people.
    if (ready.status === 'rejected') throw ready.reason;
    if (made.status === 'rejected') throw made.reason;
    const { deps, database, app } = made.value;
    if (config.demo) await program.seedDemoCityFast(deps, postgres.url);
    await program.noteHead(deps.db, config.dataDir);
    opened.push(() => program.noteHead(deps.db, config.dataDir));
    const web = await program.listen(app.hono.fetch, config);
    opened.push(() => web.close());
    // After the pages, which somebody waits for.
    const jobs = await program.startJobs(database.pool, program.jobsOf(deps), deps.log);
    opened.push(() => jobs.stop());
    const ahead = program.beginReadingAhead(deps);
    opened.push(() => ahead.stop());
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
