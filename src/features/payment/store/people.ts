/** What this feature holds about people: where their money went. */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';

export type OwnPayee = {
  readonly caseNumber: string | null;
  readonly title: string;
  readonly holderName: string;
  readonly iban: string;
  readonly createdAt: Date;
};

/** Accounts of which this person is the payee, newest first. */
export async function payeesOf(reader: Reader, personId: Id<'person'>): Promise<readonly OwnPayee[]> {
  return await reader
    .selectFrom('payee')
    .innerJoin('application', 'application.id', 'payee.applicationId')
    .select([
      'application.caseNumber',
      'application.title',
      'payee.holderName',
      'payee.iban',
      'payee.createdAt',
    ])
    .where('payee.personId', '=', personId)
    .orderBy('payee.createdAt', 'desc')
    .limit(500)
    .execute();
}

export type OwnOrder = { readonly caseNumber: string | null; readonly paidOn: string | null };

/** Payments to this person that were made or still can be. */
export async function ordersTo(reader: Reader, personId: Id<'person'>): Promise<readonly OwnOrder[]> {
  return await reader
    .selectFrom('paymentOrder')
    .innerJoin('payee', 'payee.id', 'paymentOrder.payeeId')
    .innerJoin('application', 'application.id', 'paymentOrder.applicationId')
    .select(['application.caseNumber', 'paymentOrder.paidOn'])
    .where('payee.personId', '=', personId)
    .where('paymentOrder.status', '<>', 'cancelled')
    .limit(500)
    .execute();
}

/** No real account: fits the column and says what it is. */
const erasedIban = 'XX00GEWIST00000';
const erasedName = 'Gewist';

/** Name and account go, also from the files that went to the bank. */
export async function erasePayee(tx: Tx, personId: Id<'person'>): Promise<void> {
  await sql`update payment_batch set xml = null where id in (
    select batch_id from payment_transfer join payee on payee.id = payee_id where payee.person_id = ${personId})`.execute(
    tx,
  );
  await tx
    .updateTable('payee')
    .set({ iban: erasedIban, holderName: erasedName })
    .where('personId', '=', personId)
    .execute();
  await tx
    .updateTable('accountChange')
    .set({ iban: erasedIban, holderName: erasedName })
    .where('requestedByPersonId', '=', personId)
    .execute();
}

/**
 * Of a case whose file is destroyed (features/retention): who was paid and on which account, and every reason that somebody
 * wrote. Orders, transfers, claims and penalties keep their amounts and days.
 * @returns how many of each
 */
export async function destroyPaymentsOf(
  tx: Tx,
  applicationId: Id<'application'>,
): Promise<{ readonly payees: number; readonly recoveries: number }> {
  await sql`update payment_batch set xml = null where id in (
    select batch_id from payment_transfer join payee on payee.id = payee_id
    where payee.application_id = ${applicationId})`.execute(tx);
  const { rows } =
    await sql`update payee set iban = ${erasedIban}, holder_name = ${erasedName}, person_id = null,
    organisation_id = (select id from organisation where organisation.id = payee.organisation_id and legal_form <> 'informal')
    where application_id = ${applicationId} returning id`.execute(tx);
  for (const table of ['accountChange', 'accountRequest'] as const)
    await tx.deleteFrom(table).where('applicationId', '=', applicationId).execute();
  const { numUpdatedRows } = await tx
    .updateTable('recovery')
    .set({
      reasons: '-',
      writeOffReasons: sql<string | null>`case when write_off_reasons is not null then '-' end`,
      arrangement: sql<string | null>`case when arrangement is not null then '-' end`,
      messageId: null,
    })
    .where('applicationId', '=', applicationId)
    .executeTakeFirstOrThrow();
  return { payees: rows.length, recoveries: Number(numUpdatedRows) };
}
