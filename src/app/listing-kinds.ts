/** The kinds of thing on the social map, each from its own feature. */
import { activityKind } from '../features/activity/index.ts';
import { networkKind, organisationKind } from '../features/community/index.ts';
import type { ListingKinds } from '../features/listing/index.ts';
import { venueKind } from '../features/venue/index.ts';

export const listingKinds: ListingKinds = {
  organisation: organisationKind,
  network: networkKind,
  venue: venueKind,
  activity: activityKind,
};
