/**
 * Passkeys: a key that a phone, computer or stick keeps behind a finger, a face or a PIN (W3C Web Authentication level 3).
 * The browser's half is src/enhance/passkey.ts; answers are checked by a library that is loaded at the first one.
 */
import { z } from 'zod';
import type { Clock } from '../../kernel/dates.ts';
import { type Id, newId } from '../../kernel/ids.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Db, Reader, Tx } from '../db/index.ts';
import { type Challenges, challengeLifeSeconds } from './challenges.ts';
import { passkeyProblems } from './messages.ts';

/** More than one person has devices. */
export const mostPasskeys = 20;

/** Algorithms that the library checks, by their COSE numbers: Ed25519, ES256, RS256. */
const algorithms = [-8, -7, -257];

export type Passkey = {
  readonly id: Id<'auth_passkey'>;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
};

export type Passkeys = {
  /** Browsers know no passkeys on an address of numbers, nor without TLS but on this machine itself. */
  readonly available: boolean;
  /** JSON for `PublicKeyCredential.parseRequestOptionsFromJSON`. */
  signInOptions(): string;
  /** JSON for `PublicKeyCredential.parseCreationOptionsFromJSON`. @param email of who is logged in */
  addOptions(email: string): Promise<string>;
  /**
   * @param answer JSON of the browser's credential
   * @returns whose key signed; problems `passkey-wrong`, `passkey-unknown`
   */
  prove(answer: string): Promise<Result<{ readonly email: string }>>;
  /** @returns problems `passkey-wrong`, `passkey-known`, `passkeys-full` */
  add(tx: Tx, email: string, answer: string, name: string): Promise<Result<Id<'auth_passkey'>>>;
  /** @returns false when this person has no such key */
  remove(tx: Tx, email: string, id: string): Promise<boolean>;
};

export type PasskeyOptions = {
  readonly db: Db;
  readonly clock: Clock;
  readonly publicUrl: string;
  readonly challenges: Challenges;
};

const text = z.string().max(20_000);
const answered = z.object({
  id: z.string().min(8).max(1364),
  rawId: z.string().max(1364),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional().catch(undefined),
  clientExtensionResults: z.record(z.string(), z.unknown()).catch({}),
});
const created = answered.extend({
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
  }),
});
const signed = answered.extend({
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: z.string().max(200).nullish(),
  }),
});

function parsed<Shape>(schema: z.ZodType<Shape>, answer: string): Shape | null {
  try {
    return schema.safeParse(JSON.parse(answer)).data ?? null;
  } catch {
    return null;
  }
}

function isAvailable(url: URL): boolean {
  return /^[\d.]+$|^\[/.test(url.hostname)
    ? false
    : url.protocol === 'https:' || url.hostname === 'localhost';
}

const library = () => import('@simplewebauthn/server');

/** Also what the library throws about an answer that it cannot read: for her it is all the same. */
async function verified<Found>(check: () => Promise<Found>): Promise<Found | null> {
  return await check().catch(() => null);
}

/** The challenge inside what the browser says it signed; the library compares it, here it is only noted. */
function challengeIn(clientDataJSON: string): string {
  const { data } = z
    .object({ challenge: z.string() })
    .safeParse(JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString()));
  return data?.challenge ?? '';
}

const timeout = challengeLifeSeconds * 1000;

type Site = {
  readonly expectedOrigin: string;
  readonly expectedRPID: string;
  readonly requireUserVerification: true;
};

export function createPasskeys(options: PasskeyOptions): Passkeys {
  const url = new URL(options.publicUrl);
  const site = {
    expectedOrigin: url.origin,
    expectedRPID: url.hostname,
    requireUserVerification: true,
  } as const;
  return { available: isAvailable(url), ...signingIn(options, site), ...keeping(options, site) };
}

function signingIn(
  { db, clock, challenges }: PasskeyOptions,
  site: Site,
): Pick<Passkeys, 'signInOptions' | 'prove'> {
  return {
    signInOptions: () =>
      JSON.stringify({
        challenge: challenges.make('passkey-sign-in', ''),
        rpId: site.expectedRPID,
        timeout,
        userVerification: 'required',
      }),

    async prove(answer) {
      const response = parsed(signed, answer);
      if (!response) return refused(passkeyProblems.wrong);
      const key = await findKey(db, response.id);
      if (!key) return refused(passkeyProblems.unknown);
      const { verifyAuthenticationResponse } = await library();
      const found = await verified(() =>
        verifyAuthenticationResponse({
          ...site,
          response: response as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
          expectedChallenge: (challenge) => challenges.holds(challenge, 'passkey-sign-in', ''),
          credential: {
            id: key.credentialId,
            publicKey: new Uint8Array(key.publicKey),
            counter: key.signCount,
          },
        }),
      );
      if (!found?.verified) return refused(passkeyProblems.wrong);
      return await db.transaction().execute(async (tx) => {
        if (!(await challenges.use(tx, challengeIn(response.response.clientDataJSON))))
          return refused(passkeyProblems.wrong);
        await noteUse(tx, key.id, found.authenticationInfo.newCounter, clock);
        return ok({ email: key.email });
      });
    },
  };
}

