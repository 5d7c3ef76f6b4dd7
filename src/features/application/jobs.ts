/** Every night: clocks as they stand today, and drafts that have had their time. */
import { z } from 'zod';
import { system } from '../../kernel/actor.ts';
import { isoDate, today } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import { inTransaction, type UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { dropBytes } from '../../platform/files/stored.ts';
import type { Jobs } from '../../platform/jobs/index.ts';
import { outageRecordedJob } from '../correspondence/index.ts';
import { getVersion } from '../scheme/index.ts';
import { askForAccounts } from './commands/account.ts';
import { moveLastDays, restoreDays } from './commands/index.ts';
import { endUnsent } from './commands/prepared.ts';
import type { ApplicationDeps } from './deps.ts';
import { dropFilesJob } from './personal-data.ts';
import {
  deleteDraft,
  deleteFilesOf,
  destroyEvents,
  destroyPeopleOn,
  emptyApplication,
  hashesOf,
  listAbandonedDrafts,
  listRunning,
  lockApplication,
  refreshClocks,
} from './store/index.ts';

const batch = 200;
const actor = system('nightly');

/** A day has passed: terms run out, suspensions end. One short transaction a case, so that nobody waits. */
export async function refreshAllClocks(deps: ApplicationDeps): Promise<number> {
  let count = 0;
  for (let after: Id<'application'> | null = null; ; ) {
    const ids: readonly Id<'application'>[] = await listRunning(deps.db, after, batch);
    for (const id of ids) {
      await deps.db.transaction().execute(async (tx) => {
        const application = await lockApplication(tx, id);
        if (!application) return;
        const version = await getVersion(tx, application.schemeVersionId);
        await refreshClocks(tx, application, version, today(deps.clock));
      });
      count += 1;
    }
    const last = ids.at(-1);
    if (!last || ids.length < batch) return count;
    after = last;
  }
}

/** The ledger names a draft that money was set aside for: of that one the row stays, with nothing in it. */
async function eraseDraft(unit: UnitOfWork, id: Id<'application'>): Promise<void> {
  const application = await lockApplication(unit.tx, id);
  if (application === null || application.submitUntil === null) return await deleteDraft(unit.tx, id);
  await deleteFilesOf(unit.tx, id);
  await destroyPeopleOn(unit.tx, id);
  await destroyEvents(unit.tx, id);
  await emptyApplication(unit.tx, id, isoDate(unit.today), unit.nowDate);
}

/**
 * Erases drafts: thrown away more than a week ago, or left alone for as long as the retention list allows for a case that
 * was broken off (8.4, one year).
 */
export async function eraseOldDrafts(deps: ApplicationDeps): Promise<number> {
  const now = deps.clock.now().epochMilliseconds;
  const days = (count: number): Date => new Date(now - count * 86_400_000);
  const ids = [
    ...(await listAbandonedDrafts(deps.db, 'withdrawn', days(restoreDays), batch)),
    ...(await listAbandonedDrafts(deps.db, 'draft', days(365), batch)),
  ];
  const hashes = await hashesOf(deps.db, ids);
  for (const id of ids) {
    await inTransaction(
      deps,
      actor,
      async (unit) => {
        await eraseDraft(unit, id);
        unit.audit('application.erased', 'application', id);
        return ok(null);
      },
      { publicFacts: false },
    );
  }
  for (const hash of hashes) await dropBytes(deps, hash);
  return ids.length;
}

/** Files of someone who was erased; other applications may hold the same bytes, and keep them. */
async function dropFiles(deps: ApplicationDeps, payload: unknown): Promise<void> {
  for (const hash of z.object({ hashes: z.array(z.string()) }).parse(payload).hashes)
    await dropBytes(deps, hash);
}

export function applicationJobs(deps: ApplicationDeps): Jobs {
  return {
    'application.refreshClocks': {
      run: async () => {
        await refreshAllClocks(deps);
      },
      nightly: true,
    },
    'application.askAccounts': {
      run: async () => {
        await askForAccounts(deps);
      },
      nightly: true,
    },
    'application.endUnsent': {
      run: async () => {
        await endUnsent(deps);
      },
      nightly: true,
    },
    'application.eraseDrafts': {
      run: async () => {
        await eraseOldDrafts(deps);
      },
      nightly: true,
    },
    [outageRecordedJob]: {
      run: async () => {
        await moveLastDays(deps);
      },
      nightly: true,
    },
    [dropFilesJob]: { run: (payload) => dropFiles(deps, payload) },
  };
}
