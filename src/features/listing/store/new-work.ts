/** SQL of what came in for a steward since she was last told, and when that was. */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { inWijken, type Wijken } from './wijken.ts';

/** Null: never yet. Held until the end of the transaction. */
export async function findStewardMailed(tx: Tx, personId: Id<'person'>): Promise<Date | null> {
  const row = await tx
    .selectFrom('stewardMailed')
    .select('mailedAt')
    .where('personId', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  return row?.mailedAt ?? null;
}

export async function noteStewardMailed(tx: Tx, personId: Id<'person'>, mailedAt: Date): Promise<void> {
  await tx
    .insertInto('stewardMailed')
    .values({ personId, mailedAt })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet({ mailedAt }))
    .execute();
}

export async function forgetStewardMailed(tx: Tx, personId: Id<'person'>): Promise<void> {
  await tx.deleteFrom('stewardMailed').where('personId', '=', personId).execute();
}

type Came = { readonly entries: number; readonly proposals: number; readonly reports: number };

/** What still waits and came in after a moment; null for all that waits. */
export async function countNewWork(reader: Reader, wijken: Wijken, since: Date | null): Promise<Came> {
  const here = inWijken(wijken);
  const after = since ?? new Date(0);
  const { rows } = await sql<Came>`
    select
      (select count(*)::int from listing where status = 'pending' and created_at > ${after} and ${here}) as entries,
      (select count(*)::int from listing_revision join listing on listing.id = listing_revision.listing_id
        where state = 'proposed' and made_at > ${after} and ${here}) as proposals,
      (select count(*)::int from listing_report join listing on listing.id = listing_report.listing_id
        where handled_at is null and made_at > ${after} and ${here}) as reports`.execute(reader);
  return rows[0] ?? { entries: 0, proposals: 0, reports: 0 };
}
