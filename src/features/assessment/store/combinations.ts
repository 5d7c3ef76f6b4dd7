/** Saved trials of a round, shared within the council. */
import { sql } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { Combination, CombinationRow } from '../types.ts';

type Scope = { readonly roundId: Id<'round'>; readonly wijkraadId: Id<'wijkraad'> };

/** Trials of one council in one round, oldest first. */
export async function listCombinations(r: Reader, scope: Scope): Promise<readonly Combination[]> {
  const rows = await r
    .selectFrom('packCombination as combination')
    .innerJoin('person', 'person.id', 'combination.createdByPersonId')
    .selectAll('combination')
    .select('person.name as createdByName')
    .where('combination.roundId', '=', scope.roundId)
    .where('combination.wijkraadId', '=', scope.wijkraadId)
    .orderBy('combination.createdAt')
    .orderBy('combination.id')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    ...row,
    id: row.id as Id<'pack_combination'>,
    roundId: row.roundId as Id<'round'>,
    wijkraadId: row.wijkraadId as Id<'wijkraad'>,
    createdByPersonId: row.createdByPersonId as Id<'person'>,
    // Only commands write this column.
    choices: row.choices as unknown as readonly CombinationRow[],
  }));
}

/** So that two who save at once are counted one after the other. */
export async function lockCombinations(tx: Tx, scope: Scope): Promise<readonly Combination[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${scope.roundId}${scope.wijkraadId}`}, 7))`.execute(
    tx,
  );
  return await listCombinations(tx, scope);
}

export async function insertCombination(
  tx: Tx,
  combination: Scope & {
    readonly name: string;
    readonly choices: readonly CombinationRow[];
    readonly createdByPersonId: Id<'person'>;
    readonly createdAt: Date;
  },
): Promise<Id<'pack_combination'>> {
  const id = newId<'pack_combination'>();
  await tx
    .insertInto('packCombination')
    .values({ ...combination, id, choices: JSON.stringify(combination.choices) })
    .execute();
  return id;
}

export async function deleteCombination(tx: Tx, id: Id<'pack_combination'>): Promise<void> {
  await tx.deleteFrom('packCombination').where('id', '=', id).execute();
}
