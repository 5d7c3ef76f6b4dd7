/** Puts chosen rows on the map, through the same door as everything else there, inside the caller's transaction. */
import { type Id, newId } from '../../../kernel/ids.ts';
import { assert, ok, type Result, refused } from '../../../kernel/result.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import {
  type ActivityContent,
  activityKind,
  activitySlug,
  findHost,
  type HostContact,
  saveHost,
} from '../../activity/index.ts';
import { type OrganisationContent, organisationKind } from '../../community/index.ts';
import {
  type AnyKind,
  changeListing,
  findListingForUpdate,
  isKnownOrganisation,
  isTrusted,
  type Listing,
  type ListingSource,
  mayKeep,
  type NewListing,
  sourceOf,
  startListings,
} from '../../listing/index.ts';
import { insertOrganisation } from '../../party/index.ts';
import { type VenueContent, venueKind, venueSlug } from '../../venue/index.ts';
import { importedFrom } from '../access.ts';
import { mergeContent, saysTheSame, seriesAfter } from '../merge.ts';
import { intakeProblems as problems } from '../messages.ts';
import type { PreviewRow, Subject } from '../types.ts';

export const kindOfSubject: Readonly<Record<Subject, AnyKind>> = {
  activity: activityKind,
  venue: venueKind,
  organisation: organisationKind,
};

export type Written = {
  readonly row: PreviewRow;
  readonly listingId: Id<'listing'>;
  /** As it stands here now. */
  readonly content: unknown;
  /** As it stands here once a steward takes over what is proposed; the same when nothing is. */
  readonly wanted: unknown;
  readonly what: 'added' | 'changed' | 'unchanged' | 'proposed';
};

const moment = (unit: UnitOfWork) => ({ today: unit.today, makeId: () => newId<'activity_series'>() });

async function newActivity(unit: UnitOfWork, row: PreviewRow): Promise<NewListing<ActivityContent>> {
  const content = activityKind.parse(row.content);
  // What was not on the map was not announced: it begins with its next time.
  const series = seriesAfter([], content.series, moment(unit));
  return { content: { ...content, series }, slug: activitySlug(content) };
}

async function newVenue(_unit: UnitOfWork, row: PreviewRow): Promise<NewListing<VenueContent>> {
  const content = venueKind.parse(row.content);
  return { content, slug: venueSlug(content.name) };
}

async function newOrganisation(unit: UnitOfWork, row: PreviewRow): Promise<NewListing<OrganisationContent>> {
  const content = organisationKind.parse(row.content);
  const { name, wijkId } = content;
  const made = await insertOrganisation(unit.tx, { name, legalForm: 'informal', kvkNumber: null, wijkId });
  unit.audit('organisation.created', 'organisation', made.id, { by: 'import' });
  return {
    id: made.id as string as Id<'listing'>,
    content: { ...content, organisationId: made.id },
    slug: made.slug,
  };
}

const makers: Readonly<Record<Subject, (unit: UnitOfWork, row: PreviewRow) => Promise<NewListing<unknown>>>> =
  {
    activity: newActivity,
    venue: newVenue,
    organisation: newOrganisation,
  };

/** What a new organisation is, its importer is not thereby a member of: only a steward's shows at once. */
const placeFor = (
  subject: Subject,
  kind: AnyKind,
  content: unknown,
): Pick<Listing, 'organisationId' | 'wijkId'> => {
  const place = kind.placeOf(content);
  return subject === 'organisation' ? { ...place, organisationId: null } : place;
};

/** An empty cell says nothing. */
const addedTo = (before: HostContact, given: HostContact): HostContact => ({
  email: given.email ?? before.email,
  phone: given.phone ?? before.phone,
  byPhone: given.byPhone || before.byPhone,
});

export type WriteOptions = {
  /** A calendar that its keeper chose to follow writes by itself. */
  readonly byCalendar: boolean;
};

/** What it writes by itself shows at once only for an organisation that a steward vouched for. */
async function calendarWaits(
  unit: UnitOfWork,
  { organisationId }: Pick<Listing, 'organisationId'>,
): Promise<boolean> {
  return organisationId !== null && !(await isKnownOrganisation(unit.tx, organisationId));
}

async function sourceOfNew(
  unit: UnitOfWork,
  place: Pick<Listing, 'organisationId' | 'wijkId'>,
  { byCalendar }: WriteOptions,
): Promise<ListingSource> {
  if (!byCalendar) return importedFrom(unit.actor, place);
  return (await calendarWaits(unit, place)) ? 'public' : 'import';
}

export async function addRows(
  unit: UnitOfWork,
  subject: Subject,
  rows: readonly PreviewRow[],
  options: WriteOptions = { byCalendar: false },
): Promise<Result<readonly Written[]>> {
  const kind = kindOfSubject[subject];
  const wanted: NewListing<unknown>[] = [];
  for (const row of rows) {
    const made = await makers[subject](unit, row);
    const source = await sourceOfNew(unit, placeFor(subject, kind, made.content), options);
    wanted.push({ ...made, source });
  }
  const started = await startListings(unit, kind, wanted);
  if (!started.ok) return started;
  const written = rows.map((row, place): Written => {
    const listing = started.value[place];
    assert(listing, 'As many were listed as were wanted');
    const content = wanted[place]?.content;
    return { row, listingId: listing.id, content, wanted: content, what: 'added' };
  });
  for (const { row, listingId } of written) if (row.host) await saveHost(unit, listingId, row.host);
  return ok(written);
}

/** Puts a row into something that is there: at once by who keeps it, as a proposal by others. */
export async function mergeRow(
  unit: UnitOfWork,
  subject: Subject,
  row: Pick<PreviewRow, 'content' | 'given' | 'title' | 'host'>,
  listingId: Id<'listing'>,
  { byCalendar }: WriteOptions = { byCalendar: false },
): Promise<Result<Omit<Written, 'row'>>> {
  const kind = kindOfSubject[subject];
  const listing = await findListingForUpdate(unit.tx, listingId);
  const before: unknown = listing && (await kind.read(unit.tx, listing.id));
  const isOut = listing?.status === 'archived' || listing?.status === 'rejected';
  if (listing === null || isOut || typeof before !== 'object' || before === null)
    return refused(problems.thingGone);
  const content = mergeContent(subject, before, kind.parse(row.content) as object, row.given, moment(unit));
  const ofUnknown = byCalendar && (await calendarWaits(unit, listing));
  // Whom we ask is for who keeps it: a proposal of others never changes that.
  if (row.host && (byCalendar || mayKeep(unit.actor, listing)))
    await saveHost(unit, listingId, addedTo(await findHost(unit.tx, listingId), row.host));
  if (saysTheSame(before, content))
    return ok({ listingId, content: before, wanted: before, what: 'unchanged' });
  const known = byCalendar ? !ofUnknown : isTrusted(sourceOf(unit.actor, listing));
  const via = known ? { via: 'import' as const } : {};
  const change = { content, basedOn: listing.revision, ofUnknown, ...via };
  const changed = await changeListing(unit, kind, listingId, change);
  if (!changed.ok) return changed;
  const { applied } = changed.value;
  const what = applied ? 'changed' : 'proposed';
  return ok({ listingId, content: applied ? content : before, wanted: content, what });
}
