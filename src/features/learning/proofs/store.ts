/** Proofs of concept with their history. */
import { sql } from 'kysely';
import { type Id, isSlug, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { inPeriod } from './rules.ts';
import type {
  Period,
  Proof,
  ProofEvent,
  ProofEventAction,
  ProofFacts,
  ProofInPeriod,
  ProofStatus,
} from './types.ts';

const columns = [
  'id',
  'slug',
  'question',
  'why',
  'wijkId',
  'place',
  'partners',
  'beginsOn',
  'endsOn',
  'documentUrl',
  'finding',
  'followUp',
  'status',
] as const;

/** What runs first, what was stopped last. */
const inOrder = sql`array_position(array['running', 'proposed', 'scaledUp', 'finished', 'stopped'], status)`;

/** All of them, what runs first, then by question. At most 1,000. */
export async function listAllProofs(r: Reader): Promise<readonly Proof[]> {
  const rows = await r
    .selectFrom('proof')
    .select(columns)
    .orderBy(inOrder)
    .orderBy('question')
    .limit(1000)
    .execute();
  return rows.map((row) => row as Proof);
}

/** Those of one wijk, what runs first. At most 50. */
export async function listProofsOfWijk(r: Reader, wijkId: Id<'wijk'>): Promise<readonly Proof[]> {
  const rows = await r
    .selectFrom('proof')
    .select(columns)
    .where('wijkId', '=', wijkId)
    .orderBy(inOrder)
    .orderBy('question')
    .limit(50)
    .execute();
  return rows.map((row) => row as Proof);
}

export async function findProof(r: Reader, slug: string): Promise<Proof | null> {
  if (!isSlug(slug)) return null;
  const row = await r.selectFrom('proof').select(columns).where('slug', '=', slug).executeTakeFirst();
  return (row as Proof | undefined) ?? null;
}

/** Held until the transaction ends. */
export async function lockProof(tx: Tx, slug: string): Promise<Proof | null> {
  const row = await tx
    .selectFrom('proof')
    .select(columns)
    .where('slug', '=', slug)
    .forUpdate()
    .executeTakeFirst();
  return (row as Proof | undefined) ?? null;
}

export async function listSlugs(r: Reader): Promise<readonly string[]> {
  const rows = await r.selectFrom('proof').select('slug').limit(10_000).execute();
  return rows.map(({ slug }) => slug);
}

function eventsOf(r: Reader) {
  return r
    .selectFrom('proofEvent')
    .select(['proofId', 'seq', 'action', 'status', 'happenedOn', 'note', 'followUp', 'before', 'recordedAt'])
    .orderBy('seq');
}

type EventRow = Awaited<ReturnType<ReturnType<typeof eventsOf>['execute']>>[number];

const eventOf = ({ proofId: _, action, status, before, ...row }: EventRow): ProofEvent => ({
  ...row,
  action: action as ProofEventAction,
  status: status as ProofStatus,
  before: before as ProofEvent['before'],
});

/** Oldest first. At most 1,000. */
export async function listEvents(r: Reader, { id }: Pick<Proof, 'id'>): Promise<readonly ProofEvent[]> {
  const rows = await eventsOf(r).where('proofId', '=', id).limit(1000).execute();
  return rows.map(eventOf);
}

/**
 * Proofs that were there in a period, by question: how each stood at its end, and what happened in it. What was over before
 * and had no news is not in it. At most 1,000.
 */
export async function listProofs(r: Reader, period: Period): Promise<readonly ProofInPeriod[]> {
  const [proofs, rows] = await Promise.all([
    r.selectFrom('proof').select(columns).orderBy('question').limit(1000).execute(),
    eventsOf(r).where('happenedOn', '<=', period.through).limit(100_000).execute(),
  ]);
  const byProof = Map.groupBy(rows, ({ proofId }) => proofId);
  return proofs.flatMap(({ id, ...proof }) => {
    const stood = inPeriod((byProof.get(id) ?? []).map(eventOf), period);
    return stood === null ? [] : [{ ...(proof as Omit<Proof, 'id'>), ...stood }];
  });
}

type NewEvent = Omit<ProofEvent, 'seq' | 'recordedAt'> & {
  readonly byPersonId: Id<'person'> | null;
  readonly recordedAt: Date;
};

async function insertEvent(tx: Tx, proofId: Id<'proof'>, { before, ...event }: NewEvent): Promise<void> {
  const next = tx
    .selectFrom('proofEvent')
    .select(sql<number>`coalesce(max(seq), 0) + 1`.as('seq'))
    .where('proofId', '=', proofId);
  await tx
    .insertInto('proofEvent')
    .values({
      proofId,
      ...event,
      before: before === null ? null : JSON.stringify(before),
      seq: (eb) => eb.selectFrom(next.as('next')).select('next.seq'),
    })
    .execute();
}

/** @throws unique violation when another took the slug at the same time */
export async function insertProof(
  tx: Tx,
  slug: string,
  facts: ProofFacts,
  event: NewEvent,
): Promise<Id<'proof'>> {
  const id = newId<'proof'>();
  await tx
    .insertInto('proof')
    .values({ id, slug, ...facts, status: event.status })
    .execute();
  await insertEvent(tx, id, event);
  return id;
}

/** @param proof locked. @param changes what the step leaves behind beside the status */
export async function saveProof(
  tx: Tx,
  { id }: Pick<Proof, 'id'>,
  changes: Partial<Omit<Proof, 'id' | 'slug'>>,
  event: NewEvent,
): Promise<void> {
  await insertEvent(tx, id, event);
  await tx
    .updateTable('proof')
    .set({ ...changes, status: event.status })
    .where('id', '=', id)
    .execute();
}
