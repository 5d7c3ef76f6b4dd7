/** SQL of whom a steward vouched for. */
import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';

/** The same that every member carries with her (`RoleGrant.known`), for jobs that write for an organisation. */
export async function isKnownOrganisation(reader: Reader, id: Id<'organisation'>): Promise<boolean> {
  const row = await reader
    .selectFrom('knownOrganisation')
    .select('organisationId')
    .where('organisationId', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}
