/** Where the euros of a budget came from and where they are; and the movements that brought them there. */
import { sql } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import { askTogether } from '../../../platform/db/ask-together.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { listOverviews, titleOfEnvelope } from '../../budget/index.ts';
import type { Account, BudgetFlows, Entry, FedEnvelope, Position, SourceFlow } from '../types.ts';
import { getAreaBudget } from './budgets.ts';
import { listSourcesOf } from './sources.ts';

/** Above zero only; by source, then not divided before purposes, then what is placed. */
export async function listPositions(
  r: Reader,
  areaBudgetId: Id<'area_budget'>,
): Promise<readonly Position[]> {
  const rows = await r
    .selectFrom('areaBudgetBalance')
    .select(['sourceId', 'purpose', 'envelopeId', 'amountCents'])
    .where('areaBudgetId', '=', areaBudgetId)
    .where('amountCents', '>', 0)
    .orderBy('sourceId')
    .orderBy(sql`array_position(array['free', 'subsidy', 'vote', 'baseFunding'], purpose)`)
    .orderBy('envelopeId', (order) => order.asc().nullsFirst())
    .limit(1000)
    .execute();
  return rows.map((row) => ({
    sourceId: row.sourceId as Id<'money_source'>,
    purpose: row.purpose as Account,
    envelopeId: row.envelopeId as Id<'envelope'> | null,
    amountCents: row.amountCents,
  }));
}

/** Money inside each of many budgets, in cents; a budget without money is not in it. */
export async function totalsOf(
  r: Reader,
  ids: readonly Id<'area_budget'>[],
): Promise<ReadonlyMap<string, { readonly insideCents: number; readonly placedCents: number }>> {
  if (ids.length === 0) return new Map();
  const rows = await r
    .selectFrom('areaBudgetBalance')
    .select((eb) => [
      'areaBudgetId',
      eb.fn.sum<number>('amountCents').as('insideCents'),
      eb.fn
        .coalesce(eb.fn.sum<number>('amountCents').filterWhere('envelopeId', 'is not', null), sql<number>`0`)
        .as('placedCents'),
    ])
    .where('areaBudgetId', 'in', [...ids])
    .groupBy('areaBudgetId')
    .execute();
  return new Map(
    rows.map(({ areaBudgetId, insideCents, placedCents }) => [
      areaBudgetId,
      { insideCents: Number(insideCents), placedCents: Number(placedCents) },
    ]),
  );
}

const summed = (account: 'from_account' | 'to_account', name: string) =>
  sql<string>`coalesce(sum(amount_cents) filter (where ${sql.ref(account)} = ${sql.lit(name)}), 0)`;

async function listSourceFlows(
  r: Reader,
  areaBudgetId: Id<'area_budget'>,
): Promise<readonly (Omit<SourceFlow, 'source'> & { readonly sourceId: string })[]> {
  const rows = await r
    .selectFrom('areaBudgetEntry')
    .select([
      'sourceId',
      summed('from_account', 'source').as('filled'),
      summed('from_account', 'previousYear').as('previousYear'),
      summed('to_account', 'nextYear').as('nextYear'),
      summed('to_account', 'source').as('takenBack'),
    ])
    .where('areaBudgetId', '=', areaBudgetId)
    .groupBy('sourceId')
    .execute();
  return rows.map((row) => ({
    sourceId: row.sourceId,
    filledCents: Number(row.filled),
    previousYearCents: Number(row.previousYear),
    nextYearCents: Number(row.nextYear),
    takenBackCents: Number(row.takenBack),
  }));
}

/** Envelopes that hold money of the budget, with their titles. */
export async function listFedEnvelopes(
  r: Reader,
  ids: readonly Id<'envelope'>[],
): Promise<readonly FedEnvelope[]> {
  if (ids.length === 0) return [];
  return (await listOverviews(r, { ids, limit: 1000 })).map((overview) => ({
    id: overview.envelope.id,
    title: { nl: titleOfEnvelope(overview, 'nl'), en: titleOfEnvelope(overview, 'en') },
    domain: overview.envelope.domain,
    example: overview.envelope.example,
    balances: overview.envelope.balances,
  }));
}

/**
 * Where each euro of a budget came from and where it is now.
 * @throws AssertionError when there is no such budget
 */
export async function flowsOf(r: Reader, areaBudgetId: Id<'area_budget'>): Promise<BudgetFlows> {
  const { budget, sources, flows, positions } = await askTogether({
    budget: getAreaBudget(r, areaBudgetId),
    sources: listSourcesOf(r, areaBudgetId),
    flows: listSourceFlows(r, areaBudgetId),
    positions: listPositions(r, areaBudgetId),
  });
  const ids = new Set(positions.flatMap(({ envelopeId }) => (envelopeId === null ? [] : [envelopeId])));
  return {
    budget,
    sources: sources.flatMap((source) => {
      const flow = flows.find(({ sourceId }) => sourceId === source.id);
      if (!flow) return [];
      const { sourceId: _, ...sums } = flow;
      return [{ source, ...sums }];
    }),
    positions,
    envelopes: await listFedEnvelopes(r, [...ids]),
  };
}

export type NewEntry = Omit<Entry, 'seq' | 'proposalNumber' | 'recordedAt'> & {
  readonly areaBudgetId: Id<'area_budget'>;
  readonly proposalId: Id<'area_budget_proposal'>;
  readonly at: Date;
};

/**
 * Appends movements in this order; the trigger keeps the balances.
 * @throws check violation when a balance would go below zero or a source would give more than it has
 */
export async function appendMoves(tx: Tx, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx
    .insertInto('areaBudgetEntry')
    .values(
      entries.map(({ from, to, at, ...entry }) => ({
        ...entry,
        id: newId<'area_budget_entry'>(),
        // Set by the trigger under the budget's lock.
        seq: 0,
        fromAccount: from,
        toAccount: to,
        recordedAt: at,
      })),
    )
    .execute();
}

/** Newest first; at most 500. */
export async function listEntries(
  r: Reader,
  areaBudgetId: Id<'area_budget'>,
  page: { readonly limit?: number; readonly offset?: number } = {},
): Promise<readonly Entry[]> {
  const rows = await r
    .selectFrom('areaBudgetEntry as entry')
    .innerJoin('areaBudgetProposal as proposal', 'proposal.id', 'entry.proposalId')
    .select([
      'entry.seq',
      'proposal.number as proposalNumber',
      'entry.sourceId',
      'entry.fromAccount',
      'entry.fromEnvelopeId',
      'entry.toAccount',
      'entry.toEnvelopeId',
      'entry.amountCents',
      'entry.recordedAt',
    ])
    .where('entry.areaBudgetId', '=', areaBudgetId)
    .orderBy('entry.seq', 'desc')
    .limit(Math.min(page.limit ?? 500, 500))
    .offset(page.offset ?? 0)
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

export async function countMoves(r: Reader, areaBudgetId: Id<'area_budget'>): Promise<number> {
  const { n } = await r
    .selectFrom('areaBudgetEntry')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('areaBudgetId', '=', areaBudgetId)
    .executeTakeFirstOrThrow();
  return n;
}
