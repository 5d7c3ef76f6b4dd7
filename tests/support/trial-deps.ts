/** What commands need, over a fresh database: a clock that stands where the test puts it, files in a folder of its own. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, readConfig } from '../../src/config.ts';
import { type Clock, Temporal } from '../../src/kernel/dates.ts';
import { type DataVersion, localDataVersion } from '../../src/platform/db/data-version.ts';
import type { Db } from '../../src/platform/db/index.ts';
import { type FileStore, fileStore } from '../../src/platform/files/index.ts';

export type TrialDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly dataVersion: DataVersion;
  readonly config: Config;
  readonly files: FileStore;
  /** Sets the clock, in UTC: `2026-03-02T09:00:00Z`. */
  at(isoInstant: string): void;
};

export function trialDeps(db: Db, isoInstant: string): TrialDeps {
  let now = Temporal.Instant.from(isoInstant);
  const folder = mkdtempSync(join(tmpdir(), 'hoofdveld-files-'));
  return {
    db,
    clock: { now: () => now },
    dataVersion: localDataVersion(),
    config: readConfig({ NODE_ENV: 'test', HOOFDVELD_DATA: folder }),
    files: fileStore(join(folder, 'files')),
    at: (instant) => {
      now = Temporal.Instant.from(instant);
    },
  };
}
