/** A program that takes one step which must happen once, the count of a vote or what is due of draws, and says when it is kept: `done`. Killed by the test. */
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { runDraws } from '../../src/features/distribution/index.ts';
import { getVote } from '../../src/features/vote/index.ts';
import { countVote } from '../../src/features/vote-result/index.ts';
import type { PersonActor } from '../../src/kernel/actor.ts';
import { Temporal } from '../../src/kernel/dates.ts';
import type { Id } from '../../src/kernel/ids.ts';
import { localDataVersion } from '../../src/platform/db/data-version.ts';
import { openDatabase } from '../../src/platform/db/index.ts';
import { fileStore } from '../../src/platform/files/index.ts';
import { createSealer } from '../../src/platform/seal.ts';
import { value } from './trial-results.ts';

/** What the test hands over, as JSON. */
export type StepTrial = {
  readonly url: string;
  readonly folder: string;
  /** The clock stands still here. */
  readonly now: string;
  readonly step: { readonly count: Id<'vote'>; readonly by: PersonActor } | 'draw';
};

export const stepSecret = 'a secret for tests that is long enough';

/** The same as the program that is killed has, for what the test does itself. */
export function stepDeps({ url, folder, now }: Omit<StepTrial, 'step'>) {
  const { db, close } = openDatabase(url, { connections: 2 });
  const at = Temporal.Instant.from(now);
  return {
    db,
    close,
    clock: { now: () => at },
    dataVersion: localDataVersion(),
    config: readConfig({ NODE_ENV: 'test', HOOFDVELD_DATA: folder }),
    files: fileStore(join(folder, 'files')),
    sealer: createSealer(stepSecret, 'draw'),
  };
}

export async function takeStep({ step, ...given }: StepTrial): Promise<void> {
  const deps = stepDeps(given);
  try {
    if (step === 'draw') await runDraws(deps);
    else value(await countVote(deps, step.by, await getVote(deps.db, step.count)));
  } finally {
    await deps.close();
  }
}

// Only as a program of its own; the test takes steps too.
const [, , given] = process.argv;
if (given?.startsWith('{"url"')) {
  await takeStep(JSON.parse(given) as StepTrial);
  process.stdout.write('done\n');
}
