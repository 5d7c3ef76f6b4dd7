/** Penalties for deciding late that were fixed, and that wait for their order. */
import type { Selectable } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { Penalty as Row } from '../../../platform/db/schema.ts';
import type { AccountRequest, Penalty } from '../types.ts';

const toPenalty = (row: Selectable<Row>): Penalty => ({
  id: row.id as Id<'penalty'>,
  applicationId: row.applicationId as Id<'application'>,
  objectionId: row.objectionId as Id<'objection'> | null,
  raisedByObjectionId: row.raisedByObjectionId as Id<'objection'> | null,
  toApplicant: row.toApplicant,
  amountCents: row.amountCents,
  fixedOn: row.fixedOn,
  dueOn: row.dueOn,
  fixedByPersonId: row.fixedByPersonId as Id<'person'> | null,
});

/** @returns null when it was noted before: the job that asks for it may run twice */
export async function insertPenalty(tx: Tx, penalty: Omit<Penalty, 'id'>, at: Date): Promise<Penalty | null> {
  const row = await tx
    .insertInto('penalty')
    .values({ ...penalty, id: newId<'penalty'>(), createdAt: at })
    .onConflict((conflict) =>
      conflict.columns(['applicationId', 'objectionId', 'raisedByObjectionId']).doNothing(),
    )
    .returningAll()
    .executeTakeFirst();
  return row ? toPenalty(row) : null;
}

export async function findPenalty(reader: Reader, id: Id<'penalty'>): Promise<Penalty | null> {
  const row = await reader.selectFrom('penalty').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toPenalty(row) : null;
}

export async function getPenalty(reader: Reader, id: Id<'penalty'>): Promise<Penalty> {
  return toPenalty(
    await reader.selectFrom('penalty').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );
}

/** Fixed, and no order yet that ever stood there: one that was cancelled as a mistake is not made anew. */
const unordered = (reader: Reader) =>
  reader
    .selectFrom('penalty')
    .selectAll('penalty')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('paymentOrder')
            .select('paymentOrder.id')
            .whereRef('paymentOrder.penaltyId', '=', 'penalty.id'),
        ),
      ),
    )
    .orderBy('penalty.dueOn')
    .limit(500);

export async function unorderedPenalties(
  reader: Reader,
  applicationId: Id<'application'>,
): Promise<readonly Penalty[]> {
  const rows = await unordered(reader).where('penalty.applicationId', '=', applicationId).execute();
  return rows.map(toPenalty);
}

const waiting = prepared((r) =>
  unordered(r)
    .innerJoin('application', 'application.id', 'penalty.applicationId')
    .select(['application.caseNumber', 'application.title']),
);

/** As the list of missing accounts shows them. */
export async function listPenaltiesWithoutAccount(reader: Reader): Promise<readonly AccountRequest[]> {
  return (await waiting(reader, {})).map((row) => ({
    id: row.id as Id<'penalty'>,
    href: row.toApplicant ? null : `/betalingen/dwangsommen/${row.id}`,
    applicationId: row.applicationId as Id<'application'>,
    caseNumber: row.caseNumber ?? '',
    title: row.title,
    dueOn: row.dueOn,
    askedAt: row.createdAt,
  }));
}
