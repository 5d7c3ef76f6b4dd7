/** Proposals and the keys that were turned for them. */
import { sql } from 'kysely';
import { isoDate, type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import type { Domain } from '../../../kernel/domains.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { Account, Move, MoveKind, Place, Proposal, ProposalStatus, Target } from '../types.ts';

const columns = [
  'id',
  'areaBudgetId',
  'number',
  'kind',
  'status',
  'sourceId',
  'amountCents',
  'fromPurpose',
  'fromEnvelopeId',
  'toPurpose',
  'toEnvelopeId',
  'toRoundId',
  'toDomain',
  'publication',
  'reason',
  'proposedByPersonId',
  'proposedFor',
  'proposedAt',
  'lapsesOn',
  'settledAt',
  'settledFor',
  'settledReason',
] as const;

const proposals = (r: Reader) => r.selectFrom('areaBudgetProposal').select(columns);
type Row = Awaited<ReturnType<ReturnType<typeof proposals>['executeTakeFirstOrThrow']>>;

function targetOf(row: Row): Target {
  if (row.toEnvelopeId !== null) return { envelopeId: row.toEnvelopeId as Id<'envelope'> };
  return { roundId: row.toRoundId as Id<'round'>, domain: row.toDomain as Domain | null };
}

function moveOf(row: Row): Move {
  const kind = row.kind as MoveKind;
  if (kind === 'close') return { kind };
  assert(row.sourceId !== null && row.amountCents !== null, 'the schema wants a source and an amount');
  const money = { sourceId: row.sourceId as Id<'money_source'>, amountCents: row.amountCents };
  const from: Place = {
    purpose: row.fromPurpose as Account,
    envelopeId: row.fromEnvelopeId as Id<'envelope'> | null,
  };
  const to = (row.toPurpose ?? 'free') as Account;
  const { publication } = row;
  if (kind === 'fill') return { kind, ...money, to };
  if (kind === 'place')
    return { kind, ...money, from, target: targetOf(row), publication: publication ?? '' };
  if (kind === 'shift') return { kind, ...money, from, to, publication };
  if (kind === 'carryOver') return { kind, ...money, from, publication };
  return { kind, ...money, publication };
}

function toProposal(row: Row): Proposal {
  const lapsesOn = parseIsoDate(row.lapsesOn);
  assert(lapsesOn, 'the column is a date');
  return {
    id: row.id as Id<'area_budget_proposal'>,
    areaBudgetId: row.areaBudgetId as Id<'area_budget'>,
    number: row.number,
    status: row.status as ProposalStatus,
    move: moveOf(row),
    reason: row.reason,
    proposedBy: row.proposedByPersonId as Id<'person'> | null,
    proposedFor: row.proposedFor as Id<'area_budget_shareholder'>,
    proposedAt: row.proposedAt,
    lapsesOn,
    settledAt: row.settledAt,
    settledFor: row.settledFor as Id<'area_budget_shareholder'> | null,
    settledReason: row.settledReason,
  };
}

/** Newest first; at most 500. */
export async function listProposals(
  r: Reader,
  areaBudgetId: Id<'area_budget'>,
): Promise<readonly Proposal[]> {
  const rows = await proposals(r)
    .where('areaBudgetId', '=', areaBudgetId)
    .orderBy('number', 'desc')
    .limit(500)
    .execute();
  return rows.map(toProposal);
}

export async function findProposal(
  r: Reader,
  areaBudgetId: Id<'area_budget'>,
  number: number,
): Promise<Proposal | null> {
  const row = await proposals(r)
    .where('areaBudgetId', '=', areaBudgetId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row ? toProposal(row) : null;
}

export async function getProposal(r: Reader, id: Id<'area_budget_proposal'>): Promise<Proposal> {
  const row = await proposals(r).where('id', '=', id).executeTakeFirst();
  assert(row, `no proposal ${id}`);
  return toProposal(row);
}

/** Held until the transaction ends: of two who turn the last keys at once, one is the last. */
export async function lockProposal(tx: Tx, id: Id<'area_budget_proposal'>): Promise<Proposal> {
  const row = await proposals(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  assert(row, `no proposal ${id}`);
  return toProposal(row);
}

/** Proposals that wait and whose last day is over. At most 500. */
export async function listLapsed(r: Reader, today: PlainDate): Promise<readonly Proposal[]> {
  const rows = await proposals(r)
    .where('status', '=', sql.lit<ProposalStatus>('proposed'))
    .where('lapsesOn', '<=', isoDate(today))
    .orderBy('lapsesOn')
    .limit(500)
    .execute();
  return rows.map(toProposal);
}

/** Proposals that wait in budgets where one of these offices holds a key, nearest last day first. At most 500. */
export async function listOpenFor(
  r: Reader,
  offices: { readonly gebiedIds: readonly string[]; readonly wijkraadIds: readonly string[] },
): Promise<readonly Proposal[]> {
  const rows = await proposals(r)
    .where('status', '=', sql.lit<ProposalStatus>('proposed'))
    .where('areaBudgetId', 'in', (eb) =>
      eb
        .selectFrom('areaBudgetShareholder')
        .select('areaBudgetId')
        .where(
          sql<boolean>`gebied_id = any(${[...offices.gebiedIds]}::uuid[]) or wijkraad_id = any(${[...offices.wijkraadIds]}::uuid[])`,
        ),
    )
    .orderBy('lapsesOn')
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map(toProposal);
}

export type NewProposal = Pick<Proposal, 'areaBudgetId' | 'move' | 'reason' | 'proposedFor' | 'lapsesOn'> & {
  readonly proposedBy: Id<'person'> | null;
  readonly proposedAt: Date;
};

function columnsOf(move: Move) {
  if (move.kind === 'close') return {};
  const { sourceId, amountCents } = move;
  const target = move.kind === 'place' ? move.target : null;
  return {
    sourceId,
    amountCents,
    ...('from' in move ? { fromPurpose: move.from.purpose, fromEnvelopeId: move.from.envelopeId } : {}),
    ...('to' in move ? { toPurpose: move.to } : {}),
    ...('publication' in move ? { publication: move.publication } : {}),
    ...(target && 'envelopeId' in target ? { toEnvelopeId: target.envelopeId } : {}),
    ...(target && 'roundId' in target ? { toRoundId: target.roundId, toDomain: target.domain } : {}),
  };
}

/** Under the budget's lock, so that numbers have no gaps. */
export async function insertProposal(
  tx: Tx,
  wanted: NewProposal,
): Promise<{ readonly id: Id<'area_budget_proposal'>; readonly number: number }> {
  const { last } = await tx
    .selectFrom('areaBudgetProposal')
    .select((eb) => eb.fn.coalesce(eb.fn.max('number'), sql<number>`0`).as('last'))
    .where('areaBudgetId', '=', wanted.areaBudgetId)
    .executeTakeFirstOrThrow();
  const id = newId<'area_budget_proposal'>();
  const number = last + 1;
  await tx
    .insertInto('areaBudgetProposal')
    .values({
      id,
      number,
      areaBudgetId: wanted.areaBudgetId,
      kind: wanted.move.kind,
      status: 'proposed',
      ...columnsOf(wanted.move),
      reason: wanted.reason,
      proposedByPersonId: wanted.proposedBy,
      proposedFor: wanted.proposedFor,
      proposedAt: wanted.proposedAt,
      lapsesOn: isoDate(wanted.lapsesOn),
    })
    .execute();
  return { id, number };
}

export type Settled = {
  readonly status: Exclude<ProposalStatus, 'proposed'>;
  readonly at: Date;
  readonly by: Id<'person'> | null;
  readonly for: Id<'area_budget_shareholder'> | null;
  readonly reason: string | null;
};

export async function settleProposal(
  tx: Tx,
  id: Id<'area_budget_proposal'>,
  settled: Settled,
): Promise<void> {
  await tx
    .updateTable('areaBudgetProposal')
    .set({
      status: settled.status,
      settledAt: settled.at,
      settledByPersonId: settled.by,
      settledFor: settled.for,
      settledReason: settled.reason,
    })
    .where('id', '=', id)
    .execute();
}
