/** Objections together: of a case, of a person, of the office, and those that a night looks at. */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { DecisionKind, Objection, OwnObjection } from '../types.ts';
import { openStatuses, toObjection } from './objections.ts';

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
export async function listObjectionsBy(r: Reader, personId: Id<'person'>): Promise<OwnObjection[]> {
  const rows = await r
    .selectFrom('objection')
    .leftJoin('application', 'application.id', 'objection.applicationId')
    .selectAll('objection')
    .select('application.caseNumber')
    .where('objection.objectorPersonId', '=', personId)
    .orderBy('objection.receivedOn', 'desc')
    .orderBy('objection.id', 'desc')
    .limit(200)
    .execute();
  return rows.map(({ caseNumber, ...row }) => ({ ...toObjection(row), caseNumber }));
}

export type ListedObjection = Objection & {
  /** Of the version that is objected to. */
  readonly decisionKind: DecisionKind | null;
  readonly caseNumber: string | null;
  readonly title: string | null;
};
export type ObjectionFilter = 'open' | 'done' | 'all';

const objections = (r: Reader, given: { readonly limit: number; readonly offset: number }) =>
  r
    .selectFrom('objection')
    .leftJoin('application', 'application.id', 'objection.applicationId')
    .leftJoin('decision', 'decision.id', 'objection.decisionId')
    .selectAll('objection')
    .select(['application.caseNumber', 'application.title', 'decision.kind as decisionKind'])
    .where('application.destroyedOn', 'is', null)
    .orderBy(sql`objection.status in ('decided', 'withdrawn', 'forwarded')`)
    .orderBy('objection.nextDueOn', (by) => by.asc().nullsLast())
    .orderBy('objection.receivedOn', 'desc')
    .orderBy('objection.id')
    .limit(given.limit)
    .offset(given.offset);

type ListedRow = Awaited<ReturnType<ReturnType<typeof objections>['execute']>>[number];

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
  return rows.map(toListed);
}

function toListed({ caseNumber, title, decisionKind, ...row }: ListedRow): ListedObjection {
  return { ...toObjection(row), decisionKind: decisionKind as DecisionKind | null, caseNumber, title };
}

const followUps = prepared((r, given: { limit: number }) =>
  objections(r, { limit: given.limit, offset: 0 })
    .where('objection.followUp', 'is not', null)
    .where('objection.followedUpOn', 'is', null),
);

/** Objections that were won and of which something remains to be done by hand. */
export async function listFollowUps(r: Reader, limit: number): Promise<ListedObjection[]> {
  return (await followUps(r, { limit })).map(toListed);
}

export async function countObjections(r: Reader): Promise<Readonly<Record<ObjectionFilter, number>>> {
  const row = await r
    .selectFrom('objection')
    .leftJoin('application', 'application.id', 'objection.applicationId')
    .where('application.destroyedOn', 'is', null)
    .select(({ fn }) => [
      fn.countAll<number>().as('all'),
      fn.countAll<number>().filterWhere('objection.status', 'in', openStatuses).as('open'),
    ])
    .executeTakeFirstOrThrow();
  return { all: row.all, open: row.open, done: row.all - row.open };
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
        and (status not in ('decided', 'withdrawn', 'forwarded') or coalesce(decided_on, received_on) >= ${endedBefore}))
    order by application.id limit ${limit}`.execute(r);
  return rows.map((row) => row.id);
}

/** Answered in these days and recorded before a moment, oldest first. At most 20,000. */
export async function listDecidedObjections(
  r: Reader,
  { fromOn, lastOn, asOf }: { readonly fromOn: string; readonly lastOn: string; readonly asOf: Date },
): Promise<Objection[]> {
  const rows = await r
    .selectFrom('objection')
    .selectAll()
    .where('status', '=', 'decided')
    .where('decidedOn', '>=', fromOn)
    .where('decidedOn', '<=', lastOn)
    .where('recordedAt', '<', asOf)
    .orderBy('decidedOn')
    .orderBy('id')
    .limit(20_000)
    .execute();
  return rows.map(toObjection);
}
