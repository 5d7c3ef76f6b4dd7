import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findInstallation } from '../../src/app/installation.ts';
import { startEmbeddedPostgres } from '../../src/platform/db/embedded/index.ts';
import { migrate } from '../../src/platform/db/migrate.ts';

/** What takes minutes to fill may stay: the folder under which it does, when the environment names one. */
const keptUnder = process.env.HOOFDVELD_BENCH_DATA;

/**
 * A migrated database with the settings that people get: every commit on disk. Empty, and gone afterwards.
 * @param keepAs stays under this name when there is a folder for that, for the next run
 */
export async function ownPostgres(keepAs?: string): Promise<{ url: string; stop(): Promise<void> }> {
  const keep = keptUnder !== undefined && keepAs !== undefined;
  const folder = keep ? join(keptUnder, keepAs) : mkdtempSync(join(tmpdir(), 'hoofdveld-bench-'));
  if (keep) mkdirSync(folder, { recursive: true });
  // Under root the server runs as another user, who must be able to walk in.
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres({ dataDir: folder });
  await migrate(server.url, findInstallation().migrations);
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      if (!keep) rmSync(folder, { recursive: true, force: true });
    },
  };
}
