/** The count of a vote as it was published. Who counts reads it as well: one question for both. */
import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { Outcome } from '../../allocation/types.ts';

/** As it is kept. Amounts are in euros, as in the published file. */
export type CountedVote = {
  readonly id: Id<'vote_count'>;
  readonly rule: unknown;
  readonly outcome: {
    readonly outcome: Outcome;
    /** Of each project in the file, by its number, how many ballots support it. */
    readonly projects: readonly { readonly id: string; readonly cost: number; readonly votes: number }[];
  };
  readonly ballots: number;
  readonly fileSha256: string;
  readonly madeAt: Date;
};

/** The newest; null when the vote was not counted. */
export async function findCounted(r: Reader, voteId: Id<'vote'>): Promise<CountedVote | null> {
  const row = await r
    .selectFrom('voteCount')
    .select(['id', 'rule', 'outcome', 'ballots', 'fileSha256', 'madeAt'])
    .where('voteId', '=', voteId)
    .orderBy('madeAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const outcome = row.outcome as unknown as CountedVote['outcome'];
  return { ...row, id: row.id as Id<'vote_count'>, outcome };
}
