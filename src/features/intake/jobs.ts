import { system } from '../../kernel/actor.ts';
import { parseId } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import { inTransaction } from '../../platform/db/unit-of-work.ts';
import type { Jobs } from '../../platform/jobs/index.ts';
import { settleItem, settleProposed } from './commands/decide.ts';
import { readSource } from './commands/read-source.ts';
import { askToRead, readJob } from './commands/start.ts';
import type { IntakeDeps } from './deps.ts';
import { intakePolicy } from './policy.ts';
import { sourceStatus } from './status.ts';
import { listProposed, listVanishedBefore } from './store/items.ts';
import { eraseRuns } from './store/runs.ts';
import { endForgotten, findSourceForUpdate, listDue } from './store/sources.ts';

const night = system('intake');
const privately = { publicFacts: false } as const;
const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000);

/** What left its calendar, while nobody said that it goes on, has stopped. Each in a transaction of its own. */
async function stopVanished(deps: IntakeDeps): Promise<number> {
  const now = new Date(deps.clock.now().epochMilliseconds);
  const items = await listVanishedBefore(deps.db, daysBefore(now, intakePolicy.vanishedDays.value));
  let stopped = 0;
  for (const item of items) {
    const done = await inTransaction(deps, night, async (unit) => {
      await findSourceForUpdate(unit.tx, item.sourceId);
      return await settleItem(unit, item, 'stop');
    });
    if (done.ok) stopped += 1;
  }
  return stopped;
}

/** What stewards said of what was proposed. Each in a transaction of its own. */
async function settleAllProposed(deps: IntakeDeps): Promise<number> {
  let settled = 0;
  for (const item of await listProposed(deps.db)) {
    const done = await inTransaction(
      deps,
      night,
      async (unit) => {
        await findSourceForUpdate(unit.tx, item.sourceId);
        return await settleProposed(unit, item);
      },
      privately,
    );
    if (done.ok && done.value) settled += 1;
  }
  return settled;
}

/** Each calendar is read by a job of its own, so that one that hangs keeps no other waiting. */
async function nightly(
  deps: IntakeDeps,
): Promise<{ due: number; stopped: number; settled: number; erased: number }> {
  const stopped = await stopVanished(deps);
  const settled = await settleAllProposed(deps);
  const done = await inTransaction(
    deps,
    night,
    async (unit) => {
      const due = await listDue(unit.tx, unit.nowDate);
      for (const { id } of due) await askToRead(unit, id);
      const erased = await eraseRuns(unit.tx, unit.today.toString());
      const forgotten = daysBefore(unit.nowDate, intakePolicy.previewDays.value);
      await endForgotten(unit.tx, forgotten, sourceStatus.transitions.end.to);
      return ok({ due: due.length, erased });
    },
    privately,
  );
  return { stopped, settled, ...(done.ok ? done.value : { due: 0, erased: 0 }) };
}

/** May run twice, or be cut off anywhere, and then run again. */
export function intakeJobs(deps: IntakeDeps): Jobs {
  return {
    [readJob]: {
      run: async (payload) => {
        const asked =
          typeof payload === 'object' && payload !== null && 'sourceId' in payload ? payload.sourceId : null;
        const id = parseId<'import_source'>(asked);
        if (id === null) return;
        // Never the address: some hold a key.
        deps.log.info({ source: id, outcome: await readSource(deps, id) }, 'calendar read');
      },
    },
    'intake.nightly': {
      run: async () => {
        deps.log.info(await nightly(deps), 'calendars to read');
      },
      nightly: true,
    },
  };
}
