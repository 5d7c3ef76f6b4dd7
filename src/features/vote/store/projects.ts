/** What one can vote for, and which two cannot both win. */
import { type Id, newId } from '../../../kernel/ids.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { Incompatible, VoteProject } from '../types.ts';

const projects = (r: Reader) =>
  r
    .selectFrom('voteProject as project')
    .leftJoin('wijk', 'wijk.id', 'project.wijkId')
    .select([
      'project.id',
      'project.voteId',
      'project.number',
      'project.title',
      'project.description',
      'project.lang',
      'project.costCents',
      'project.minimumCents',
      'project.category',
      'project.wijkId',
      'wijk.slug as wijkSlug',
      'wijk.name as wijkName',
      'project.applicationId',
      'project.agreedOn',
      'project.status',
      'project.withdrawnReason',
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof projects>['executeTakeFirstOrThrow']>>;

const toProject = (row: Row): VoteProject => ({
  ...row,
  id: row.id as Id<'vote_project'>,
  voteId: row.voteId as Id<'vote'>,
  wijkId: row.wijkId as Id<'wijk'> | null,
  applicationId: row.applicationId as Id<'application'> | null,
  status: row.status as VoteProject['status'],
});

/** By number, withdrawn ones too; at most 999, the highest number there is. */
export async function listProjects(r: Reader, voteId: Id<'vote'>): Promise<readonly VoteProject[]> {
  const rows = await projects(r).where('project.voteId', '=', voteId).orderBy('number').limit(999).execute();
  return rows.map(toProject);
}

/** What an application is in these votes: in each at most one project, withdrawn ones too. */
export async function listProjectsOfApplication(
  r: Reader,
  applicationId: Id<'application'>,
  voteIds: readonly Id<'vote'>[],
): Promise<readonly VoteProject[]> {
  if (voteIds.length === 0) return [];
  const rows = await projects(r)
    .where('project.voteId', 'in', voteIds)
    .where('project.applicationId', '=', applicationId)
    .limit(voteIds.length)
    .execute();
  return rows.map(toProject);
}

/**
 * Projects that were made of ideas, which have lines of costs (`insertCosts`), and have none left: whoever withdraws her idea takes it
 * out of its project.
 */
export const withoutIdeas = (r: Reader) =>
  r
    .selectFrom('voteProject as emptied')
    .where('emptied.status', '=', 'candidate')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('voteProjectCost as cost')
          .select('cost.line')
          .whereRef('cost.projectId', '=', 'emptied.id'),
      ),
    )
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('voteIdea as left').select('left.id').whereRef('left.projectId', '=', 'emptied.id'),
        ),
      ),
    );

/** Numbers of those of one vote. */
export async function listLostIdeas(r: Reader, voteId: Id<'vote'>): Promise<readonly number[]> {
  const rows = await withoutIdeas(r)
    .select('emptied.number')
    .where('emptied.voteId', '=', voteId)
    .orderBy('emptied.number')
    .limit(999)
    .execute();
  return rows.map(({ number }) => number);
}

/** Ideas that nobody answered yet. */
export async function countOpenIdeas(r: Reader, voteId: Id<'vote'>): Promise<number> {
  const { n } = await r
    .selectFrom('voteIdea')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('voteId', '=', voteId)
    .where('status', '=', 'sent')
    .executeTakeFirstOrThrow();
  return n;
}

