/** SQL of series: always read and written whole, with their pauses and exceptions. */
import { isoDate } from '../../../kernel/dates.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { exceptionsSchema, pausesSchema, rhythmSchema } from '../content.ts';
import { lastNamedOn, weekdayMask } from '../rules/times.ts';
import { dateOfIso } from '../series/days.ts';
import type { SchoolHolidayKind, Series } from '../series/types.ts';

const columns = [
  'id',
  'activityId',
  'rhythm',
  'startsOn',
  'endsOn',
  'fromTime',
  'untilTime',
  'skipSchoolHolidays',
  'skipHolidays',
  'onlyHolidays',
  'skipPublicHolidays',
  'pauses',
  'exceptions',
] as const;

type Row = {
  readonly id: string;
  readonly activityId: string;
  readonly rhythm: unknown;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly fromTime: string;
  readonly untilTime: string;
  readonly skipSchoolHolidays: boolean;
  readonly skipHolidays: readonly string[];
  readonly onlyHolidays: readonly string[];
  readonly skipPublicHolidays: boolean;
  readonly pauses: unknown;
  readonly exceptions: unknown;
};

/** PostgreSQL writes `10:00:00`. */
const clockTime = (time: string): string => time.slice(0, 5);

/** A city has thousands of series and a few hundred rhythms: each is read once, and shared. */
const rhythms = new Map<string, Series['rhythm']>();
const rhythmsMost = 5000;

function rhythmOf(value: unknown): Series['rhythm'] {
  const key = JSON.stringify(value);
  const known = rhythms.get(key);
  if (known) return known;
  const read = rhythmSchema.parse(value);
  if (rhythms.size >= rhythmsMost) rhythms.clear();
  rhythms.set(key, read);
  return read;
}

const none: readonly never[] = Object.freeze([]);
const isNone = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** A row of `activity_series` as a series. @throws when the row holds what this program never writes */
export function seriesOfRow(row: Row): Series {
  return {
    id: row.id,
    rhythm: rhythmOf(row.rhythm),
    startsOn: dateOfIso(row.startsOn),
    endsOn: row.endsOn === null ? null : dateOfIso(row.endsOn),
    from: clockTime(row.fromTime),
    until: clockTime(row.untilTime),
    skipSchoolHolidays: row.skipSchoolHolidays,
    // A check of the table knows the same names.
    ...(isNone(row.skipHolidays) ? {} : { skipHolidays: row.skipHolidays as readonly SchoolHolidayKind[] }),
    ...(isNone(row.onlyHolidays) ? {} : { onlyHolidays: row.onlyHolidays as readonly SchoolHolidayKind[] }),
    skipPublicHolidays: row.skipPublicHolidays,
    pauses: isNone(row.pauses) ? none : pausesSchema.parse(row.pauses),
    exceptions: isNone(row.exceptions) ? none : exceptionsSchema.parse(row.exceptions),
  };
}

/** The series of each of these activities, in their order; none for an unknown id. */
export async function loadSeries(
  reader: Reader,
  activityIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Series[]>> {
  const found = new Map<string, Series[]>(activityIds.map((id) => [id, []]));
  if (activityIds.length === 0) return found;
  const rows = await reader
    .selectFrom('activitySeries')
    .select(columns)
    .where('activityId', 'in', activityIds)
    .orderBy('activityId')
    .orderBy('position')
    .execute();
  for (const row of rows) found.get(row.activityId)?.push(seriesOfRow(row));
  return found;
}

const rowOf = (activityId: string, series: Series, position: number) => ({
  id: series.id,
  activityId,
  rhythm: JSON.stringify(series.rhythm),
  weekdayMask: weekdayMask(series),
  startsOn: isoDate(series.startsOn),
  endsOn: series.endsOn === null ? null : isoDate(series.endsOn),
  fromTime: series.from,
  untilTime: series.until,
  skipSchoolHolidays: series.skipSchoolHolidays,
  skipHolidays: [...(series.skipHolidays ?? [])],
  onlyHolidays: [...(series.onlyHolidays ?? [])],
  skipPublicHolidays: series.skipPublicHolidays,
  pauses: JSON.stringify(series.pauses),
  exceptions: JSON.stringify(series.exceptions),
  lastNamedOn: lastNamedOn(series)?.toString() ?? null,
  position,
});

/** Of activities that have none yet. */
export async function insertSeries(
  tx: Tx,
  ofActivities: readonly { readonly activityId: string; readonly series: readonly Series[] }[],
): Promise<void> {
  const rows = ofActivities.flatMap(({ activityId, series }) =>
    series.map((one, position) => rowOf(activityId, one, position)),
  );
  if (rows.length > 0) await tx.insertInto('activitySeries').values(rows).execute();
}

/** Puts these in place of what the activity had. Evidence names a series by id and outlives it. */
export async function replaceSeries(tx: Tx, activityId: string, series: readonly Series[]): Promise<void> {
  await tx.deleteFrom('activitySeries').where('activityId', '=', activityId).execute();
  await insertSeries(tx, [{ activityId, series }]);
}
