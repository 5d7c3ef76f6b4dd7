/** Counts from the movements what an envelope held: now, at a past moment, and whether its balances are right. */
import { sql } from 'kysely';
import { type PlainDate, startOfDay } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Db, Reader } from '../../../platform/db/index.ts';
import { balancesOf, emptyBalances, type LedgerFault, verifyEnvelope } from '../rules.ts';
import type { Account, Balances } from '../types.ts';
import { listAllEnvelopes } from './envelopes.ts';
import { entryColumns, toEntry } from './read-entries.ts';

/**
 * Balances as they stood at the end of a calendar date in the city's time (Awb 4:25.3: 'as it stood when the first decision
 * was taken or due'). Before the first movement all are zero.
 */
export async function balancesOn(
  reader: Reader,
  envelopeId: Id<'envelope'>,
  date: PlainDate,
): Promise<Balances> {
  return (await balancesOfAllOn(reader, [envelopeId], date)).get(envelopeId) ?? emptyBalances;
}

/** The same for several envelopes at once; an envelope without movements by then is not in the answer. */
export async function balancesOfAllOn(
  reader: Reader,
  envelopeIds: readonly Id<'envelope'>[],
  date: PlainDate,
): Promise<ReadonlyMap<Id<'envelope'>, Balances>> {
  if (envelopeIds.length === 0) return new Map();
  const end = new Date(startOfDay(date.add({ days: 1 })).epochMilliseconds);
  const rows = await reader
    .selectFrom('ledgerEntry')
    .select(({ fn }) => [
      'envelopeId',
      'fromAccount',
      'toAccount',
      fn.sum<string>('amountCents').as('amountCents'),
    ])
    .where('envelopeId', 'in', envelopeIds)
    .where('recordedAt', '<', end)
    .groupBy(['envelopeId', 'fromAccount', 'toAccount'])
    .execute();
  const byEnvelope = Map.groupBy(rows, (row) => row.envelopeId as Id<'envelope'>);
  return new Map(
    [...byEnvelope].map(([id, moved]) => [
      id,
      balancesOf(
        moved.map((row) => ({
          from: row.fromAccount as Account,
          to: row.toAccount as Account,
          amountCents: Number(row.amountCents),
        })),
      ),
    ]),
  );
}

/** Recounts every envelope; reads one at a time so that a large ledger needs little memory. */
export async function verifyLedger(
  db: Db,
): Promise<{ envelopes: number; entries: number; faults: readonly LedgerFault[] }> {
  // One snapshot: a movement between reading the balance and its entries would look like a fault.
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const envelopes = await listAllEnvelopes(tx);
      const faults: LedgerFault[] = [];
      let entries = 0;
      for (const envelope of envelopes) {
        const rows = await tx
          .selectFrom('ledgerEntry')
          .select(entryColumns)
          .where('envelopeId', '=', envelope.id)
          .orderBy('seq')
          .execute();
        entries += rows.length;
        faults.push(...verifyEnvelope(envelope.id, envelope.balances, rows.map(toEntry)));
      }
      return { envelopes: envelopes.length, entries, faults };
    });
}

/** What an application holds, per envelope and account, computed by the database. */
export async function heldCents(
  reader: Reader,
  envelopeId: Id<'envelope'>,
  applicationId: Id<'application'>,
): Promise<{ reserved: number; committed: number; advanced: number; determined: number }> {
  const { rows } = await sql<{ account: string; cents: string }>`
    select account, sum(cents) as cents from (
      select to_account as account, amount_cents as cents from ledger_entry where application_id = ${applicationId} and envelope_id = ${envelopeId}
      union all
      select from_account, -amount_cents from ledger_entry where application_id = ${applicationId} and envelope_id = ${envelopeId}
    ) moved group by account`.execute(reader);
  const of = (account: string): number => Number(rows.find((row) => row.account === account)?.cents ?? 0);
  return {
    reserved: of('reserved'),
    committed: of('committed'),
    advanced: of('advanced'),
    determined: of('determined'),
  };
}

/** A moment in the past of an envelope: just before a decision moved anything in it, or the end of a day. */
export type LedgerMoment = { readonly on: PlainDate; readonly before: Id<'decision'> | null };

/**
 * What an application could get at a past moment: what was free, and what it held itself (Awb 4:25 lid 3). A decision that
 * moved nothing is looked at from the end of its day.
 */
export async function roomAt(
  reader: Reader,
  envelopeId: Id<'envelope'>,
  applicationId: Id<'application'>,
  { on, before }: LedgerMoment,
): Promise<number> {
  const end = new Date(startOfDay(on.add({ days: 1 })).epochMilliseconds);
  const { rows } = await sql<{ cents: string }>`
    with past as (
      select * from ledger_entry where envelope_id = ${envelopeId} and seq < coalesce(
        (select min(seq) from ledger_entry where envelope_id = ${envelopeId} and decision_id = ${before}::uuid),
        (select coalesce(max(seq), 0) + 1 from ledger_entry where envelope_id = ${envelopeId} and recorded_at < ${end}))
    ), moved as (
      select to_account as account, amount_cents as cents, application_id from past
      union all select from_account, -amount_cents, application_id from past
    )
    select coalesce(sum(cents), 0) as cents from moved
    where account = 'free' or (application_id = ${applicationId} and account <> 'outside')`.execute(reader);
  return Number(rows[0]?.cents ?? 0);
}
