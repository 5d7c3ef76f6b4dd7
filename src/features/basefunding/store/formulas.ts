import { sql } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { keptRead } from '../../../platform/db/kept-reads.ts';
import { completed } from '../rules/formula.ts';
import type { Figures, FormulaVersion } from '../types.ts';

/** More versions than a city makes in a century. */
const limit = 500;

const versions = (r: Reader) =>
  r
    .selectFrom('formulaVersion')
    .select((eb) => [
      'id',
      'number',
      'name',
      'status',
      'fromYear',
      'untilYear',
      'figures',
      'revision',
      'createdAt',
      'publishedAt',
      eb
        .selectFrom('person')
        .select('person.name')
        .whereRef('person.id', '=', 'formulaVersion.publishedByPersonId')
        .as('publishedBy'),
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof versions>['executeTakeFirstOrThrow']>>;

const toVersion = (row: Row): FormulaVersion => ({
  ...row,
  id: row.id as Id<'formula_version'>,
  status: row.status as FormulaVersion['status'],
  // Only commands write this column, and they parse it with figuresSchema first.
  figures: completed(row.figures as unknown as Partial<Figures>),
});

/** All versions, newest number first. */
export async function listFormulas(r: Reader): Promise<readonly FormulaVersion[]> {
  return (await versions(r).orderBy('number', 'desc').limit(limit).execute()).map(toVersion);
}

/** The published formula that holds in this year; null when none was published for it. */
export async function formulaFor(r: Reader, year: number): Promise<FormulaVersion | null> {
  const row = await versions(r)
    .where('status', '=', 'published')
    .where('fromYear', '<=', year)
    .where((eb) => eb.or([eb('untilYear', 'is', null), eb('untilYear', '>', year)]))
    .executeTakeFirst();
  return row ? toVersion(row) : null;
}

export type PublishedFigures = Pick<FormulaVersion, 'number' | 'name' | 'fromYear' | 'untilYear' | 'figures'>;

/** What every sum needs of the published ones, newest number first. */
export const publishedFigures = keptRead(
  ['formulaVersion'],
  async (r): Promise<readonly PublishedFigures[]> => {
    const rows = await r
      .selectFrom('formulaVersion')
      .select(['number', 'name', 'fromYear', 'untilYear', 'figures'])
      .where('status', '=', 'published')
      .orderBy('number', 'desc')
      .limit(limit)
      .execute();
    return rows.map((row) => ({ ...row, figures: completed(row.figures as unknown as Partial<Figures>) }));
  },
);

export async function findFormula(r: Reader, number: number): Promise<FormulaVersion | null> {
  const row = await versions(r).where('number', '=', number).executeTakeFirst();
  return row ? toVersion(row) : null;
}

/** Published ones, for everybody, newest number first. */
export async function listPublished(r: Reader): Promise<readonly FormulaVersion[]> {
  return (await listFormulas(r)).filter(({ status }) => status === 'published');
}

/** By the number in an address; null for a draft as for none. */
export async function findPublished(r: Reader, typed: string): Promise<FormulaVersion | null> {
  if (!/^[1-9]\d{0,6}$/.test(typed)) return null;
  const version = await findFormula(r, Number(typed));
  return version?.status === 'published' ? version : null;
}

/** For versions that our own rows name. @throws when there is none */
export async function getFormula(r: Reader, id: Id<'formula_version'>): Promise<FormulaVersion> {
  return toVersion(await versions(r).where('id', '=', id).executeTakeFirstOrThrow());
}

/** Holds the row until the transaction ends: two officers cannot save or publish one draft at once. */
export async function lockFormula(tx: Tx, id: Id<'formula_version'>): Promise<FormulaVersion | null> {
  const row = await versions(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? toVersion(row) : null;
}

/** One publication at a time, and numbers without gaps or doubles: each must see what the other leaves. */
export async function lockFormulas(tx: Tx): Promise<void> {
  await sql`lock table formula_version in share row exclusive mode`.execute(tx);
}

export type NewFormula = Pick<FormulaVersion, 'name' | 'fromYear' | 'untilYear' | 'figures'>;
export type By = { readonly at: Date; readonly personId: Id<'person'> | null };

/** Adds a draft under the next number; holds the table, so that two drafts never get one number. */
export async function insertFormula(
  tx: Tx,
  draft: NewFormula,
  by: By,
): Promise<Pick<FormulaVersion, 'id' | 'number'>> {
  await lockFormulas(tx);
  const newest = await tx
    .selectFrom('formulaVersion')
    .select((eb) => eb.fn.max('number').as('number'))
    .executeTakeFirstOrThrow();
  const id = newId<'formula_version'>();
  const number = (newest.number ?? 0) + 1;
  await tx
    .insertInto('formulaVersion')
    .values({
      ...draft,
      id,
      number,
      status: 'draft',
      figures: JSON.stringify(draft.figures),
      createdAt: by.at,
      createdByPersonId: by.personId,
    })
    .execute();
  return { id, number };
}

export async function updateFormula(tx: Tx, version: FormulaVersion, draft: NewFormula): Promise<void> {
  await tx
    .updateTable('formulaVersion')
    .set({ ...draft, figures: JSON.stringify(draft.figures), revision: version.revision + 1 })
    .where('id', '=', version.id)
    .execute();
}

export async function deleteFormula(tx: Tx, version: FormulaVersion): Promise<void> {
  await tx.deleteFrom('formulaVersion').where('id', '=', version.id).execute();
}

/** @throws exclusion violation when another published version holds in one of its years */
export async function markPublished(tx: Tx, version: FormulaVersion, by: By): Promise<void> {
  await tx
    .updateTable('formulaVersion')
    .set({
      status: 'published',
      publishedAt: by.at,
      publishedByPersonId: by.personId,
      revision: version.revision + 1,
    })
    .where('id', '=', version.id)
    .execute();
}

/** The only change that a published version allows. */
export async function endFormula(tx: Tx, version: FormulaVersion, untilYear: number): Promise<void> {
  await tx
    .updateTable('formulaVersion')
    .set({ untilYear, revision: version.revision + 1 })
    .where('id', '=', version.id)
    .execute();
}
