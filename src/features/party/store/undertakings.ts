/** Which organisations form one undertaking for state aid, and who said so when. */
import type { Id } from '../../../kernel/ids.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';

export type GroupedOrganisation = {
  readonly id: Id<'organisation'>;
  readonly slug: string;
  readonly name: string;
  readonly undertakingGroup: string;
};

/** Organisations that share an undertaking with others, by undertaking and name. */
export async function listGroupedOrganisations(r: Reader): Promise<readonly GroupedOrganisation[]> {
  return await r
    .selectFrom('organisation')
    .select(['id', 'slug', 'name', 'undertakingGroup'])
    .where('undertakingGroup', 'is not', null)
    .orderBy('undertakingGroup')
    .orderBy('name')
    .limit(2000)
    .$castTo<GroupedOrganisation>()
    .execute();
}

export type UndertakingChange = {
  readonly organisationName: string;
  readonly groupBefore: string | null;
  readonly groupAfter: string | null;
  readonly reason: string;
  readonly byName: string;
  readonly at: Date;
};

/** The newest first. */
export async function listUndertakingChanges(r: Reader): Promise<readonly UndertakingChange[]> {
  return await r
    .selectFrom('undertakingChange')
    .innerJoin('organisation', 'organisation.id', 'undertakingChange.organisationId')
    .innerJoin('person', 'person.id', 'undertakingChange.byPersonId')
    .select([
      'organisation.name as organisationName',
      'undertakingChange.groupBefore',
      'undertakingChange.groupAfter',
      'undertakingChange.reason',
      'person.name as byName',
      'undertakingChange.at',
    ])
    .orderBy('undertakingChange.at', 'desc')
    .orderBy('undertakingChange.id', 'desc')
    .limit(200)
    .execute();
}

export type NewUndertakingChange = {
  readonly organisationId: Id<'organisation'>;
  readonly groupBefore: string | null;
  readonly groupAfter: string | null;
  readonly reason: string;
  readonly byPersonId: Id<'person'>;
  readonly at: Date;
};

/** Sets the undertaking of an organisation, with its line in the history. */
export async function changeUndertaking(tx: Tx, change: NewUndertakingChange): Promise<void> {
  await tx
    .updateTable('organisation')
    .set({ undertakingGroup: change.groupAfter })
    .where('id', '=', change.organisationId)
    .execute();
  await tx
    .insertInto('undertakingChange')
    .values({ ...change, id: newId() })
    .execute();
}
