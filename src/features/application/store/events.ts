/** The time line of a case. Whoever adds to it holds the case's row first, so `seq` has no gaps and no doubles. */
import { type Insertable, type Selectable, sql } from 'kysely';
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { CaseEvent as Row } from '../../../platform/db/schema.ts';
import type { CaseEvent, CaseEventKind } from '../types.ts';

function toEvent(row: Selectable<Row>): CaseEvent {
  return {
    id: row.id as Id<'case_event'>,
    applicationId: row.applicationId as Id<'application'>,
    seq: row.seq,
    kind: row.kind as CaseEventKind,
    onDate: row.onDate,
    at: row.at,
    actorKind: row.actorKind as CaseEvent['actorKind'],
    actorPersonId: row.actorPersonId as Id<'person'> | null,
    audience: row.audience as CaseEvent['audience'],
    facts: row.facts as CaseEvent['facts'],
  };
}

const eventsOf = prepared((r, given: { applicationId: string; audiences: readonly string[] }) =>
  r
    .selectFrom('caseEvent')
    .selectAll()
    .where('applicationId', '=', given.applicationId)
    .where(sql<boolean>`audience = any(${given.audiences})`)
    .orderBy('seq')
    .limit(5000),
);

const audiences = { all: ['both', 'office'], both: ['both'] } as const;

/** All events of a case, oldest first. `both` leaves out what only the office may see. */
export async function events(
  r: Reader,
  applicationId: Id<'application'>,
  audience: 'all' | 'both' = 'all',
): Promise<CaseEvent[]> {
  return (await eventsOf(r, { applicationId, audiences: audiences[audience] })).map(toEvent);
}

const eventOf = prepared((r, given: { id: string }) =>
  r.selectFrom('caseEvent').selectAll().where('id', '=', given.id),
);

/** @throws AssertionError when there is none: ids come from loaded rows */
export async function getEvent(r: Reader, id: Id<'case_event'>): Promise<CaseEvent> {
  const [row] = await eventOf(r, { id });
  assert(row, `There is no event ${id}`);
  return toEvent(row);
}

const eventsOfEach = prepared((r, given: { applicationIds: readonly string[] }) =>
  r
    .selectFrom('caseEvent')
    .selectAll()
    .where(sql<boolean>`application_id = any(${given.applicationIds}::uuid[])`)
    .orderBy('applicationId')
    .orderBy('seq')
    .limit(50_000),
);

/** All events of these cases, by case, oldest first. */
export async function listEventsOfEach(
  r: Reader,
  applicationIds: readonly Id<'application'>[],
): Promise<ReadonlyMap<Id<'application'>, readonly CaseEvent[]>> {
  return Map.groupBy(
    (await eventsOfEach(r, { applicationIds })).map(toEvent),
    (event) => event.applicationId,
  );
}

/** Place of the newest event; 0 when nothing has happened yet. */
export async function lastEvent(r: Reader, applicationId: Id<'application'>): Promise<number> {
  const row = await r
    .selectFrom('caseEvent')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('applicationId', '=', applicationId)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

export type NewEvent = {
  readonly applicationId: Id<'application'>;
  readonly kind: CaseEventKind;
  /** Calendar date that counts for the law, `YYYY-MM-DD`. */
  readonly onDate: string;
  readonly at: Date;
  readonly actor: Actor;
  /** Default `both`. */
  readonly audience?: CaseEvent['audience'];
  /** Ids, dates, amounts and codes; what clocks read is described in `ClockFacts`. */
  readonly facts?: Readonly<Record<string, unknown>>;
};

/** Someone with a link of her own (a co-signer) is no person in the system: recorded as `system`. */
const actorKind = (actor: Actor): CaseEvent['actorKind'] =>
  actor.kind === 'person' || actor.kind === 'token' ? actor.kind : 'system';

type EventRow = Pick<
  Insertable<Row>,
  'id' | 'applicationId' | 'kind' | 'onDate' | 'at' | 'actorKind' | 'actorPersonId' | 'audience' | 'facts'
>;

const insertEvent = prepared((r, given: EventRow) =>
  r.insertInto('caseEvent').values({
    id: given.id,
    applicationId: given.applicationId,
    kind: given.kind,
    onDate: given.onDate,
    at: given.at,
    actorKind: given.actorKind,
    actorPersonId: given.actorPersonId,
    audience: given.audience,
    facts: given.facts,
    seq: sql<number>`next_case_event(${given.applicationId})`,
  }),
);

export async function addEvent(tx: Tx, event: NewEvent): Promise<void> {
  const { applicationId, kind, onDate, at, actor, facts, audience } = event;
  await insertEvent(tx, {
    id: newId<'case_event'>(),
    applicationId,
    kind,
    onDate,
    at,
    actorKind: actorKind(actor),
    actorPersonId: personIdOf(actor),
    audience: audience ?? 'both',
    facts: JSON.stringify(facts ?? {}),
  });
}
