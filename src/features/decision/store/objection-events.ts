/** What happened to an objection. */
import { type ExpressionBuilder, type Selectable, sql } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { DB, ObjectionEvent as EventRow } from '../../../platform/db/schema.ts';
import type { Objection, ObjectionEvent, ObjectionEventKind } from '../types.ts';
import { toObjection } from './objections.ts';

const eventColumns = [
  'objectionEvent.kind',
  'objectionEvent.onDate',
  'objectionEvent.at',
  'objectionEvent.actorPersonId',
  'objectionEvent.facts',
] as const;

function toObjectionEvent(
  row: Pick<Selectable<EventRow>, 'kind' | 'onDate' | 'at' | 'actorPersonId' | 'facts'>,
): ObjectionEvent {
  return {
    ...row,
    kind: row.kind as ObjectionEventKind,
    actorPersonId: row.actorPersonId as Id<'person'> | null,
    facts: row.facts as ObjectionEvent['facts'],
  };
}

/** What happened to an objection, oldest first. */
export async function objectionEvents(r: Reader, id: Id<'objection'>): Promise<ObjectionEvent[]> {
  const rows = await r
    .selectFrom('objectionEvent')
    .select(eventColumns)
    .where('objectionId', '=', id)
    .orderBy('seq')
    .limit(1000)
    .execute();
  return rows.map(toObjectionEvent);
}

export async function addObjectionEvent(
  tx: Tx,
  objectionId: Id<'objection'>,
  event: ObjectionEvent,
): Promise<void> {
  await tx
    .insertInto('objectionEvent')
    .values({
      ...event,
      id: newId<'objection_event'>(),
      objectionId,
      seq: sql<number>`(select coalesce(max(seq), 0) + 1 from objection_event where objection_id = ${objectionId})`,
      facts: JSON.stringify(event.facts),
    })
    .execute();
}

const hasEvent = ({ exists, selectFrom }: ExpressionBuilder<DB, 'objection'>, kind: ObjectionEventKind) =>
  exists(
    selectFrom('objectionEvent')
      .select('objectionEvent.seq')
      .whereRef('objectionEvent.objectionId', '=', 'objection.id')
      .where('objectionEvent.kind', '=', kind),
  );

const unfixedPenalties = prepared((r, given: { limit: number }) =>
  r
    .selectFrom('objection')
    .selectAll()
    .where((eb) => hasEvent(eb, 'noticeOfDefault'))
    .where((eb) => eb.not(hasEvent(eb, 'penaltyFixed')))
    .orderBy('objection.id')
    .limit(given.limit),
);

/** Decisions by which a penalty for deciding late on an objection of this case was fixed (Awb 4:18, 7:14). */
export async function listFixedPenalties(
  r: Reader,
  applicationId: Id<'application'>,
): Promise<readonly (ObjectionEvent & { readonly objectionId: Id<'objection'> })[]> {
  const rows = await r
    .selectFrom('objectionEvent')
    .innerJoin('objection', 'objection.id', 'objectionEvent.objectionId')
    .select(['objection.id as objectionId', ...eventColumns])
    .where('objection.applicationId', '=', applicationId)
    .where('objectionEvent.kind', '=', 'penaltyFixed')
    .orderBy('objectionEvent.at')
    .limit(500)
    .execute();
  return rows.map(({ objectionId, ...row }) => ({
    ...toObjectionEvent(row),
    objectionId: objectionId as Id<'objection'>,
  }));
}

/** Objections with a notice of default and no decision yet on the penalty that may follow from it (Awb 4:18). */
export async function listUnfixedPenalties(r: Reader, limit: number): Promise<Objection[]> {
  return (await unfixedPenalties(r, { limit })).map(toObjection);
}
