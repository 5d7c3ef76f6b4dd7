/** SQL of who co-ordinates a network, past and present, and of handing that over. */
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type {
  Coordination,
  Handover,
  HandoverStatus,
  Mandate,
  MandateBefore,
  NetworkMember,
} from '../types.ts';

/** Past and present, the last first. Organisations only: people are not named. */
export async function listCoordination(
  reader: Reader,
  networkId: Id<'network'>,
): Promise<readonly Coordination[]> {
  return await reader
    .selectFrom('networkCoordinator')
    .leftJoin('organisation', 'organisation.id', 'networkCoordinator.organisationId')
    .leftJoin('listing', (join) =>
      join.onRef('listing.id', '=', 'organisation.id').on('listing.status', '=', 'published'),
    )
    .select([
      'organisation.name as organisationName',
      'listing.slug as organisationSlug',
      'networkCoordinator.since',
      'networkCoordinator.until',
    ])
    .where('networkCoordinator.networkId', '=', networkId)
    .orderBy('networkCoordinator.since', 'desc')
    .orderBy('organisation.name')
    .limit(100)
    .$castTo<Coordination>()
    .execute();
}

/** From a day on nobody co-ordinates it any more; who began that day never did. */
export async function endCoordinators(tx: Tx, networkId: Id<'network'>, day: string): Promise<void> {
  await tx
    .deleteFrom('networkCoordinator')
    .where('networkId', '=', networkId)
    .where('since', '>=', day)
    .execute();
  await tx
    .updateTable('networkCoordinator')
    .set({ until: day })
    .where('networkId', '=', networkId)
    .where((where) => where.or([where('until', 'is', null), where('until', '>', day)]))
    .execute();
}

const handovers = (reader: Reader) =>
  reader
    .selectFrom('networkHandover')
    .innerJoin('organisation', 'organisation.id', 'networkHandover.organisationId')
    .select([
      'networkHandover.id',
      'networkHandover.networkId',
      'networkHandover.organisationId',
      'organisation.name as organisationName',
      'networkHandover.status',
      'networkHandover.madeAt',
      'networkHandover.answeredAt',
    ])
    .$castTo<Handover>();

/** The last first, answered or not. */
export async function listHandovers(reader: Reader, networkId: Id<'network'>): Promise<readonly Handover[]> {
  return await handovers(reader)
    .where('networkHandover.networkId', '=', networkId)
    .orderBy('networkHandover.madeAt', 'desc')
    .orderBy('networkHandover.id')
    .limit(50)
    .execute();
}

export async function findHandover(reader: Reader, id: Id<'network_handover'>): Promise<Handover | null> {
  return (await handovers(reader).where('networkHandover.id', '=', id).executeTakeFirst()) ?? null;
}

/** Holds the row until the end of the transaction. */
export async function findHandoverForUpdate(tx: Tx, id: Id<'network_handover'>): Promise<Handover | null> {
  await tx.selectFrom('networkHandover').select('id').where('id', '=', id).forUpdate().execute();
  return await findHandover(tx, id);
}

/** @throws the database's unique violation `network_handover_open` while another waits */
export async function insertHandover(
  tx: Tx,
  handover: {
    readonly networkId: Id<'network'>;
    readonly organisationId: Id<'organisation'>;
    readonly madeAt: Date;
  },
): Promise<Id<'network_handover'>> {
  const id = newId<'network_handover'>();
  await tx
    .insertInto('networkHandover')
    .values({ id, status: 'proposed', answeredAt: null, ...handover })
    .execute();
  return id;
}

export async function answerHandoverRow(
  tx: Tx,
  id: Id<'network_handover'>,
  answer: { readonly status: HandoverStatus; readonly answeredAt: Date },
): Promise<void> {
  await tx.updateTable('networkHandover').set(answer).where('id', '=', id).execute();
}

/** What a network might do for its members before, the last first. */
export async function listMandatesBefore(
  reader: Reader,
  networkId: Id<'network'>,
): Promise<readonly MandateBefore[]> {
  return await reader
    .selectFrom('networkMandateBefore')
    .innerJoin('networkMember', 'networkMember.id', 'networkMandateBefore.memberId')
    .select([
      'networkMandateBefore.memberId',
      'networkMandateBefore.mandate',
      'networkMandateBefore.changedAt',
    ])
    .where('networkMember.networkId', '=', networkId)
    .orderBy('networkMandateBefore.changedAt', 'desc')
    .limit(1000)
    .$castTo<MandateBefore>()
    .execute();
}

export async function changeMandateRow(
  tx: Tx,
  member: Pick<NetworkMember, 'id' | 'mandate'>,
  mandate: Mandate,
  changedAt: Date,
): Promise<void> {
  await tx
    .insertInto('networkMandateBefore')
    .values({ memberId: member.id, mandate: member.mandate, changedAt })
    .execute();
  await tx.updateTable('networkMember').set({ mandate }).where('id', '=', member.id).execute();
}
