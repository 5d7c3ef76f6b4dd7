/** SQL of what waits for a steward, of reports, and of what grows old. */

import { sql } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { PeoplesWords } from '../../../kernel/words.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { ListingKindName, OpenReport, Proposal, ReportWhat, TitledListing } from '../types.ts';
import { listingColumns } from './listings.ts';
import { inWijken, type Wijken } from './wijken.ts';

/** A title is in Dutch; the rest has a name. */
const title = sql<PeoplesWords>`case when listing.kind = 'activity'
  then jsonb_build_object('nl', search_entry.title) else to_jsonb(search_entry.title) end`.as('title');

/** More than a steward does in a day; the rest shows when these are done. */
const atOnce = 100;

const listings = (reader: Reader, wijken: Wijken) =>
  reader
    .selectFrom('listing')
    .innerJoin('searchEntry', 'searchEntry.listingId', 'listing.id')
    .select(listingColumns)
    .select(title)
    .where(inWijken(wijken));

/** New entries, oldest first. */
export async function listPending(reader: Reader, wijken: Wijken): Promise<readonly TitledListing[]> {
  return await listings(reader, wijken)
    .where('listing.status', '=', 'pending')
    .orderBy('listing.createdAt')
    .orderBy('listing.id')
    .limit(atOnce)
    .$castTo<TitledListing>()
    .execute();
}

/** Proposals that wait, oldest first, each with its listing. */
export async function listProposals(reader: Reader, wijken: Wijken): Promise<readonly Proposal[]> {
  const rows = await listings(reader, wijken)
    .innerJoin('listingRevision', 'listingRevision.listingId', 'listing.id')
    .select(['listingRevision.id as proposalId', 'listingRevision.madeAt', 'listingRevision.content'])
    .where('listingRevision.state', '=', 'proposed')
    .orderBy('listingRevision.madeAt')
    .orderBy('listingRevision.id')
    .limit(atOnce)
    .execute();
  return rows.map(({ proposalId, madeAt, content, ...listing }) => ({
    id: proposalId as Id<'listing_revision'>,
    madeAt,
    content,
    listing: listing as TitledListing,
  }));
}

const reports = (reader: Reader, wijken: Wijken) =>
  listings(reader, wijken)
    .innerJoin('listingReport', 'listingReport.listingId', 'listing.id')
    .select([
      'listingReport.id as reportId',
      'listingReport.what',
      'listingReport.note',
      'listingReport.madeAt',
      'listingReport.outcome',
    ]);

type ReportRow = Awaited<ReturnType<ReturnType<typeof reports>['executeTakeFirstOrThrow']>>;

const asReport = ({ reportId, what, note, madeAt, outcome, ...listing }: ReportRow): OpenReport => ({
  id: reportId as Id<'listing_report'>,
  what: what as ReportWhat,
  note,
  madeAt,
  open: outcome === null,
  listing: listing as TitledListing,
});

/** Reports that nobody handled yet, oldest first. */
export async function listOpenReports(reader: Reader, wijken: Wijken): Promise<readonly OpenReport[]> {
  const rows = await reports(reader, wijken)
    .where('listingReport.handledAt', 'is', null)
    .orderBy('listingReport.madeAt')
    .orderBy('listingReport.id')
    .limit(atOnce)
    .execute();
  return rows.map(asReport);
}

export async function findReport(reader: Reader, id: Id<'listing_report'>): Promise<OpenReport | null> {
  const row = await reports(reader, null).where('listingReport.id', '=', id).executeTakeFirst();
  return row ? asReport(row) : null;
}

export async function insertReport(
  tx: Tx,
  report: {
    readonly listingId: Id<'listing'>;
    readonly what: ReportWhat;
    readonly note: string;
    readonly madeAt: Date;
  },
): Promise<Id<'listing_report'>> {
  const id = newId<'listing_report'>();
  await tx
    .insertInto('listingReport')
    .values({ id, ...report })
    .execute();
  return id;
}

/** @returns false when somebody handled it before */
export async function handleReportRow(
  tx: Tx,
  id: Id<'listing_report'>,
  handled: {
    readonly outcome: string;
    readonly handledAt: Date;
    readonly handledByPersonId: Id<'person'> | null;
  },
): Promise<boolean> {
  const done = await tx
    .updateTable('listingReport')
    .set(handled)
    .where('id', '=', id)
    .where('handledAt', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** What was written with reports that were answered before this moment. @returns how many */
export async function forgetReportNotes(tx: Tx, before: Date): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('listingReport')
    .set({ note: '' })
    .where('handledAt', '<', before)
    .where('note', '<>', '')
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** What left the map, the last first. */
export async function listOffMap(reader: Reader, wijken: Wijken): Promise<readonly TitledListing[]> {
  return await listings(reader, wijken)
    .where('listing.status', 'in', ['delisted', 'archived'])
    .orderBy('listing.unlistedAt', (order) => order.desc().nullsLast())
    .orderBy('listing.id')
    .limit(20)
    .$castTo<TitledListing>()
    .execute();
}

/** Listed things of a kind that no human confirmed since `before`, longest first; those off the map come along. */
export async function listAgeing(
  reader: Reader,
  wijken: Wijken,
  kind: ListingKindName,
  before: Date,
): Promise<readonly TitledListing[]> {
  return await listings(reader, wijken)
    .where('listing.kind', '=', kind)
    .where('listing.status', 'in', ['published', 'delisted'])
    .where((where) => where(where.fn.coalesce('listing.confirmedAt', 'listing.createdAt'), '<', before))
    .orderBy((order) => order.fn.coalesce('listing.confirmedAt', 'listing.createdAt'))
    .orderBy('listing.id')
    .limit(atOnce)
    .$castTo<TitledListing>()
    .execute();
}

/**
 * Ids on which the nightly job looks, a page at a time.
 * @param cursor the last id of the page before
 */
export async function listAgeingIds(
  reader: Reader,
  kind: ListingKindName,
  before: Date,
  cursor: string | null,
  limit: number,
): Promise<readonly Id<'listing'>[]> {
  const rows = await reader
    .selectFrom('listing')
    .select('id')
    .where('kind', '=', kind)
    .where('status', 'in', ['published', 'delisted'])
    .where((where) => where(where.fn.coalesce('confirmedAt', 'createdAt'), '<', before))
    .$if(cursor !== null, (query) => query.where('id', '>', cursor ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id as Id<'listing'>);
}

export type FreshCount = {
  readonly wijkId: Id<'wijk'> | null;
  readonly listed: number;
  readonly fresh: number;
};

/** Listed things of a kind per wijk, and how many a human confirmed since `since`. */
export async function countFresh(
  reader: Reader,
  kind: ListingKindName,
  since: Date,
): Promise<readonly FreshCount[]> {
  return await reader
    .selectFrom('listing')
    .select((column) => [
      'wijkId',
      column.fn.countAll<number>().as('listed'),
      column.fn.countAll<number>().filterWhere('confirmedAt', '>=', since).as('fresh'),
    ])
    .where('kind', '=', kind)
    .where('status', '=', 'published')
    .groupBy('wijkId')
    .limit(1000)
    .$castTo<FreshCount>()
    .execute();
}
