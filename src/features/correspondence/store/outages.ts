/** Outages of electronic traffic on our side (Awb 2:21). */
import type { PersonActor } from '../../../kernel/actor.ts';
import { type PlainDate, startOfDay } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import { type OutageDays, outageDays } from '../rules.ts';
import type { Outage } from '../types.ts';

const columns = ['id', 'startedAt', 'endedAt', 'description'] as const;
const asOutage = (row: object): Outage => row as Outage;

export async function listOutages(reader: Reader): Promise<readonly Outage[]> {
  const rows = await reader
    .selectFrom('outage')
    .select(columns)
    .orderBy('startedAt', 'desc')
    .limit(500)
    .execute();
  return rows.map(asOutage);
}

export async function findOutage(reader: Reader, id: Id<'outage'>): Promise<Outage | null> {
  const row = await reader.selectFrom('outage').select(columns).where('id', '=', id).executeTakeFirst();
  return row ? asOutage(row) : null;
}

export async function insertOutage(
  tx: Tx,
  outage: Omit<Outage, 'id'>,
  by: PersonActor['personId'] | null,
): Promise<Id<'outage'>> {
  const id = newId<'outage'>();
  await tx
    .insertInto('outage')
    .values({ id, ...outage, recordedByPersonId: by })
    .execute();
  return id;
}

export async function updateOutage(tx: Tx, outage: Outage): Promise<void> {
  const { id, ...values } = outage;
  await tx.updateTable('outage').set(values).where('id', '=', id).execute();
}

const touching = prepared((r, given: { first: Date; after: Date }) =>
  r
    .selectFrom('outage')
    .select(columns)
    .where('startedAt', '<', given.after)
    .where((eb) => eb.or([eb('endedAt', 'is', null), eb('endedAt', '>', given.first)]))
    .orderBy('startedAt')
    .limit(500),
);

/**
 * Outages that touch the days from `from` up to and including `until`, for the clocks of a case: each as first and last
 * calendar day in the city, `until: null` while it lasts. Oldest first.
 */
export async function outagesBetween(
  reader: Reader,
  from: PlainDate,
  until: PlainDate,
): Promise<readonly OutageDays[]> {
  const first = new Date(startOfDay(from).epochMilliseconds);
  const after = new Date(startOfDay(until.add({ days: 1 })).epochMilliseconds);
  return (await touching(reader, { first, after })).map((row) => outageDays(asOutage(row)));
}
