/** Rows of votes: their question, dates, rules and, once frozen, their ballot. */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import { isSlug, newId } from '../../../kernel/ids.ts';
import type { Text } from '../../../kernel/messages.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { closedBy } from '../rules/standing.ts';
import type { VoteStatus } from '../status.ts';
import { type FrozenBallot, frozenBallotSchema, type Vote, voteRulesSchema } from '../types.ts';

const columns = [
  'vote.id',
  'vote.slug',
  'vote.envelopeId',
  'vote.wijkraadId',
  'vote.nameNl',
  'vote.nameEn',
  'vote.questionNl',
  'vote.questionEn',
  'vote.status',
  'vote.rules',
  'vote.ideasFrom',
  'vote.ideasUntil',
  'vote.opensAt',
  'vote.closesAt',
  'vote.ballot',
  'vote.ballotSha256',
  'vote.frozenAt',
  'vote.announcedAt',
  'vote.cancelledReason',
  'vote.publishedClosesAt',
  'vote.countRefused',
  'vote.example',
] as const;

const votes = (r: Reader) => r.selectFrom('vote').select(columns);
type Row = Awaited<ReturnType<ReturnType<typeof votes>['executeTakeFirstOrThrow']>>;

const toVote = (row: Row): Vote => ({
  id: row.id as Id<'vote'>,
  slug: row.slug,
  envelopeId: row.envelopeId as Id<'envelope'>,
  wijkraadId: row.wijkraadId as Id<'wijkraad'>,
  name: { nl: row.nameNl, en: row.nameEn },
  question: { nl: row.questionNl, en: row.questionEn },
  status: row.status as VoteStatus,
  rules: voteRulesSchema.parse(row.rules),
  ideasFrom: row.ideasFrom,
  ideasUntil: row.ideasUntil,
  opensAt: row.opensAt,
  closesAt: row.closesAt,
  ballot: row.ballot === null ? null : frozenBallotSchema.parse(row.ballot),
  ballotSha256: row.ballotSha256,
  frozenAt: row.frozenAt,
  announcedAt: row.announcedAt,
  cancelledReason: row.cancelledReason,
  publishedClosesAt: row.publishedClosesAt,
  countRefused: row.countRefused as Text | null,
  example: row.example,
});

/** For addresses from outside; a vote that is still being prepared too: ask `isAnnounced` before showing it. */
export async function findVote(r: Reader, slug: string): Promise<Vote | null> {
  if (!isSlug(slug)) return null;
  const row = await votes(r).where('slug', '=', slug).executeTakeFirst();
  return row ? toVote(row) : null;
}

/** @throws AssertionError when there is none */
export async function getVote(r: Reader, id: Id<'vote'>): Promise<Vote> {
  const row = await votes(r).where('id', '=', id).executeTakeFirst();
  assert(row, `There is no vote ${id}`);
  return toVote(row);
}

/** Why an ordered count could not be finished; null when it is counted, or was not ordered. */
export async function setCountRefused(tx: Tx, id: Id<'vote'>, why: Text | null): Promise<void> {
  await tx
    .updateTable('vote')
    .set({ countRefused: why === null ? null : JSON.stringify(why) })
    .where('id', '=', id)
    .execute();
}

/** Held until the transaction ends: its status stays what was read. */
export async function lockVote(tx: Tx, id: Id<'vote'>): Promise<Vote> {
  const row = await votes(tx).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  assert(row, `There is no vote ${id}`);
  return toVote(row);
}

export type VoteFilter = {
  readonly statuses?: readonly VoteStatus[];
  readonly wijkraadId?: Id<'wijkraad'>;
  /** Of this wijk: of its council, or over the money of its whole gebied. */
  readonly wijk?: { readonly wijkraadId: Id<'wijkraad'> | null; readonly gebiedId: Id<'gebied'> };
  readonly envelopeId?: Id<'envelope'>;
  /** Only what was told to everybody. */
  readonly announced?: true;
  /** Statuses are asked as everybody sees them at this moment (`asSeen`); left out, as they are kept. */
  readonly seenAt?: Date;
  readonly limit?: number;
  readonly offset?: number;
};

const matching = (r: Reader, filter: VoteFilter) =>
  r
    .selectFrom('vote')
    .$if(filter.statuses !== undefined, (query) =>
      query.where(
        filter.seenAt === undefined
          ? sql<string>`status`
          : sql<string>`case when status = 'open' and closes_at <= ${filter.seenAt} then 'closed' else status end`,
        'in',
        [...(filter.statuses ?? [])],
      ),
    )
    .$if(filter.wijkraadId !== undefined, (query) => query.where('wijkraadId', '=', filter.wijkraadId ?? ''))
    .$if(filter.wijk !== undefined, (query) =>
      query.where(({ eb, or, exists, selectFrom }) =>
        or([
          eb('vote.wijkraadId', '=', filter.wijk?.wijkraadId ?? null),
          exists(
            selectFrom('envelope')
              .select('envelope.id')
              .whereRef('envelope.id', '=', 'vote.envelopeId')
              .where('envelope.gebiedId', '=', filter.wijk?.gebiedId ?? '')
              .where('envelope.wijkraadId', 'is', null)
              .where('envelope.wijkId', 'is', null),
          ),
        ]),
      ),
    )
    .$if(filter.envelopeId !== undefined, (query) => query.where('envelopeId', '=', filter.envelopeId ?? ''))
    .$if(filter.announced === true, (query) => query.where('announcedAt', 'is not', null));

