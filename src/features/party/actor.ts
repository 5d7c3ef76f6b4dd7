import type { PersonActor } from '../../kernel/actor.ts';
import type { PlainDate } from '../../kernel/dates.ts';
import type { Identity } from '../../platform/auth/index.ts';
import type { Reader } from '../../platform/db/index.ts';
import { actorOn } from './rules.ts';
import { findActorRows } from './store/people.ts';

/** The person behind a session, with the roles she holds today. One query; null when she was erased meanwhile. */
export async function loadActor(
  db: Reader,
  session: Pick<Identity, 'email' | 'officeRoles'>,
  today: PlainDate,
): Promise<PersonActor | null> {
  const rows = await findActorRows(db, session.email);
  return rows && actorOn(rows, today, { officeRoles: session.officeRoles });
}
