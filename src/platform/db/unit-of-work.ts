/**
 * The one way to write: load → authorise → decide → save, with audit and jobs in the same transaction (habit 6).
 */
import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import { type Clock, dateOf, type PlainDate, type Temporal } from '../../kernel/dates.ts';
import type { Result } from '../../kernel/result.ts';
import { type AuditEntry, type AuditNote, appendAudit } from '../audit/index.ts';
import { type DataVersion, tablesChanged } from './data-version.ts';
import { type Db, isSqlError, type Tx } from './index.ts';

/** What a command needs from the platform; made once in the composition root. */
export type CommandDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly dataVersion: DataVersion;
  /** Where jobs go; left out, to the queue. What the demo city has behind it needs no mail or PDF any more. */
  readonly queueJob?: typeof addJob;
  /** Where audit entries go; left out, to the chain in the same transaction. The demo city appends its past in bulk. */
  readonly noteAudit?: (note: AuditNote) => void;
};

export type UnitOfWork = {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  readonly nowDate: Date;
  readonly today: PlainDate;
  /** Noted now, written last, so that the chain's lock is held as briefly as can be. */
  audit(action: string, subjectType: string, subjectId: string, facts?: AuditEntry['facts']): void;
  /** Queues a job in this transaction: it exists if and only if the change does. */
  job(
    identifier: string,
    payload: Readonly<Record<string, unknown>>,
    options?: { runAt?: Date; key?: string },
  ): Promise<void>;
};

class Refusal extends Error {
  readonly result: Result<never>;
  constructor(result: Result<never>) {
    super('refused');
    this.result = result;
  }
}

async function addJob(
  tx: Tx,
  identifier: string,
  payload: unknown,
  options: { runAt?: Date; key?: string } = {},
): Promise<void> {
  await sql`select graphile_worker.add_job(${identifier}::text, ${JSON.stringify(payload)}::json, run_at := ${options.runAt ?? null}::timestamptz, job_key := ${options.key ?? null}::text)`.execute(
    tx,
  );
}

type Done<T> = {
  readonly result: Result<T>;
  /** Undefined: nobody asked. While the demo city is filled there is nobody who keeps anything. */
  readonly changed: readonly string[] | undefined;
};

async function attempt<T>(
  deps: CommandDeps,
  actor: Actor,
  work: (unit: UnitOfWork) => Promise<Result<T>>,
): Promise<Done<T>> {
  const now = deps.clock.now();
  const entries: AuditEntry[] = [];
  return await deps.db.transaction().execute(async (tx) => {
    const nowDate = new Date(now.epochMilliseconds);
    const result = await work({
      tx,
      actor,
      now,
      nowDate,
      today: dateOf(now),
      audit: (action, subjectType, subjectId, facts) =>
        entries.push({ action, subjectType, subjectId, ...(facts ? { facts } : {}) }),
      job: (identifier, payload, options) => (deps.queueJob ?? addJob)(tx, identifier, payload, options),
    });
    // A refusal leaves nothing behind.
    if (!result.ok) throw new Refusal(result);
    const note: AuditNote = { actor, at: nowDate, entries };
    if (deps.noteAudit) {
      deps.noteAudit(note);
      return { result, changed: undefined };
    }
    const changed = await tablesChanged(tx);
    await appendAudit(tx, [note]);
    return { result, changed };
  });
}

/**
 * Runs a command in one transaction: commits when the result is ok, rolls back on a refusal or an error. A deadlock or
 * serialisation failure is tried again, at most three times in all.
 * @param options.publicFacts false for writes that touch neither a public page nor reference data (autosave), so that what
 *   is kept stays kept
 */
export async function inTransaction<T>(
  deps: CommandDeps,
  actor: Actor,
  work: (unit: UnitOfWork) => Promise<Result<T>>,
  options: { readonly publicFacts?: boolean } = {},
): Promise<Result<T>> {
  for (let tries = 1; ; tries += 1) {
    try {
      const { result, changed } = await attempt(deps, actor, work);
      // NOTIFY tells other processes; this process must not serve an old page on the very next request.
      if (options.publicFacts !== false) deps.dataVersion.bump(changed);
      return result;
    } catch (error) {
      if (error instanceof Refusal) return error.result;
      const transient = isSqlError(error, 'deadlock') || isSqlError(error, 'serializationFailure');
      if (!transient || tries === 3) throw error;
    }
  }
}
