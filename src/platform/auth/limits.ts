/**
 * How often one may ask for a code and try one. Counted in the database, so that a restart or a second process forgets
 * nothing. Keys are keyed hashes: the table tells nobody which addresses were tried.
 */
import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Clock } from '../../kernel/dates.ts';
import type { Db } from '../db/index.ts';

export type Limit = { readonly name: string; readonly max: number; readonly windowSeconds: number };

/**
 * What counts by address alone shuts out its owner as soon as a stranger asks or guesses. So codes and tries are counted
 * by address and where they come from: the network, or a browser that logged in with this address before, which has a
 * budget of its own that no stranger touches. Who guesses locks out herself.
 *
 * All networks together may ask twenty codes an hour for one address. A code has eight digits and bears three tries, so
 * that is sixty tries of a hundred million an hour: someone who guesses day and night for a year from ever other networks
 * makes 525,600 tries and has a chance of 1 in 190, on one address, whose owner gets twenty mails an hour all that year.
 */
export const limits = {
  codesPerAsker: { name: 'code-asker', max: 5, windowSeconds: 3600 },
  codesPerDevice: { name: 'code-device', max: 5, windowSeconds: 3600 },
  codesPerAddress: { name: 'code', max: 20, windowSeconds: 3600 },
  triesPerAddress: { name: 'try', max: 10, windowSeconds: 3600 },
  codesPerClient: { name: 'client', max: 40, windowSeconds: 3600 },
} as const satisfies Record<string, Limit>;

/** Tries that one code bears. */
export const triesPerCode = 3;
export const codeLifeSeconds = 600;

export type Counted = {
  readonly allowed: boolean /** When the count starts afresh. */;
  readonly resetsAt: Date;
};

export type Limiter = {
  /** Counts one and says whether it may go on; atomic, so that parallel tries count too. */
  count(limit: Limit, subject: string): Promise<Counted>;
  /** Was it counted too often already? Counts nothing: for what is only counted when it went wrong. */
  spent(limit: Limit, subject: string): Promise<boolean>;
  clear(limit: Limit, subject: string): Promise<void>;
};

export function createLimiter(db: Db, clock: Clock, secret: string): Limiter {
  const keyOf = (limit: Limit, subject: string): string =>
    createHmac('sha256', secret).update(`limit:${limit.name}:${subject}`).digest('base64url');
  return {
    async count(limit, subject) {
      const now = new Date(clock.now().epochMilliseconds);
      const resetsAt = new Date(now.getTime() + limit.windowSeconds * 1000);
      const row = await db
        .insertInto('authRateLimit')
        .values({ key: keyOf(limit, subject), count: 1, resetsAt })
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet({
            count: sql`case when auth_rate_limit.resets_at <= ${now} then 1 else auth_rate_limit.count + 1 end`,
            resetsAt: sql`case when auth_rate_limit.resets_at <= ${now} then excluded.resets_at else auth_rate_limit.resets_at end`,
          }),
        )
        .returning(['count', 'resetsAt'])
        .executeTakeFirstOrThrow();
      return { allowed: row.count <= limit.max, resetsAt: row.resetsAt };
    },
    async spent(limit, subject) {
      const row = await db
        .selectFrom('authRateLimit')
        .select('count')
        .where('key', '=', keyOf(limit, subject))
        .where('resetsAt', '>', new Date(clock.now().epochMilliseconds))
        .executeTakeFirst();
      return (row?.count ?? 0) >= limit.max;
    },
    async clear(limit, subject) {
      await db.deleteFrom('authRateLimit').where('key', '=', keyOf(limit, subject)).execute();
    },
  };
}
