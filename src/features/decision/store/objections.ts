/** One objection: found, held, filed and changed. */
import type { Selectable } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { Objection as Row } from '../../../platform/db/schema.ts';
import type { Objection } from '../types.ts';

export const openStatuses = ['received', 'incomplete', 'inTreatment', 'heard'] as const;

export function toObjection(row: Selectable<Row>): Objection {
  const { recordedAt: _, ...rest } = row;
  // Constraints in the schema hold the row to what the type says.
  return { ...rest, lang: row.lang as Lang } as Objection;
}

/** Not one of a case whose file was destroyed: nothing of it can be shown or done. */
export async function findObjection(r: Reader, id: Id<'objection'>): Promise<Objection | null> {
  const row = await r
    .selectFrom('objection')
    .leftJoin('application', 'application.id', 'objection.applicationId')
    .selectAll('objection')
    .where('objection.id', '=', id)
    .where('application.destroyedOn', 'is', null)
    .executeTakeFirst();
  return row ? toObjection(row) : null;
}

/** Holds the row until the transaction ends. Lock the case first, when there is one. */
export async function lockObjection(tx: Tx, id: Id<'objection'>): Promise<Objection> {
  const row = await tx
    .selectFrom('objection')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  assert(row, `There is no objection ${id}`);
  return toObjection(row);
}

export type NewObjection = Omit<
  Objection,
  | 'id'
  | 'status'
  | 'hearingOn'
  | 'outcome'
  | 'outcomeReasons'
  | 'noHearingGround'
  | 'decidedOn'
  | 'decidedByPersonId'
  | 'decisionVersionId'
  | 'messageId'
  | 'handledByPersonId'
  | 'nextDueOn'
  | 'forwardedOn'
  | 'forwardedTo'
  | 'committeeAdvice'
  | 'committeeAdvisedOn'
  | 'committeeReasons'
  | 'committeeDeparture'
  | 'followUp'
  | 'followedUpOn'
  | 'followUpNote'
  | 'revision'
>;

/** @returns null when the same objection was filed on the same day already */
export async function insertObjection(tx: Tx, filed: NewObjection, at: Date): Promise<Objection | null> {
  const row = await tx
    .insertInto('objection')
    .values({ ...filed, id: newId<'objection'>(), status: 'received', recordedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  return row ? toObjection(row) : null;
}

export async function findSameObjection(
  r: Reader,
  filed: Pick<Objection, 'receivedOn' | 'objectorName' | 'grounds' | 'applicationId'>,
): Promise<Objection | null> {
  const row = await r
    .selectFrom('objection')
    .selectAll()
    .where('receivedOn', '=', filed.receivedOn)
    .where('objectorName', '=', filed.objectorName)
    .where('grounds', '=', filed.grounds)
    .where('applicationId', filed.applicationId === null ? 'is' : '=', filed.applicationId)
    .executeTakeFirst();
  return row ? toObjection(row) : null;
}

export type ObjectionChanges = Partial<Omit<Objection, 'id' | 'revision' | 'receivedOn' | 'grounds'>>;

/** Saves what changed; the caller holds the row. */
export async function saveObjection(
  tx: Tx,
  objection: Objection,
  changes: ObjectionChanges,
): Promise<Objection> {
  const row = await tx
    .updateTable('objection')
    .set({ ...changes, revision: objection.revision + 1 })
    .where('id', '=', objection.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return toObjection(row);
}

/** Keeps by when it is due; leaves the revision alone: nobody's form becomes stale because a day has passed. */
export async function saveObjectionDue(
  tx: Tx,
  objection: Objection,
  nextDueOn: string | null,
): Promise<Objection> {
  await tx.updateTable('objection').set({ nextDueOn }).where('id', '=', objection.id).execute();
  return { ...objection, nextDueOn };
}

/** Objections that came before there was a decision (Awb 6:10) are against this one. */
export async function linkEarlyObjections(
  tx: Tx,
  applicationId: Id<'application'>,
  decisionId: Id<'decision'>,
): Promise<void> {
  await tx
    .updateTable('objection')
    .set({ decisionId })
    .where('applicationId', '=', applicationId)
    .where('decisionId', 'is', null)
    .where('against', '=', 'decision')
    .where('status', 'in', openStatuses)
    .execute();
}

/** What is objected to was made known: its terms count from this day. */
export async function saveContestedDay(
  tx: Tx,
  decisionId: Id<'decision'>,
  notifiedOn: string,
): Promise<void> {
  await tx.updateTable('objection').set({ notifiedOn }).where('decisionId', '=', decisionId).execute();
}

/** Takes away who objected; what was decided stays. */
export async function eraseObjector(tx: Tx, personId: Id<'person'>, name: string): Promise<void> {
  await tx
    .updateTable('objection')
    .set({ objectorPersonId: null, objectorName: name, objectorAddress: '-', grounds: '-' })
    .where('objectorPersonId', '=', personId)
    .execute();
}
