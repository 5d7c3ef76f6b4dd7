/** What is held about people through their applications, and its erasure. */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';

export type Cosigned = { readonly title: string; readonly status: string; readonly answeredAt: Date | null };

/** Other people's applications that this address was asked to co-sign, newest first. */
export async function listCosignedBy(r: Reader, mailbox: string): Promise<readonly Cosigned[]> {
  return await r
    .selectFrom('cosigner')
    .innerJoin('application', 'application.id', 'cosigner.applicationId')
    .select(['application.title', 'cosigner.status', 'cosigner.answeredAt'])
    .where('cosigner.mailbox', '=', mailbox)
    .orderBy('application.createdAt', 'desc')
    .limit(500)
    .execute();
}

/** Hashes of the files of these applications, for removing the bytes after the rows. */
export async function hashesOf(
  r: Reader,
  applicationIds: readonly Id<'application'>[],
): Promise<readonly string[]> {
  if (applicationIds.length === 0) return [];
  const rows = await r
    .selectFrom('attachment')
    .innerJoin('storedFile', 'storedFile.id', 'attachment.fileId')
    .select('storedFile.sha256')
    .distinct()
    .where('attachment.applicationId', 'in', applicationIds)
    .limit(10_000)
    .execute();
  return rows.map((row) => row.sha256);
}

/** What people wrote themselves in an event; its dates, amounts and codes stay, because clocks are counted from them. */
const freeText = sql`array['description', 'explanation', 'note']::text[]`;

/**
 * Drafts go whole, with their files' rows; what was submitted keeps its number, dates and amounts, and nothing personal.
 * @returns hashes of the files that were taken away: their bytes go when the caller has committed
 */
export async function eraseApplicationsOf(tx: Tx, personId: Id<'person'>): Promise<readonly string[]> {
  const own = tx
    .selectFrom('application')
    .select('id')
    .where('applicantPersonId', '=', personId)
    .where('organisationId', 'is', null);
  const attached = await tx
    .deleteFrom('attachment')
    .where('applicationId', 'in', own)
    .returning('fileId')
    .execute();
  const fileIds = attached.map((row) => row.fileId);
  const files =
    fileIds.length === 0
      ? []
      : await tx.deleteFrom('storedFile').where('id', 'in', fileIds).returning('sha256').execute();
  await tx
    .updateTable('caseEvent')
    .set({ facts: sql`facts - ${freeText}` })
    .where('applicationId', 'in', own)
    .execute();
  await tx
    .updateTable('grantAccount')
    .set({ words: '', sentByPersonId: null })
    .where('applicationId', 'in', own)
    .execute();
  await tx
    .deleteFrom('application')
    .where('applicantPersonId', '=', personId)
    .where('organisationId', 'is', null)
    .where('caseNumber', 'is', null)
    // The ledger names what money was set aside for.
    .where('submitUntil', 'is', null)
    .execute();
  await tx
    .updateTable('application')
    .set({ answers: '{}', typed: '{}', title: '' })
    .where('applicantPersonId', '=', personId)
    .where('organisationId', 'is', null)
    .execute();
  return [...new Set(files.map((row) => row.sha256))];
}

/** That somebody co-signed stays part of another's case; who it was goes. */
export async function eraseCosigner(tx: Tx, mailbox: string): Promise<void> {
  await tx
    .deleteFrom('cosigner')
    .where('mailbox', '=', mailbox)
    .where('status', 'in', ['named', 'invited'])
    .execute();
  const rows = await tx.selectFrom('cosigner').select('id').where('mailbox', '=', mailbox).execute();
  for (const { id } of rows) {
    const nobody = `verwijderd-${id}@invalid`;
    await tx
      .updateTable('cosigner')
      .set({ name: 'Verwijderd', email: nobody, mailbox: nobody, tokenHash: null })
      .where('id', '=', id)
      .execute();
  }
}
