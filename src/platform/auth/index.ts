/** Logging in: codes by e-mail, the office's OIDC, demo personas. What a person may do is decided elsewhere. */
import { parseCookies } from 'better-auth/cookies';
import type { Config } from '../../config.ts';
import type { Clock } from '../../kernel/dates.ts';
import { assert, ok, type Result, refused } from '../../kernel/result.ts';
import type { Db } from '../db/index.ts';
import { createChallenges } from './challenges.ts';
import { createCodes } from './codes.ts';
import { createDevices } from './devices.ts';
import { absoluteSeconds, cookiePrefix, createLibrary, type Library, oidcProviderId } from './library.ts';
import { createLimiter, type Limit, limits } from './limits.ts';
import { takeLoginLink } from './link-login.ts';
import { codeMail, locked, tooManyCodes } from './messages.ts';
import { createPasskeys } from './passkeys.ts';
import { type LibrarySession, readSessionCopy } from './session-copy.ts';
import type { Auth, Identity, LoginMethod, OidcReturn, SendMail, SignedIn } from './types.ts';

export { type Codes, createCodes } from './codes.ts';
export { oidcCallbackPath } from './library.ts';
export { createLimiter, type Limit, type Limiter } from './limits.ts';
export { createLoginLink, linkLifeMinutes } from './link-login.ts';
export { listPasskeys, type Passkey } from './passkeys.ts';
export type { Auth, Identity, LoginMethod, OidcReturn, SendMail, SignedIn } from './types.ts';

export type AuthOptions = {
  readonly db: Db;
  readonly clock: Clock;
  readonly config: Pick<Config, 'publicUrl' | 'demo' | 'oidc'>;
  /** At least 32 characters; signs cookies and hashes codes. */
  readonly secret: string;
  readonly sendMail: SendMail;
  /** Receives warnings of the login library; never holds an e-mail address. */
  readonly warn: (message: string) => void;
};

const isMethod = (value: unknown): value is LoginMethod =>
  value === 'code' || value === 'passkey' || value === 'oidc' || value === 'demo';

function identityOf(
  found: LibrarySession,
  officeHasLogin: boolean,
  setCookie: readonly string[],
): Identity | null {
  // The library only knows the idle end; each visit would prolong a session for ever.
  const age = Date.now() - new Date(found.session.createdAt).getTime();
  const method = found.session.method;
  if (age > absoluteSeconds * 1000 || !isMethod(method)) return null;
  return {
    email: found.user.email,
    authUserId: found.user.id,
    method,
    officeRoles: !(officeHasLogin && (method === 'code' || method === 'passkey')),
    setCookie,
  };
}

const normalised = (email: string): string => email.trim().toLowerCase();

export function createAuth(options: AuthOptions): Auth {
  const library = createLibrary({
    db: options.db,
    secret: options.secret,
    publicUrl: options.config.publicUrl,
    oidc: options.config.oidc,
    warn: options.warn,
  });
  const sessions = sessionCalls(options, library);
  const office = officeLogin(options, library, sessions.identify);
  const { db, clock, secret } = options;
  const challenges = createChallenges(clock, secret);
  const passkeys = createPasskeys({ db, clock, publicUrl: options.config.publicUrl, challenges });
  const open: Open = async (email, method) => {
    const { headers } = await library.api.openSession({ body: { email, method }, returnHeaders: true });
    return { setCookie: headers.getSetCookie() };
  };
  return {
    ...codeLogin(options, open),
    ...sessions,
    ...office,
    passkeys,
    async signInWithPasskey(answer) {
      const proven = await passkeys.prove(answer);
      if (!proven.ok) return proven;
      const { email } = proven.value;
      return ok({ email, ...(await open(email, 'passkey')) });
    },
    async signInAs(email) {
      assert(options.config.demo, 'Personas exist in the demo city only');
      return await open(normalised(email), 'demo');
    },
    async signInWithLink(token) {
      const email = await takeLoginLink(options.db, options.clock, token);
      if (email === null) return null;
      return { email, ...(await open(email, 'code')) };
    },
    async forget(tx, email) {
      await tx.deleteFrom('authUser').where('email', '=', normalised(email)).execute();
    },
    async sweep() {
      const now = new Date(options.clock.now().epochMilliseconds);
      await options.db.deleteFrom('authSession').where('expiresAt', '<', now).execute();
      await options.db.deleteFrom('authVerification').where('expiresAt', '<', now).execute();
      await options.db.deleteFrom('authRateLimit').where('resetsAt', '<', now).execute();
      await options.db.deleteFrom('authUsedChallenge').where('expiresAt', '<', now).execute();
    },
  };
}

type Open = (email: string, method: 'demo' | 'passkey' | 'code') => Promise<SignedIn>;

