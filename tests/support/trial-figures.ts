/** A small city whose figures are counted, and the same count once more: slowly, in the program, apart from the triggers. */
import { firstDayOf, halfOf } from '../../src/features/figures/index.ts';
import { dateOf, Temporal } from '../../src/kernel/dates.ts';
import type { Db, Tx } from '../../src/platform/db/index.ts';
import { trialActivity, trialOrganisation } from './trial-activities.ts';
import { trialCity } from './trial-city.ts';

export type CountedCity = {
  readonly wijken: readonly string[];
  readonly organisations: readonly string[];
  readonly activities: readonly string[];
};

async function organisation(db: Db, name: string, kind: string): Promise<string> {
  const organisationId = await trialOrganisation(db, name);
  await db.insertInto('organisationProfile').values({ organisationId, kind }).execute();
  return organisationId;
}

/** Six weekly activities in two wijken, of a neighbourhood's own organisation and of a welfare provider. */
export async function countedCity(db: Db): Promise<CountedCity> {
  const city = await trialCity(db);
  const wijken = Object.values(city.wijken);
  const organisations = [
    await organisation(db, 'Buurthuis', 'neighbourhoodOrganisation'),
    await organisation(db, 'Welzijn', 'welfareProvider'),
  ];
  const activities: string[] = [];
  for (let at = 0; at < 6; at++)
    activities.push(
      await trialActivity(db, {
        slug: `iets-${at}`,
        wijkId: wijken[at % 2] ?? '',
        organisationId: organisations[at % 3 === 0 ? 1 : 0] ?? '',
        series: [{ weekday: 1, startsOn: '2025-03-03' }],
      }),
    );
  return { wijken, organisations, activities };
}

type Numbers = Record<
  | 'activities'
  | 'started'
  | 'stopped'
  | 'confirmed'
  | 'notHeld'
  | 'bandNobody'
  | 'bandUpToFive'
  | 'bandUpToFifteen'
  | 'bandUpToThirty'
  | 'bandMore',
  number
>;
export const bandKeys: Readonly<Record<string, keyof Numbers>> = {
  '0': 'bandNobody',
  '1-5': 'bandUpToFive',
  '6-15': 'bandUpToFifteen',
  '16-30': 'bandUpToThirty',
  '31+': 'bandMore',
};
const none: Numbers = {
  activities: 0,
  started: 0,
  stopped: 0,
  confirmed: 0,
  notHeld: 0,
  bandNobody: 0,
  bandUpToFive: 0,
  bandUpToFifteen: 0,
  bandUpToThirty: 0,
  bandMore: 0,
};

const halfOfDay = (day: string): string => firstDayOf(halfOf(Temporal.PlainDate.from(day)));
const least = (days: readonly string[]): string => days.toSorted()[0] ?? '9999';

/** By the definitions, slowly: newest entry of each occurrence, weekly series from first to last day, no worship. */
export async function recount(tx: Tx): Promise<ReadonlyMap<string, Numbers>> {
  const [rows, series, evidence, profiles] = await Promise.all([
    tx.selectFrom('activity').selectAll().execute(),
    tx.selectFrom('activitySeries').selectAll().execute(),
    tx.selectFrom('occurrenceEvidence').selectAll().execute(),
    tx.selectFrom('organisationProfile').selectAll().execute(),
  ]);
  const counted = new Map<string, Numbers>();
  for (const activity of rows) {
    if (activity.worship) continue;
    const formal = profiles.some(
      ({ organisationId, kind }) => organisationId === activity.organisationId && kind === 'welfareProvider',
    );
    const own = new Map<string, Numbers>();
    const in_ = (day: string): Numbers => {
      const half = halfOfDay(day);
      const found = own.get(half) ?? { ...none };
      own.set(half, found);
      return found;
    };
    const newest = new Map<string, (typeof evidence)[number]>();
    for (const said of evidence.filter(({ activityId }) => activityId === activity.id)) {
      const key = `${said.seriesId} ${said.originalOn}`;
      const before = newest.get(key);
      if (!before || said.madeAt > before.madeAt) newest.set(key, said);
    }
    for (const { heldOn, tookPlace, band } of newest.values()) {
      const sums = in_(heldOn);
      sums[tookPlace ? 'confirmed' : 'notHeld'] += 1;
      const key = tookPlace && band !== null ? bandKeys[band] : undefined;
      if (key) sums[key] += 1;
      if (tookPlace) sums.activities = 1;
    }
    const regular = series.filter(({ activityId, rhythm }) => {
      const { kind, everyWeeks } = rhythm as { kind: string; everyWeeks?: number };
      return activityId === activity.id && kind === 'weekly' && everyWeeks === 1;
    });
    if (regular.length > 0 && (activity.listed || activity.leftMapAt)) {
      const first = least(regular.map(({ startsOn }) => startsOn));
      const ends = regular.map(({ endsOn }) => endsOn ?? '9999').toSorted();
      const left = !activity.listed && activity.leftMapAt ? dateOf(activity.leftMapAt).toString() : '9999';
      const last = least([ends.at(-1) ?? '9999', left]);
      if (last >= first) {
        in_(first).started = 1;
        if (last !== '9999') in_(last).stopped = 1;
      }
    }
    for (const [half, sums] of own) {
      const key = [half, activity.wijkId, activity.domain, formal].join(' ');
      const total = counted.get(key) ?? { ...none };
      for (const name of Object.keys(none) as (keyof Numbers)[]) total[name] += sums[name];
      counted.set(key, total);
    }
  }
  return new Map([...counted].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

export async function kept(tx: Tx): Promise<ReadonlyMap<string, Numbers>> {
  const names = Object.keys(none) as (keyof Numbers)[];
  const rows = await tx
    .selectFrom('figureEntry')
    .select(['halfOn', 'wijkId', 'domain', 'formal'])
    .select(({ fn }) => names.map((name) => fn.sum<string>(name).as(name)))
    .groupBy(['halfOn', 'wijkId', 'domain', 'formal'])
    .execute();
  return new Map(
    rows
      .map((row) => {
        const sums = Object.fromEntries(names.map((name) => [name, Number(row[name])])) as Numbers;
        return [[row.halfOn, row.wijkId, row.domain, row.formal].join(' '), sums] as const;
      })
      .filter(([, sums]) => Object.values(sums).some((value) => value !== 0))
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}
