/** What the public reads of the social map, as rows that every format is made from. Nothing here names a person. */

import type { Domain } from '../../kernel/domains.ts';
import type { Id } from '../../kernel/ids.ts';
import type { ContentLang, Words } from '../../kernel/words.ts';
import type { ActivityType, Audience, Signup, Wheelchair } from '../activity/types.ts';
import type { OrganisationKind } from '../community/types.ts';
import type { ConfirmedVia } from '../listing/types.ts';
import type { KnownAnswer, Opening, VenueFunction, VenueKind } from '../venue/types.ts';

/** An activity that the public sees. How to reach its host is no part of it. */
export type OpenActivity = {
  readonly id: Id<'activity'>;
  readonly slug: string;
  readonly title: Words;
  readonly summary: Words;
  readonly description: Words;
  readonly domain: Domain;
  readonly type: ActivityType;
  readonly audiences: readonly Audience[];
  /** Spoken there. */
  readonly languages: readonly ContentLang[];
  /** 0 is free, null is not known. */
  readonly costCents: number | null;
  readonly costNote: string | null;
  readonly wheelchair: Wheelchair;
  readonly signup: Signup;
  readonly signupText: string | null;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly functions: readonly string[];
  readonly organisationId: Id<'organisation'>;
  /** Null when the public sees no page of its venue. */
  readonly venueId: Id<'listing'> | null;
  /** As its page says it: the name of a venue without a page too. */
  readonly venueName: string | null;
  readonly placeText: string | null;
  readonly wijkId: Id<'wijk'>;
  readonly wijkName: string;
  readonly wijkSlug: string;
  readonly createdAt: Date;
  readonly modifiedAt: Date;
  readonly confirmedAt: Date | null;
  readonly confirmedVia: ConfirmedVia | null;
};

/**
 * An organisation on the map, or one that organises an activity on it: of the latter the public knows the name only,
 * and the other facts are empty.
 */
export type OpenOrganisation = {
  readonly id: Id<'organisation'>;
  readonly slug: string;
  readonly name: string;
  readonly onMap: boolean;
  readonly kind: OrganisationKind | null;
  readonly summary: Words;
  readonly description: Words;
  readonly domains: readonly Domain[];
  readonly website: string | null;
  readonly publicEmail: string | null;
  readonly publicPhone: string | null;
  readonly activeSince: number | null;
  readonly wijkName: string | null;
  readonly wijkSlug: string | null;
  readonly modifiedAt: Date | null;
  readonly confirmedAt: Date | null;
};

export type OpenVenue = {
  readonly id: Id<'listing'>;
  readonly slug: string;
  readonly name: string;
  readonly kind: VenueKind;
  /** Null when the public sees no page of it. */
  readonly organisationId: Id<'organisation'> | null;
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly postcode: string | null;
  readonly town: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly summary: Words;
  readonly description: Words;
  readonly website: string | null;
  readonly publicEmail: string | null;
  readonly publicPhone: string | null;
  readonly wheelchair: Wheelchair;
  readonly accessibleToilet: KnownAnswer;
  readonly nearTransit: KnownAnswer;
  readonly lowThreshold: boolean;
  readonly functions: readonly VenueFunction[];
  readonly opening: readonly Opening[];
  readonly wijkName: string;
  readonly wijkSlug: string;
  readonly modifiedAt: Date;
  readonly confirmedAt: Date | null;
};

export const taxonomyNames = ['domain', 'type', 'audience', 'function'] as const;
/** What things are sorted by: domains, kinds of activity, for whom, functions of a place. */
export type TaxonomyName = (typeof taxonomyNames)[number];

/** Which activities: each part that is there narrows. */
export type ActivityFilter = {
  readonly slugs?: readonly string[];
  readonly wijkSlug?: string;
  readonly taxonomy?: TaxonomyName;
  readonly term?: { readonly taxonomy: TaxonomyName; readonly code: string };
  readonly organisationId?: string;
  readonly modifiedAfter?: Date;
  readonly minimumAge?: number;
  readonly maximumAge?: number;
  /** One series fits all of these: it begins and ends between the times (`10:00`), on this weekday (Monday 1). */
  readonly times?: {
    /** ISO date: series that are over do not count. */
    readonly today: string;
    readonly from?: string;
    readonly until?: string;
    readonly weekday?: number;
  };
  /** In a venue in this postcode (four digits), or within so many metres of the middle of its venues. */
  readonly near?: { readonly digits: string; readonly metres?: number };
};

/** `after`: only ids behind this one, so that reading on costs the same however far one is. */
export type PageOfList = { readonly limit: number; readonly offset: number; readonly after?: string | null };
