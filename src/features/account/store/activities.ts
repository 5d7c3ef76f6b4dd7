/** Which activities of the agenda a grant paid for. */
import type { Id } from '../../../kernel/ids.ts';
import type { Words } from '../../../kernel/words.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';

export type Choice = { readonly id: Id<'activity'>; readonly title: Words; readonly slug: string };

/** Of the organisation that received the grant, or of the person as a host. */
export type Whose = { readonly organisationId: Id<'organisation'> } | { readonly hostEmail: string };

/** Also what is no longer on the map: what took place then took place. */
export async function listChoices(r: Reader, whose: Whose): Promise<readonly Choice[]> {
  return await r
    .selectFrom('activity')
    .innerJoin('listing', 'listing.id', 'activity.id')
    .select(['activity.id', 'activity.title', 'listing.slug'])
    .where('listing.status', 'in', ['published', 'delisted', 'archived'])
    .$if('organisationId' in whose, (q) =>
      q.where('activity.organisationId', '=', 'organisationId' in whose ? whose.organisationId : null),
    )
    .$if('hostEmail' in whose, (q) =>
      q.where('activity.hostEmail', '=', 'hostEmail' in whose ? whose.hostEmail : null),
    )
    .orderBy('listing.slug')
    .orderBy('activity.id')
    .limit(200)
    .$castTo<Choice>()
    .execute();
}

export async function listTied(
  r: Reader,
  applicationId: Id<'application'>,
): Promise<readonly Id<'activity'>[]> {
  const rows = await r
    .selectFrom('accountActivity')
    .select('activityId')
    .where('applicationId', '=', applicationId)
    .orderBy('activityId')
    .limit(200)
    .execute();
  return rows.map(({ activityId }) => activityId as Id<'activity'>);
}

/** These and no others from now on. */
export async function tieActivities(
  tx: Tx,
  applicationId: Id<'application'>,
  ids: readonly Id<'activity'>[],
): Promise<void> {
  await tx.deleteFrom('accountActivity').where('applicationId', '=', applicationId).execute();
  if (ids.length === 0) return;
  await tx
    .insertInto('accountActivity')
    .values(ids.map((activityId) => ({ applicationId, activityId })))
    .execute();
}
