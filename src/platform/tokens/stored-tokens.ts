/** Rows of API tokens. The token itself is shown once and never stored; its hash is. */
import type { Id } from '../../kernel/ids.ts';
import type { Reader, Tx } from '../db/index.ts';

export type StoredToken = {
  readonly id: Id<'api_token'>;
  readonly name: string;
  readonly permissions: readonly string[];
  readonly createdByPersonId: Id<'person'>;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  /** Day on which it was last used, ISO date. */
  readonly lastUsedOn: string | null;
};

const columns = [
  'id',
  'name',
  'permissions',
  'createdByPersonId',
  'createdAt',
  'expiresAt',
  'revokedAt',
  'lastUsedOn',
] as const;

/** Newest first; ended ones too, so that one can see what has been. */
export async function listTokens(reader: Reader): Promise<readonly StoredToken[]> {
  return await reader
    .selectFrom('apiToken')
    .select(columns)
    .$castTo<StoredToken>()
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(500)
    .execute();
}

export async function insertToken(
  tx: Tx,
  token: {
    readonly id: Id<'api_token'>;
    readonly name: string;
    readonly tokenHash: string;
    readonly permissions: readonly string[];
    readonly createdByPersonId: Id<'person'>;
    readonly createdAt: Date;
    readonly expiresAt: Date;
  },
): Promise<void> {
  await tx
    .insertInto('apiToken')
    .values({ ...token, permissions: JSON.stringify(token.permissions) })
    .execute();
}

/** @returns false when there is no such token, or it was revoked before */
export async function markRevoked(tx: Tx, id: Id<'api_token'>, at: Date): Promise<boolean> {
  const done = await tx
    .updateTable('apiToken')
    .set({ revokedAt: at })
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
