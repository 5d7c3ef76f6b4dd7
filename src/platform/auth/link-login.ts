/**
 * A link that logs in once, for who has a shell on the machine: an installation without mail has no other way in. Only
 * its hash is stored.
 */
import type { Clock } from '../../kernel/dates.ts';
import { newId, newToken } from '../../kernel/ids.ts';
import type { Db } from '../db/index.ts';
import { hashToken } from '../tokens/index.ts';

export const linkLifeMinutes = 15;

const identifierOf = (token: string): string => `login-link:${hashToken(token)}`;

/** @returns the path of the page behind the link, without the address of the site */
export async function createLoginLink(db: Db, clock: Clock, email: string): Promise<string> {
  const token = newToken();
  const now = clock.now();
  const at = new Date(now.epochMilliseconds);
  await db
    .insertInto('authVerification')
    .values({
      id: newId(),
      identifier: identifierOf(token),
      value: email.trim().toLowerCase(),
      expiresAt: new Date(now.add({ minutes: linkLifeMinutes }).epochMilliseconds),
      createdAt: at,
      updatedAt: at,
    })
    .execute();
  return `/inloggen/link/${token}`;
}

/** Uses the link up. @returns the address that it logs in, or null: unknown, used or too old */
export async function takeLoginLink(db: Db, clock: Clock, token: string): Promise<string | null> {
  const row = await db
    .deleteFrom('authVerification')
    .where('identifier', '=', identifierOf(token))
    .returning(['value', 'expiresAt'])
    .executeTakeFirst();
  return row && row.expiresAt.getTime() > clock.now().epochMilliseconds ? row.value : null;
}
