/** What a project made of ideas costs, line by line. */
import type { Id } from '../../../../kernel/ids.ts';
import { assert } from '../../../../kernel/result.ts';
import type { Reader, Tx } from '../../../../platform/db/index.ts';
import type { CostLine } from '../types.ts';

/** The lines that add up to what the project costs. */
export async function insertCosts(
  tx: Tx,
  projectId: Id<'vote_project'>,
  lines: readonly CostLine[],
): Promise<void> {
  assert(lines.length > 0, 'a project has costs');
  await tx
    .insertInto('voteProjectCost')
    .values(lines.map(({ label, cents }, at) => ({ projectId, line: at + 1, label, cents })))
    .execute();
}

export async function listCosts(
  r: Reader,
  voteId: Id<'vote'>,
): Promise<readonly (CostLine & { readonly projectId: Id<'vote_project'> })[]> {
  const rows = await r
    .selectFrom('voteProjectCost as cost')
    .innerJoin('voteProject as project', 'project.id', 'cost.projectId')
    .select(['cost.projectId', 'cost.label', 'cost.cents'])
    .where('project.voteId', '=', voteId)
    .orderBy('project.number')
    .orderBy('cost.line')
    .limit(5000)
    .execute();
  return rows.map((row) => ({ ...row, projectId: row.projectId as Id<'vote_project'> }));
}
