/** Movements: the append-only rows that every balance follows from. */
import { sql } from 'kysely';
import { type PlainDate, startOfDay } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Db, Reader, Tx } from '../../../platform/db/index.ts';
import { prepared, preparedWrite } from '../../../platform/db/prepared.ts';
import { balancesOf, emptyBalances, type LedgerFault, verifyEnvelope } from '../rules.ts';
import type { Account, Balances, LedgerEntry, LedgerKind, PublicMovement } from '../types.ts';
import { listAllEnvelopes } from './envelopes.ts';

export type NewEntry = {
  readonly envelopeId: Id<'envelope'>;
  readonly kind: LedgerKind;
  readonly from: Account;
  readonly to: Account;
  readonly amountCents: number;
  readonly applicationId?: Id<'application'> | null;
  readonly decisionId?: Id<'decision'> | null;
  readonly paymentOrderId?: Id<'payment_order'> | null;
  readonly basis: string;
  readonly at: Date;
};

const rowOf = (entry: NewEntry) => ({
  id: newId<'ledger_entry'>(),
  envelopeId: entry.envelopeId,
  seq: 0, // Set by the trigger under the envelope's lock.
  kind: entry.kind,
  fromAccount: entry.from,
  toAccount: entry.to,
  amountCents: entry.amountCents,
  applicationId: entry.applicationId ?? null,
  decisionId: entry.decisionId ?? null,
  paymentOrderId: entry.paymentOrderId ?? null,
  basis: entry.basis,
  recordedAt: entry.at,
});

type LedgerRow = ReturnType<typeof rowOf>;
const writeEntry = preparedWrite((r, row: LedgerRow) => r.insertInto('ledgerEntry').values(row));

/** Appends movements in this order; the database trigger keeps the balances and refuses an overdraw (check violation). */
export async function appendEntries(tx: Tx, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length > 0) await tx.insertInto('ledgerEntry').values(entries.map(rowOf)).execute();
}

export async function appendEntry(tx: Tx, entry: NewEntry): Promise<void> {
  await writeEntry(tx, rowOf(entry));
}

const entryColumns = [
  'id',
  'envelopeId',
  'seq',
  'kind',
  'fromAccount',
  'toAccount',
  'amountCents',
  'applicationId',
  'decisionId',
  'paymentOrderId',
  'basis',
  'recordedAt',
] as const;

type EntryRow = {
  id: string;
  envelopeId: string;
  seq: number;
  kind: string;
  fromAccount: string;
  toAccount: string;
  amountCents: number;
  applicationId: string | null;
  decisionId: string | null;
  paymentOrderId: string | null;
  basis: string;
  recordedAt: Date;
};

function toEntry(row: EntryRow): LedgerEntry {
  return {
    id: row.id as Id<'ledger_entry'>,
    envelopeId: row.envelopeId as Id<'envelope'>,
    seq: row.seq,
    kind: row.kind as LedgerKind,
    from: row.fromAccount as Account,
    to: row.toAccount as Account,
    amountCents: row.amountCents,
    applicationId: row.applicationId as Id<'application'> | null,
    decisionId: row.decisionId as Id<'decision'> | null,
    paymentOrderId: row.paymentOrderId as Id<'payment_order'> | null,
    basis: row.basis,
    recordedAt: row.recordedAt,
  };
}

const ofApplication = prepared((r, given: { applicationId: string }) =>
  r
    .selectFrom('ledgerEntry')
    .select(entryColumns)
    .where('applicationId', '=', given.applicationId)
    .orderBy('recordedAt')
    .orderBy('seq')
    .limit(1000),
);

/** Movements of one application, oldest first, over all envelopes. */
export async function entriesOf(
  reader: Reader,
  applicationId: Id<'application'>,
): Promise<readonly LedgerEntry[]> {
  return (await ofApplication(reader, { applicationId })).map(toEntry);
}

/**
 * What the public may see of an envelope's movements, newest first: amounts, kinds, the case's number, never a person.
 * @returns each with what was free right after it
 */
export async function listPublicMovements(
  reader: Reader,
  envelopeId: Id<'envelope'>,
  options: { readonly limit: number; readonly offset: number },
): Promise<readonly PublicMovement[]> {
  const running = reader
    .selectFrom('ledgerEntry')
    .select([
      'seq',
      'kind',
      'fromAccount',
      'toAccount',
      'amountCents',
      'basis',
      'recordedAt',
      'applicationId',
    ])
    .select(
      sql<string>`sum(case when to_account = 'free' then amount_cents when from_account = 'free' then -amount_cents else 0 end) over (order by seq)`.as(
        'freeAfterCents',
      ),
    )
    .where('envelopeId', '=', envelopeId)
    .orderBy('seq', 'desc')
    .limit(options.limit)
    .offset(options.offset)
    .as('moved');
  const rows = await reader
    .selectFrom(running)
    // The ledger's own foreign key leads to the case; nothing but its number is read.
    .leftJoin('application', 'application.id', 'moved.applicationId')
    .select([
      'seq',
      'kind',
      'fromAccount',
      'toAccount',
      'amountCents',
      'basis',
      'recordedAt',
      'freeAfterCents',
    ])
    .select('application.caseNumber')
    .orderBy('seq', 'desc')
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    kind: row.kind as LedgerKind,
    from: row.fromAccount as Account,
    to: row.toAccount as Account,
    amountCents: row.amountCents,
    freeAfterCents: Number(row.freeAfterCents),
    caseNumber: row.caseNumber,
    basis: row.basis,
    recordedAt: row.recordedAt,
  }));
}

export async function countEntries(reader: Reader, envelopeId: Id<'envelope'>): Promise<number> {
  const row = await reader
    .selectFrom('envelope')
    .select('entries')
    .where('id', '=', envelopeId)
    .executeTakeFirstOrThrow();
  return row.entries;
}

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

/** Every movement with the number of its case, envelope after envelope. */
export async function* listAllMovements(
  db: Db,
): AsyncGenerator<LedgerEntry & { readonly caseNumber: string | null }> {
  for (const { id } of await listAllEnvelopes(db)) {
    const rows = await db
      .selectFrom('ledgerEntry')
      .leftJoin('application', 'application.id', 'ledgerEntry.applicationId')
      .selectAll('ledgerEntry')
      .select('application.caseNumber')
      .where('ledgerEntry.envelopeId', '=', id)
      .orderBy('ledgerEntry.seq')
      .execute();
    for (const { caseNumber, ...row } of rows) yield { ...toEntry(row), caseNumber };
  }
}
