/** SQL of what is held about people beside their row, and of erasing them. */
import { sql } from 'kysely';
import { isoDate, type PlainDate, startOfDay } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';

/** People whose date has come, oldest first. */
export async function listErasable(reader: Reader, day: PlainDate): Promise<readonly Id<'person'>[]> {
  const rows = await reader
    .selectFrom('person')
    .select('id')
    .where('eraseAfter', '<', isoDate(day))
    .where('erasedAt', 'is', null)
    .orderBy('eraseAfter')
    .limit(1000)
    .execute();
  return rows.map((row) => row.id as Id<'person'>);
}

/**
 * People who neither logged in nor were made since a day, and who belong to nothing. Whether a case still needs them is
 * not known here.
 */
export async function listInactive(reader: Reader, since: PlainDate): Promise<readonly Id<'person'>[]> {
  const before = new Date(startOfDay(since).epochMilliseconds);
  const { rows } = await sql<{ id: string }>`
    select p.id from person p
    where p.erased_at is null and p.erase_after is null and p.created_at < ${before}
      and not exists (select from auth_user u where u.email = p.email and u.updated_at >= ${before})
      and not exists (select from organisation_member m where m.person_id = p.id and m.until is null)
      and not exists (select from role_grant g where g.person_id = p.id and g.until is null)
    order by p.created_at limit 1000`.execute(reader);
  return rows.map((row) => row.id as Id<'person'>);
}

export type SentMail = { readonly subject: string; readonly createdAt: Date };

export async function listMailsTo(reader: Reader, email: string): Promise<readonly SentMail[]> {
  return await reader
    .selectFrom('outgoingMail')
    .select(['subject', 'createdAt'])
    .where('toAddress', '=', email)
    .orderBy('createdAt', 'desc')
    .limit(200)
    .execute();
}

/** When this address logged in for the first and the last time; null when never. */
export async function findLogin(reader: Reader, email: string): Promise<{ first: Date; last: Date } | null> {
  const row = await reader
    .selectFrom('authUser')
    .select(['createdAt', 'updatedAt'])
    .where('email', '=', email)
    .executeTakeFirst();
  return row ? { first: row.createdAt, last: row.updatedAt } : null;
}

/** Takes away everything that says who this was; the row stays, because cases point to it. */
export async function erasePersonRow(tx: Tx, id: Id<'person'>, at: Date): Promise<void> {
  const row = await tx.selectFrom('person').select('email').where('id', '=', id).executeTakeFirst();
  if (row?.email) await tx.deleteFrom('outgoingMail').where('toAddress', '=', row.email).execute();
  await tx.deleteFrom('contactConsent').where('personId', '=', id).execute();
  await tx.deleteFrom('organisationMember').where('personId', '=', id).execute();
  await tx
    .updateTable('person')
    .set({
      email: null,
      name: 'Verwijderd',
      phone: null,
      street: null,
      postcode: null,
      town: null,
      wijkId: null,
      eraseAfter: null,
      erasedAt: at,
    })
    .where('id', '=', id)
    .execute();
}
