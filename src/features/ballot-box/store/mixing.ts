/**
 * Rows of the box and of the roll that one transaction wrote have its number in `xmin`, and lie in the order in which they came. Both
 * would join a voter to her vote. So all are written anew, in the order of what is random in them, by one transaction.
 */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Db, Reader, Tx } from '../../../platform/db/index.ts';
import { allowBoxWork, forbidBoxWork } from './box.ts';

/** Is there anything that another transaction wrote than the one that mixed last? */
export async function isMixed(r: Reader, voteId: Id<'vote'>): Promise<boolean> {
  const { rows } = await sql<{ mixed: boolean }>`
    select (select count(distinct xmin::text) from ballot where vote_id = ${voteId}) <= 1
      and (select count(distinct xmin::text) from vote_roll where vote_id = ${voteId} and used_on is not null) <= 1
      as mixed`.execute(r);
  return rows[0]?.mixed ?? true;
}

/** Who casts meanwhile is not waited for and waits for nobody: her rows are mixed the next time. */
export async function mix(tx: Tx, voteId: Id<'vote'>): Promise<void> {
  // Two that mix at once would each take what the other puts back.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`mix ${voteId}`}, 0))`.execute(tx);
  await allowBoxWork(tx);
  await sql`
    with taken as (delete from ballot where vote_id = ${voteId} returning receipt, way, choices)
    insert into ballot (vote_id, receipt, way, choices)
    select ${voteId}::uuid, receipt, way, choices from taken order by receipt`.execute(tx);
  await sql`
    with taken as (delete from vote_roll where vote_id = ${voteId} and used_on is not null
      returning way, voter_hash, batch, withdrawn_reason, used_on)
    insert into vote_roll (vote_id, way, voter_hash, batch, withdrawn_reason, used_on)
    select ${voteId}::uuid, way, voter_hash, batch, withdrawn_reason, used_on from taken order by voter_hash`.execute(
    tx,
  );
  // The sheet was settled by the transaction that put its ballot in the box.
  await sql`update paper_ballot set status = status where vote_id = ${voteId}`.execute(tx);
  await sql`update paper_ballot_entry set turn = turn
    where paper_ballot_id in (select id from paper_ballot where vote_id = ${voteId})`.execute(tx);
  await forbidBoxWork(tx);
}

/** What was deleted lies in its page until it is swept. Outside a transaction. */
export async function sweepMixed(db: Db): Promise<void> {
  for (const table of ['ballot', 'vote_roll', 'paper_ballot', 'paper_ballot_entry', 'vote_box'])
    await sql`vacuum ${sql.table(table)}`.execute(db);
}
