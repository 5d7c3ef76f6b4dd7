/** Counting: the rows of a figure go in, and the figure is their sum. Read back: figures, rows and corrections. */
import { type Selectable, sql } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Db, Reader, Tx } from '../../../platform/db/index.ts';
import type { CouncilCount } from '../../../platform/db/schema.ts';
import { type FigureDefinition, figures } from '../figures/index.ts';
import type { Printed } from '../rules/fingerprint.ts';
import { oneRowOf, rowsOfGroups } from '../rules/small-numbers.ts';
import type { About, Count, Counting, Edition, NewRow } from '../types.ts';
import type { RowQuery, Rows } from './rows/row-query.ts';

const fromList = (rows: readonly NewRow[]): RowQuery => {
  const given = rows.map(({ applicationId, label, href, value }) => ({ applicationId, label, href, value }));
  return sql`
    select (row ->> 'applicationId')::uuid as application_id, null::uuid as envelope_id, row -> 'label' as label,
      row ->> 'href' as href, (row ->> 'value')::bigint as value
    from jsonb_array_elements(${JSON.stringify(given)}::jsonb) with ordinality as given (row, seq) order by seq`;
};

const aboutOf = ({ section, label, unit, definition, query, row, over }: FigureDefinition): About => ({
  section,
  label,
  unit,
  definition,
  query,
  row,
  over,
});

export type NewCount = {
  readonly edition: Pick<Edition, 'id'>;
  readonly definition: FigureDefinition;
  readonly position: number;
  readonly counting: Counting;
  readonly recount: boolean;
};

/** Null when the figure cannot be told of this period. */
async function queryOf(tx: Tx, rows: Rows, counting: Counting, recount: boolean): Promise<RowQuery | null> {
  if (rows.kind === 'query') return rows.query(counting);
  if (rows.kind === 'groups') {
    const groups = await rows.groups(tx, counting);
    return fromList(recount ? oneRowOf(groups) : rowsOfGroups(groups));
  }
  const read = await rows.read(tx, counting);
  return read && fromList(read);
}

/**
 * Its rows go in, and the figure is their sum: in one statement, so that they cannot differ.
 * @returns null when it cannot be told of this period
 */
export async function insertCount(tx: Tx, made: NewCount): Promise<Count | null> {
  const { edition, definition, position, counting, recount } = made;
  const id = newId<'council_count'>();
  const about = aboutOf(definition);
  const query = await queryOf(tx, definition.rows, counting, recount);
  if (query === null) return null;
  const added = await sql<{ value: number }>`
    with added as (
      insert into council_row (count_id, seq, application_id, envelope_id, label, href, value)
      select ${id}::uuid, row_number() over (), application_id, envelope_id, label, href, value from (${query}) as given
      returning value
    )
    insert into council_count (id, edition_id, key, position, about, value, counted_at, recount)
    select ${id}::uuid, ${edition.id}::uuid, ${definition.key}, ${position}, ${JSON.stringify(about)}::jsonb,
      coalesce(sum(value), 0)::bigint, ${counting.asOf}::timestamptz, ${recount} from added
    returning value`.execute(tx);
  const value = added.rows[0]?.value ?? 0;
  return { id, key: definition.key, about, value, countedAt: counting.asOf };
}

/**
 * Counts every figure of an edition that is being made, all in one moment: what changes meanwhile is not seen. What an earlier
 * attempt left goes first.
 * @param counted told after each figure, outside the transaction
 * @returns false when the edition is gone, or frozen already
 */
export async function countAll(
  db: Db,
  id: Id<'council_edition'>,
  asOf: Date,
  counted: (edition: Pick<Edition, 'id'>, number: number) => Promise<void>,
): Promise<boolean> {
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const edition = await tx
        .selectFrom('councilEdition')
        .select(['fromOn', 'lastOn'])
        .where('id', '=', id)
        .where('status', '=', 'making')
        .executeTakeFirst();
      if (!edition) return false;
      await tx.deleteFrom('councilCount').where('editionId', '=', id).execute();
      const counting: Counting = { ...edition, asOf };
      for (const [position, definition] of figures.entries()) {
        await insertCount(tx, { edition: { id }, definition, position, counting, recount: false });
        await counted({ id }, position + 1);
      }
      return true;
    });
}

type CountRow = Pick<Selectable<CouncilCount>, 'id' | 'key' | 'about' | 'value' | 'countedAt'>;

export const toCount = ({ id, key, about, value, countedAt }: CountRow): Count => ({
  id: id as Id<'council_count'>,
  key,
  // Only `insertCount` writes this column.
  about: about as unknown as About,
  value,
  countedAt,
});

/** The figures of an edition as they were frozen, in their order. */
export async function listCounts(r: Reader, edition: Pick<Edition, 'id'>): Promise<readonly Count[]> {
  const rows = await r
    .selectFrom('councilCount')
    .select(['id', 'key', 'about', 'value', 'countedAt'])
    .where('editionId', '=', edition.id)
    .where('recount', '=', false)
    .orderBy('position')
    .limit(500)
    .execute();
  return rows.map(toCount);
}

/** Of each figure its value and a hash of its rows, in their order: what the fingerprint of the edition is made of. */
export async function listPrinted(r: Reader, edition: Pick<Edition, 'id'>): Promise<readonly Printed[]> {
  const { rows } = await sql<Printed>`
    select c.key, c.value, coalesce((
      select encode(sha256(string_agg(convert_to(
        coalesce(r.application_id::text, r.envelope_id::text, r.label ->> 'nl') || ' ' || r.value || e'\n', 'UTF8'), ''::bytea
        order by r.seq)), 'hex')
      from council_row r where r.count_id = c.id), '-') as rows
    from council_count c where c.edition_id = ${edition.id} and not c.recount order by c.position`.execute(r);
  return rows;
}
