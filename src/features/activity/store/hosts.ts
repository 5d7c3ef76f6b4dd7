/** SQL of which hosts to ask; their links themselves are those of every listing. */

import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Words } from '../../../kernel/words.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { HostContact } from '../types.ts';

export type AskedHost = {
  readonly id: Id<'listing'>;
  readonly email: string;
  readonly slug: string;
  readonly confirmedAt: Date | null;
  readonly createdAt: Date;
};

/**
 * Activities on the map whose host gave an address and got no link since this moment, by address. Who asked to be called,
 * for whichever activity, is mailed about none.
 */
export async function listHostsToAsk(
  reader: Reader,
  since: Date,
  after: string,
  limit: number,
): Promise<readonly AskedHost[]> {
  return await reader
    .selectFrom('activity')
    .innerJoin('listing', 'listing.id', 'activity.id')
    .select([
      'activity.id',
      'activity.hostEmail as email',
      'listing.slug',
      'listing.confirmedAt',
      'listing.createdAt',
    ])
    .where('activity.hostEmail', '>', after)
    .where('listing.status', 'in', ['published', 'delisted'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('activity as called')
            .select('called.id')
            .whereRef('called.hostEmail', '=', 'activity.hostEmail')
            .where('called.hostByPhone', '=', true),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('signedLink')
            .innerJoin('activity as asked', 'asked.id', 'signedLink.subjectId')
            .select('signedLink.id')
            .whereRef('asked.hostEmail', '=', 'activity.hostEmail')
            .where('signedLink.purpose', '=', 'attendance')
            .where('signedLink.createdAt', '>', since),
        ),
      ),
    )
    .orderBy('activity.hostEmail')
    .orderBy('listing.slug')
    .limit(limit)
    .$castTo<AskedHost>()
    .execute();
}

/** Several at once, for the demo. */
export async function updateHosts(
  tx: Tx,
  ofActivities: readonly (HostContact & { readonly id: string })[],
): Promise<void> {
  await sql`update activity set host_email = given.email, host_phone = given.phone, host_by_phone = given.by_phone
    from jsonb_to_recordset(${JSON.stringify(ofActivities.map(({ byPhone, ...host }) => ({ ...host, by_phone: byPhone })))}::jsonb) as given(id uuid, email text, phone text, by_phone boolean)
    where activity.id = given.id`.execute(tx);
}

/** Activities for which this address is asked, newest first. */
export async function listHostedBy(
  reader: Reader,
  email: string,
): Promise<readonly { readonly id: string; readonly title: Words; readonly byPhone: boolean }[]> {
  return await reader
    .selectFrom('activity')
    .select(['id', 'title', 'hostByPhone as byPhone'])
    .where('hostEmail', '=', email)
    .orderBy('id', 'desc')
    .limit(500)
    .$castTo<{ id: string; title: Words; byPhone: boolean }>()
    .execute();
}

export async function forgetHost(tx: Tx, email: string): Promise<void> {
  await tx
    .updateTable('activity')
    .set({ hostEmail: null, hostPhone: null, hostByPhone: false })
    .where('hostEmail', '=', email)
    .execute();
}

/** Of what left the map for good before a moment, and where its host is still known. */
export async function listForgettableHosts(
  tx: Tx,
  before: Date,
): Promise<readonly { readonly id: Id<'listing'> }[]> {
  return await tx
    .selectFrom('activity')
    .innerJoin('listing', 'listing.id', 'activity.id')
    .select('activity.id')
    .where((eb) =>
      eb.or([eb('activity.hostEmail', 'is not', null), eb('activity.hostPhone', 'is not', null)]),
    )
    .where('listing.status', 'in', ['archived', 'rejected'])
    .where((eb) => eb(eb.fn.coalesce('listing.unlistedAt', 'listing.modifiedAt'), '<', before))
    .orderBy('activity.id')
    .limit(5000)
    .$castTo<{ id: Id<'listing'> }>()
    .execute();
}
