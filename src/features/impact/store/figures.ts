/** SQL of the figures beside the library: defaults, the rule for hours, the rise of prices. */
import { sql } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { ImpactFigure } from '../types.ts';

const figures = (r: Reader) =>
  r
    .selectFrom('impactFigure')
    .select([
      'id',
      'name',
      'number',
      'least',
      'most',
      'reason',
      'source',
      'toVerify',
      'draftedByPersonId',
      'publishedAt',
    ])
    .$castTo<ImpactFigure>();

/** All there ever were, by name, the newest of each first. */
export async function listFigures(r: Reader): Promise<readonly ImpactFigure[]> {
  return await figures(r).orderBy('name').orderBy('number', 'desc').limit(5000).execute();
}

export async function findFigure(r: Reader, id: Id<'impact_figure'>): Promise<ImpactFigure | null> {
  return (await figures(r).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** One change at a time: a number follows from what the other left. */
export async function lockFigures(tx: Tx): Promise<void> {
  await sql`lock table impact_figure in share row exclusive mode`.execute(tx);
}

export type NewFigure = Omit<ImpactFigure, 'id' | 'number' | 'publishedAt'> & { readonly draftedAt: Date };

/** @throws unique violation when there is a draft of it already */
export async function insertFigure(tx: Tx, figure: NewFigure): Promise<Id<'impact_figure'>> {
  const newest = await tx
    .selectFrom('impactFigure')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('name', '=', figure.name)
    .executeTakeFirstOrThrow();
  const id = newId<'impact_figure'>();
  await tx
    .insertInto('impactFigure')
    .values({ ...figure, id, number: (newest.number ?? 0) + 1 })
    .execute();
  return id;
}

export async function markFigurePublished(
  tx: Tx,
  { id }: Pick<ImpactFigure, 'id'>,
  by: { readonly at: Date; readonly personId: Id<'person'> | null },
): Promise<void> {
  await tx
    .updateTable('impactFigure')
    .set({ publishedAt: by.at, publishedByPersonId: by.personId })
    .where('id', '=', id)
    .execute();
}

export async function deleteFigure(tx: Tx, { id }: Pick<ImpactFigure, 'id'>): Promise<void> {
  await tx.deleteFrom('impactFigure').where('id', '=', id).execute();
}
