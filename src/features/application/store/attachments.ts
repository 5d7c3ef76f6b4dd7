import { sql } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { Attachment } from '../types.ts';

function select(r: Reader) {
  return r
    .selectFrom('attachment')
    .innerJoin('storedFile', 'storedFile.id', 'attachment.fileId')
    .select([
      'attachment.id',
      'attachment.applicationId',
      'attachment.fileId',
      'attachment.question',
      'attachment.addedAt',
      'storedFile.originalName as name',
      'storedFile.mediaType',
      'storedFile.sizeBytes',
      'storedFile.sha256',
    ]);
}
type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const toAttachment = (row: Row): Attachment => ({
  ...row,
  id: row.id as Id<'attachment'>,
  applicationId: row.applicationId as Id<'application'>,
  fileId: row.fileId as Id<'stored_file'>,
});

const ofApplication = prepared((r, given: { applicationId: string }) =>
  select(r)
    .where('attachment.applicationId', '=', given.applicationId)
    .orderBy('attachment.addedAt')
    .orderBy('attachment.id')
    .limit(500),
);

export async function listAttachments(r: Reader, applicationId: Id<'application'>): Promise<Attachment[]> {
  return (await ofApplication(r, { applicationId })).map(toAttachment);
}

export async function findAttachment(r: Reader, id: Id<'attachment'>): Promise<Attachment | null> {
  const row = await select(r).where('attachment.id', '=', id).executeTakeFirst();
  return row ? toAttachment(row) : null;
}

export type NewAttachment = {
  readonly applicationId: Id<'application'>;
  readonly question: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly addedByPersonId: Id<'person'> | null;
  readonly at: Date;
};

/** The file itself must stand on disk before this commits (see platform/files). */
export async function insertAttachment(tx: Tx, file: NewAttachment): Promise<Id<'attachment'>> {
  const fileId = newId<'stored_file'>();
  await tx
    .insertInto('storedFile')
    .values({
      id: fileId,
      sha256: file.sha256,
      mediaType: file.mediaType,
      sizeBytes: file.sizeBytes,
      originalName: file.name,
      createdAt: file.at,
    })
    .execute();
  const id = newId<'attachment'>();
  await tx
    .insertInto('attachment')
    .values({
      id,
      applicationId: file.applicationId,
      fileId,
      question: file.question,
      addedByPersonId: file.addedByPersonId,
      addedAt: file.at,
    })
    .execute();
  return id;
}

/** Takes the rows away; the bytes are the caller's, after the commit. */
export async function deleteAttachment(tx: Tx, attachment: Attachment): Promise<void> {
  await tx.deleteFrom('attachment').where('id', '=', attachment.id).execute();
  await tx.deleteFrom('storedFile').where('id', '=', attachment.fileId).execute();
}

/** One at a time may add or remove these bytes, until the transaction ends. */
export async function holdBytes(tx: Tx, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`.execute(tx);
}

export async function hashInUse(r: Reader, sha256: string): Promise<boolean> {
  const row = await r.selectFrom('storedFile').select('id').where('sha256', '=', sha256).executeTakeFirst();
  return row !== undefined;
}
