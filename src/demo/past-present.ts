/** Who of a council took part in what was said of an application. */
import type { AppDeps } from '../app/deps.ts';
import type { Application } from '../features/application/index.ts';
import { listCouncilMembers, standingOn } from '../features/assessment/index.ts';
import type { Wijkraad } from '../features/place/index.ts';
import type { Id } from '../kernel/ids.ts';

/**
 * All members, without who belongs to the organisation that gains (Awb 2:4).
 * @param day ISO
 */
export async function presentAt(
  { db }: Pick<AppDeps, 'db'>,
  council: Wijkraad,
  application: Application,
  day: string,
): Promise<readonly Id<'person'>[]> {
  const members = (await listCouncilMembers(db, council.id, day)).map(({ personId }) => personId);
  if (application.organisationId === null) return members;
  const standings = await Promise.all(members.map((one) => standingOn(db, one, application, day)));
  return members.filter((_, at) => standings[at] !== 'conflicted');
}
