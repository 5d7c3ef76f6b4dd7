/** SQL of networks that are steward of a wijk. */
import type { Id } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { Stewardship } from '../types.ts';

/** Past and present, the last first. */
export async function listStewardships(
  reader: Reader,
  networkId: Id<'network'>,
): Promise<readonly Stewardship[]> {
  return await reader
    .selectFrom('networkStewardship')
    .innerJoin('wijk', 'wijk.id', 'networkStewardship.wijkId')
    .select([
      'networkStewardship.wijkId',
      'wijk.name as wijkName',
      'wijk.slug as wijkSlug',
      'networkStewardship.since',
      'networkStewardship.until',
    ])
    .where('networkId', '=', networkId)
    .orderBy('networkStewardship.since', 'desc')
    .orderBy('wijk.name')
    .limit(200)
    .$castTo<Stewardship>()
    .execute();
}

export async function insertStewardship(
  tx: Tx,
  stewardship: Pick<Stewardship, 'wijkId' | 'since'> & {
    readonly networkId: Id<'network'>;
    readonly until: string;
  },
): Promise<void> {
  await tx.insertInto('networkStewardship').values(stewardship).execute();
}

/** @param until null when it never began */
export async function endStewardshipRow(
  tx: Tx,
  networkId: Id<'network'>,
  { wijkId, since }: Pick<Stewardship, 'wijkId' | 'since'>,
  until: string | null,
): Promise<void> {
  const of = { networkId, wijkId, since };
  if (until === null)
    await tx
      .deleteFrom('networkStewardship')
      .where('networkId', '=', of.networkId)
      .where('wijkId', '=', of.wijkId)
      .where('since', '=', of.since)
      .execute();
  else
    await tx
      .updateTable('networkStewardship')
      .set({ until })
      .where('networkId', '=', of.networkId)
      .where('wijkId', '=', of.wijkId)
      .where('since', '=', of.since)
      .execute();
}

/** Names of who co-ordinates it on a day, for who appoints. */
export async function coordinatorNames(
  reader: Reader,
  networkId: Id<'network'>,
  date: string,
): Promise<readonly string[]> {
  const rows = await reader
    .selectFrom('networkCoordinator')
    .innerJoin('person', 'person.id', 'networkCoordinator.personId')
    .select('person.name')
    .where('networkCoordinator.networkId', '=', networkId)
    .where('networkCoordinator.since', '<=', date)
    .where((where) =>
      where.or([where('networkCoordinator.until', 'is', null), where('networkCoordinator.until', '>', date)]),
    )
    .orderBy('person.name')
    .limit(50)
    .execute();
  return rows.map(({ name }) => name);
}
