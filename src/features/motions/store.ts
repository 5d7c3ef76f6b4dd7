/** Motions and pledges with their history. */
import { sql } from 'kysely';
import { type Id, newId } from '../../kernel/ids.ts';
import type { Reader, Tx } from '../../platform/db/index.ts';
import { likeSafe } from '../../platform/db/like.ts';
import { stepOn } from './rules.ts';
import type {
  EventAction,
  Motion,
  MotionAsOf,
  MotionEvent,
  MotionFacts,
  MotionKind,
  MotionStatus,
} from './types.ts';

const columns = [
  'id',
  'number',
  'kind',
  'title',
  'askedBy',
  'promised',
  'documentUrl',
  'datedOn',
  'source',
  'toVerify',
  'keptBy',
  'status',
  'nextOn',
  'proposedByPersonId',
] as const;

/** Empty or null: all. */
export type MotionFilter = {
  /** Part of a number or title. */
  readonly words: string;
  readonly kind: MotionKind | null;
  readonly status: MotionStatus | null;
};

/** What still runs comes first, by the day on which it is looked at; then what is over, the newest number first. */
function matching(r: Reader, { words, kind, status }: MotionFilter) {
  const like = `%${likeSafe(words)}%`;
  return r
    .selectFrom('motion')
    .$if(words !== '', (q) =>
      q.where(({ or, eb }) => or([eb('number', 'like', like.toLowerCase()), eb('title', 'ilike', like)])),
    )
    .$if(kind !== null, (q) => q.where('kind', '=', kind ?? ''))
    .$if(status !== null, (q) => q.where('status', '=', status ?? ''));
}

/** At most 500. */
export async function listFound(
  r: Reader,
  filter: MotionFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly Motion[]> {
  const rows = await matching(r, filter)
    .select(columns)
    .orderBy('nextOn', (order) => order.asc().nullsLast())
    .orderBy('number', 'desc')
    .limit(Math.min(limit, 500))
    .offset(offset)
    .execute();
  return rows.map((row) => row as Motion);
}

export async function countFound(r: Reader, filter: MotionFilter): Promise<number> {
  const row = await matching(r, filter)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export async function findMotion(r: Reader, number: string): Promise<Motion | null> {
  const row = await r.selectFrom('motion').select(columns).where('number', '=', number).executeTakeFirst();
  return (row as Motion | undefined) ?? null;
}

/** Held until the transaction ends. */
export async function lockMotion(tx: Tx, number: string): Promise<Motion | null> {
  const row = await tx
    .selectFrom('motion')
    .select(columns)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst();
  return (row as Motion | undefined) ?? null;
}

function eventsOf(r: Reader) {
  return r
    .selectFrom('motionEvent')
    .select([
      'motionId',
      'seq',
      'action',
      'status',
      'happenedOn',
      'reason',
      'document',
      'documentUrl',
      'nextOn',
      'before',
      'recordedAt',
    ])
    .orderBy('seq');
}

type EventRow = Awaited<ReturnType<ReturnType<typeof eventsOf>['execute']>>[number];

const eventOf = ({ motionId: _, action, status, before, ...row }: EventRow): MotionEvent => ({
  ...row,
  action: action as EventAction,
  status: status as MotionStatus,
  before: before as MotionEvent['before'],
});

/** The whole history of one, oldest first. At most 1,000 lines. */
export async function listEvents(r: Reader, { id }: Pick<Motion, 'id'>): Promise<readonly MotionEvent[]> {
  const rows = await eventsOf(r).where('motionId', '=', id).limit(1000).execute();
  return rows.map(eventOf);
}

/**
 * How every motion and pledge stood at the end of a day, by number; those that came later are not in it.
 * At most 2,000.
 * @param options.asOf ISO date. What is said of one (its title, what was promised) is as it is written now: a correction
 *   concerns what always was.
 */
export async function listMotions(
  r: Reader,
  { asOf }: { readonly asOf: string },
): Promise<readonly MotionAsOf[]> {
  const motions = await r.selectFrom('motion').select(columns).orderBy('number').limit(2000).execute();
  const rows = await eventsOf(r)
    .where('happenedOn', '<=', asOf)
    .where('action', '<>', 'correct')
    .limit(100_000)
    .execute();
  const byMotion = Map.groupBy(rows, ({ motionId }) => motionId);
  return motions.flatMap(({ id, proposedByPersonId: _, ...motion }) => {
    const last = stepOn((byMotion.get(id) ?? []).map(eventOf), asOf);
    if (last === null) return [];
    const { action, happenedOn, reason, document, documentUrl, status, nextOn } = last;
    return [
      {
        ...(motion as MotionFacts),
        status,
        nextOn,
        last: { action, happenedOn, reason, document, documentUrl },
      },
    ];
  });
}

/** Those that still run, nearest day first. At most 500. */
export async function listRunning(r: Reader): Promise<readonly Motion[]> {
  const rows = await r
    .selectFrom('motion')
    .select(columns)
    .where('nextOn', 'is not', null)
    .orderBy('nextOn')
    .orderBy('number')
    .limit(500)
    .execute();
  return rows.map((row) => row as Motion);
}

export type NewEvent = Omit<MotionEvent, 'seq' | 'recordedAt'> & {
  readonly byPersonId: Id<'person'> | null;
  readonly recordedAt: Date;
};

async function insertEvent(tx: Tx, motionId: Id<'motion'>, { before, ...event }: NewEvent): Promise<void> {
  const next = tx
    .selectFrom('motionEvent')
    .select(sql<number>`coalesce(max(seq), 0) + 1`.as('seq'))
    .where('motionId', '=', motionId);
  await tx
    .insertInto('motionEvent')
    .values({
      motionId,
      ...event,
      before: before === null ? null : JSON.stringify(before),
      seq: (eb) => eb.selectFrom(next.as('next')).select('next.seq'),
    })
    .execute();
}

/** @throws unique violation when the number is in the register already */
export async function insertMotion(tx: Tx, facts: MotionFacts, event: NewEvent): Promise<Id<'motion'>> {
  const id = newId<'motion'>();
  const { status, nextOn } = event;
  await tx
    .insertInto('motion')
    .values({ id, ...facts, status, nextOn, proposedByPersonId: null })
    .execute();
  await insertEvent(tx, id, event);
  return id;
}

/** A step: how it stands follows from the event. @param motion locked */
export async function saveStep(
  tx: Tx,
  { id }: Pick<Motion, 'id'>,
  event: NewEvent,
  proposedByPersonId: Motion['proposedByPersonId'],
): Promise<void> {
  await insertEvent(tx, id, event);
  await tx
    .updateTable('motion')
    .set({ status: event.status, nextOn: event.nextOn, proposedByPersonId })
    .where('id', '=', id)
    .execute();
}

/** Other words for what it says; what they replaced stays in the history. @param motion locked */
export async function saveFacts(
  tx: Tx,
  { id }: Pick<Motion, 'id'>,
  facts: MotionFacts,
  event: NewEvent,
): Promise<void> {
  await insertEvent(tx, id, event);
  await tx.updateTable('motion').set(facts).where('id', '=', id).execute();
}
