/** The roll: rights to vote, and what became of them. */
import type { Id } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { Turnout, Way } from '../types.ts';
import { allowBoxWork, forbidBoxWork } from './box.ts';

export type RightState = 'unknown' | 'free' | 'used' | 'withdrawn';

const byHash = prepared((r, given: { voteId: string; voterHash: Buffer }) =>
  r
    .selectFrom('voteRoll')
    .select(['usedOn', 'withdrawnReason'])
    .where('voteId', '=', given.voteId)
    .where('voterHash', '=', given.voterHash),
);

/** What became of a right; `unknown` for a mailbox that did not vote yet. */
export async function rightState(r: Reader, voteId: Id<'vote'>, voterHash: Buffer): Promise<RightState> {
  const [row] = await byHash(r, { voteId, voterHash });
  if (!row) return 'unknown';
  if (row.usedOn !== null) return 'used';
  return row.withdrawnReason === null ? 'free' : 'withdrawn';
}

/** Of some rights, the first that is free: for the demo, that tells people a code to try. */
export async function firstFree(
  r: Reader,
  voteId: Id<'vote'>,
  hashes: readonly Buffer[],
): Promise<Buffer | null> {
  const row = await r
    .selectFrom('voteRoll')
    .select('voterHash')
    .where('voteId', '=', voteId)
    .where('voterHash', 'in', [...hashes])
    .where('usedOn', 'is', null)
    .where('withdrawnReason', 'is', null)
    .orderBy('voterHash')
    .limit(1)
    .executeTakeFirst();
  return row?.voterHash ?? null;
}

/** Used rights by way. */
export async function turnoutOf(r: Reader, voteId: Id<'vote'>): Promise<Turnout> {
  const rows = await r
    .selectFrom('voteRoll')
    .select((eb) => ['way', eb.fn.countAll<number>().as('n')])
    .where('voteId', '=', voteId)
    .where('usedOn', 'is not', null)
    .groupBy('way')
    .execute();
  const of = (way: Way): number => rows.find((row) => row.way === way)?.n ?? 0;
  return { letter: of('letter'), mail: of('mail'), paper: of('paper') };
}

/** How many used their right on one day. */
export async function usedOnDay(r: Reader, voteId: Id<'vote'>, day: string): Promise<number> {
  const { n } = await r
    .selectFrom('voteRoll')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('voteId', '=', voteId)
    .where('usedOn', '=', day)
    .executeTakeFirstOrThrow();
  return n;
}

/** The whole roll goes. @returns how many rights were on it */
export async function deleteRoll(tx: Tx, voteId: Id<'vote'>): Promise<number> {
  await allowBoxWork(tx);
  const { numDeletedRows } = await tx
    .deleteFrom('voteRoll')
    .where('voteId', '=', voteId)
    .executeTakeFirstOrThrow();
  await tx.deleteFrom('paperBallot').where('voteId', '=', voteId).execute();
  await forbidBoxWork(tx);
  return Number(numDeletedRows);
}
