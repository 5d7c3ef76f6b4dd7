/** Answers of the address service, so that each address is asked once. */
import type { Db } from '../db/index.ts';

/** @returns undefined when it was not asked since; null when there is no such address */
export async function findAnswer(db: Db, query: string, since: Date): Promise<unknown> {
  const row = await db
    .selectFrom('addressAnswer')
    .select('answer')
    .where('query', '=', query)
    .where('askedAt', '>=', since)
    .executeTakeFirst();
  return row?.answer;
}

export async function keepAnswer(db: Db, query: string, answer: unknown, askedAt: Date): Promise<void> {
  const kept = { answer: JSON.stringify(answer), askedAt };
  await db
    .insertInto('addressAnswer')
    .values({ query, ...kept })
    .onConflict((conflict) => conflict.column('query').doUpdateSet(kept))
    .execute();
}

export async function forgetAnswersBefore(db: Db, moment: Date): Promise<void> {
  await db.deleteFrom('addressAnswer').where('askedAt', '<', moment).execute();
}
