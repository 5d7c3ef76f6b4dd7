/** Keys that were turned, taken back, or whose holder left office. */
import { sql } from 'kysely';
import { isoDate, type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { KeyTurn } from '../types.ts';

/** Holds the person of `key` the office of `holder` on a day? */
const inOffice = (on: string) => sql<boolean>`exists (
  select 1 from role_grant where role_grant.person_id = key.turned_by_person_id
    and (role_grant.wijkraad_id = holder.wijkraad_id or role_grant.gebied_id = holder.gebied_id)
    and role_grant.role in ('councilMember', 'districtOffice')
    and role_grant.since <= ${on} and (role_grant.until is null or role_grant.until > ${on}))`;

/** Of some proposals, in the order in which they were turned. */
export async function listKeys(
  r: Reader,
  proposalIds: readonly Id<'area_budget_proposal'>[],
  today: PlainDate,
): Promise<readonly (KeyTurn & { readonly proposalId: Id<'area_budget_proposal'> })[]> {
  if (proposalIds.length === 0) return [];
  const rows = await r
    .selectFrom('areaBudgetKey as key')
    .innerJoin('areaBudgetShareholder as holder', 'holder.id', 'key.shareholderId')
    .innerJoin('person', 'person.id', 'key.turnedByPersonId')
    .select([
      'key.id',
      'key.proposalId',
      'key.shareholderId',
      'key.turnedByPersonId',
      'person.name',
      'key.turnedAt',
      'key.metOn',
      'key.meeting',
      'key.endedAt',
      'key.endedWhy',
      'key.endedReason',
    ])
    .select(inOffice(isoDate(today)).as('inOffice'))
    .where('key.proposalId', 'in', [...proposalIds])
    .orderBy('key.turnedAt')
    .orderBy('key.id')
    .limit(2000)
    .execute();
  return rows.map((row) => ({
    id: row.id as Id<'area_budget_key'>,
    proposalId: row.proposalId as Id<'area_budget_proposal'>,
    shareholderId: row.shareholderId as Id<'area_budget_shareholder'>,
    turnedBy: row.turnedByPersonId as Id<'person'>,
    turnedByName: row.name,
    turnedAt: row.turnedAt,
    metOn: row.metOn === null ? null : parseIsoDate(row.metOn),
    meeting: row.meeting,
    endedAt: row.endedAt,
    endedWhy: row.endedWhy as KeyTurn['endedWhy'],
    endedReason: row.endedReason,
    inOffice: row.inOffice,
  }));
}

export type NewKey = {
  readonly proposalId: Id<'area_budget_proposal'>;
  readonly shareholderId: Id<'area_budget_shareholder'>;
  readonly turnedByPersonId: Id<'person'>;
  readonly turnedAt: Date;
  readonly metOn: PlainDate | null;
  readonly meeting: string | null;
};

/** @throws unique violation when this office's key, or another by the same person, is turned already */
export async function insertKey(tx: Tx, key: NewKey): Promise<Id<'area_budget_key'>> {
  const id = newId<'area_budget_key'>();
  await tx
    .insertInto('areaBudgetKey')
    .values({ ...key, id, metOn: key.metOn && isoDate(key.metOn) })
    .execute();
  return id;
}

export async function endKey(
  tx: Tx,
  id: Id<'area_budget_key'>,
  end: {
    readonly at: Date;
    readonly why: NonNullable<KeyTurn['endedWhy']>;
    readonly by: Id<'person'> | null;
    readonly reason: string | null;
  },
): Promise<void> {
  await tx
    .updateTable('areaBudgetKey')
    .set({ endedAt: end.at, endedWhy: end.why, endedByPersonId: end.by, endedReason: end.reason })
    .where('id', '=', id)
    .execute();
}

export type KeyHolder = {
  readonly shareholderId: Id<'area_budget_shareholder'>;
  readonly personId: Id<'person'>;
  readonly name: string;
  readonly email: string | null;
  readonly lang: Lang;
};

/** Who can turn a key of a budget on a day: everybody in its offices. */
export async function listKeyHolders(
  r: Reader,
  areaBudgetId: Id<'area_budget'>,
  today: PlainDate,
): Promise<readonly KeyHolder[]> {
  const on = isoDate(today);
  const rows = await r
    .selectFrom('areaBudgetShareholder as holder')
    .innerJoin('roleGrant', (join) =>
      join.on(
        sql<boolean>`role_grant.wijkraad_id = holder.wijkraad_id or role_grant.gebied_id = holder.gebied_id`,
      ),
    )
    .innerJoin('person', 'person.id', 'roleGrant.personId')
    .select([
      'holder.id as shareholderId',
      'person.id as personId',
      'person.name',
      'person.email',
      'person.lang',
    ])
    .distinct()
    .where('holder.areaBudgetId', '=', areaBudgetId)
    .where('roleGrant.role', 'in', ['councilMember', 'districtOffice'])
    .where('roleGrant.since', '<=', on)
    .where((eb) => eb.or([eb('roleGrant.until', 'is', null), eb('roleGrant.until', '>', on)]))
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    ...row,
    shareholderId: row.shareholderId as Id<'area_budget_shareholder'>,
    personId: row.personId as Id<'person'>,
    lang: row.lang as Lang,
  }));
}
