/** What a council did with the outcome of a vote, project by project. */
import type { Id } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { Settled } from './rules.ts';

export type SettledRow = Settled & {
  readonly applicationId: Id<'application'> | null;
  /** Of the application; null without one. */
  readonly status: string | null;
  readonly complete: boolean;
  readonly revision: number | null;
  readonly requestedCents: number | null;
};

/** By number of the project. */
export async function listSettled(r: Reader, voteId: Id<'vote'>): Promise<readonly SettledRow[]> {
  const rows = await r
    .selectFrom('voteSettlement as settled')
    .innerJoin('voteProject as project', 'project.id', 'settled.projectId')
    .leftJoin('application', 'application.id', 'project.applicationId')
    .select([
      'project.number',
      'settled.won',
      'settled.decided',
      'settled.amountCents',
      'settled.departureReason',
    ])
    .select([
      'project.applicationId',
      'application.status',
      'application.revision',
      'application.requestedCents',
      'application.completeAt',
    ])
    .where('settled.voteId', '=', voteId)
    .orderBy('project.number')
    .limit(999)
    .execute();
  return rows.map(({ completeAt, ...row }) => ({
    ...row,
    complete: completeAt !== null,
    decided: row.decided as Settled['decided'],
    applicationId: row.applicationId as Id<'application'> | null,
  }));
}

export async function insertSettled(
  tx: Tx,
  voteId: Id<'vote'>,
  rows: readonly (Settled & {
    readonly projectId: Id<'vote_project'>;
    readonly applicationId: Id<'application'> | null;
  })[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('voteSettlement')
    .values(rows.map(({ number: _, ...row }) => ({ ...row, voteId })))
    .execute();
}
