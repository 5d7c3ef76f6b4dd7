/** The time line of a case. Whoever adds to it holds the case's row first, so `seq` has no gaps and no doubles. */
import { type Selectable, sql } from 'kysely';
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
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

export async function addEvent(tx: Tx, event: NewEvent): Promise<CaseEvent> {
  const { actor, facts, audience, ...values } = event;
  const row = await tx
    .insertInto('caseEvent')
    .values({
      ...values,
      id: newId<'case_event'>(),
      seq: sql<number>`next_case_event(${event.applicationId})`,
      actorKind: actorKind(actor),
      actorPersonId: personIdOf(actor),
      audience: audience ?? 'both',
      facts: JSON.stringify(facts ?? {}),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toEvent(row);
}
