/** Budgets that were adopted. Rows are never changed; of a year the one with the highest number counts. */
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { AdoptedBudget } from '../adopted-budget.ts';

const columns = ['year', 'number', 'adoptedOn', 'source', 'reason'] as const;

const newestOf = prepared((r, given: { year: number }) =>
  r
    .selectFrom('adoptedBudget')
    .select(columns)
    .where('year', '=', given.year)
    .orderBy('number', 'desc')
    .limit(1),
);

/** What counts for a year now; null when nothing was recorded. */
export async function findBudget(r: Reader, year: number): Promise<AdoptedBudget | null> {
  const [row] = await newestOf(r, { year });
  return row ?? null;
}

export type RecordedBudget = AdoptedBudget & { readonly byName: string | null; readonly recordedAt: Date };

/** All that was recorded, the newest year first, within a year the newest row first. At most 500. */
export async function listBudgets(r: Reader): Promise<readonly RecordedBudget[]> {
  return await r
    .selectFrom('adoptedBudget')
    .leftJoin('person', 'person.id', 'adoptedBudget.recordedByPersonId')
    .select([
      'adoptedBudget.year',
      'adoptedBudget.number',
      'adoptedBudget.adoptedOn',
      'adoptedBudget.source',
      'adoptedBudget.reason',
      'adoptedBudget.recordedAt',
      'person.name as byName',
    ])
    .orderBy('adoptedBudget.year', 'desc')
    .orderBy('adoptedBudget.number', 'desc')
    .limit(500)
    .execute();
}

/** @throws unique violation when another recorded one of this year at the same time */
export async function insertBudget(
  tx: Tx,
  budget: AdoptedBudget & { readonly recordedByPersonId: Id<'person'> | null; readonly recordedAt: Date },
): Promise<void> {
  await tx
    .insertInto('adoptedBudget')
    .values({ id: newId<'adopted_budget'>(), ...budget })
    .execute();
}
