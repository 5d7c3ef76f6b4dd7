/** SQL of calendars and lists from elsewhere. */
import type { Id } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { ImportSource } from '../types.ts';

function sources(reader: Reader) {
  return reader
    .selectFrom('importSource')
    .leftJoin('organisation', 'organisation.id', 'importSource.organisationId')
    .select([
      'importSource.id',
      'importSource.organisationId',
      'organisation.name as organisationName',
      'organisation.wijkId',
      'importSource.kind',
      'importSource.subject',
      'importSource.name',
      'importSource.url',
      'importSource.status',
      'importSource.defaults',
      'importSource.createdAt',
      'importSource.createdByPersonId',
      'importSource.lastReadAt',
      'importSource.lastEtag',
      'importSource.lastModified',
      'importSource.lastSha256',
      'importSource.lastOutcome',
      'importSource.lastProblem',
      'importSource.failures',
      'importSource.nextReadAt',
    ])
    .$castTo<ImportSource>();
}

export async function findSource(reader: Reader, id: Id<'import_source'>): Promise<ImportSource | null> {
  return (await sources(reader).where('importSource.id', '=', id).executeTakeFirst()) ?? null;
}

/** Holds the row until the end of the transaction. */
export async function findSourceForUpdate(tx: Tx, id: Id<'import_source'>): Promise<ImportSource | null> {
  const row = await sources(tx)
    .where('importSource.id', '=', id)
    .forUpdate('importSource')
    .executeTakeFirst();
  return row ?? null;
}

export type SourceScope = {
  readonly personId: Id<'person'> | null;
  readonly organisationIds: readonly Id<'organisation'>[];
  /** Organisations of these wijken, or of the whole city. */
  readonly wijkIds: readonly Id<'wijk'>[] | 'city';
};

/** Newest first. */
export async function listSources(reader: Reader, scope: SourceScope): Promise<readonly ImportSource[]> {
  const { personId, organisationIds, wijkIds } = scope;
  let query = sources(reader);
  if (wijkIds !== 'city')
    query = query.where((eb) =>
      eb.or([
        ...(personId === null ? [] : [eb('importSource.createdByPersonId', '=', personId)]),
        ...(organisationIds.length > 0 ? [eb('importSource.organisationId', 'in', organisationIds)] : []),
        ...(wijkIds.length > 0 ? [eb('organisation.wijkId', 'in', wijkIds)] : []),
      ]),
    );
  return await query.orderBy('importSource.createdAt', 'desc').limit(200).execute();
}

/** Calendars that are to be read by now. */
export async function listDue(
  reader: Reader,
  now: Date,
): Promise<readonly { readonly id: Id<'import_source'> }[]> {
  return await reader
    .selectFrom('importSource')
    .select('id')
    .where('status', '=', 'followed')
    .where('nextReadAt', '<=', now)
    .orderBy('nextReadAt')
    .limit(2000)
    .$castTo<{ id: Id<'import_source'> }>()
    .execute();
}

const json = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value);

export type NewSource = Pick<
  ImportSource,
  | 'id'
  | 'organisationId'
  | 'kind'
  | 'subject'
  | 'name'
  | 'url'
  | 'status'
  | 'defaults'
  | 'createdAt'
  | 'createdByPersonId'
> &
  Partial<Pick<ImportSource, 'lastReadAt' | 'lastOutcome' | 'lastSha256' | 'lastEtag' | 'nextReadAt'>>;

export async function insertSource(tx: Tx, source: NewSource): Promise<void> {
  await tx
    .insertInto('importSource')
    .values({ ...source, defaults: json(source.defaults) })
    .execute();
}

export type SourceChanges = Partial<
  Pick<
    ImportSource,
    | 'status'
    | 'lastReadAt'
    | 'lastEtag'
    | 'lastModified'
    | 'lastSha256'
    | 'lastOutcome'
    | 'failures'
    | 'nextReadAt'
    | 'lastProblem'
  >
>;

export async function updateSource(tx: Tx, id: Id<'import_source'>, changes: SourceChanges): Promise<void> {
  const { lastProblem, ...others } = changes;
  await tx
    .updateTable('importSource')
    .set({ ...others, ...(lastProblem === undefined ? {} : { lastProblem: json(lastProblem) }) })
    .where('id', '=', id)
    .execute();
}

/** Sources that one person began, newest first. */
export async function listSourcesBy(
  reader: Reader,
  personId: Id<'person'>,
): Promise<readonly ImportSource[]> {
  return await sources(reader)
    .where('importSource.createdByPersonId', '=', personId)
    .orderBy('importSource.createdAt', 'desc')
    .limit(500)
    .execute();
}

export async function forgetImporter(tx: Tx, personId: Id<'person'>): Promise<void> {
  await tx
    .updateTable('importSource')
    .set({ createdByPersonId: null })
    .where('createdByPersonId', '=', personId)
    .execute();
  await tx
    .updateTable('importRun')
    .set({ madeByPersonId: null })
    .where('madeByPersonId', '=', personId)
    .execute();
}

/** Begun, and never taken over. */
export async function endForgotten(tx: Tx, before: Date, status: ImportSource['status']): Promise<void> {
  await tx
    .updateTable('importSource')
    .set({ status })
    .where('status', '=', 'new')
    .where('createdAt', '<', before)
    .execute();
}
