/**
 * The codes themselves. A code belongs to an address and to the browser that asked for it: a stranger who asks for codes
 * of her own neither ends the owner's code nor uses up its tries. Only hashes are stored.
 */
import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../kernel/dates.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Db } from '../db/index.ts';
import { codeLifeSeconds, triesPerCode } from './limits.ts';
import { codeProblems } from './messages.ts';

export const codeLength = 8;

const stored = z.object({ hash: z.string(), tries: z.int() });

export type Codes = {
  /** A new code for this asker; her earlier one ends with it, those of others do not. */
  make(email: string, asker: string): Promise<string>;
  /** Uses the code up when it is right. @returns problems `code-wrong`, `code-expired`, `code-used-up` */
  use(email: string, asker: string, code: string): Promise<Result<null>>;
};

export function createCodes(db: Db, clock: Clock, secret: string): Codes {
  const keyed = (what: string): string => createHmac('sha256', secret).update(what).digest('base64url');
  const identifierOf = (email: string, asker: string): string => `login-code:${keyed(`${email} ${asker}`)}`;
  const hashOf = (code: string): string => keyed(`code:${code}`);
  const same = (one: string, other: string): boolean =>
    one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

  return {
    async make(email, asker) {
      const code = String(randomInt(10 ** codeLength)).padStart(codeLength, '0');
      const now = clock.now();
      const at = new Date(now.epochMilliseconds);
      const identifier = identifierOf(email, asker);
      await db.transaction().execute(async (tx) => {
        await tx.deleteFrom('authVerification').where('identifier', '=', identifier).execute();
        await tx
          .insertInto('authVerification')
          .values({
            id: newId(),
            identifier,
            value: JSON.stringify({ hash: hashOf(code), tries: 0 }),
            expiresAt: new Date(now.add({ seconds: codeLifeSeconds }).epochMilliseconds),
            createdAt: at,
            updatedAt: at,
          })
          .execute();
      });
      return code;
    },

    async use(email, asker, code) {
      return await db.transaction().execute(async (tx) => {
        const row = await tx
          .selectFrom('authVerification')
          .select(['id', 'value', 'expiresAt'])
          .where('identifier', '=', identifierOf(email, asker))
          .orderBy('createdAt', 'desc')
          // Whoever uses it at the same moment waits here, and finds it gone.
          .forUpdate()
          .executeTakeFirst();
        if (!row) return refused(codeProblems.wrong);
        const { hash, tries } = stored.parse(JSON.parse(row.value));
        const over = row.expiresAt.getTime() <= clock.now().epochMilliseconds;
        if (!over && tries < triesPerCode && !same(hash, hashOf(code))) {
          const value = JSON.stringify({ hash, tries: tries + 1 });
          await tx.updateTable('authVerification').set({ value }).where('id', '=', row.id).execute();
          return refused(codeProblems.wrong);
        }
        await tx.deleteFrom('authVerification').where('id', '=', row.id).execute();
        if (over) return refused(codeProblems.expired);
        return tries < triesPerCode ? ok(null) : refused(codeProblems.usedUp);
      });
    },
  };
}
