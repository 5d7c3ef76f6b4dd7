/**
 * What a device must sign to prove that it has the key. A challenge carries its own end and our seal, so that showing a
 * page writes nothing; once used it is noted and never good again.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../kernel/dates.ts';
import type { Reader } from '../db/index.ts';

export type ChallengePurpose = 'passkey-add' | 'passkey-sign-in';

export type Challenges = {
  /** @param subject whose it is; '' when that is not known yet. @returns base64url */
  make(purpose: ChallengePurpose, subject: string): string;
  /** Was it made here for this, and is it not over? Says nothing about earlier use. */
  holds(challenge: string, purpose: ChallengePurpose, subject: string): boolean;
  /** Notes its use. @returns false when it was used before, also at the same moment */
  use(tx: Reader, challenge: string): Promise<boolean>;
};

/** As long as a code by e-mail. */
export const challengeLifeSeconds = 600;

const nonceBytes = 16;
const endBytes = 8;
const sealBytes = 32;

export function createChallenges(clock: Clock, secret: string): Challenges {
  const seal = (body: Uint8Array, purpose: ChallengePurpose, subject: string): Buffer =>
    createHmac('sha256', secret).update(`${purpose}\n${subject}\n`).update(body).digest();

  return {
    make(purpose, subject) {
      const end = Buffer.alloc(endBytes);
      end.writeBigUInt64BE(BigInt(clock.now().epochMilliseconds + challengeLifeSeconds * 1000));
      const body = Buffer.concat([randomBytes(nonceBytes), end]);
      return Buffer.concat([body, seal(body, purpose, subject)]).toString('base64url');
    },

    holds(challenge, purpose, subject) {
      const bytes = Buffer.from(challenge, 'base64url');
      if (bytes.length !== nonceBytes + endBytes + sealBytes) return false;
      const body = bytes.subarray(0, nonceBytes + endBytes);
      const sealed = timingSafeEqual(bytes.subarray(nonceBytes + endBytes), seal(body, purpose, subject));
      return sealed && body.readBigUInt64BE(nonceBytes) > BigInt(clock.now().epochMilliseconds);
    },

    async use(tx, challenge) {
      const row = await tx
        .insertInto('authUsedChallenge')
        .values({
          digest: createHash('sha256').update(challenge).digest('base64url'),
          expiresAt: new Date(clock.now().epochMilliseconds + challengeLifeSeconds * 1000),
        })
        .onConflict((conflict) => conflict.column('digest').doNothing())
        .returning('digest')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
