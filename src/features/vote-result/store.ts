/** Counts as they were published. */
import { type Id, newId } from '../../kernel/ids.ts';
import type { Reader, Tx } from '../../platform/db/index.ts';
import type { CountOptions } from '../allocation/index.ts';
import type { Counted, VoteCount } from './types.ts';

/** The newest; null when the vote was not counted. */
export async function findCount(r: Reader, voteId: Id<'vote'>): Promise<VoteCount | null> {
  const row = await r
    .selectFrom('voteCount')
    .select(['id', 'voteId', 'rule', 'outcome', 'ballots', 'fileSha256', 'madeAt'])
    .where('voteId', '=', voteId)
    .orderBy('madeAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    ...(row.outcome as unknown as Counted),
    id: row.id as Id<'vote_count'>,
    voteId,
    options: row.rule as unknown as CountOptions,
    ballots: row.ballots,
    fileSha256: row.fileSha256,
    madeAt: row.madeAt,
  };
}

export async function insertCount(
  tx: Tx,
  { outcome, projects, beside, turnout, options, madeAt, ...row }: Omit<VoteCount, 'id'>,
): Promise<void> {
  await tx
    .insertInto('voteCount')
    .values({
      ...row,
      id: newId<'vote_count'>(),
      rule: JSON.stringify(options),
      outcome: JSON.stringify({ outcome, projects, beside, turnout } satisfies Counted),
      madeAt,
    })
    .execute();
}
