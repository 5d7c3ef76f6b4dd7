/** better-auth as this program uses it: our tables, no passwords, no tracking, no telemetry, nothing mounted by itself. */
import { betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { genericOAuth } from 'better-auth/plugins';
import { z } from 'zod';
import { newId } from '../../kernel/ids.ts';
import type { Db } from '../db/index.ts';
import { withoutPeople } from '../loggable.ts';
import type { LoginMethod } from './types.ts';

export const cookiePrefix = 'hoofdveld';
export const oidcProviderId = 'medewerker';
const basePath = '/inloggen/medewerker';
/** Register this address with the identity provider, after the public address of the site. */
export const oidcCallbackPath = `${basePath}/callback/${oidcProviderId}`;

/** A session ends after two hours without a visit, and in any case after twelve hours. */
export const idleSeconds = 2 * 3600;
export const absoluteSeconds = 12 * 3600;
/** So long a signed cookie is believed without asking the database; a session ended elsewhere lives on as long. */
const cookieCacheSeconds = 60;

export type LibraryOptions = {
  readonly db: Db;
  readonly secret: string;
  readonly publicUrl: string;
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | null;
  readonly warn: (message: string) => void;
};

/** Opens a session without asking for proof: the caller has it. It has no address: only our own code can call it. */
const openSession = createAuthEndpoint.serverOnly(
  { method: 'POST', body: z.object({ email: z.string(), method: z.enum(['demo', 'passkey', 'code']) }) },
  async (ctx) => {
    const { email, method } = ctx.body;
    const found = await ctx.context.internalAdapter.findUserByEmail(email);
    const user =
      found?.user ??
      (await ctx.context.internalAdapter.createUser({ email, emailVerified: true, name: '' }, { method }));
    const session = await ctx.context.internalAdapter.createSession(user.id, false, { method }, true);
    await setSessionCookie(ctx, { session, user });
    return { userId: user.id };
  },
);

const officeLogin = (oidc: NonNullable<LibraryOptions['oidc']>) =>
  genericOAuth({
    config: [
      {
        providerId: oidcProviderId,
        discoveryUrl: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId: oidc.clientId,
        clientSecret: oidc.clientSecret,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        requireIdTokenVerification: true,
        disableProviderLogout: true,
        // The office vouches for its own addresses, unless it says that it does not.
        mapProfileToUser: (profile) => ({ emailVerified: profile.email_verified !== false, name: '' }),
      },
    ],
  });

function methodOf(path: string | undefined, asked: unknown): LoginMethod {
  if (asked === 'demo' || asked === 'passkey') return asked;
  return path?.startsWith('/callback') === true ? 'oidc' : 'code';
}

const noTokens = { accessToken: null, refreshToken: null, idToken: null };

export function createLibrary(options: LibraryOptions) {
  return betterAuth({
    appName: 'Hoofdveld',
    baseURL: options.publicUrl,
    basePath,
    secret: options.secret,
    database: { db: options.db, type: 'postgres' },
    trustedOrigins: [options.publicUrl],
    telemetry: { enabled: false },
    // Our own limits stand in limits.ts: the library's count calls to addresses that are not mounted.
    rateLimit: { enabled: false },
    logger: { level: 'warn', log: (_level, message) => options.warn(withoutPeople(message)) },
    user: {
      modelName: 'authUser',
      // An address that the office does not vouch for could be anybody's: no account is made or joined by it.
      validateUserInfo: ({ user, source }) =>
        source.method === 'oauth' && user.emailVerified !== true
          ? { error: 'address-not-verified' }
          : undefined,
    },
    session: {
      modelName: 'authSession',
      expiresIn: idleSeconds,
      updateAge: 300,
      cookieCache: { enabled: true, maxAge: cookieCacheSeconds, strategy: 'compact' },
      additionalFields: { method: { type: 'string', required: true, input: false, defaultValue: 'code' } },
    },
    account: { modelName: 'authAccount', accountLinking: { enabled: true }, updateAccountOnSignIn: false },
    verification: { modelName: 'authVerification', storeIdentifier: 'hashed' },
    advanced: {
      cookiePrefix,
      useSecureCookies: options.publicUrl.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId(), validateSchema: false, joins: true },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, ctx) => ({
            data: {
              ...session,
              ipAddress: null,
              userAgent: null,
              method: methodOf(ctx?.path, session.method),
            },
          }),
          // The day of the last login decides when someone who never comes back is forgotten.
          after: async (session) => {
            const at = { updatedAt: new Date() };
            await options.db.updateTable('authUser').set(at).where('id', '=', session.userId).execute();
          },
        },
      },
      account: {
        create: { before: async (account) => ({ data: { ...account, ...noTokens } }) },
        update: { before: async (account) => ({ data: { ...account, ...noTokens } }) },
      },
    },
    plugins: [
      { id: 'open-session', endpoints: { openSession } },
      ...(options.oidc ? [officeLogin(options.oidc)] : []),
    ],
  });
}

export type Library = ReturnType<typeof createLibrary>;
