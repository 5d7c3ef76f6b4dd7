/** What is on the map already and looks like what is to be taken over: by the name, and by where it is. */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { fold, type Listing } from '../../listing/index.ts';
import { intakePolicy } from '../policy.ts';
import type { Duplicate, Subject } from '../types.ts';

export type Wanted = {
  readonly key: string;
  readonly title: string;
  readonly lat: number | null;
  readonly lon: number | null;
  /** Activities are compared within their organisation: every wijk has a coffee morning. */
  readonly organisationId: Id<'organisation'> | null;
};

/** Whether somebody may know of it is not the matter of this query. */
export type FoundDuplicate = Duplicate &
  Pick<Listing, 'status' | 'organisationId' | 'wijkId'> & { readonly key: string };

const perRow = 3;
/** A degree of latitude is about 111 km; of longitude, in the Netherlands, 68. */
const metresPerDegree = { lat: 111_000, lon: 68_000 } as const;

const distance = sql`case when wanted.lat is null or venue.lat is null then null else
  2 * 6371000 * asin(sqrt(
    power(sin(radians(venue.lat - wanted.lat) / 2), 2)
    + cos(radians(wanted.lat)) * cos(radians(venue.lat)) * power(sin(radians(venue.lon - wanted.lon) / 2), 2)
  )) end`;

/** @returns of each row the most alike first */
export async function findDuplicates(
  reader: Reader,
  subject: Subject,
  wanted: readonly Wanted[],
): Promise<readonly FoundDuplicate[]> {
  if (wanted.length === 0) return [];
  const rows = JSON.stringify(
    wanted.map(({ organisationId, ...one }) => ({
      ...one,
      title: fold(one.title),
      organisation: organisationId,
    })),
  );
  const { sameName, nearMetres, nearName } = intakePolicy;
  const [high, wide] = [nearMetres.value / metresPerDegree.lat, nearMetres.value / metresPerDegree.lon];
  const found = await sql<FoundDuplicate>`
    with wanted as (
      select * from jsonb_to_recordset(${rows}::jsonb)
        as w(key text, title text, lat float8, lon float8, organisation uuid)
    ), alike as (
      select wanted.key, entry.listing_id from wanted
        join search_entry entry on entry.kind = ${subject} and entry.title_folded % wanted.title
        where similarity(entry.title_folded, wanted.title) >= ${sameName.value}
      union
      select wanted.key, entry.listing_id from wanted
        join venue on venue.lat between wanted.lat - ${high} and wanted.lat + ${high}
          and venue.lon between wanted.lon - ${wide} and wanted.lon + ${wide}
        join search_entry entry on entry.listing_id = venue.id and entry.kind = ${subject}
        where similarity(entry.title_folded, wanted.title) >= ${nearName.value}
    ), ranked as (
      select wanted.key, listing.id as listing_id, listing.slug, listing.status, listing.organisation_id, listing.wijk_id,
        entry.title,
        similarity(entry.title_folded, wanted.title) as alike, ${distance} as metres,
        row_number() over (partition by wanted.key
          order by similarity(entry.title_folded, wanted.title) desc, listing.slug) as place
      from alike
        join wanted on wanted.key = alike.key
        join listing on listing.id = alike.listing_id and listing.status not in ('rejected', 'archived')
        join search_entry entry on entry.listing_id = listing.id
        left join venue on venue.id = listing.id
      where wanted.organisation is null or listing.organisation_id = wanted.organisation
    )
    select key, listing_id, slug, status, organisation_id, wijk_id, title, alike, metres
      from ranked where place <= ${perRow} order by key, place
  `.execute(reader);
  return found.rows.map((row) => ({
    ...row,
    metres: row.metres === null ? null : Math.round(row.metres),
  }));
}