function keeping(
  { db, clock, challenges }: PasskeyOptions,
  site: Site,
): Pick<Passkeys, 'addOptions' | 'add' | 'remove'> {
  return {
    async addOptions(email) {
      const userId = await userIdOf(db, email);
      const known = await credentialsOf(db, userId);
      return JSON.stringify({
        rp: { id: site.expectedRPID, name: 'Hoofdveld' },
        user: { id: Buffer.from(userId).toString('base64url'), name: email, displayName: email },
        challenge: challenges.make('passkey-add', userId),
        pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
        timeout,
        attestation: 'none',
        authenticatorSelection: {
          residentKey: 'required',
          requireResidentKey: true,
          userVerification: 'required',
        },
        excludeCredentials: known.map((id) => ({ id, type: 'public-key' })),
      });
    },

    async add(tx, email, answer, name) {
      const response = parsed(created, answer);
      const userId = await userIdOf(tx, email);
      if (!response) return refused(passkeyProblems.wrong);
      const { verifyRegistrationResponse } = await library();
      const found = await verified(() =>
        verifyRegistrationResponse({
          ...site,
          response: response as Parameters<typeof verifyRegistrationResponse>[0]['response'],
          expectedChallenge: (challenge) => challenges.holds(challenge, 'passkey-add', userId),
          supportedAlgorithmIDs: algorithms,
        }),
      );
      if (!found?.verified) return refused(passkeyProblems.wrong);
      if (!(await challenges.use(tx, challengeIn(response.response.clientDataJSON))))
        return refused(passkeyProblems.wrong);
      if ((await credentialsOf(tx, userId)).length >= mostPasskeys) return refused(passkeyProblems.full);
      const { credential } = found.registrationInfo;
      const row = await tx
        .insertInto('authPasskey')
        .values({
          id: newId<'auth_passkey'>(),
          userId,
          credentialId: credential.id,
          publicKey: Buffer.from(credential.publicKey),
          signCount: credential.counter,
          name,
          createdAt: new Date(clock.now().epochMilliseconds),
          lastUsedAt: null,
        })
        .onConflict((conflict) => conflict.column('credentialId').doNothing())
        .returning('id')
        .executeTakeFirst();
      return row ? ok(row.id as Id<'auth_passkey'>) : refused(passkeyProblems.known);
    },

    async remove(tx, email, id) {
      const gone = await tx
        .deleteFrom('authPasskey')
        .using('authUser')
        .whereRef('authUser.id', '=', 'authPasskey.userId')
        .where('authUser.email', '=', email)
        .where('authPasskey.id', '=', id)
        .returning('authPasskey.id')
        .executeTakeFirst();
      return gone !== undefined;
    },
  };
}

/** Oldest first. */
export async function listPasskeys(reader: Reader, email: string): Promise<readonly Passkey[]> {
  const rows = await reader
    .selectFrom('authPasskey')
    .innerJoin('authUser', 'authUser.id', 'authPasskey.userId')
    .select(['authPasskey.id', 'authPasskey.name', 'authPasskey.createdAt', 'authPasskey.lastUsedAt'])
    .where('authUser.email', '=', email)
    .orderBy('authPasskey.createdAt')
    .limit(mostPasskeys)
    .execute();
  return rows.map((row) => ({ ...row, id: row.id as Id<'auth_passkey'> }));
}

async function userIdOf(reader: Reader, email: string): Promise<string> {
  const row = await reader
    .selectFrom('authUser')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  return row.id;
}

async function credentialsOf(reader: Reader, userId: string): Promise<readonly string[]> {
  const rows = await reader
    .selectFrom('authPasskey')
    .select('credentialId')
    .where('userId', '=', userId)
    .limit(mostPasskeys)
    .execute();
  return rows.map(({ credentialId }) => credentialId);
}

async function findKey(reader: Reader, credentialId: string) {
  return await reader
    .selectFrom('authPasskey')
    .innerJoin('authUser', 'authUser.id', 'authPasskey.userId')
    .select([
      'authPasskey.id',
      'authPasskey.credentialId',
      'authPasskey.publicKey',
      'authPasskey.signCount',
      'authUser.email',
    ])
    .where('credentialId', '=', credentialId)
    .executeTakeFirst();
}

async function noteUse(tx: Tx, id: string, signCount: number, clock: Clock): Promise<void> {
  const lastUsedAt = new Date(clock.now().epochMilliseconds);
  await tx.updateTable('authPasskey').set({ signCount, lastUsedAt }).where('id', '=', id).execute();
}
