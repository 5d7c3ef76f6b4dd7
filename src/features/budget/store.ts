import { sql } from 'kysely';
import { type PlainDate, startOfDay } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { newId } from '../../kernel/ids.ts';
import { assert } from '../../kernel/result.ts';
import type { Db, Reader, Tx } from '../../platform/db/index.ts';
import { balancesOf, type LedgerFault, verifyEnvelope } from './rules.ts';
import type { Account, Balances, Envelope, LedgerEntry, LedgerKind } from './types.ts';

const envelopeColumns = [
  'id',
  'schemeVersionId',
  'roundId',
  'gebiedId',
  'wijkraadId',
  'wijkId',
  'domain',
  'name',
  'example',
  'freeCents',
  'reservedCents',
  'committedCents',
  'advancedCents',
  'determinedCents',
] as const;

type EnvelopeRow = {
  id: string;
  schemeVersionId: string;
  roundId: string;
  gebiedId: string | null;
  wijkraadId: string | null;
  wijkId: string | null;
  domain: string | null;
  name: string;
  example: boolean;
  freeCents: number;
  reservedCents: number;
  committedCents: number;
  advancedCents: number;
  determinedCents: number;
};

function toBalances(
  row: Pick<
    EnvelopeRow,
    'freeCents' | 'reservedCents' | 'committedCents' | 'advancedCents' | 'determinedCents'
  >,
): Balances {
  const { freeCents, reservedCents, committedCents, advancedCents, determinedCents } = row;
  const publishedCents = freeCents + reservedCents + committedCents + advancedCents + determinedCents;
  return { publishedCents, freeCents, reservedCents, committedCents, advancedCents, determinedCents };
}

function toEnvelope(row: EnvelopeRow): Envelope {
  return {
    id: row.id as Id<'envelope'>,
    schemeVersionId: row.schemeVersionId as Id<'scheme_version'>,
    roundId: row.roundId as Id<'round'>,
    gebiedId: row.gebiedId as Id<'gebied'> | null,
    wijkraadId: row.wijkraadId as Id<'wijkraad'> | null,
    wijkId: row.wijkId as Id<'wijk'> | null,
    domain: row.domain,
    name: row.name,
    example: row.example,
    balances: toBalances(row),
  };
}

export async function findEnvelope(reader: Reader, id: Id<'envelope'>): Promise<Envelope | null> {
  const row = await reader
    .selectFrom('envelope')
    .select(envelopeColumns)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toEnvelope(row) : null;
}

export async function getEnvelope(reader: Reader, id: Id<'envelope'>): Promise<Envelope> {
  const envelope = await findEnvelope(reader, id);
  assert(envelope, `no envelope ${id}`);
  return envelope;
}

/** The envelope row, locked until the transaction ends: who reads it so decides on numbers that stay true. */
export async function lockEnvelope(tx: Tx, id: Id<'envelope'>): Promise<Envelope> {
  const row = await tx
    .selectFrom('envelope')
    .select(envelopeColumns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return toEnvelope(row);
}

export async function listEnvelopesOfRound(
  reader: Reader,
  roundId: Id<'round'>,
): Promise<readonly Envelope[]> {
  const rows = await reader
    .selectFrom('envelope')
    .select(envelopeColumns)
    .where('roundId', '=', roundId)
    .orderBy('name')
    .limit(2000)
    .execute();
  return rows.map(toEnvelope);
}

/** Envelopes that money for this wijk can come from: its own, its wijkraad's, its gebied's and the city's. */
export async function listEnvelopesOfWijk(
  reader: Reader,
  wijk: { readonly id: string; readonly wijkraadId: string | null; readonly gebiedId: string },
): Promise<readonly Envelope[]> {
  const rows = await reader
    .selectFrom('envelope')
    .select(envelopeColumns)
    .where((eb) =>
      eb.or([
        eb('wijkId', '=', wijk.id),
        ...(wijk.wijkraadId === null ? [] : [eb('wijkraadId', '=', wijk.wijkraadId)]),
        eb('gebiedId', '=', wijk.gebiedId),
        eb.and([eb('wijkId', 'is', null), eb('wijkraadId', 'is', null), eb('gebiedId', 'is', null)]),
      ]),
    )
    .orderBy('name')
    .limit(500)
    .execute();
  return rows.map(toEnvelope);
}

export async function insertEnvelope(tx: Tx, envelope: Omit<Envelope, 'balances'>): Promise<void> {
  await tx.insertInto('envelope').values(envelope).execute();
}

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

/** Appends one movement; the database trigger keeps the balances and refuses an overdraw (check violation). */
export async function appendEntry(tx: Tx, entry: NewEntry): Promise<void> {
  await tx
    .insertInto('ledgerEntry')
    .values({
      id: newId<'ledger_entry'>(),
      envelopeId: entry.envelopeId,
      // Set by the trigger under the envelope's lock.
      seq: 0,
      kind: entry.kind,
      fromAccount: entry.from,
      toAccount: entry.to,
      amountCents: entry.amountCents,
      applicationId: entry.applicationId ?? null,
      decisionId: entry.decisionId ?? null,
      paymentOrderId: entry.paymentOrderId ?? null,
      basis: entry.basis,
      recordedAt: entry.at,
    })
    .execute();
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

/** Movements of one application, oldest first, over all envelopes. */
export async function entriesOf(
  reader: Reader,
  applicationId: Id<'application'>,
): Promise<readonly LedgerEntry[]> {
  const rows = await reader
    .selectFrom('ledgerEntry')
    .select(entryColumns)
    .where('applicationId', '=', applicationId)
    .orderBy('recordedAt')
    .orderBy('seq')
    .limit(1000)
    .execute();
  return rows.map(toEntry);
}

/** Movements of an envelope, newest first, a page at a time. */
export async function listEntries(
  reader: Reader,
  envelopeId: Id<'envelope'>,
  options: { readonly limit: number; readonly offset: number },
): Promise<readonly LedgerEntry[]> {
  const rows = await reader
    .selectFrom('ledgerEntry')
    .select(entryColumns)
    .where('envelopeId', '=', envelopeId)
    .orderBy('seq', 'desc')
    .limit(options.limit)
    .offset(options.offset)
    .execute();
  return rows.map(toEntry);
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
  const end = new Date(startOfDay(date.add({ days: 1 })).epochMilliseconds);
  const rows = await reader
    .selectFrom('ledgerEntry')
    .select(({ fn }) => ['fromAccount', 'toAccount', fn.sum<number>('amountCents').as('amountCents')])
    .where('envelopeId', '=', envelopeId)
    .where('recordedAt', '<', end)
    .groupBy(['fromAccount', 'toAccount'])
    .execute();
  return balancesOf(
    rows.map((row) => ({
      from: row.fromAccount as Account,
      to: row.toAccount as Account,
      amountCents: Number(row.amountCents),
    })),
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
      const ids = await tx.selectFrom('envelope').select(envelopeColumns).orderBy('id').execute();
      const faults: LedgerFault[] = [];
      let entries = 0;
      for (const row of ids) {
        const rows = await tx
          .selectFrom('ledgerEntry')
          .select(entryColumns)
          .where('envelopeId', '=', row.id)
          .orderBy('seq')
          .execute();
        entries += rows.length;
        faults.push(...verifyEnvelope(row.id, toBalances(row), rows.map(toEntry)));
      }
      return { envelopes: ids.length, entries, faults };
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
