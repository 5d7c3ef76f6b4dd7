/** A steward approved the claim of an organisation: from then on it keeps the place. */
import { assert, type Result, refused } from '../../../kernel/result.ts';
import type { ClaimablePlaces } from '../../community/index.ts';
import { changeListing } from '../../listing/index.ts';
import { getOrganisation } from '../../party/index.ts';
import { venueKind } from '../kind.ts';
import { refusals } from '../messages.ts';
import { findVenue } from '../store/venues.ts';

/** In the history as a change by the steward, which can be undone like any other. */
const give: ClaimablePlaces['give'] = async (unit, listing, organisationId): Promise<Result<unknown>> => {
  if (listing.organisationId !== null && listing.organisationId !== organisationId)
    return refused(refusals.hasKeeper);
  const venue = await findVenue(unit.tx, listing.id);
  assert(venue, `Listing ${listing.id} has no venue`);
  const { name: organisationName } = await getOrganisation(unit.tx, organisationId);
  const content = { ...venue, organisationId, organisationName };
  return await changeListing(unit, venueKind, listing.id, { content, basedOn: listing.revision });
};

/** What claims need to know of places. */
export const claimablePlaces: ClaimablePlaces = {
  find: async (reader, listing) => {
    const venue = listing.kind === 'venue' ? await findVenue(reader, listing.id) : null;
    return venue && { name: venue.name, publicEmail: venue.publicEmail, href: venueKind.href(listing) };
  },
  give,
};
