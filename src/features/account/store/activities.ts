/** Which activities of the agenda a grant paid for. */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Words } from '../../../kernel/words.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';

export type Choice = { readonly id: Id<'activity'>; readonly title: Words; readonly slug: string };

/** As many as one grant can be tied to. */
const mostOfOne = 200;
const most = sql.lit(mostOfOne);

/**
 * Of each grant the activities of the organisation that received it, or those for which the applicant is asked herself.
 * Also what is no longer on the map: what took place then took place.
 */
export async function listChoicesOfEach(
  r: Reader,
  applicationIds: readonly Id<'application'>[],
): Promise<ReadonlyMap<Id<'application'>, readonly Choice[]>> {
  if (applicationIds.length === 0) return new Map();
  const were = sql`listing.status in ('published', 'delisted', 'archived')`;
  const first = sql`order by listing.slug, activity.id limit ${most}`;
  const { rows } = await sql<Choice & { readonly applicationId: Id<'application'> }>`
    select application.id as application_id, own.id, own.title, own.slug
    from application cross join lateral (
      (select activity.id, activity.title, listing.slug
        from activity join listing on listing.id = activity.id
        where activity.organisation_id = application.organisation_id and ${were} ${first})
      union all
      (select activity.id, activity.title, listing.slug
        from person join activity on activity.host_email = person.email join listing on listing.id = activity.id
        where application.organisation_id is null and person.id = application.applicant_person_id and ${were} ${first})
    ) own
    where application.id = any (${applicationIds}::uuid[])
    order by own.slug, own.id`.execute(r);
  const choices = rows.map(({ applicationId, ...choice }) => ({ applicationId, choice }));
  return new Map(
    [...Map.groupBy(choices, (one) => one.applicationId)].map(([id, all]) => [
      id,
      all.map(({ choice }) => choice),
    ]),
  );
}

type Owned = { readonly ownerId: string; readonly id: Id<'activity'> };

/** The same by organisation and by person, without their names: for many grants of few recipients. */
export async function listActivitiesOfOwners(
  r: Reader,
  organisationIds: readonly Id<'organisation'>[],
  personIds: readonly Id<'person'>[],
): Promise<ReadonlyMap<string, readonly Id<'activity'>[]>> {
  const rows = await askOwned(r, { organisationIds, personIds });
  const found = Map.groupBy(rows, ({ ownerId }) => ownerId);
  return new Map([...found].map(([owner, own]) => [owner, own.slice(0, mostOfOne).map(({ id }) => id)]));
}

const askOwned = prepared(
  (
    r: Reader,
    given: { readonly organisationIds: readonly string[]; readonly personIds: readonly string[] },
  ) => {
    const were = sql<boolean>`listing.status in ('published', 'delisted', 'archived')`;
    return r
      .selectFrom('activity')
      .innerJoin('listing', 'listing.id', 'activity.id')
      .select(['activity.organisationId as ownerId', 'activity.id', 'listing.slug'])
      .where(sql<boolean>`activity.organisation_id = any (${given.organisationIds}::uuid[])`)
      .where(were)
      .unionAll(
        r
          .selectFrom('person')
          .innerJoin('activity', 'activity.hostEmail', 'person.email')
          .innerJoin('listing', 'listing.id', 'activity.id')
          .select(['person.id as ownerId', 'activity.id', 'listing.slug'])
          .where(sql<boolean>`person.id = any (${given.personIds}::uuid[])`)
          .where(were),
      )
      .orderBy('slug')
      .orderBy('id')
      .$castTo<Owned>();
  },
);

export async function listTiedOfEach(
  r: Reader,
  applicationIds: readonly Id<'application'>[],
): Promise<ReadonlyMap<Id<'application'>, readonly Id<'activity'>[]>> {
  if (applicationIds.length === 0) return new Map();
  const rows = await r
    .selectFrom('accountActivity')
    .select(['applicationId', 'activityId'])
    .where(sql<boolean>`application_id = any (${applicationIds}::uuid[])`)
    .orderBy('activityId')
    .limit(100_000)
    .$castTo<{ readonly applicationId: Id<'application'>; readonly activityId: Id<'activity'> }>()
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ applicationId }) => applicationId)].map(([id, all]) => [
      id,
      all.map(({ activityId }) => activityId),
    ]),
  );
}

/** These and no others from now on. */
export async function tieActivities(
  tx: Tx,
  applicationId: Id<'application'>,
  ids: readonly Id<'activity'>[],
): Promise<void> {
  await tx.deleteFrom('accountActivity').where('applicationId', '=', applicationId).execute();
  if (ids.length === 0) return;
  await tx
    .insertInto('accountActivity')
    .values(ids.map((activityId) => ({ applicationId, activityId })))
    .execute();
}
