/** All that is served and all that fills it: what takes long to load, and is not needed to make a database. */
import { setTimeout as pause } from 'node:timers/promises';
import { type App, createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { readAhead } from '../demo/index.ts';
import { readAgendaAhead } from '../features/agenda/index.ts';
import type { EmbeddedPostgres } from '../platform/db/embedded/index.ts';
import { type Assembled, createDeps } from './create-deps.ts';
import type { AppDeps } from './deps.ts';
import type { Installation } from './installation.ts';

export { seedDemoCityFast } from '../demo/index.ts';
export { noteHead } from '../platform/audit/witness.ts';
export { startJobs } from '../platform/jobs/index.ts';
export { jobsOf } from './jobs.ts';
export { listen } from './listen.ts';
export { prepareDatabase } from './prepare-database.ts';

/** The whole program, put together over a database that need not have its tables yet. */
export async function assemble(
  config: Config,
  { url, created }: Pick<EmbeddedPostgres, 'url' | 'created'>,
  installation: Installation,
): Promise<Assembled & { readonly app: App }> {
  const made = await createDeps(config, url, installation);
  if (created && config.demo) readAhead();
  return { ...made, app: createApp(made.deps) };
}

/** Whoever waited for the program to start is answered first. */
const readingAheadAfterMs = 2000;

/** Begins to read what everybody will ask for. @returns what ends it */
export function beginReadingAhead(deps: AppDeps): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const read = async (): Promise<void> => {
    await pause(readingAheadAfterMs, undefined, { signal, ref: false });
    await readAgendaAhead(deps, signal);
  };
  const reading = read().catch((error: unknown) => {
    // Who asks reads it herself, and is told what is wrong.
    if (!signal.aborted) deps.log.warn(error, 'reading ahead');
  });
  return {
    stop: async () => {
      stopping.abort();
      await reading;
    },
  };
}
