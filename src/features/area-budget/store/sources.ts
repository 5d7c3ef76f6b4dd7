/** Where the money comes from. Conditions never change; the entries of the budgets keep what was given and taken back. */
import { parseIsoDate } from '../../../kernel/dates.ts';
import type { Domain } from '../../../kernel/domains.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { MoneySource, Purpose, SourceKind } from '../types.ts';

const columns = [
  'moneySource.id',
  'moneySource.name',
  'moneySource.kind',
  'moneySource.amountCents',
  'moneySource.document',
  'moneySource.purposes',
  'moneySource.domains',
  'moneySource.spendUntil',
  'moneySource.otherConditions',
  'moneySource.toVerify',
  'moneySource.example',
  'moneySource.givenCents',
  'moneySource.withdrawnCents',
] as const;

const sources = (r: Reader) => r.selectFrom('moneySource').select(columns);
type Row = Awaited<ReturnType<ReturnType<typeof sources>['executeTakeFirstOrThrow']>>;

function toSource(row: Row): MoneySource {
  return {
    ...row,
    id: row.id as Id<'money_source'>,
    kind: row.kind as SourceKind,
    purposes: row.purposes as Purpose[],
    domains: row.domains as Domain[],
    spendUntil: row.spendUntil === null ? null : parseIsoDate(row.spendUntil),
  };
}

/** By name; at most 500. */
export async function listSources(r: Reader): Promise<readonly MoneySource[]> {
  return (await sources(r).orderBy('name').orderBy('id').limit(500).execute()).map(toSource);
}

/** Those that a budget holds money of, or ever did, by name. */
export async function listSourcesOf(
  r: Reader,
  areaBudgetId: Id<'area_budget'>,
): Promise<readonly MoneySource[]> {
  const rows = await sources(r)
    .where('id', 'in', (eb) =>
      eb.selectFrom('areaBudgetEntry').select('sourceId').where('areaBudgetId', '=', areaBudgetId),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map(toSource);
}

export async function findSource(r: Reader, id: Id<'money_source'>): Promise<MoneySource | null> {
  const row = await sources(r).where('id', '=', id).executeTakeFirst();
  return row ? toSource(row) : null;
}

/** Held until the transaction ends, so that two budgets cannot be filled from the same euro. */
export async function lockSource(tx: Tx, id: Id<'money_source'>): Promise<MoneySource> {
  const row = await sources(tx).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  assert(row, `no money source ${id}`);
  return toSource(row);
}

export type NewSource = Omit<MoneySource, 'id' | 'givenCents' | 'withdrawnCents'> & {
  readonly recordedByPersonId: Id<'person'> | null;
  readonly recordedAt: Date;
};

export async function insertSource(tx: Tx, source: NewSource): Promise<Id<'money_source'>> {
  const id = newId<'money_source'>();
  await tx
    .insertInto('moneySource')
    .values({
      ...source,
      id,
      purposes: [...source.purposes],
      domains: [...source.domains],
      spendUntil: source.spendUntil?.toString() ?? null,
    })
    .execute();
  return id;
}
