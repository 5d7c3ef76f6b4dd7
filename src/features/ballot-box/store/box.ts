/** The box itself, and how a right is turned into a ballot: in one statement, so that there is never one without the other. */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Db, Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { Choices } from '../../vote/types.ts';
import type { Ballot, VotingRight } from '../types.ts';

export type NewBallot = {
  readonly voteId: Id<'vote'>;
  readonly ballotSha256: string;
  readonly receipt: string;
  readonly choices: Choices;
  /** The day, ISO: a moment would lead to the ballot. */
  readonly usedOn: string;
};

/**
 * Takes the right and puts the ballot in the box; the only thing that both rows hold is the vote. A statement on its own is a
 * transaction, and one round trip. Who votes with one right on two devices waits here for herself, and finds it used.
 * @returns false when there is no such right (any more), or the vote has another ballot
 * @throws unique violation `ballot_pkey` when the receipt is there; `boxClosed` when the vote takes no ballots
 */
export async function castWith(db: Db, right: VotingRight, ballot: NewBallot): Promise<boolean> {
  const { voteId, ballotSha256, receipt, usedOn } = ballot;
  const choices = JSON.stringify(ballot.choices);
  const fits = sql`exists (select from vote where id = ${voteId} and ballot_sha256 = ${ballotSha256})`;
  const taken =
    right.way === 'letter'
      ? sql`update vote_roll set used_on = ${usedOn} where vote_id = ${voteId} and voter_hash = ${right.voterHash}
          and way = 'letter' and used_on is null and withdrawn_reason is null and ${fits} returning vote_id`
      : sql`insert into vote_roll (vote_id, way, voter_hash, used_on) select ${voteId}, 'mail', ${right.voterHash}, ${usedOn}::date
          where ${fits} on conflict do nothing returning vote_id`;
  const { rows } = await sql<{ receipt: string }>`
    with taken as (${taken})
    insert into ballot (vote_id, receipt, way, choices)
    select vote_id, ${receipt}, 'screen', ${choices}::jsonb from taken returning receipt`.execute(db);
  return rows.length === 1;
}

/** A sheet on which two people agreed. @throws as `castWith`; unique violation `vote_roll_pkey` when the sheet was counted */
export async function castSheet(
  tx: Tx,
  voterHash: Buffer,
  { voteId, receipt, choices, usedOn }: Omit<NewBallot, 'ballotSha256'>,
): Promise<void> {
  await tx.insertInto('voteRoll').values({ voteId, way: 'paper', voterHash, usedOn }).execute();
  await tx
    .insertInto('ballot')
    .values({ voteId, receipt, way: 'paper', choices: JSON.stringify(choices) })
    .execute();
}

const toBallot = (row: { receipt: string; way: string; choices: unknown }): Ballot => ({
  receipt: row.receipt,
  way: row.way as Ballot['way'],
  choices: row.choices as Choices,
});

const byReceipt = prepared((r, given: { voteId: string; receipt: string }) =>
  r
    .selectFrom('ballot')
    .select(['receipt', 'way', 'choices'])
    .where('voteId', '=', given.voteId)
    .where('receipt', '=', given.receipt),
);

export async function findBallot(r: Reader, voteId: Id<'vote'>, receipt: string): Promise<Ballot | null> {
  const [row] = await byReceipt(r, { voteId, receipt });
  return row ? toBallot(row) : null;
}

/** All of them, in the order of the receipt, which is random: the whole box, so for the count alone. */
export async function listBallots(r: Reader, voteId: Id<'vote'>): Promise<readonly Ballot[]> {
  const rows = await r
    .selectFrom('ballot')
    .select(['receipt', 'way', 'choices'])
    .where('voteId', '=', voteId)
    .orderBy(sql`receipt collate "C"`)
    .limit(2_000_000)
    .execute();
  return rows.map(toBallot);
}

/** In the box: all, and of these on paper. */
export async function countBallots(
  r: Reader,
  voteId: Id<'vote'>,
): Promise<{ readonly all: number; readonly paper: number }> {
  return await r
    .selectFrom('ballot')
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      eb.fn.countAll<number>().filterWhere('way', '=', 'paper').as('paper'),
    ])
    .where('voteId', '=', voteId)
    .executeTakeFirstOrThrow();
}

/** Ballots put in the box by the demo, whatever the vote's status. */
export async function fillBox(
  tx: Tx,
  voteId: Id<'vote'>,
  rolled: readonly { way: string; voterHash: Buffer; batch: number | null; usedOn: string | null }[],
  ballots: readonly Ballot[],
): Promise<void> {
  await allowBoxWork(tx);
  for (let at = 0; at < rolled.length; at += 1000)
    await tx
      .insertInto('voteRoll')
      .values(rolled.slice(at, at + 1000).map((one) => ({ ...one, voteId })))
      .execute();
  for (let at = 0; at < ballots.length; at += 1000)
    await tx
      .insertInto('ballot')
      .values(
        ballots.slice(at, at + 1000).map((one) => ({ ...one, voteId, choices: JSON.stringify(one.choices) })),
      )
      .execute();
  await forbidBoxWork(tx);
}

/** Until `forbidBoxWork` the guards of box and roll let this transaction alone move rows. */
export async function allowBoxWork(tx: Tx): Promise<void> {
  await sql`select set_config('hoofdveld.box_work', 'on', true)`.execute(tx);
}
export async function forbidBoxWork(tx: Tx): Promise<void> {
  await sql`select set_config('hoofdveld.box_work', 'off', true)`.execute(tx);
}
