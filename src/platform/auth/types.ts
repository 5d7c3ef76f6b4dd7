import type { Lang } from '../../kernel/messages.ts';
import type { Result } from '../../kernel/result.ts';
import type { Reader } from '../db/index.ts';
import type { Mail } from '../mail/index.ts';
import type { Passkeys } from './passkeys.ts';

/** How a session was opened: a code by e-mail, a passkey, the office's own login (OIDC), or one click in the demo city. */
export type LoginMethod = 'code' | 'passkey' | 'oidc' | 'demo';

/** Who a session belongs to. What that person may do is not known here: see `loadActor` in features/party. */
export type Identity = {
  /** In lower case. */
  readonly email: string;
  readonly authUserId: string;
  readonly method: LoginMethod;
  /** May roles of the office be used in this session? False for a code or passkey where the office has its own login. */
  readonly officeRoles: boolean;
  /** `Set-Cookie` values that prolong the session; put them on the response. */
  readonly setCookie: readonly string[];
};

export type SendMail = (mail: Mail) => Promise<void>;

export type SignedIn = { readonly setCookie: readonly string[] };

export type OidcReturn =
  | {
      readonly ok: true;
      readonly identity: Identity;
      readonly returnTo: string;
      readonly setCookie: readonly string[];
    }
  | { readonly ok: false; readonly setCookie: readonly string[] };

export type Auth = {
  /** Cheap look at a `Cookie` header: could there be a session? Says nothing about whether it is valid. */
  hasSessionCookie(cookie: string | undefined): boolean;
  /** At most one query; none while the signed cookie is fresh (one minute). */
  identify(headers: Headers): Promise<Identity | null>;
  /** Value of the cookie by which a browser is known again; put it on the browser before it asks for a code. */
  newDevice(): string;
  /**
   * Mails a code of eight digits that works once, for ten minutes, on the browser that asked for it. The answer is the same
   * whether or not the address is known.
   * @param client network address of the asker when that is known to be one's own, for a limit per asker
   * @param device cookie of `newDevice`, or what a login made of it: then the browser has a budget of its own
   * @returns problem `too-many-codes` on field `email`
   */
  sendCode(email: string, lang: Lang, client?: string, device?: string): Promise<Result<null>>;
  /**
   * @param client network address of the asker, as for `sendCode`: who guesses locks out that network only
   * @param device the same cookie as for `sendCode`
   * @returns the cookie's new value, to keep long; problems on field `code`: `code-wrong`, `code-expired`, `code-used-up`,
   *   `locked`
   */
  signInWithCode(
    email: string,
    code: string,
    client?: string,
    device?: string,
  ): Promise<Result<SignedIn & { readonly device: string }>>;
  readonly passkeys: Passkeys;
  /** @param answer JSON of the browser's credential. @returns problems `passkey-wrong`, `passkey-unknown` on the whole form */
  signInWithPasskey(answer: string): Promise<Result<SignedIn & { readonly email: string }>>;
  /**
   * Opens a session without proof; for the personas of the demo city only.
   * @throws AssertionError outside the demo
   */
  signInAs(email: string): Promise<SignedIn>;
  /**
   * Opens a session by a link from the command line; it works once, for a quarter of an hour.
   * @returns null when the link is unknown, used or too old
   */
  signInWithLink(token: string): Promise<(SignedIn & { readonly email: string }) | null>;
  /** Ends the session of these headers; without one it only clears the cookies. */
  signOut(headers: Headers): Promise<SignedIn>;
  /** Ends every session of an address and forgets the login itself, in the caller's transaction. */
  forget(tx: Reader, email: string): Promise<void>;
  /** Is there an office login? */
  readonly oidc: boolean;
  /**
   * Begins the office login: where to send the browser, and the cookie that ties the answer to it.
   * @returns null when the office's identity provider cannot be reached
   */
  startOidc(
    returnTo: string,
  ): Promise<{ readonly location: string; readonly setCookie: readonly string[] } | null>;
  /** Handles the browser's return from the identity provider; the address is `oidcCallbackPath`. */
  finishOidc(request: Request): Promise<OidcReturn>;
  /** Removes sessions, codes and counters that are over. For the nightly job. */
  sweep(): Promise<void>;
};
