import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import { deleteStoredFile, insertStoredFile } from '../../../platform/files/stored.ts';
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
  const { name, mediaType, sizeBytes, sha256, at } = file;
  const fileId = await insertStoredFile(tx, { name, mediaType, sizeBytes, sha256, at });
  const id = newId<'attachment'>();
  await tx
    .insertInto('attachment')
    .values({
      id,
      applicationId: file.applicationId,
      fileId,
      question: file.question,
      addedByPersonId: file.addedByPersonId,
      addedAt: at,
    })
    .execute();
  return id;
}

/** Takes the rows away; the bytes are the caller's, after the commit. */
export async function deleteAttachment(tx: Tx, attachment: Attachment): Promise<void> {
  await tx.deleteFrom('attachment').where('id', '=', attachment.id).execute();
  await deleteStoredFile(tx, attachment.fileId);
}
