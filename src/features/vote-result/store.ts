/** Counts as they were published. */
import { type Id, newId } from '../../kernel/ids.ts';
import type { Reader, Tx } from '../../platform/db/index.ts';
import type { CountOptions } from '../allocation/index.ts';
import { findCounted } from '../vote/index.ts';
import type { Counted, VoteCount } from './types.ts';

/** The newest; null when the vote was not counted. */
export async function findCount(r: Reader, voteId: Id<'vote'>): Promise<VoteCount | null> {
  const row = await findCounted(r, voteId);
  if (!row) return null;
  const { rule, outcome, ...count } = row;
  return { ...count, ...(outcome as Counted), voteId, options: rule as CountOptions };
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
