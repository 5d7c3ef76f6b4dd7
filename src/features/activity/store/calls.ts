/** SQL of hosts who are called: no address is known, or they asked for it. */
import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { Scope } from './activities.ts';

export type HostByPhone = { readonly id: Id<'listing'>; readonly phone: string };

/** Activities on the map in this scope whose host is to be called, those longest silent first. */
export async function listHostsByPhone(
  reader: Reader,
  scope: Scope,
  limit: number,
): Promise<readonly HostByPhone[]> {
  let query = reader
    .selectFrom('activity')
    .innerJoin('listing', 'listing.id', 'activity.id')
    .select(['activity.id', 'activity.hostPhone as phone'])
    .where('activity.hostPhone', 'is not', null)
    .where((eb) => eb.or([eb('activity.hostEmail', 'is', null), eb('activity.hostByPhone', '=', true)]))
    .where('listing.status', 'in', ['published', 'delisted']);
  if (scope.kind === 'some') {
    const { organisationIds, wijkIds } = scope;
    if (organisationIds.length + wijkIds.length === 0) return [];
    query = query.where((eb) =>
      eb.or([
        ...(organisationIds.length > 0 ? [eb('activity.organisationId', 'in', organisationIds)] : []),
        ...(wijkIds.length > 0 ? [eb('activity.wijkId', 'in', wijkIds)] : []),
      ]),
    );
  }
  return await query
    .orderBy((eb) => eb.fn.coalesce('listing.confirmedAt', 'listing.createdAt'))
    .orderBy('activity.id')
    .limit(limit)
    .$castTo<HostByPhone>()
    .execute();
}
