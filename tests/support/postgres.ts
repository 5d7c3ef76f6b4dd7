import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startEmbeddedPostgres } from '../../src/platform/db/embedded.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import type { Service } from './service.ts';

const folderName = /^hoofdveld-test-(\d+)-/;

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A run that was killed leaves its server behind: the next run stops it and takes the folder away. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = folderName.exec(name)?.[1];
    if (owner === undefined || alive(Number(owner))) continue;
    const folder = join(tmpdir(), name);
    try {
      const pidFile = join(folder, 'postgres/postmaster.pid');
      if (existsSync(pidFile)) process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another user's leftovers, or another run sweeping at the same moment.
    }
  }
}

/** Durability is of no use to a database that lives as long as the run. */
const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/** Starts a cluster of its own for this run, with every migration applied to its database: the template. */
export async function startPostgres(): Promise<Service> {
  sweep();
  const folder = mkdtempSync(join(tmpdir(), `hoofdveld-test-${process.pid}-`));
  // Under root the server runs as another user, who must be able to walk in.
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres({ dataDir: folder, settings });
  const migrations = resolve(import.meta.dirname, '../../db/migrations');
  mkdirSync(migrations, { recursive: true });
  await migrate(server.url, migrations);
  return {
    url: server.url,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
