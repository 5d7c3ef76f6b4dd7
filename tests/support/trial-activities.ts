/** Activities for tests of what reads them: rows as the editor leaves them, without going through it. */
import { newId } from '../../src/kernel/ids.ts';
import type { Db } from '../../src/platform/db/index.ts';

export type TrialActivity = {
  readonly slug: string;
  readonly title?: string;
  readonly wijkId: string;
  readonly organisationId: string;
  readonly venueId?: string | null;
  readonly placeText?: string | null;
  readonly listed?: boolean;
  readonly domain?: string;
  readonly audiences?: readonly string[];
  readonly languages?: readonly string[];
  readonly costCents?: number | null;
  readonly wheelchair?: string;
  readonly signup?: string;
  readonly series?: readonly TrialSeries[];
};

export type TrialSeries = {
  /** ISO weekday; null for a single day, `startsOn`. */
  readonly weekday: number | null;
  readonly startsOn?: string;
  readonly endsOn?: string | null;
  readonly from?: string;
  readonly until?: string;
  readonly exceptions?: readonly Record<string, unknown>[];
  /** Of weekdays that exceptions name, beside its own: Monday 1 … Sunday 64. */
  readonly alsoMask?: number;
  readonly lastNamedOn?: string | null;
  readonly skipSchoolHolidays?: boolean;
};

const madeAt = new Date('2026-11-01T10:00:00Z');

export async function trialOrganisation(db: Db, name: string, wijkId: string | null = null): Promise<string> {
  const id = newId<'organisation'>();
  const slug = name.toLowerCase().replace(/[^a-z]+/g, '-');
  await db.insertInto('organisation').values({ id, slug, name, legalForm: 'foundation', wijkId }).execute();
  return id;
}

export async function trialVenue(
  db: Db,
  venue: {
    readonly slug: string;
    readonly name: string;
    readonly wijkId: string;
    readonly postcode?: string;
  },
): Promise<string> {
  const id = newId<'venue'>();
  const { slug, name, wijkId, postcode = null } = venue;
  await db
    .insertInto('listing')
    .values({
      id,
      kind: 'venue',
      slug,
      status: 'published',
      wijkId,
      source: 'steward',
      createdAt: madeAt,
      modifiedAt: madeAt,
    })
    .execute();
  await db
    .insertInto('venue')
    .values({ id, name, kind: 'livingRoom', wijkId, postcode, street: 'Proefstraat', houseNumber: '1' })
    .execute();
  return id;
}

/** @param members ids of organisations that confirmed; `asking` those whose word is awaited */
export async function trialNetwork(
  db: Db,
  network: {
    readonly slug: string;
    readonly name: string;
    readonly members: readonly string[];
    readonly asking: readonly string[];
  },
): Promise<void> {
  const id = newId<'network'>();
  const { slug, name, members, asking } = network;
  await db
    .insertInto('listing')
    .values({
      id,
      kind: 'network',
      slug,
      status: 'published',
      source: 'steward',
      createdAt: madeAt,
      modifiedAt: madeAt,
    })
    .execute();
  await db
    .insertInto('network')
    .values({ id, name, kind: 'theme', theme: 'Samen', since: '2026-01-01' })
    .execute();
  const member = (organisationId: string, confirmed: boolean) => ({
    id: newId<'network_member'>(),
    networkId: id,
    organisationId,
    mandate: 'agenda',
    madeAt,
    ...(confirmed ? { status: 'confirmed', since: '2026-01-01' } : { status: 'asked', since: null }),
  });
  await db
    .insertInto('networkMember')
    .values([...members.map((one) => member(one, true)), ...asking.map((one) => member(one, false))])
    .execute();
}

export async function trialActivity(db: Db, activity: TrialActivity): Promise<string> {
  const id = newId<'activity'>();
  const { slug, wijkId, organisationId } = activity;
  await db
    .insertInto('listing')
    .values({
      id,
      kind: 'activity',
      slug,
      status: activity.listed === false ? 'pending' : 'published',
      wijkId,
      organisationId,
      source: 'owner',
      createdAt: madeAt,
      modifiedAt: madeAt,
    })
    .execute();
  await db
    .insertInto('activity')
    .values({
      id,
      organisationId,
      wijkId,
      venueId: activity.venueId ?? null,
      placeText: activity.placeText ?? null,
      title: JSON.stringify({ nl: activity.title ?? slug }),
      domain: activity.domain ?? 'cohesion',
      type: 'meal',
      audiences: [...(activity.audiences ?? [])],
      languages: [...(activity.languages ?? [])],
      costCents: activity.costCents ?? null,
      wheelchair: activity.wheelchair ?? 'unknown',
      signup: activity.signup ?? 'none',
    })
    .execute();
  for (const series of activity.series ?? []) await trialSeries(db, id, series);
  return id;
}

async function trialSeries(db: Db, activityId: string, series: TrialSeries): Promise<void> {
  const { weekday, startsOn = '2026-01-05' } = series;
  const own = weekday ?? (new Date(`${startsOn}T00:00:00Z`).getUTCDay() || 7);
  const rhythm = weekday === null ? { kind: 'once' } : { kind: 'weekly', everyWeeks: 1, weekdays: [weekday] };
  await db
    .insertInto('activitySeries')
    .values({
      id: newId<'activity_series'>(),
      activityId,
      rhythm: JSON.stringify(rhythm),
      weekdayMask: (1 << (own - 1)) | (series.alsoMask ?? 0),
      startsOn,
      endsOn: series.endsOn ?? null,
      fromTime: series.from ?? '10:00',
      untilTime: series.until ?? '12:00',
      skipSchoolHolidays: series.skipSchoolHolidays ?? false,
      exceptions: JSON.stringify(series.exceptions ?? []),
      lastNamedOn: series.lastNamedOn ?? null,
    })
    .execute();
}
