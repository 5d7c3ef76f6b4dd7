/** All entries of all budgets, to recount them and to hand them out. */
import type { Id } from '../../../kernel/ids.ts';
import type { Db, Reader } from '../../../platform/db/index.ts';
import { type BudgetFault, type Counted, verifyBudget, verifySources } from '../rules/verify.ts';
import type { Account, Entry } from '../types.ts';

async function entriesOf(r: Reader, areaBudgetId: string): Promise<readonly Counted[]> {
  const rows = await r
    .selectFrom('areaBudgetEntry')
    .select([
      'seq',
      'sourceId',
      'fromAccount',
      'fromEnvelopeId',
      'toAccount',
      'toEnvelopeId',
      'amountCents',
      'recordedAt',
    ])
    .where('areaBudgetId', '=', areaBudgetId)
    .orderBy('seq')
    .execute();
  return rows.map(({ fromAccount, toAccount, ...row }) => ({
    ...row,
    sourceId: row.sourceId as Id<'money_source'>,
    from: fromAccount as Entry['from'],
    fromEnvelopeId: row.fromEnvelopeId as Id<'envelope'> | null,
    to: toAccount as Entry['to'],
    toEnvelopeId: row.toEnvelopeId as Id<'envelope'> | null,
  }));
}

async function balancesOf(r: Reader, areaBudgetId: string) {
  const rows = await r
    .selectFrom('areaBudgetBalance')
    .select(['sourceId', 'purpose', 'envelopeId', 'amountCents'])
    .where('areaBudgetId', '=', areaBudgetId)
    .execute();
  return rows.map((row) => ({
    sourceId: row.sourceId as Id<'money_source'>,
    purpose: row.purpose as Account,
    envelopeId: row.envelopeId as Id<'envelope'> | null,
    amountCents: row.amountCents,
  }));
}

const allBudgets = (r: Reader) =>
  r
    .selectFrom('areaBudget')
    .select(['id', 'slug', 'year', 'entries'])
    .orderBy('year')
    .orderBy('slug')
    .execute();

/** Recounts every budget and every source in one snapshot, so that a movement meanwhile is no fault. */
export async function verifyAreaBudgets(
  db: Db,
): Promise<{ budgets: number; entries: number; faults: readonly BudgetFault[] }> {
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const budgets = await allBudgets(tx);
      const faults: BudgetFault[] = [];
      const all: Counted[] = [];
      for (const { id, slug, year, entries: count } of budgets) {
        const entries = await entriesOf(tx, id);
        const kept = await balancesOf(tx, id);
        all.push(...entries);
        faults.push(...verifyBudget(`${slug} ${year}`, { kept, count }, entries));
      }
      const sources = await tx
        .selectFrom('moneySource')
        .select(['id', 'givenCents', 'withdrawnCents'])
        .orderBy('id')
        .execute();
      faults.push(
        ...verifySources(
          sources.map((one) => ({ ...one, id: one.id as Id<'money_source'> })),
          all,
        ),
      );
      return { budgets: budgets.length, entries: all.length, faults };
    });
}

/** Every movement of every budget, oldest year first; no person in it. */
export async function* listAllMoves(db: Db) {
  for (const { id, slug, year } of await allBudgets(db)) {
    const rows = await db
      .selectFrom('areaBudgetEntry as entry')
      .innerJoin('areaBudgetProposal as proposal', 'proposal.id', 'entry.proposalId')
      .innerJoin('moneySource as source', 'source.id', 'entry.sourceId')
      .select(['entry.seq', 'entry.recordedAt', 'entry.amountCents'])
      .select(['entry.fromAccount', 'entry.fromEnvelopeId', 'entry.toAccount', 'entry.toEnvelopeId'])
      .select(['proposal.number', 'proposal.kind', 'source.name as sourceName', 'source.example'])
      .where('entry.areaBudgetId', '=', id)
      .orderBy('entry.seq')
      .execute();
    for (const row of rows) yield { ...row, slug, year };
  }
}
