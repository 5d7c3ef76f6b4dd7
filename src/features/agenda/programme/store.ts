/** SQL of the programme: what goes on in some wijken, and what changed since somebody last looked. */
import { sql } from 'kysely';
import type { Reader } from '../../../platform/db/index.ts';
import { keptRead } from '../../../platform/db/kept-reads.ts';
import { seriesOfRow } from '../../activity/index.ts';
import type { Entry } from './types.ts';

type Facts = {
  readonly activityId: string;
  /** Null: the public does not see it (any more). */
  readonly wijkId: string | null;
  readonly organisationId: string;
  readonly venueId: string | null;
  readonly domain: string;
  readonly audiences: readonly string[];
  readonly languages: readonly string[];
  readonly free: boolean;
  readonly wheelchair: boolean;
  readonly withoutSignup: boolean;
};
type Row = Facts &
  Omit<Parameters<typeof seriesOfRow>[0], 'id' | 'activityId'> & { readonly id: string | null };

/** Named as the program names them: to rename them row by row costs more than all else that is done with so many. */
const columns = sql`activity.wijk_id as "wijkId", activity.organisation_id as "organisationId", activity.venue_id as "venueId",
  activity.domain, activity.audiences, activity.languages, coalesce(activity.cost_cents = 0, false) as free,
  activity.wheelchair = 'yes' as wheelchair, activity.signup = 'none' as "withoutSignup", series.id, series.rhythm,
  series.starts_on as "startsOn", series.ends_on as "endsOn", series.from_time as "fromTime", series.until_time as "untilTime",
  series.skip_school_holidays as "skipSchoolHolidays",
  series.skip_holidays as "skipHolidays", series.only_holidays as "onlyHolidays", series.skip_public_holidays as "skipPublicHolidays", series.pauses,
  series.exceptions`;

/** One text for each distinct list or id: thousands of activities share a few hundred. */
class Shared {
  readonly #known = new Map<string, unknown>();

  of<Value extends string | readonly string[] | null>(value: Value): Value {
    if (value === null) return value;
    const key = typeof value === 'string' ? value : value.join(' ');
    const found = this.#known.get(key);
    if (found !== undefined) return found as Value;
    this.#known.set(key, value);
    return value;
  }
}

/** @returns null for an activity that the public does not see; rows of one activity stand together */
function entriesOf(rows: readonly Row[]): ReadonlyMap<string, Entry | null> {
  const entries = new Map<string, (Entry & { series: Entry['series'][number][] }) | null>();
  const shared = new Shared();
  for (const row of rows) {
    const { activityId, wijkId } = row;
    if (wijkId === null) {
      entries.set(activityId, null);
      continue;
    }
    let entry = entries.get(activityId);
    if (!entry) {
      entry = {
        activityId,
        wijkId: shared.of(wijkId),
        organisationId: shared.of(row.organisationId),
        venueId: shared.of(row.venueId),
        domain: shared.of(row.domain),
        audiences: shared.of(row.audiences),
        languages: shared.of(row.languages),
        free: row.free,
        wheelchair: row.wheelchair,
        withoutSignup: row.withoutSignup,
        series: [],
      };
      entries.set(activityId, entry);
    }
    if (row.id !== null) entry.series.push(seriesOfRow({ ...row, id: row.id }));
  }
  return entries;
}

/** What the public sees in these wijken. */
export async function loadEntries(
  reader: Reader,
  wijkIds: readonly string[],
): Promise<ReadonlyMap<string, Entry | null>> {
  const { rows } = await sql<Row>`select activity.id as "activityId", ${columns}
    from activity left join activity_series series on series.activity_id = activity.id
    where activity.listed and activity.wijk_id = any(${wijkIds}::uuid[])
    order by activity.id, series.position`.execute(reader.withoutPlugins());
  return entriesOf(rows);
}

export type GoneEntry = Entry & { readonly stopped: boolean };

/**
 * What the public saw and does not see any more since some moment: stopped, or taken off the map for another reason.
 * @param slug only this one
 */
export async function loadGone(
  reader: Reader,
  since: Date,
  slug: string | null,
): Promise<readonly GoneEntry[]> {
  const { rows } = await sql<Row & { readonly stopped: boolean }>`select activity.id as "activityId",
      listing.status = 'archived' as stopped, ${columns}
    from activity join listing on listing.id = activity.id
    left join activity_series series on series.activity_id = activity.id
    where activity.left_map_at >= ${since} and (${slug}::text is null or listing.slug = ${slug})
    order by activity.id, series.position`.execute(reader.withoutPlugins());
  const stopped = new Set(rows.filter((row) => row.stopped).map(({ activityId }) => activityId));
  return [...entriesOf(rows).values()]
    .filter((entry) => entry !== null)
    .map((entry) => ({ ...entry, stopped: stopped.has(entry.activityId) }));
}

export type Changed = {
  /** The oldest transaction that still ran: whatever is older could be seen, and need not be asked again. */
  readonly mark: number;
  readonly entries: ReadonlyMap<string, Entry | null>;
};

/**
 * Activities that a transaction changed which may not have been seen at the last mark; with null only the mark of now.
 * Rows from before a restore can bear numbers that this cluster has yet to give out: those say nothing.
 */
export async function loadChanged(reader: Reader, last: number | null): Promise<Changed> {
  const { rows } = await sql<Row & { mark: number; activityId: string | null }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as mark, noted.activity_id as "activityId", ${columns}
    from (values (1)) one
    left join activity_change noted
      on noted.change >= ${last}::bigint and noted.change < pg_snapshot_xmax(pg_current_snapshot())::text::bigint
    left join activity on activity.id = noted.activity_id and activity.listed
    left join activity_series series on series.activity_id = activity.id
    order by noted.activity_id, series.position`.execute(reader.withoutPlugins());
  return {
    mark: rows[0]?.mark ?? 0,
    entries: entriesOf(rows.filter(({ activityId }) => activityId !== null)),
  };
}

export const listWijkIds = keptRead(['wijk'], async (reader): Promise<readonly string[]> => {
  const rows = await reader.selectFrom('wijk').select('id').execute();
  return rows.map(({ id }) => id);
});
