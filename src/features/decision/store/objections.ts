/** Objections and what happened to them. */
import { type ExpressionBuilder, type Selectable, sql } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { DB, Objection as Row } from '../../../platform/db/schema.ts';
import type { Objection, ObjectionEvent, ObjectionEventKind } from '../types.ts';

function toObjection(row: Selectable<Row>): Objection {
  const { recordedAt: _, ...rest } = row;
  // Constraints in the schema hold the row to what the type says.
  return { ...rest, lang: row.lang as Lang } as Objection;
}

export async function findObjection(r: Reader, id: Id<'objection'>): Promise<Objection | null> {
  const row = await r.selectFrom('objection').selectAll().where('id', '=', id).executeTakeFirst();
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

/** Objections on a case, oldest first. */
export async function listObjectionsOf(r: Reader, applicationId: Id<'application'>): Promise<Objection[]> {
  const rows = await r
    .selectFrom('objection')
    .selectAll()
    .where('applicationId', '=', applicationId)
    .orderBy('receivedOn')
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map(toObjection);
}

/** A person's own objections, newest first. */
export async function listObjectionsBy(r: Reader, personId: Id<'person'>): Promise<Objection[]> {
  const rows = await r
    .selectFrom('objection')
    .selectAll()
    .where('objectorPersonId', '=', personId)
    .orderBy('receivedOn', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows.map(toObjection);
}

export type ListedObjection = Objection & {
  readonly caseNumber: string | null;
  readonly title: string | null;
};
export type ObjectionFilter = 'open' | 'done' | 'all';

const openStatuses = ['received', 'incomplete', 'inTreatment', 'heard'] as const;

const objections = (r: Reader, given: { readonly limit: number; readonly offset: number }) =>
  r
    .selectFrom('objection')
    .leftJoin('application', 'application.id', 'objection.applicationId')
    .selectAll('objection')
    .select(['application.caseNumber', 'application.title'])
    .orderBy(sql`objection.status in ('decided', 'withdrawn')`)
    .orderBy('objection.nextDueOn', (by) => by.asc().nullsLast())
    .orderBy('objection.receivedOn', 'desc')
    .orderBy('objection.id')
    .limit(given.limit)
    .offset(given.offset);

const objectionsBy = {
  open: prepared((r, given: Parameters<typeof objections>[1]) =>
    objections(r, given).where(
      'objection.status',
      'in',
      openStatuses.map((one) => sql.lit(one)),
    ),
  ),
  done: prepared((r, given: Parameters<typeof objections>[1]) =>
    objections(r, given).where(
      'objection.status',
      'not in',
      openStatuses.map((one) => sql.lit(one)),
    ),
  ),
  all: prepared(objections),
} as const;

/** For the office: the nearest clock first, then those without one. */
export async function listObjections(
  r: Reader,
  listing: { readonly filter: ObjectionFilter; readonly limit: number; readonly offset?: number },
): Promise<ListedObjection[]> {
  const { filter, limit, offset = 0 } = listing;
  const rows = await objectionsBy[filter](r, { limit, offset });
  return rows.map(({ caseNumber, title, ...row }) => ({ ...toObjection(row), caseNumber, title }));
}

export async function countObjections(r: Reader): Promise<Readonly<Record<ObjectionFilter, number>>> {
  const row = await r
    .selectFrom('objection')
    .select(({ fn }) => [
      fn.countAll<number>().as('all'),
      fn.countAll<number>().filterWhere('status', 'in', openStatuses).as('open'),
    ])
    .executeTakeFirstOrThrow();
  return { all: row.all, open: row.open, done: row.all - row.open };
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

/** What happened to an objection, oldest first. */
export async function objectionEvents(r: Reader, id: Id<'objection'>): Promise<ObjectionEvent[]> {
  const rows = await r
    .selectFrom('objectionEvent')
    .select(['kind', 'onDate', 'at', 'actorPersonId', 'facts'])
    .where('objectionId', '=', id)
    .orderBy('seq')
    .limit(1000)
    .execute();
  return rows.map((row) => ({
    ...row,
    kind: row.kind as ObjectionEventKind,
    actorPersonId: row.actorPersonId as Id<'person'> | null,
    facts: row.facts as ObjectionEvent['facts'],
  }));
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

/** Cases held by objections that ended before this day, and by no other: their hold may go. */
export async function listReleasableHolds(
  r: Reader,
  endedBefore: string,
  limit: number,
): Promise<readonly Id<'application'>[]> {
  const { rows } = await sql<{ id: Id<'application'> }>`
    select application.id from application
    where legal_hold and exists (select from objection where application_id = application.id)
      and not exists (select from objection where application_id = application.id
        and (status not in ('decided', 'withdrawn') or coalesce(decided_on, received_on) >= ${endedBefore}))
    order by application.id limit ${limit}`.execute(r);
  return rows.map((row) => row.id);
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

/** Objections with a notice of default and no decision yet on the penalty that may follow from it (Awb 4:18). */
export async function listUnfixedPenalties(r: Reader, limit: number): Promise<Objection[]> {
  return (await unfixedPenalties(r, { limit })).map(toObjection);
}

/** Objections that still run, by id: for the nightly refresh of their clocks and the work list. */
export async function listOpenObjections(r: Reader, limit: number): Promise<Objection[]> {
  const rows = await r
    .selectFrom('objection')
    .selectAll()
    .where('status', 'in', openStatuses)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toObjection);
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
    .where('status', 'in', openStatuses)
    .execute();
}

/** Takes away who objected; what was decided stays. */
export async function eraseObjector(tx: Tx, personId: Id<'person'>, name: string): Promise<void> {
  await tx
    .updateTable('objection')
    .set({ objectorPersonId: null, objectorName: name, objectorAddress: '-', grounds: '-' })
    .where('objectorPersonId', '=', personId)
    .execute();
}
