import type { Db } from '../platform/db/index.ts';

/** `none`: nobody began a demo city here; `begun`: a start was killed while filling it; `finished`: leave it alone. */
export async function demoCityState(db: Db): Promise<'none' | 'begun' | 'finished'> {
  const row = await db.selectFrom('demoCity').select('finishedAt').executeTakeFirst();
  if (!row) return 'none';
  return row.finishedAt === null ? 'begun' : 'finished';
}

export async function markDemoCityBegun(db: Db): Promise<void> {
  await db.insertInto('demoCity').values({ startedAt: new Date() }).execute();
}

export async function markDemoCityFinished(db: Db): Promise<void> {
  await db.updateTable('demoCity').set({ finishedAt: new Date() }).execute();
}
