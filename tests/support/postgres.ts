import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { startEmbeddedPostgres } from '../../src/platform/db/embedded/index.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { removeFolder, runFolder, sweep } from './folder.ts';
import type { Service } from './service.ts';

/** Durability is of no use to a database that lives as long as the run. */
const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/** Starts a cluster of its own for this run, with every migration applied to its database: the template. */
export async function startPostgres(): Promise<Service> {
  sweep();
  const folder = runFolder();
  const server = await startEmbeddedPostgres({ dataDir: folder, settings });
  const migrations = resolve(import.meta.dirname, '../../db/migrations');
  await migrate(server.url, migrations);
  // When a signal ends the run, nobody waits for an orderly stop.
  const removeNow = () => removeFolder(folder);
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
