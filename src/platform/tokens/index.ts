import { createHash } from 'node:crypto';
import type { Actor } from '../../kernel/actor.ts';
import { type Clock, today } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Db } from '../db/index.ts';

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The actor of `Authorization: Bearer …`, or null when the token is unknown, expired or revoked. */
export async function tokenActor(
  db: Db,
  clock: Clock,
  authorization: string | undefined,
): Promise<Actor | null> {
  const token = /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(authorization ?? '')?.[1];
  if (token === undefined) return null;
  const row = await db
    .selectFrom('apiToken')
    .select(['id', 'permissions', 'lastUsedOn'])
    .where('tokenHash', '=', hashToken(token))
    .where('expiresAt', '>', new Date(clock.now().epochMilliseconds))
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const day = today(clock).toString();
  if (row.lastUsedOn !== day)
    await db.updateTable('apiToken').set({ lastUsedOn: day }).where('id', '=', row.id).execute();
  return { kind: 'token', tokenId: row.id as Id<'api_token'>, permissions: row.permissions as string[] };
}