function codeLogin(
  { db, clock, secret, sendMail }: AuthOptions,
  open: Open,
): Pick<Auth, 'sendCode' | 'signInWithCode' | 'newDevice'> {
  const limiter = createLimiter(db, clock, secret);
  const codes = createCodes(db, clock, secret);
  const devices = createDevices(secret);
  /** Where a code belongs: to the browser that asked for it, or else to its network. */
  const askerOf = (client?: string, device?: string): string => devices.idOf(device) ?? client ?? '';

  async function tooMany(email: string, client?: string, device?: string): Promise<Date | null> {
    // Known and unknown addresses take exactly this path: a first login is a login.
    const known = devices.knows(device, email);
    const counted: readonly (readonly [Limit, string])[] = [
      ...(client === undefined ? [] : [[limits.codesPerClient, client] as const]),
      ...(known
        ? [[limits.codesPerDevice, `${email} ${devices.idOf(device)}`] as const]
        : [
            [limits.codesPerAsker, `${email} ${client ?? ''}`] as const,
            [limits.codesPerAddress, email] as const,
          ]),
    ];
    for (const [limit, subject] of counted) {
      const { allowed, resetsAt } = await limiter.count(limit, subject);
      if (!allowed) return resetsAt;
    }
    return null;
  }

  return {
    newDevice: devices.fresh,

    async sendCode(address, lang, client, device): Promise<Result<null>> {
      const email = normalised(address);
      const until = await tooMany(email, client, device);
      if (until) return refused(tooManyCodes(until));
      const code = await codes.make(email, askerOf(client, device));
      await sendMail({ to: email, lang, kind: 'login-code', ...codeMail(code, lang) });
      return ok(null);
    },

    async signInWithCode(address, code, client, device) {
      const email = normalised(address);
      const known = devices.knows(device, email);
      const asker = `${email} ${known ? `device ${devices.idOf(device)}` : (client ?? '')}`;
      // Counted before looking, so that tries sent at the same moment count as well.
      const tries = await limiter.count(limits.triesPerAddress, asker);
      if (!tries.allowed) return refused(locked(tries.resetsAt));
      const used = await codes.use(email, askerOf(client, device), code);
      if (!used.ok) return used;
      await limiter.clear(limits.triesPerAddress, asker);
      return ok({ ...(await open(email, 'code')), device: devices.remember(device, email) });
    },
  };
}

function sessionCalls(
  options: AuthOptions,
  library: Library,
): Pick<Auth, 'hasSessionCookie' | 'identify' | 'signOut'> {
  const isSecure = options.config.publicUrl.startsWith('https:');
  const tokenCookie = `${isSecure ? '__Secure-' : ''}${cookiePrefix}.session_token`;
  const copyCookie = `${isSecure ? '__Secure-' : ''}${cookiePrefix}.session_data`;
  const officeHasLogin = options.config.oidc !== null;

  /** No query at all. The copy must belong to the token beside it. */
  function fromCookie(copy: string | undefined, token: string): LibrarySession | null {
    const kept = copy === undefined ? null : readSessionCopy(copy, options.secret, Date.now());
    return kept !== null && token.startsWith(`${kept.session.token}.`) ? kept : null;
  }

  return {
    hasSessionCookie: (cookie) => cookie?.includes(`${tokenCookie}=`) === true,

    async identify(headers) {
      const cookies = parseCookies(headers.get('cookie') ?? '');
      const token = cookies.get(tokenCookie);
      if (token === undefined) return null;
      const kept = fromCookie(cookies.get(copyCookie), token);
      if (kept) return identityOf(kept, officeHasLogin, []);
      const onlyToken = new Headers({ cookie: `${tokenCookie}=${token}` });
      const { response, headers: answered } = await library.api.getSession({
        headers: onlyToken,
        returnHeaders: true,
      });
      if (!response) return null;
      const identity = identityOf(response, officeHasLogin, answered.getSetCookie());
      if (!identity)
        await options.db.deleteFrom('authSession').where('token', '=', response.session.token).execute();
      return identity;
    },

    async signOut(headers) {
      const { headers: answered } = await library.api.signOut({ headers, returnHeaders: true });
      return { setCookie: answered.getSetCookie() };
    },
  };
}

function officeLogin(
  options: AuthOptions,
  library: Library,
  identify: Auth['identify'],
): Pick<Auth, 'oidc' | 'startOidc' | 'finishOidc'> {
  return {
    oidc: options.config.oidc !== null,

    async startOidc(returnTo) {
      if (!options.config.oidc) return null;
      try {
        const { response, headers } = await library.api.signInSocial({
          body: {
            provider: oidcProviderId,
            callbackURL: returnTo,
            errorCallbackURL: '/inloggen',
            disableRedirect: true,
          },
          returnHeaders: true,
        });
        return response.url === undefined
          ? null
          : { location: response.url, setCookie: headers.getSetCookie() };
      } catch {
        options.warn('The office login could not be started');
        return null;
      }
    },

    async finishOidc(request): Promise<OidcReturn> {
      const url = new URL(request.url);
      // Only the path and query of what was asked count; the address of the site is the configured one.
      const asked = new Request(new URL(url.pathname + url.search, options.config.publicUrl), {
        headers: request.headers,
      });
      const answer = await library.handler(asked);
      const setCookie = answer.headers.getSetCookie();
      const cookie = setCookie.map((line) => line.split(';', 1)[0]).join('; ');
      const identity = await identify(new Headers({ cookie }));
      if (!identity) return { ok: false, setCookie };
      return { ok: true, identity, returnTo: answer.headers.get('location') ?? '/', setCookie };
    },
  };
}
