/** Background work: queued in the same transaction as the change that needs it, run by this process. */
import { parseCronItems, Logger as QueueLogger, type Runner, run, type TaskList } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { withoutPeople } from '../loggable.ts';

export type JobHandler = (payload: unknown) => Promise<void>;

/** A feature's jobs by identifier; `nightly` ones also run once a night. */
export type Jobs = {
  readonly [identifier: string]: {
    readonly run: JobHandler;
    readonly nightly?: boolean;
    readonly everyMinutes?: number;
  };
};

export type RunningJobs = { stop(): Promise<void> };

const quiet = (log: Logger): QueueLogger =>
  new QueueLogger(() => (level, message) => {
    if (level === 'error') log.error({ job: true }, withoutPeople(message));
  });

/** Starts the worker. Nightly jobs run at 03:15 UTC; a night missed while the program was down is caught up at start. */
export async function startJobs(pool: Pool, jobs: Jobs, log: Logger): Promise<RunningJobs> {
  const taskList: TaskList = Object.fromEntries(
    Object.entries(jobs).map(([identifier, job]) => [
      identifier,
      async (payload: unknown) => await job.run(payload),
    ]),
  );
  const crons = Object.entries(jobs).flatMap(([task, job]) => {
    if (job.nightly) return [{ task, match: '15 3 * * *', options: { backfillPeriod: 36 * 3600 * 1000 } }];
    return job.everyMinutes
      ? [{ task, match: `*/${job.everyMinutes} * * * *`, options: { backfillPeriod: 0 } }]
      : [];
  });
  const runner: Runner = await run({
    pgPool: pool,
    taskList,
    parsedCronItems: parseCronItems(crons),
    concurrency: 2,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: quiet(log),
  });
  return { stop: () => runner.stop() };
}
