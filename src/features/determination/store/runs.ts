/** Determining in one go: what was chosen, and what became of each. */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Text } from '../../../kernel/messages.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { DeterminationRun, RunItem, RunSummary } from '../types.ts';

const limit = 1000;

export async function insertRun(
  tx: Tx,
  run: {
    readonly id: Id<'determination_run'>;
    readonly madeByPersonId: Id<'person'>;
    readonly madeAt: Date;
    readonly items: readonly Pick<RunItem, 'applicationId' | 'revision' | 'amountCents'>[];
  },
): Promise<void> {
  const { items, ...row } = run;
  await tx.insertInto('determinationRun').values(row).execute();
  await tx
    .insertInto('determinationRunItem')
    .values(items.map((item) => ({ ...item, runId: run.id })))
    .execute();
}

export async function findRun(r: Reader, id: Id<'determination_run'>): Promise<DeterminationRun | null> {
  const run = await r.selectFrom('determinationRun').selectAll().where('id', '=', id).executeTakeFirst();
  if (!run) return null;
  const rows = await r
    .selectFrom('determinationRunItem')
    .innerJoin('application', 'application.id', 'determinationRunItem.applicationId')
    .select([
      'applicationId',
      'determinationRunItem.revision',
      'amountCents',
      'state',
      'refusal',
      'caseNumber',
      'title',
    ])
    .where('runId', '=', id)
    .orderBy('caseNumber')
    .limit(limit)
    .execute();
  return {
    id,
    madeByPersonId: run.madeByPersonId as Id<'person'> | null,
    madeAt: run.madeAt,
    items: rows as unknown as readonly RunItem[],
  };
}

/** Her own, the newest first. */
export async function listRuns(
  r: Reader,
  personId: Id<'person'>,
  most: number,
): Promise<readonly RunSummary[]> {
  const rows = await r
    .selectFrom('determinationRun')
    .innerJoin('determinationRunItem', 'determinationRunItem.runId', 'determinationRun.id')
    .select(['determinationRun.id', 'determinationRun.madeAt'])
    .select([
      sql<number>`count(*)::int`.as('cases'),
      sql<number>`(count(*) filter (where state = 'waiting'))::int`.as('waiting'),
      sql<number>`(count(*) filter (where state = 'refused'))::int`.as('refused'),
    ])
    .where('determinationRun.madeByPersonId', '=', personId)
    .groupBy(['determinationRun.id', 'determinationRun.madeAt'])
    .orderBy('determinationRun.id', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({ ...row, id: row.id as Id<'determination_run'> }));
}

/** Only while nobody else noted what became of it. */
export async function saveItem(
  r: Reader,
  runId: Id<'determination_run'>,
  applicationId: Id<'application'>,
  outcome: { readonly state: 'done' | 'refused'; readonly refusal: Text | null },
): Promise<void> {
  await r
    .updateTable('determinationRunItem')
    .set({ state: outcome.state, refusal: outcome.refusal === null ? null : JSON.stringify(outcome.refusal) })
    .where('runId', '=', runId)
    .where('applicationId', '=', applicationId)
    .where('state', '=', 'waiting')
    .execute();
}
