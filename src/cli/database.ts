import { createDeps } from '../app/create-deps.ts';
import { findInstallation } from '../app/installation.ts';
import { openConfigured } from '../app/server.ts';
import { type Config, ConfigError, readConfig } from '../config.ts';
import { seedDemoCityFast } from '../demo/index.ts';
import { verifyAudit } from '../platform/audit/index.ts';
import { readWitnesses } from '../platform/audit/witness.ts';
import { type Db, openDatabase } from '../platform/db/index.ts';
import { migrate } from '../platform/db/migrate.ts';
import { type CommandIo, wrongUse } from './command.ts';

/** Runs `work` on the configured, migrated database and stops what it started. */
async function withDatabase(
  io: CommandIo,
  work: (url: string, config: Config) => Promise<number>,
): Promise<number> {
  try {
    const config = readConfig();
    const postgres = await openConfigured(config, { beside: true });
    try {
      return await work(postgres.url, config);
    } finally {
      await postgres.stop();
    }
  } catch (error) {
    io.err(error instanceof Error ? error.message : String(error));
    return error instanceof ConfigError ? 2 : 1;
  }
}

export function migrateCommand(io: CommandIo): Promise<number> {
  return withDatabase(io, async (url) => {
    const ran = await migrate(url, findInstallation().migrations);
    io.out(
      ran.length === 0 ? 'The database is up to date.' : `Ran ${ran.length} migration(s):\n${ran.join('\n')}`,
    );
    return 0;
  });
}

export function demoCommand(io: CommandIo): Promise<number> {
  return withDatabase(io, async (url, config) => {
    if (!config.demo) {
      io.err('The demo city exists only with the embedded database, and never in production.');
      return 2;
    }
    const installation = findInstallation();
    await migrate(url, installation.migrations);
    const { deps, close } = await createDeps(config, url, installation);
    await seedDemoCityFast(deps, url);
    await close();
    io.out('The demo city is there.');
    return 0;
  });
}

export function withDb(io: CommandIo, work: (db: Db, config: Config) => Promise<number>): Promise<number> {
  return withDatabase(io, async (url, config) => {
    const database = openDatabase(url, { connections: 2 });
    try {
      return await work(database.db, config);
    } finally {
      await database.close();
    }
  });
}

export async function auditCommand(args: readonly string[], io: CommandIo): Promise<number> {
  if (args.length !== 1 || args[0] !== 'verify') return wrongUse('audit verify', io);
  return await withDb(io, async (db, config) => {
    const { rows, faults } = await verifyAudit(db, await readWitnesses(db, config.dataDir));
    for (const fault of faults) io.err(`entry ${fault.seq}: ${fault.what}`);
    io.out(`${rows} entries, ${faults.length} fault(s)`);
    return faults.length === 0 ? 0 : 1;
  });
}
