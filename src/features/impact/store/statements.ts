/** SQL of statements of impact. */
import { sql } from 'kysely';
import { type Id, isSlug, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { Frozen } from '../rules/statement.ts';
import type { StatementStatus } from '../status.ts';
import type { StatementContent } from '../types.ts';

export type Owner =
  | { readonly kind: 'organisation'; readonly id: Id<'organisation'> }
  | { readonly kind: 'network'; readonly id: Id<'network'> };

export type Statement = {
  readonly id: Id<'impact_statement'>;
  readonly slug: string;
  readonly owner: Owner;
  readonly ownerName: string;
  readonly year: number;
  readonly status: StatementStatus;
  readonly content: StatementContent;
  /** Null of a draft. */
  readonly frozen: Frozen | null;
  readonly revision: number;
  readonly publishedAt: Date | null;
  readonly withdrawnAt: Date | null;
};

const statements = (r: Reader) =>
  r
    .selectFrom('impactStatement')
    .leftJoin('organisation', 'organisation.id', 'impactStatement.organisationId')
    .leftJoin('network', 'network.id', 'impactStatement.networkId')
    .select([
      'impactStatement.id',
      'impactStatement.slug',
      'impactStatement.organisationId',
      'impactStatement.networkId',
      'impactStatement.year',
      'impactStatement.status',
      'impactStatement.content',
      'impactStatement.frozen',
      'impactStatement.revision',
      'impactStatement.publishedAt',
      'impactStatement.withdrawnAt',
    ])
    .select(sql<string>`coalesce(organisation.name, network.name)`.as('ownerName'));
type Row = Awaited<ReturnType<ReturnType<typeof statements>['executeTakeFirstOrThrow']>>;

const ownerOf = ({ organisationId, networkId }: Pick<Row, 'organisationId' | 'networkId'>): Owner =>
  organisationId === null
    ? { kind: 'network', id: networkId as Id<'network'> }
    : { kind: 'organisation', id: organisationId as Id<'organisation'> };

const toStatement = ({ organisationId, networkId, ...row }: Row): Statement => ({
  ...row,
  id: row.id as Id<'impact_statement'>,
  owner: ownerOf({ organisationId, networkId }),
  status: row.status as StatementStatus,
  // Only commands write these columns, and they read every field of them first.
  content: row.content as unknown as StatementContent,
  frozen: row.frozen as unknown as Frozen | null,
});

export async function findStatement(r: Reader, slug: string): Promise<Statement | null> {
  if (!isSlug(slug)) return null;
  const row = await statements(r).where('impactStatement.slug', '=', slug).executeTakeFirst();
  return row ? toStatement(row) : null;
}

/** Holds the row until the transaction ends. */
export async function lockStatement(tx: Tx, id: Id<'impact_statement'>): Promise<Statement | null> {
  await tx.selectFrom('impactStatement').select('id').where('id', '=', id).forUpdate().execute();
  const row = await statements(tx).where('impactStatement.id', '=', id).executeTakeFirst();
  return row ? toStatement(row) : null;
}

/** By name of the owner, the newest year of each first: never by amount. */
export async function listPublishedStatements(r: Reader): Promise<readonly Statement[]> {
  const rows = await statements(r)
    .where('impactStatement.status', '=', sql.lit('published'))
    .orderBy('ownerName')
    .orderBy('impactStatement.year', 'desc')
    .limit(5000)
    .execute();
  return rows.map(toStatement);
}

/** Those of one owner that everybody reads, the newest year first. */
export async function listPublishedOf(r: Reader, owner: Owner): Promise<readonly Statement[]> {
  const rows = await statements(r)
    .where(
      owner.kind === 'organisation' ? 'impactStatement.organisationId' : 'impactStatement.networkId',
      '=',
      owner.id,
    )
    .where('impactStatement.status', '=', sql.lit('published'))
    .orderBy('impactStatement.year', 'desc')
    .limit(20)
    .execute();
  return rows.map(toStatement);
}

/** Those of these owners, in every status, the newest year first. */
export async function listStatementsOf(r: Reader, owners: readonly Owner[]): Promise<readonly Statement[]> {
  const idsOf = (kind: Owner['kind']): string[] =>
    owners.filter((owner) => owner.kind === kind).map(({ id }) => id);
  const [organisations, networks] = [idsOf('organisation'), idsOf('network')];
  if (owners.length === 0) return [];
  const rows = await statements(r)
    .where((where) =>
      where.or([
        ...(organisations.length > 0 ? [where('impactStatement.organisationId', 'in', organisations)] : []),
        ...(networks.length > 0 ? [where('impactStatement.networkId', 'in', networks)] : []),
      ]),
    )
    .orderBy('impactStatement.year', 'desc')
    .orderBy('ownerName')
    .limit(500)
    .execute();
  return rows.map(toStatement);
}

export async function statementSlugs(tx: Tx): Promise<readonly string[]> {
  return (await tx.selectFrom('impactStatement').select('slug').execute()).map(({ slug }) => slug);
}

export type NewStatement = Pick<Statement, 'slug' | 'owner' | 'year' | 'content'> & {
  readonly at: Date;
  readonly personId: Id<'person'> | null;
};

/** @throws unique violation when there is one of that year already */
export async function insertStatement(tx: Tx, made: NewStatement): Promise<Id<'impact_statement'>> {
  const id = newId<'impact_statement'>();
  await tx
    .insertInto('impactStatement')
    .values({
      id,
      slug: made.slug,
      organisationId: made.owner.kind === 'organisation' ? made.owner.id : null,
      networkId: made.owner.kind === 'network' ? made.owner.id : null,
      year: made.year,
      status: 'draft',
      content: JSON.stringify(made.content),
      createdAt: made.at,
      createdByPersonId: made.personId,
      changedAt: made.at,
    })
    .execute();
  return id;
}

type Current = Pick<Statement, 'id' | 'revision'>;

export async function saveContent(
  tx: Tx,
  { id, revision }: Current,
  content: StatementContent,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('impactStatement')
    .set({ content: JSON.stringify(content), revision: revision + 1, changedAt: at })
    .where('id', '=', id)
    .execute();
}

export async function freezeStatement(
  tx: Tx,
  { id, revision }: Current,
  frozen: Frozen,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('impactStatement')
    .set({
      status: 'published',
      frozen: JSON.stringify(frozen),
      revision: revision + 1,
      changedAt: at,
      publishedAt: at,
    })
    .where('id', '=', id)
    .execute();
}

export async function withdrawStatement(tx: Tx, { id }: Current, at: Date): Promise<void> {
  await tx
    .updateTable('impactStatement')
    .set({ status: 'withdrawn', withdrawnAt: at })
    .where('id', '=', id)
    .execute();
}

export async function deleteStatement(tx: Tx, { id }: Current): Promise<void> {
  await tx.deleteFrom('impactStatement').where('id', '=', id).execute();
}

/** Also what is no longer on the map: what took place then took place. Worship does not count. */
export async function activitiesOf(
  r: Reader,
  organisationIds: readonly Id<'organisation'>[],
): Promise<readonly Id<'activity'>[]> {
  if (organisationIds.length === 0) return [];
  const rows = await r
    .selectFrom('activity')
    .innerJoin('listing', 'listing.id', 'activity.id')
    .select('activity.id')
    .where('activity.organisationId', 'in', organisationIds)
    .where('activity.worship', '=', false)
    .where('listing.status', 'in', ['published', 'delisted', 'archived'])
    .limit(50_000)
    .execute();
  return rows.map(({ id }) => id as Id<'activity'>);
}

export type OwnNetwork = { readonly id: Id<'network'>; readonly name: string };

/** Networks on the map that somebody co-ordinates on a day, by name. */
export async function networksCoordinatedBy(
  r: Reader,
  personId: Id<'person'>,
  date: string,
): Promise<readonly OwnNetwork[]> {
  return await r
    .selectFrom('networkCoordinator')
    .innerJoin('network', 'network.id', 'networkCoordinator.networkId')
    .select(['network.id', 'network.name'])
    .where('networkCoordinator.personId', '=', personId)
    .where('networkCoordinator.since', '<=', date)
    .where((where) =>
      where.or([where('networkCoordinator.until', 'is', null), where('networkCoordinator.until', '>', date)]),
    )
    .orderBy('network.name')
    .limit(50)
    .$castTo<OwnNetwork>()
    .execute();
}