/** The last to open first; at most 500, default 100. */
export async function listVotes(r: Reader, filter: VoteFilter = {}): Promise<readonly Vote[]> {
  const rows = await matching(r, filter)
    .select(columns)
    .orderBy('opensAt', 'desc')
    .orderBy('slug')
    .limit(Math.min(filter.limit ?? 100, 500))
    .offset(filter.offset ?? 0)
    .execute();
  return rows.map(toVote);
}

export async function countVotes(r: Reader, filter: VoteFilter = {}): Promise<number> {
  const { n } = await matching(r, filter)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

export type VoteInput = Pick<
  Vote,
  | 'slug'
  | 'envelopeId'
  | 'wijkraadId'
  | 'name'
  | 'rules'
  | 'ideasFrom'
  | 'ideasUntil'
  | 'opensAt'
  | 'closesAt'
>;

const rowOf = (input: VoteInput) => ({
  slug: input.slug,
  envelopeId: input.envelopeId,
  wijkraadId: input.wijkraadId,
  nameNl: input.name.nl,
  nameEn: input.name.en,
  rules: JSON.stringify(input.rules),
  ideasFrom: input.ideasFrom,
  ideasUntil: input.ideasUntil,
  opensAt: input.opensAt,
  closesAt: input.closesAt,
});

/** @throws unique violation when another vote has this address */
export async function insertVote(
  tx: Tx,
  input: VoteInput,
  { at, example }: { readonly at: Date; readonly example: boolean },
): Promise<Id<'vote'>> {
  const id = newId<'vote'>();
  await tx
    .insertInto('vote')
    .values({ ...rowOf(input), id, status: 'preparing', example, createdAt: at })
    .execute();
  return id;
}

/** Everything that was set up; the address stays, once people may know it. */
export async function updateVote(tx: Tx, id: Id<'vote'>, input: VoteInput): Promise<void> {
  await tx.updateTable('vote').set(rowOf(input)).where('id', '=', id).execute();
}

export async function setQuestion(tx: Tx, id: Id<'vote'>, question: Vote['question']): Promise<void> {
  await tx
    .updateTable('vote')
    .set({ questionNl: question.nl, questionEn: question.en })
    .where('id', '=', id)
    .execute();
}

/** @param also columns that go with the step */
export async function setVoteStatus(
  tx: Tx,
  id: Id<'vote'>,
  status: VoteStatus,
  also: {
    readonly announcedAt?: Date;
    readonly cancelledReason?: string;
    readonly publishedClosesAt?: Date;
  } = {},
): Promise<void> {
  await tx
    .updateTable('vote')
    .set({ ...also, status })
    .where('id', '=', id)
    .execute();
}

export async function setFrozen(
  tx: Tx,
  id: Id<'vote'>,
  frozen: { readonly ballot: FrozenBallot; readonly sha256: string; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('vote')
    .set({
      status: 'frozen',
      ballot: JSON.stringify(frozen.ballot),
      ballotSha256: frozen.sha256,
      frozenAt: frozen.at,
    })
    .where('id', '=', id)
    .execute();
}

/** Back to checking: the ballot is gone, and with it every rehearsal of it. */
export async function setUnfrozen(tx: Tx, id: Id<'vote'>): Promise<void> {
  await tx
    .updateTable('vote')
    .set({ status: 'checking', ballot: null, ballotSha256: null, frozenAt: null })
    .where('id', '=', id)
    .execute();
}

/** A later close; the one that people were told stays beside it, for outages to be counted from. */
export async function setClosesAt(tx: Tx, id: Id<'vote'>, closesAt: Date): Promise<void> {
  await tx
    .updateTable('vote')
    .set((eb) => ({ closesAt, publishedClosesAt: eb.fn.coalesce('publishedClosesAt', 'closesAt') }))
    .where('id', '=', id)
    .execute();
}

/** Votes that should have opened, or may close, by now. */
export async function listDueVotes(r: Reader, now: Date): Promise<readonly Vote[]> {
  const rows = await votes(r)
    .where((eb) =>
      eb.or([
        eb.and([eb('status', '=', 'frozen'), eb('opensAt', '<=', now)]),
        eb.and([eb('status', '=', 'open'), eb('closesAt', '<=', closedBy(now))]),
      ]),
    )
    .orderBy('opensAt')
    .limit(200)
    .execute();
  return rows.map(toVote);
}

/** Another vote that is to divide the same money and has not been settled or called off. */
export async function findOtherVote(
  r: Reader,
  envelopeId: Id<'envelope'>,
  but: Id<'vote'> | null,
): Promise<Vote | null> {
  const row = await votes(r)
    .where('envelopeId', '=', envelopeId)
    .where('status', 'not in', ['settled', 'cancelled'])
    .$if(but !== null, (query) => query.where('id', '<>', but ?? ''))
    .orderBy('createdAt')
    .limit(1)
    .executeTakeFirst();
  return row ? toVote(row) : null;
}
