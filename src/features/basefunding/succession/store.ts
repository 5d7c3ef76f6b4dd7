/** SQL of who led a network's grant before, and until when. */
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';

export type Succession = {
  readonly former: string;
  readonly now: string;
  /** ISO; the day of the decision. */
  readonly changedOn: string;
};

export async function insertSuccession(
  tx: Tx,
  row: {
    readonly baseFundingId: Id<'base_funding'>;
    readonly formerOrganisationId: Id<'organisation'>;
    readonly organisationId: Id<'organisation'>;
    readonly changedOn: string;
  },
): Promise<void> {
  await tx
    .insertInto('baseFundingSuccession')
    .values({ ...row, id: newId<'base_funding_succession'>() })
    .execute();
}

/** The newest first. */
export async function listSuccessions(
  reader: Reader,
  baseFundingId: Id<'base_funding'>,
): Promise<readonly Succession[]> {
  return await reader
    .selectFrom('baseFundingSuccession as one')
    .innerJoin('organisation as former', 'former.id', 'one.formerOrganisationId')
    .innerJoin('organisation as next', 'next.id', 'one.organisationId')
    .select(['former.name as former', 'next.name as now', 'one.changedOn'])
    .where('one.baseFundingId', '=', baseFundingId)
    .orderBy('one.changedOn', 'desc')
    .orderBy('one.id', 'desc')
    .limit(100)
    .execute();
}
