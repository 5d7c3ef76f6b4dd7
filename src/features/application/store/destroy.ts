/** What goes of an application when its file is destroyed (features/retention); what the register counts by stays. */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/index.ts';

/** @returns how many, and hashes of the files: their bytes go when the caller has committed */
export async function deleteFilesOf(
  tx: Tx,
  applicationId: Id<'application'>,
): Promise<{ readonly count: number; readonly hashes: readonly string[] }> {
  const attached = await tx
    .deleteFrom('attachment')
    .where('applicationId', '=', applicationId)
    .returning('fileId')
    .execute();
  const ids = attached.map(({ fileId }) => fileId);
  const rows =
    ids.length === 0
      ? []
      : await tx.deleteFrom('storedFile').where('id', 'in', ids).returning('sha256').execute();
  return { count: attached.length, hashes: [...new Set(rows.map(({ sha256 }) => sha256))] };
}

/** Who stood beside the applicant, and what was told afterwards. @returns how many of each */
export async function destroyPeopleOn(
  tx: Tx,
  applicationId: Id<'application'>,
): Promise<{ readonly cosigners: number; readonly accounts: number }> {
  const gone = async (table: 'cosigner' | 'grantAccount'): Promise<number> => {
    const { numDeletedRows } = await tx
      .deleteFrom(table)
      .where('applicationId', '=', applicationId)
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  };
  return { cosigners: await gone('cosigner'), accounts: await gone('grantAccount') };
}

/** An objection can point to an event: of that one only its kind and day stay. @returns how many are gone */
export async function destroyEvents(tx: Tx, applicationId: Id<'application'>): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('caseEvent')
    .where('applicationId', '=', applicationId)
    .where(sql<boolean>`not exists (select from objection where against_event_id = case_event.id)`)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('caseEvent')
    .set({ facts: '{}', actorPersonId: null })
    .where('applicationId', '=', applicationId)
    .execute();
  return Number(numDeletedRows);
}

/** An informal group has no legal form: behind it stand natural persons, and the register never named it. */
export async function emptyApplication(
  tx: Tx,
  applicationId: Id<'application'>,
  destroyedOn: string,
  at: Date,
): Promise<void> {
  await tx.deleteFrom('applicationAnnex').where('applicationId', '=', applicationId).execute();
  await tx
    .updateTable('application')
    .set({
      title: '',
      answers: '{}',
      typed: '{}',
      applicantPersonId: null,
      enteredByPersonId: null,
      organisationId: sql<string | null>`(select id from organisation
        where organisation.id = application.organisation_id and legal_form <> 'informal')`,
      legalHold: false,
      nextClock: null,
      nextDueOn: null,
      status: sql<string>`case when status = 'withdrawn' then status else 'closed' end`,
      destroyedOn,
      revision: sql<number>`revision + 1`,
      updatedAt: at,
    })
    .where('id', '=', applicationId)
    .execute();
}
