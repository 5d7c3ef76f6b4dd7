/** SQL of links that need no login. Only the hash of a token is kept; each ends by itself. */
import { type Id, newId, newToken } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { hashToken } from '../../../platform/tokens/index.ts';

export type LinkPurpose =
  | 'confirmListing'
  | 'attendance'
  | 'networkMember'
  | 'networkCoordinator'
  | 'subscription'
  | 'claim'
  | 'baseFunding';

export type SignedLink = {
  readonly id: Id<'signed_link'>;
  readonly purpose: LinkPurpose;
  readonly subjectId: string;
  readonly scope: string | null;
  readonly expiresAt: Date;
};

export type NewLink = {
  readonly purpose: LinkPurpose;
  /** Of the row that it is about. */
  readonly subjectId: string;
  /** For one thing of the subject, such as a week. */
  readonly scope?: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
};

/** @returns the token for the address; it is stored nowhere */
export async function createSignedLink(tx: Tx, link: NewLink): Promise<string> {
  const token = newToken();
  await tx
    .insertInto('signedLink')
    .values({
      id: newId(),
      tokenHash: hashToken(token),
      purpose: link.purpose,
      subjectId: link.subjectId,
      scope: link.scope ?? null,
      createdAt: link.createdAt,
      expiresAt: link.expiresAt,
    })
    .execute();
  return token;
}

/** Null for a token that is unknown, over, taken back, or of another purpose. */
export async function findSignedLink(
  reader: Reader,
  token: string,
  purpose: LinkPurpose,
  now: Date,
): Promise<SignedLink | null> {
  const row = await reader
    .selectFrom('signedLink')
    .select(['id', 'purpose', 'subjectId', 'scope', 'expiresAt'])
    .where('tokenHash', '=', hashToken(token))
    .where('purpose', '=', purpose)
    .where('expiresAt', '>', now)
    .where('revokedAt', 'is', null)
    .$castTo<SignedLink>()
    .executeTakeFirst();
  return row ?? null;
}

/** Links of a subject end now, because they were used or no longer hold. */
export async function revokeSignedLinks(
  tx: Tx,
  purpose: LinkPurpose,
  subjectId: string,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('signedLink')
    .set({ revokedAt: at })
    .where('purpose', '=', purpose)
    .where('subjectId', '=', subjectId)
    .where('revokedAt', 'is', null)
    .execute();
}

/** Something was said by this link: it stays known, without its secret, when it is over. */
export async function noteLinkUsed(tx: Tx, id: SignedLink['id'], at: Date): Promise<void> {
  await tx
    .updateTable('signedLink')
    .set({ usedAt: at })
    .where('id', '=', id)
    .where('usedAt', 'is', null)
    .execute();
}

/**
 * Links that are over. Those by which nothing was said go; the others lose their secret and stay, because evidence points to
 * them. They say which thing somebody was asked about, and when; nothing of who she was.
 * @returns how many went
 */
export async function sweepSignedLinks(reader: Reader, before: Date): Promise<number> {
  const over = reader.deleteFrom('signedLink').where('expiresAt', '<', before).where('usedAt', 'is', null);
  const { numDeletedRows } = await over.executeTakeFirst();
  await reader
    .updateTable('signedLink')
    .set({ tokenHash: null })
    .where('expiresAt', '<', before)
    .where('usedAt', 'is not', null)
    .where('tokenHash', 'is not', null)
    .execute();
  return Number(numDeletedRows);
}
