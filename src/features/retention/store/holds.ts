/** What an officer holds back, with a reason and a last day. */
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { Hold } from '../types.ts';

export async function findHold(r: Reader, applicationId: Id<'application'>): Promise<Hold | null> {
  const row = await r
    .selectFrom('retentionHold')
    .select(['id', 'reason', 'until', 'placedAt'])
    .where('applicationId', '=', applicationId)
    .where('liftedAt', 'is', null)
    .executeTakeFirst();
  return row ? { ...row, id: row.id as Id<'retention_hold'>, applicationId } : null;
}

/** @returns how many: one, or none when nothing was held */
export async function endHold(
  tx: Tx,
  applicationId: Id<'application'>,
  by: Id<'person'>,
  at: Date,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('retentionHold')
    .set({ liftedAt: at, liftedByPersonId: by })
    .where('applicationId', '=', applicationId)
    .where('liftedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

export async function insertHold(
  tx: Tx,
  hold: Omit<Hold, 'id'> & { readonly placedByPersonId: Id<'person'> },
): Promise<void> {
  await tx
    .insertInto('retentionHold')
    .values({ id: newId<'retention_hold'>(), ...hold })
    .execute();
}

/** @returns how many */
export async function deleteHoldsOf(tx: Tx, applicationId: Id<'application'>): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('retentionHold')
    .where('applicationId', '=', applicationId)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

type HeldCase = {
  readonly applicationId: Id<'application'>;
  readonly caseNumber: string;
  readonly reason: string;
  readonly until: string;
  readonly ended: boolean;
};

/** On someone's own cases, the newest first. */
export async function listHoldsOn(r: Reader, personId: Id<'person'>): Promise<readonly HeldCase[]> {
  const rows = await r
    .selectFrom('retentionHold')
    .innerJoin('application', 'application.id', 'retentionHold.applicationId')
    .select([
      'retentionHold.applicationId',
      'application.caseNumber',
      'retentionHold.reason',
      'retentionHold.until',
      'retentionHold.liftedAt',
    ])
    .where('application.applicantPersonId', '=', personId)
    .where('application.organisationId', 'is', null)
    .orderBy('retentionHold.placedAt', 'desc')
    .limit(200)
    .execute();
  return rows.map(({ applicationId, caseNumber, liftedAt, ...row }) => ({
    ...row,
    applicationId: applicationId as Id<'application'>,
    caseNumber: caseNumber ?? '',
    ended: liftedAt !== null,
  }));
}
