/** An application of the demo's resident over whose money residents vote: complete, so that she can let it take part. */
import type { TestApp } from './app.ts';

/** Its co-signers confirm by links of their own, which no walk through the pages opens. @returns the page where she joins */
export async function joiningCase({ deps: { db } }: TestApp): Promise<string> {
  const { caseNumber } = await db
    .updateTable('application')
    .set({ completeAt: new Date() })
    .where('title', '=', 'Burendag met de hele straat')
    .where('caseNumber', 'is not', null)
    .returning('caseNumber')
    .executeTakeFirstOrThrow();
  return `/zaken/${caseNumber}/stemming/middelland-nieuwe-westen-kiest`;
}
