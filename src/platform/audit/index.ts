/** Append-only, hash-chained audit log. Entries are written last in each transaction (see unit-of-work.ts). */
import { createHash } from 'node:crypto';
import type { Actor } from '../../kernel/actor.ts';
import type { Db, Tx } from '../db/index.ts';
import type { Witness } from './witness.ts';

/** Facts are ids, amounts in cents, dates and codes: never names, addresses or free text of people. */
export type AuditFacts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export type AuditEntry = {
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly facts?: AuditFacts;
};

type Row = {
  seq: number;
  at: Date;
  actorKind: string;
  actorId: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  facts: unknown;
};

export const chainStart = '0'.repeat(64);

/** JSON with sorted keys, so that a row read back from jsonb hashes as it did when written. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

export function hashOf(row: Row, previousHash: string): string {
  const content = [
    row.seq,
    row.at.toISOString(),
    row.actorKind,
    row.actorId,
    row.action,
    row.subjectType,
    row.subjectId,
    row.facts,
  ];
  return createHash('sha256').update(previousHash).update(canonical(content)).digest('hex');
}

function actorId(actor: Actor): string | null {
  if (actor.kind === 'person') return actor.personId;
  if (actor.kind === 'token') return actor.tokenId;
  return actor.kind === 'system' ? actor.name : null;
}

/** What one command noted: who did it and when. */
export type AuditNote = { readonly actor: Actor; readonly at: Date; readonly entries: readonly AuditEntry[] };

/** A statement has room for 65,535 values; an entry has ten. */
const entriesAtOnce = 6000;

/** Appends entries to the chain; holds the head of the chain until the transaction ends, so call it last. */
export async function appendAudit(tx: Tx, notes: readonly AuditNote[]): Promise<void> {
  const all = notes.flatMap(({ actor, at, entries }) => entries.map((entry) => ({ actor, at, entry })));
  for (let from = 0; from < all.length; from += entriesAtOnce)
    await appendRows(tx, all.slice(from, from + entriesAtOnce));
}

async function appendRows(
  tx: Tx,
  noted: readonly { readonly actor: Actor; readonly at: Date; readonly entry: AuditEntry }[],
): Promise<void> {
  const head = await tx.selectFrom('auditHead').select(['seq', 'hash']).forUpdate().executeTakeFirstOrThrow();
  let { seq, hash } = head;
  const rows = noted.map(({ actor, at, entry }) => {
    seq += 1;
    const row: Row = {
      seq,
      at,
      actorKind: actor.kind,
      actorId: actorId(actor),
      action: entry.action,
      subjectType: entry.subjectType,
      subjectId: entry.subjectId,
      facts: entry.facts ?? {},
    };
    const prevHash = hash;
    hash = hashOf(row, prevHash);
    return { ...row, facts: JSON.stringify(row.facts), prevHash, hash };
  });
  await tx
    .with('written', (cte) => cte.insertInto('auditEntry').values(rows))
    .updateTable('auditHead')
    .set({ seq, hash })
    .execute();
}

export type ChainFault = {
  readonly seq: number;
  readonly what: 'gap' | 'changed' | 'reordered' | 'tail' | 'rewritten';
};

/**
 * Recomputes the whole chain, in one snapshot.
 * @returns the number of rows read and every fault: a gap (removed row), a changed row, a broken link (reordered row), a
 *   tail that does not end where the head says (rows removed from the end), and a chain that fits but is not the one whose
 *   heads were noted outside the database (rewritten)
 */
export async function verifyAudit(
  db: Db,
  witnesses: readonly Witness[] = [],
): Promise<{ rows: number; faults: readonly ChainFault[] }> {
  const noted = new Map(witnesses.map(({ seq, hash }) => [seq, hash]));
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const faults: ChainFault[] = [];
      let last = { seq: 0, hash: chainStart };
      let count = 0;
      for (let after = 0; ; ) {
        const rows = await tx
          .selectFrom('auditEntry')
          .selectAll()
          .where('seq', '>', after)
          .orderBy('seq')
          .limit(5000)
          .execute();
        for (const row of rows) {
          if (row.seq !== last.seq + 1) faults.push({ seq: row.seq, what: 'gap' });
          if (row.prevHash !== last.hash) faults.push({ seq: row.seq, what: 'reordered' });
          if (hashOf(row, row.prevHash) !== row.hash) faults.push({ seq: row.seq, what: 'changed' });
          if ((noted.get(row.seq) ?? row.hash) !== row.hash) faults.push({ seq: row.seq, what: 'rewritten' });
          last = row;
        }
        count += rows.length;
        const newest = rows.at(-1);
        if (!newest) break;
        after = newest.seq;
      }
      const head = await tx.selectFrom('auditHead').select(['seq', 'hash']).executeTakeFirst();
      if (head?.seq !== last.seq || head.hash !== last.hash) faults.push({ seq: last.seq, what: 'tail' });
      for (const { seq } of witnesses) if (seq > last.seq) faults.push({ seq, what: 'rewritten' });
      return { rows: count, faults };
    });
}
