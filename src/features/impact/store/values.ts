/** SQL of the library of unit values. */
import { sql } from 'kysely';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import { type Id, isSlug, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { Payer, UnitValueVersion, ValueContent, ValueType } from '../types.ts';
import { wordsFrom } from '../words-of.ts';

/** More than a library with versions of a century. */
const limit = 5000;

const versions = (r: Reader) =>
  r
    .selectFrom('unitValueVersion')
    .innerJoin('unitValue', 'unitValue.id', 'unitValueVersion.unitValueId')
    .select([
      'unitValueVersion.id',
      'unitValueVersion.unitValueId',
      'unitValue.slug',
      'unitValueVersion.number',
      'unitValueVersion.status',
      'unitValueVersion.effect',
      'unitValueVersion.effectEn',
      'unitValueVersion.unit',
      'unitValueVersion.unitEn',
      'unitValueVersion.valueType',
      'unitValueVersion.payer',
      'unitValueVersion.lowCents',
      'unitValueVersion.figureCents',
      'unitValueVersion.highCents',
      'unitValueVersion.priceYear',
      'unitValueVersion.source',
      'unitValueVersion.place',
      'unitValueVersion.note',
      'unitValueVersion.toVerify',
      'unitValueVersion.reason',
      'unitValueVersion.validFrom',
      'unitValueVersion.validUntil',
      'unitValueVersion.draftedByPersonId',
      'unitValueVersion.publishedAt',
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof versions>['executeTakeFirstOrThrow']>>;

const toVersion = ({ effectEn, unitEn, valueType, unitValueId, ...row }: Row): UnitValueVersion => ({
  ...row,
  id: row.id as Id<'unit_value_version'>,
  valueId: unitValueId as Id<'unit_value'>,
  status: row.status as UnitValueVersion['status'],
  effect: wordsFrom(row.effect, effectEn),
  unit: wordsFrom(row.unit, unitEn),
  type: valueType as ValueType,
  payer: row.payer as Payer,
  draftedByPersonId: row.draftedByPersonId as Id<'person'> | null,
});

/** Published ones of the whole library, by effect, the newest of each first. */
export async function listPublishedValues(r: Reader): Promise<readonly UnitValueVersion[]> {
  const rows = await versions(r)
    .where('unitValueVersion.status', '=', sql.lit('published'))
    .orderBy('unitValue.slug')
    .orderBy('unitValueVersion.number', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toVersion);
}

/** Published ones of one value, the newest first; none for a slug that nobody published. */
export async function listVersionsOf(r: Reader, slug: string): Promise<readonly UnitValueVersion[]> {
  if (!isSlug(slug)) return [];
  const rows = await versions(r)
    .where('unitValue.slug', '=', slug)
    .where('unitValueVersion.status', '=', sql.lit('published'))
    .orderBy('unitValueVersion.number', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toVersion);
}

/** What waits for a second person, the oldest first. */
export async function listDraftValues(r: Reader): Promise<readonly UnitValueVersion[]> {
  const rows = await versions(r)
    .where('unitValueVersion.status', '=', sql.lit('draft'))
    .orderBy('unitValueVersion.draftedAt')
    .orderBy('unitValueVersion.id')
    .limit(limit)
    .execute();
  return rows.map(toVersion);
}

export async function findVersion(r: Reader, id: Id<'unit_value_version'>): Promise<UnitValueVersion | null> {
  const row = await versions(r).where('unitValueVersion.id', '=', id).executeTakeFirst();
  return row ? toVersion(row) : null;
}

/** One change to the library at a time: numbers and windows follow from what the other left. */
export async function lockLibrary(tx: Tx): Promise<void> {
  await sql`lock table unit_value in share row exclusive mode`.execute(tx);
}

export async function takenSlugs(tx: Tx): Promise<readonly string[]> {
  return (await tx.selectFrom('unitValue').select('slug').execute()).map(({ slug }) => slug);
}

export async function insertValue(tx: Tx, slug: string, at: Date): Promise<Id<'unit_value'>> {
  const id = newId<'unit_value'>();
  await tx.insertInto('unitValue').values({ id, slug, createdAt: at }).execute();
  return id;
}

export type NewVersion = ValueContent &
  Pick<UnitValueVersion, 'valueId' | 'number' | 'reason'> & {
    readonly validFrom: PlainDate;
    readonly draftedAt: Date;
    readonly draftedByPersonId: Id<'person'> | null;
  };

/** @throws unique violation when there is a draft of it already */
export async function insertDraft(tx: Tx, draft: NewVersion): Promise<Id<'unit_value_version'>> {
  const id = newId<'unit_value_version'>();
  const { effect, unit, type, valueId, validFrom, ...rest } = draft;
  await tx
    .insertInto('unitValueVersion')
    .values({
      ...rest,
      id,
      unitValueId: valueId,
      status: 'draft',
      effect: effect.nl ?? '',
      effectEn: effect.en ?? null,
      unit: unit.nl ?? '',
      unitEn: unit.en ?? null,
      valueType: type,
      validFrom: isoDate(validFrom),
    })
    .execute();
  return id;
}

/** Ends the version that was open on the day on which the new one begins, and publishes that. */
export async function publishVersion(
  tx: Tx,
  draft: UnitValueVersion,
  by: { readonly at: Date; readonly personId: Id<'person'> | null },
): Promise<void> {
  await tx
    .updateTable('unitValueVersion')
    .set({ validUntil: draft.validFrom })
    .where('unitValueId', '=', draft.valueId)
    .where('status', '=', sql.lit('published'))
    .where('validUntil', 'is', null)
    .execute();
  await tx
    .updateTable('unitValueVersion')
    .set({ status: 'published', publishedAt: by.at, publishedByPersonId: by.personId })
    .where('id', '=', draft.id)
    .execute();
}

/** A value of which nothing was ever published goes with its draft. */
export async function deleteDraft(tx: Tx, draft: UnitValueVersion): Promise<void> {
  await tx.deleteFrom('unitValueVersion').where('id', '=', draft.id).execute();
  if (draft.number === 1) await tx.deleteFrom('unitValue').where('id', '=', draft.valueId).execute();
}
