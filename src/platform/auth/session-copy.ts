/**
 * The library's signed copy of a session, as it stands in its cookie: read on every personal page, so without the library,
 * which imports the key anew and waits for another thread each time. A copy in a form that is not known here (after an
 * upgrade) is no copy: the session is then read from the database, and a test says so.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export type LibrarySession = {
  readonly session: { readonly createdAt: Date | string; readonly token: string } & Record<string, unknown>;
  readonly user: { readonly id: string; readonly email: string };
};

type Copy = {
  readonly session: LibrarySession;
  readonly expiresAt: number;
  readonly signature: string;
};

const isText = (value: unknown): value is string => typeof value === 'string';

function parsed(base64url: string): Copy | null {
  try {
    const copy = JSON.parse(Buffer.from(base64url, 'base64url').toString()) as Copy;
    const { session, user } = copy.session;
    const known = [session.token, session.expiresAt, user.id, user.email, copy.signature].every(isText);
    return known && typeof copy.expiresAt === 'number' ? copy : null;
  } catch {
    return null;
  }
}

function isSigned({ session, expiresAt, signature }: Copy, secret: string): boolean {
  const own = createHmac('sha256', secret)
    .update(JSON.stringify({ ...session, expiresAt }))
    .digest();
  const theirs = Buffer.from(signature, 'base64url');
  return theirs.byteLength === own.byteLength && timingSafeEqual(own, theirs);
}

/**
 * @param base64url value of the cookie
 * @param now milliseconds
 * @returns null for a copy that is damaged, not ours or too old
 */
export function readSessionCopy(base64url: string, secret: string, now: number): LibrarySession | null {
  const copy = parsed(base64url);
  if (copy === null || !isSigned(copy, secret)) return null;
  const ends = Date.parse(String(copy.session.session.expiresAt));
  return copy.expiresAt >= now && ends >= now ? copy.session : null;
}