export async function findProject(
  r: Reader,
  voteId: Id<'vote'>,
  number: number,
): Promise<VoteProject | null> {
  const row = await projects(r)
    .where('project.voteId', '=', voteId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row ? toProject(row) : null;
}

export type ProjectInput = Pick<
  VoteProject,
  'title' | 'description' | 'lang' | 'costCents' | 'category' | 'wijkId'
> & { readonly minimumCents?: number | null };
export type NewProject = ProjectInput & {
  readonly voteId: Id<'vote'>;
  readonly applicationId: Id<'application'> | null;
  readonly agreedOn?: string | null;
  readonly agreedHow?: string | null;
  readonly at: Date;
};

/**
 * Adds a candidate under the next number. Hold the vote's row: numbers are given one by one.
 * @throws unique violation when this application takes part already
 */
export async function insertProject(
  tx: Tx,
  { at, ...project }: NewProject,
): Promise<Pick<VoteProject, 'id' | 'number'>> {
  const { highest } = await tx
    .selectFrom('voteProject')
    .select((eb) => eb.fn.max('number').as('highest'))
    .where('voteId', '=', project.voteId)
    .executeTakeFirstOrThrow();
  const id = newId<'vote_project'>();
  const number = (highest ?? 0) + 1;
  assert(number <= 999, 'a vote has at most 999 projects');
  await tx
    .insertInto('voteProject')
    .values({ ...project, id, number, status: 'candidate', createdAt: at })
    .execute();
  return { id, number };
}

export async function updateProject(tx: Tx, id: Id<'vote_project'>, input: ProjectInput): Promise<void> {
  await tx.updateTable('voteProject').set(input).where('id', '=', id).execute();
}

/** Gives projects other numbers; in two steps, because a number is taken until its holder moved. */
export async function renumberProjects(
  tx: Tx,
  order: readonly Pick<VoteProject, 'id'>[],
  free: readonly number[],
): Promise<void> {
  for (const [at, { id }] of order.entries()) {
    const number = free[at];
    assert(number !== undefined, 'a free number for every project');
    await tx.updateTable('voteProject').set({ number }).where('id', '=', id).execute();
  }
}

export async function setWithdrawn(tx: Tx, id: Id<'vote_project'>, reason: string): Promise<void> {
  await tx
    .updateTable('voteProject')
    .set({ status: 'withdrawn', withdrawnReason: reason })
    .where('id', '=', id)
    .execute();
}

/** Candidates come onto the ballot when it is frozen, and go back when it is opened for changes. */
export async function setProjectsOnBallot(tx: Tx, voteId: Id<'vote'>, on: boolean): Promise<void> {
  await tx
    .updateTable('voteProject')
    .set({ status: on ? 'onBallot' : 'candidate' })
    .where('voteId', '=', voteId)
    .where('status', '=', on ? 'candidate' : 'onBallot')
    .execute();
}

/** Pairs of which at most one can win, the lower number first. */
export async function listIncompatible(r: Reader, voteId: Id<'vote'>): Promise<readonly Incompatible[]> {
  const rows = await r
    .selectFrom('voteIncompatible as pair')
    .innerJoin('voteProject as one', 'one.id', 'pair.projectId')
    .innerJoin('voteProject as other', 'other.id', 'pair.otherProjectId')
    .select(['one.number as first', 'other.number as second', 'pair.reason'])
    .where('pair.voteId', '=', voteId)
    .limit(1000)
    .execute();
  return rows
    .map(({ first, second, reason }) => ({
      first: Math.min(first, second),
      second: Math.max(first, second),
      reason,
    }))
    .toSorted((a, b) => a.first - b.first || a.second - b.second);
}

type Two = {
  readonly voteId: Id<'vote'>;
  readonly one: Id<'vote_project'>;
  readonly other: Id<'vote_project'>;
};
const inOrder = ({ one, other }: Two): readonly [Id<'vote_project'>, Id<'vote_project'>] =>
  one < other ? [one, other] : [other, one];

export async function saveIncompatible(tx: Tx, pair: Two & { readonly reason: string }): Promise<void> {
  const [projectId, otherProjectId] = inOrder(pair);
  await tx
    .insertInto('voteIncompatible')
    .values({ voteId: pair.voteId, projectId, otherProjectId, reason: pair.reason })
    .onConflict((conflict) =>
      conflict.columns(['projectId', 'otherProjectId']).doUpdateSet({ reason: pair.reason }),
    )
    .execute();
}

export async function deleteIncompatible(tx: Tx, pair: Two): Promise<void> {
  const [projectId, otherProjectId] = inOrder(pair);
  await tx
    .deleteFrom('voteIncompatible')
    .where('projectId', '=', projectId)
    .where('otherProjectId', '=', otherProjectId)
    .execute();
}
