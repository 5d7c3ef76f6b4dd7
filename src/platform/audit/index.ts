/** Append-only, hash-chained audit log. Entries are written last in each transaction (see unit-of-work.ts). */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import type { Db, Tx } from '../db/index.ts';

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
const lockKey = 4_052_028;

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

/** Appends entries to the chain; holds the chain's lock until the transaction ends, so call it last. */
export async function appendAudit(
  tx: Tx,
  actor: Actor,
  at: Date,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await sql`select pg_advisory_xact_lock(${lockKey})`.execute(tx);
  const last = await tx
    .selectFrom('auditEntry')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  let seq = last?.seq ?? 0;
  let prevHash = last?.hash ?? chainStart;
  const rows = entries.map((entry) => {
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
    const hash = hashOf(row, prevHash);
    const stored = { ...row, facts: JSON.stringify(row.facts), prevHash, hash };
    prevHash = hash;
    return stored;
  });
  await tx.insertInto('auditEntry').values(rows).execute();
}

export type ChainFault = { readonly seq: number; readonly what: 'gap' | 'changed' | 'reordered' };

/**
 * Recomputes the whole chain.
 * @returns the number of rows read and every fault: a gap (removed row), a changed row, a broken link (reordered row)
 */
export async function verifyAudit(db: Db): Promise<{ rows: number; faults: readonly ChainFault[] }> {
  const faults: ChainFault[] = [];
  let expected = 1;
  let prevHash = chainStart;
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('auditEntry')
      .selectAll()
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(5000)
      .execute();
    for (const row of rows) {
      if (row.seq !== expected) faults.push({ seq: row.seq, what: 'gap' });
      if (row.prevHash !== prevHash) faults.push({ seq: row.seq, what: 'reordered' });
      if (hashOf(row, row.prevHash) !== row.hash) faults.push({ seq: row.seq, what: 'changed' });
      expected = row.seq + 1;
      prevHash = row.hash;
    }
    const newest = rows.at(-1);
    if (!newest) return { rows: expected - 1, faults };
    after = newest.seq;
  }
}
