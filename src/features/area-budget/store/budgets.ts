/** Budgets of areas, and the offices that hold their keys. */
import { isoDate, type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { AreaBudget, AreaKind, Shareholder } from '../types.ts';

const budgets = (r: Reader) =>
  r
    .selectFrom('areaBudget')
    .leftJoin('gebied', 'gebied.id', 'areaBudget.gebiedId')
    .leftJoin('wijkraad', 'wijkraad.id', 'areaBudget.wijkraadId')
    .leftJoin('wijk', 'wijk.id', 'areaBudget.wijkId')
    .select([
      'areaBudget.id',
      'areaBudget.slug',
      'areaBudget.year',
      'areaBudget.gebiedId',
      'areaBudget.wijkraadId',
      'areaBudget.wijkId',
      'areaBudget.closedOn',
      'gebied.name as gebiedName',
      'wijkraad.name as wijkraadName',
      'wijkraad.kind as wijkraadKind',
      'wijk.name as wijkName',
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof budgets>['executeTakeFirstOrThrow']>>;

function areaOf(row: Row): AreaBudget['area'] {
  if (row.wijkName !== null) return { kind: 'wijk', name: row.wijkName };
  if (row.wijkraadName !== null) return { kind: row.wijkraadKind as AreaKind, name: row.wijkraadName };
  return { kind: 'gebied', name: row.gebiedName ?? '' };
}

const toBudget = (row: Row): AreaBudget => ({
  id: row.id as Id<'area_budget'>,
  slug: row.slug,
  year: row.year,
  gebiedId: row.gebiedId as Id<'gebied'> | null,
  wijkraadId: row.wijkraadId as Id<'wijkraad'> | null,
  wijkId: row.wijkId as Id<'wijk'> | null,
  area: areaOf(row),
  closedOn: row.closedOn === null ? null : parseIsoDate(row.closedOn),
});

/** Newest year first, within a year by address; at most 1,000. */
export async function listAreaBudgets(
  r: Reader,
  filter: { readonly year?: number; readonly limit?: number; readonly offset?: number } = {},
): Promise<readonly AreaBudget[]> {
  const rows = await budgets(r)
    .$if(filter.year !== undefined, (query) => query.where('areaBudget.year', '=', filter.year ?? 0))
    .orderBy('areaBudget.year', 'desc')
    .orderBy('areaBudget.slug')
    .limit(Math.min(filter.limit ?? 1000, 1000))
    .offset(filter.offset ?? 0)
    .execute();
  return rows.map(toBudget);
}

export async function countAreaBudgets(r: Reader, year?: number): Promise<number> {
  const { n } = await r
    .selectFrom('areaBudget')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .$if(year !== undefined, (query) => query.where('year', '=', year ?? 0))
    .executeTakeFirstOrThrow();
  return n;
}

/** For addresses from outside. */
export async function findAreaBudget(r: Reader, slug: string, year: number): Promise<AreaBudget | null> {
  const row = await budgets(r)
    .where('areaBudget.slug', '=', slug)
    .where('areaBudget.year', '=', year)
    .executeTakeFirst();
  return row ? toBudget(row) : null;
}

export async function getAreaBudget(r: Reader, id: Id<'area_budget'>): Promise<AreaBudget> {
  const row = await budgets(r).where('areaBudget.id', '=', id).executeTakeFirst();
  assert(row, `no area budget ${id}`);
  return toBudget(row);
}

type WijkIds = {
  readonly id: Id<'wijk'>;
  readonly wijkraadId: Id<'wijkraad'> | null;
  readonly gebiedId: Id<'gebied'>;
};

/** Budgets that a wijk has a part in: its own, that of its council and that of its gebied, the newest year first. */
export async function listBudgetsOfWijk(r: Reader, wijk: WijkIds): Promise<readonly AreaBudget[]> {
  const rows = await budgets(r)
    .where((eb) =>
      eb.or([
        eb('areaBudget.wijkId', '=', wijk.id),
        eb('areaBudget.wijkraadId', '=', wijk.wijkraadId),
        eb('areaBudget.gebiedId', '=', wijk.gebiedId),
      ]),
    )
    .orderBy('areaBudget.year', 'desc')
    .orderBy('areaBudget.slug')
    .limit(100)
    .execute();
  return rows.map(toBudget);
}

/** Held until the transaction ends: money of one budget moves in one order. Several are locked in the order of their ids. */
export async function lockAreaBudgets(tx: Tx, ids: readonly Id<'area_budget'>[]): Promise<void> {
  await tx
    .selectFrom('areaBudget')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}

export type NewAreaBudget = Pick<AreaBudget, 'slug' | 'year' | 'gebiedId' | 'wijkraadId' | 'wijkId'> & {
  readonly openedByPersonId: Id<'person'> | null;
  readonly openedAt: Date;
  readonly shareholders: readonly Pick<Shareholder, 'gebiedId' | 'wijkraadId'>[];
};

/** @throws unique violation when this area has a budget of this year */
export async function insertAreaBudget(tx: Tx, wanted: NewAreaBudget): Promise<Id<'area_budget'>> {
  const id = newId<'area_budget'>();
  const { shareholders, ...row } = wanted;
  await tx
    .insertInto('areaBudget')
    .values({ ...row, id })
    .execute();
  await tx
    .insertInto('areaBudgetShareholder')
    .values(
      shareholders.map((office) => ({
        ...office,
        id: newId<'area_budget_shareholder'>(),
        areaBudgetId: id,
      })),
    )
    .execute();
  return id;
}

export async function setClosed(tx: Tx, id: Id<'area_budget'>, on: PlainDate): Promise<void> {
  await tx
    .updateTable('areaBudget')
    .set({ closedOn: isoDate(on) })
    .where('id', '=', id)
    .execute();
}

/** District office first, then the councils by name. */
export async function listShareholders(
  r: Reader,
  areaBudgetId: Id<'area_budget'>,
): Promise<readonly Shareholder[]> {
  const rows = await r
    .selectFrom('areaBudgetShareholder as holder')
    .leftJoin('gebied', 'gebied.id', 'holder.gebiedId')
    .leftJoin('wijkraad', 'wijkraad.id', 'holder.wijkraadId')
    .select([
      'holder.id',
      'holder.gebiedId',
      'holder.wijkraadId',
      'gebied.name as gebiedName',
      'wijkraad.name as wijkraadName',
      'wijkraad.kind as wijkraadKind',
    ])
    .where('holder.areaBudgetId', '=', areaBudgetId)
    .orderBy('wijkraad.name', (order) => order.asc().nullsFirst())
    .limit(50)
    .execute();
  return rows.map((row) => ({
    id: row.id as Id<'area_budget_shareholder'>,
    gebiedId: row.gebiedId as Id<'gebied'> | null,
    wijkraadId: row.wijkraadId as Id<'wijkraad'> | null,
    office:
      row.gebiedId !== null
        ? { kind: 'districtOffice', name: row.gebiedName ?? '' }
        : { kind: row.wijkraadKind as 'wijkraad' | 'dorpsraad', name: row.wijkraadName ?? '' },
  }));
}
