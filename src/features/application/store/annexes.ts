/** SQL of what goes with an application and its decision. */
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { Annex } from '../types.ts';

/** In the transaction in which the application is made: it never changes afterwards. */
export async function addAnnex(
  tx: Tx,
  applicationId: Id<'application'>,
  { title, blocks }: Annex,
  madeAt: Date,
): Promise<void> {
  await tx
    .insertInto('applicationAnnex')
    .values({
      id: newId<'application_annex'>(),
      applicationId,
      title: JSON.stringify(title),
      blocks: JSON.stringify(blocks),
      madeAt,
    })
    .execute();
}

const ofApplication = prepared((r, given: { applicationId: string }) =>
  r
    .selectFrom('applicationAnnex')
    .select(['title', 'blocks'])
    .where('applicationId', '=', given.applicationId)
    .orderBy('madeAt')
    .orderBy('id')
    .limit(5),
);

export async function listAnnexes(r: Reader, applicationId: Id<'application'>): Promise<readonly Annex[]> {
  const rows = await ofApplication(r, { applicationId });
  // Only `addAnnex` writes these columns.
  return rows.map(({ title, blocks }) => ({ title, blocks }) as unknown as Annex);
}
