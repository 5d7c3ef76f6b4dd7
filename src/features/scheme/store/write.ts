import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Text } from '../../../kernel/messages.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Round, SchemeRules, SchemeVersion } from '../types.ts';

export type NewScheme = {
  readonly slug: string;
  readonly name: Text;
  /** Names of earlier schemes with their source; those that stand in this database are linked by slug. */
  readonly predecessors: readonly {
    readonly name: string;
    readonly source: string;
    readonly slug?: string | undefined;
  }[];
};

export async function insertScheme(tx: Tx, scheme: NewScheme): Promise<Id<'scheme'>> {
  const id = newId<'scheme'>();
  await tx
    .insertInto('scheme')
    .values({ id, slug: scheme.slug, nameNl: scheme.name.nl, nameEn: scheme.name.en })
    .execute();
  await savePredecessors(tx, id, scheme.predecessors);
  return id;
}

/** Makes the list this one; a name that earlier subsidy is recorded under cannot go (a violation of its foreign key). */
export async function savePredecessors(
  tx: Tx,
  schemeId: Id<'scheme'>,
  predecessors: readonly {
    readonly name: string;
    readonly source: string;
    readonly slug?: string | null | undefined;
  }[],
): Promise<void> {
  const names = predecessors.map(({ name }) => name);
  let gone = tx.deleteFrom('schemePredecessor').where('schemeId', '=', schemeId);
  if (names.length > 0) gone = gone.where('predecessorName', 'not in', names);
  await gone.execute();
  for (const { name, source, slug } of predecessors) {
    const known =
      slug === undefined || slug === null
        ? undefined
        : await tx.selectFrom('scheme').select('id').where('slug', '=', slug).executeTakeFirst();
    const row = { predecessorId: known?.id ?? null, source };
    await tx
      .insertInto('schemePredecessor')
      .values({ ...row, schemeId, predecessorName: name })
      .onConflict((conflict) => conflict.columns(['schemeId', 'predecessorName']).doUpdateSet(row))
      .execute();
  }
  await tx
    .updateTable('scheme')
    .set((eb) => ({ predecessorsRevision: eb('predecessorsRevision', '+', 1) }))
    .where('id', '=', schemeId)
    .execute();
}

/** Holds the scheme's row until the transaction ends. */
export async function lockScheme(tx: Tx, id: Id<'scheme'>): Promise<void> {
  await tx.selectFrom('scheme').select('id').where('id', '=', id).forUpdate().execute();
}

export type NewVersion = {
  readonly schemeId: Id<'scheme'>;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly rules: SchemeRules;
};

/** Adds a draft under the next number of its scheme; holds the scheme's row, so that numbers have no gaps or doubles. */
export async function insertDraft(
  tx: Tx,
  draft: NewVersion,
): Promise<{ id: Id<'scheme_version'>; number: number }> {
  await lockScheme(tx, draft.schemeId);
  const newest = await tx
    .selectFrom('schemeVersion')
    .select('number')
    .where('schemeId', '=', draft.schemeId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const id = newId<'scheme_version'>();
  const number = (newest?.number ?? 0) + 1;
  await tx
    .insertInto('schemeVersion')
    .values({
      id,
      schemeId: draft.schemeId,
      number,
      status: 'draft',
      validFrom: draft.validFrom,
      validUntil: draft.validUntil,
      rules: JSON.stringify(draft.rules),
    })
    .execute();
  return { id, number };
}

export async function updateDraft(
  tx: Tx,
  version: SchemeVersion,
  changes: Pick<NewVersion, 'validFrom' | 'validUntil' | 'rules'>,
): Promise<void> {
  await tx
    .updateTable('schemeVersion')
    .set({
      validFrom: changes.validFrom,
      validUntil: changes.validUntil,
      rules: JSON.stringify(changes.rules),
      revision: version.revision + 1,
    })
    .where('id', '=', version.id)
    .execute();
}

/** Takes a draft away with its rounds. */
export async function deleteDraft(tx: Tx, version: SchemeVersion): Promise<void> {
  await tx.deleteFrom('round').where('schemeVersionId', '=', version.id).execute();
  await tx.deleteFrom('schemeVersion').where('id', '=', version.id).execute();
}

/** @throws exclusion violation when another published version's window overlaps */
export async function markPublished(tx: Tx, version: SchemeVersion, at: Date): Promise<void> {
  await tx
    .updateTable('schemeVersion')
    .set({ status: 'published', publishedAt: at, revision: version.revision + 1 })
    .where('id', '=', version.id)
    .execute();
}

export async function markWithdrawn(tx: Tx, version: SchemeVersion): Promise<void> {
  await tx
    .updateTable('schemeVersion')
    .set({ status: 'withdrawn', revision: version.revision + 1 })
    .where('id', '=', version.id)
    .execute();
}

/** Ends a published version's window; the only change that a published version allows besides withdrawal. */
export async function endWindow(tx: Tx, version: SchemeVersion, validUntil: string): Promise<void> {
  await tx
    .updateTable('schemeVersion')
    .set({ validUntil, revision: version.revision + 1 })
    .where('id', '=', version.id)
    .execute();
}

export type NewRound = {
  readonly schemeVersionId: Id<'scheme_version'>;
  readonly slug: string;
  readonly name: Text;
  readonly opensOn: PlainDate;
  readonly closesOn: PlainDate;
  readonly year: number;
  readonly wijkraadId: Id<'wijkraad'> | null;
  readonly gebiedId: Id<'gebied'> | null;
};

/** @throws unique violation when the slug is taken */
export async function insertRound(tx: Tx, round: NewRound): Promise<Id<'round'>> {
  const id = newId<'round'>();
  const { name, opensOn, closesOn, ...rest } = round;
  await tx
    .insertInto('round')
    .values({
      ...rest,
      id,
      nameNl: name.nl,
      nameEn: name.en,
      opensOn: isoDate(opensOn),
      closesOn: isoDate(closesOn),
    })
    .execute();
  return id;
}

export async function updateRoundDates(
  tx: Tx,
  round: Round,
  dates: { readonly opensOn: PlainDate; readonly closesOn: PlainDate },
): Promise<void> {
  await tx
    .updateTable('round')
    .set({ opensOn: isoDate(dates.opensOn), closesOn: isoDate(dates.closesOn), extendedUntil: null })
    .where('id', '=', round.id)
    .execute();
}

/** @param until later than the published last day; null for as published */
export async function saveExtension(tx: Tx, id: Id<'round'>, until: PlainDate | null): Promise<void> {
  await tx
    .updateTable('round')
    .set({ extendedUntil: until && isoDate(until) })
    .where('id', '=', id)
    .execute();
}

/** @throws foreign key violation when an envelope or application already belongs to it */
export async function deleteRound(tx: Tx, round: Round): Promise<void> {
  await tx.deleteFrom('round').where('id', '=', round.id).execute();
}
