import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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

/** Stops whatever server still runs in a test folder, and takes the folder away. */
function remove(folder: string): void {
  const pidFile = join(folder, 'postgres/postmaster.pid');
  if (existsSync(pidFile)) process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGQUIT');
  // The server may still write its last file.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

/** A run that was killed leaves its server behind: the next run removes it. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = folderName.exec(name)?.[1];
    if (owner === undefined || alive(Number(owner))) continue;
    try {
      remove(join(tmpdir(), name));
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
  await migrate(server.url, migrations);
  // When a signal ends the run, nobody waits for an orderly stop.
  const removeNow = () => remove(folder);
  process.once('exit', removeNow);
  return {
    url: server.url,
    async stop() {
      process.off('exit', removeNow);
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
