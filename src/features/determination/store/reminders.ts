/** Who is to be reminded of her account, and who was. */
import type { Id } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { ReminderKind } from '../types.ts';

/** Running grants whose account is asked by a day in this span, that is not in, and that were not reminded so yet. */
export async function listToRemind(
  r: Reader,
  kind: ReminderKind,
  span: { readonly from: string; readonly until: string; readonly overBefore: string },
  limit: number,
): Promise<readonly Id<'application'>[]> {
  const rows = await r
    .selectFrom('application')
    .select('id')
    .where('status', '=', 'running')
    .where('destroyedOn', 'is', null)
    .where('activitiesUntil', '<', span.overBefore)
    .where('accountBy', '>=', span.from)
    .where('accountBy', '<=', span.until)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('accountReminder')
            .select('kind')
            .whereRef('accountReminder.applicationId', '=', 'application.id')
            .where('accountReminder.kind', '=', kind),
        ),
      ),
    )
    .orderBy('accountBy')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id as Id<'application'>);
}

/** @returns false when this one went out already */
export async function insertReminder(
  tx: Tx,
  reminder: {
    readonly applicationId: Id<'application'>;
    readonly kind: ReminderKind;
    readonly dueOn: string;
    readonly sentOn: string;
  },
): Promise<boolean> {
  const added = await tx
    .insertInto('accountReminder')
    .values(reminder)
    .onConflict((on) => on.columns(['applicationId', 'kind']).doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}
