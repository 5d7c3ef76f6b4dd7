/** SQL of files that show something of a criterion. */
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { deleteStoredFile } from '../../../platform/files/stored.ts';
import type { RecognitionFile } from '../types.ts';

const files = (reader: Reader) =>
  reader
    .selectFrom('recognitionFile')
    .innerJoin('storedFile', 'storedFile.id', 'recognitionFile.fileId')
    .select([
      'recognitionFile.id',
      'recognitionFile.recognitionId',
      'recognitionFile.fileId',
      'recognitionFile.criterion',
      'storedFile.originalName as name',
      'storedFile.mediaType',
      'storedFile.sizeBytes',
      'storedFile.sha256',
    ])
    .$castTo<RecognitionFile>();

/** In the order in which they came. */
export async function listRecognitionFiles(
  reader: Reader,
  recognitionId: Id<'recognition'>,
): Promise<readonly RecognitionFile[]> {
  return await files(reader)
    .where('recognitionFile.recognitionId', '=', recognitionId)
    .orderBy('recognitionFile.addedAt')
    .orderBy('recognitionFile.id')
    .limit(200)
    .execute();
}

export async function insertRecognitionFile(
  tx: Tx,
  file: Pick<RecognitionFile, 'recognitionId' | 'fileId' | 'criterion'> & { readonly addedAt: Date },
): Promise<void> {
  await tx
    .insertInto('recognitionFile')
    .values({ id: newId<'recognition_file'>(), ...file })
    .execute();
}

export async function deleteRecognitionFile(
  tx: Tx,
  { id, fileId }: Pick<RecognitionFile, 'id' | 'fileId'>,
): Promise<void> {
  await tx.deleteFrom('recognitionFile').where('id', '=', id).execute();
  await deleteStoredFile(tx, fileId);
}

/** Of requests that were withdrawn, refused or ended before a moment. */
export async function listForgettableFiles(tx: Tx, before: Date): Promise<readonly RecognitionFile[]> {
  return await files(tx)
    .innerJoin('recognition', 'recognition.id', 'recognitionFile.recognitionId')
    .where('recognition.status', 'in', ['withdrawn', 'refused', 'expired'])
    .where((eb) =>
      eb(
        eb.fn.coalesce(
          eb.cast<Date>('recognition.validUntil', 'timestamptz'),
          'recognition.decidedAt',
          'recognition.requestedAt',
          'recognition.madeAt',
        ),
        '<',
        before,
      ),
    )
    .orderBy('recognitionFile.id')
    .limit(1000)
    .execute();
}
