/** Ideas, and whose they are as long as that is known. */
import { sql } from 'kysely';
import { type Id, newId } from '../../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../../platform/db/index.ts';
import { withoutIdeas } from '../../store/index.ts';
import type { IdeaStatus } from '../status.ts';
import type { Idea, IdeaInput } from '../types.ts';

const ideas = (r: Reader) =>
  r
    .selectFrom('voteIdea as idea')
    .leftJoin('voteProject as project', 'project.id', 'idea.projectId')
    .select([
      'idea.id',
      'idea.voteId',
      'idea.personId',
      'idea.title',
      'idea.description',
      'idea.place',
      'idea.lang',
      'idea.estimateCents',
      'idea.status',
      'idea.finding',
      'idea.projectId',
      'project.number as projectNumber',
      'project.title as projectTitle',
      'idea.sentAt',
      'idea.checkedAt',
      'idea.shownAt',
      'idea.objection',
      'idea.byDesk',
      'idea.retainUntil',
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof ideas>['executeTakeFirstOrThrow']>>;

const toIdea = (row: Row): Idea => ({
  ...row,
  id: row.id as Id<'vote_idea'>,
  voteId: row.voteId as Id<'vote'>,
  personId: row.personId as Id<'person'> | null,
  projectId: row.projectId as Id<'vote_project'> | null,
  status: row.status as IdeaStatus,
});

export type IdeaFilter = {
  readonly shown?: true;
  readonly statuses?: readonly IdeaStatus[];
  readonly projectId?: Id<'vote_project'>;
};

/** In the order in which they were sent; at most 1000. */
export async function listIdeas(
  r: Reader,
  voteId: Id<'vote'>,
  filter: IdeaFilter = {},
): Promise<readonly Idea[]> {
  const { shown, statuses, projectId } = filter;
  const rows = await ideas(r)
    .where('idea.voteId', '=', voteId)
    .$if(shown === true, (query) =>
      query.where('idea.shownAt', 'is not', null).where('idea.status', '<>', 'withdrawn'),
    )
    .$if(statuses !== undefined, (query) => query.where('idea.status', 'in', [...(statuses ?? [])]))
    .$if(projectId !== undefined, (query) => query.where('idea.projectId', '=', projectId ?? ''))
    .orderBy('idea.sentAt')
    .orderBy('idea.id')
    .limit(1000)
    .execute();
  return rows.map(toIdea);
}

export type Waiting = {
  readonly slug: string;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly opensAt: Date;
  readonly ideasUntil: string | null;
  readonly status: string;
  readonly wijkraadId: Id<'wijkraad'>;
  /** Not shown to everybody and not answered. */
  readonly unseen: number;
  readonly unanswered: number;
  /** To being merged. */
  readonly objections: number;
  /** Projects of which all ideas were withdrawn. */
  readonly emptied: number;
};

/** Of votes that take or check ideas: how many wait for the office, and for what. */
export async function listWaiting(r: Reader): Promise<readonly Waiting[]> {
  const rows = await r
    .selectFrom('vote')
    // What was withdrawn goes after its term, and then a project may stand alone.
    .leftJoin('voteIdea as idea', 'idea.voteId', 'vote.id')
    .select((eb) => [
      'vote.slug',
      'vote.nameNl',
      'vote.nameEn',
      'vote.opensAt',
      'vote.ideasUntil',
      'vote.status',
      'vote.wijkraadId',
      eb.fn
        .count<number>('idea.id')
        .filterWhere('idea.status', '=', 'sent')
        .filterWhere('idea.shownAt', 'is', null)
        .as('unseen'),
      eb.fn.count<number>('idea.id').filterWhere('idea.status', '=', 'sent').as('unanswered'),
      eb.fn
        .count<number>('idea.id')
        .filterWhere('idea.status', '=', 'merged')
        .filterWhere('idea.objection', 'is not', null)
        .as('objections'),
      withoutIdeas(r)
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .where('emptied.voteId', '=', sql.ref<string>('vote.id'))
        .as('emptied'),
    ])
    .where('vote.status', 'in', ['collecting', 'checking'])
    .groupBy('vote.id')
    .orderBy('vote.opensAt')
    .limit(500)
    .execute();
  return rows.map(({ emptied, ...row }) => ({
    ...row,
    wijkraadId: row.wijkraadId as Id<'wijkraad'>,
    emptied: emptied ?? 0,
  }));
}

export async function findIdea(r: Reader, id: Id<'vote_idea'>): Promise<Idea | null> {
  const row = await ideas(r).where('idea.id', '=', id).executeTakeFirst();
  return row ? toIdea(row) : null;
}

/** Held until the transaction ends. Hold the vote's row first: all who change ideas do. */
export async function lockIdea(tx: Tx, id: Id<'vote_idea'>): Promise<Idea | null> {
  const row = await ideas(tx).where('idea.id', '=', id).forUpdate('idea').executeTakeFirst();
  return row ? toIdea(row) : null;
}

/** Newest first; at most 200. */
export async function listIdeasOf(r: Reader, personId: Id<'person'>): Promise<readonly Idea[]> {
  const rows = await ideas(r)
    .where('idea.personId', '=', personId)
    .orderBy('idea.sentAt', 'desc')
    .orderBy('idea.id')
    .limit(200)
    .execute();
  return rows.map(toIdea);
}

export type NewIdea = IdeaInput & {
  readonly voteId: Id<'vote'>;
  readonly personId: Id<'person'>;
  readonly lang: string;
  readonly byDesk: boolean;
  readonly at: Date;
  readonly retainUntil: string;
};

export async function insertIdea(tx: Tx, { at, ...idea }: NewIdea): Promise<Id<'vote_idea'>> {
  const id = newId<'vote_idea'>();
  await tx
    .insertInto('voteIdea')
    .values({ ...idea, id, status: 'sent', sentAt: at })
    .execute();
  return id;
}

export type IdeaChange = Partial<IdeaInput> & {
  readonly status?: IdeaStatus;
  readonly finding?: string | null;
  readonly projectId?: Id<'vote_project'> | null;
  readonly checkedByPersonId?: Id<'person'> | null;
  readonly checkedAt?: Date | null;
  readonly shownAt?: Date | null;
  readonly objection?: string | null;
  readonly objectedAt?: Date | null;
};

export async function updateIdea(tx: Tx, id: Id<'vote_idea'>, change: IdeaChange): Promise<void> {
  await tx.updateTable('voteIdea').set(change).where('id', '=', id).execute();
}

/** Whose ideas these were goes; what was withdrawn goes whole, and so do drafts. @returns how many ideas */
export async function forgetPerson(tx: Tx, personId: Id<'person'>): Promise<number> {
  await tx.deleteFrom('voteIdeaDraft').where('personId', '=', personId).execute();
  await tx
    .deleteFrom('voteIdea')
    .where('personId', '=', personId)
    .where('status', '=', 'withdrawn')
    .execute();
  const { numUpdatedRows } = await tx
    .updateTable('voteIdea')
    .set({ personId: null, objection: null, objectedAt: null })
    .where('personId', '=', personId)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Past the last day of the term. @param today ISO date @returns how many ideas lost their name or went */
export async function forgetPast(tx: Tx, today: string): Promise<number> {
  const gone = await tx
    .deleteFrom('voteIdea')
    .where('retainUntil', '<', today)
    .where((eb) => eb.or([eb('status', '=', 'withdrawn'), eb('shownAt', 'is', null)]))
    .where('projectId', 'is', null)
    .executeTakeFirst();
  const emptied = await tx
    .updateTable('voteIdea')
    .set({ personId: null, objection: null, objectedAt: null })
    .where('retainUntil', '<', today)
    .where('personId', 'is not', null)
    .executeTakeFirst();
  return Number(gone.numDeletedRows) + Number(emptied.numUpdatedRows);
}
