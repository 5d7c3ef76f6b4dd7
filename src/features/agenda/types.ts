/** What people ask of the agenda, and what it shows. */

import type { PlainDate } from '../../kernel/dates.ts';
import type { Domain } from '../../kernel/domains.ts';
import type { Id } from '../../kernel/ids.ts';
import type { ContentLang, Words } from '../../kernel/words.ts';
import type { Audience } from '../activity/types.ts';

/** Which activities: each part that is not null narrows. Names in addresses are slugs. */
export type AgendaFilter = {
  readonly wijk: string | null;
  /** All wijken of it; a wijk says more, and then this is null. */
  readonly gebied: string | null;
  readonly venue: string | null;
  readonly organisation: string | null;
  /** What its members do. */
  readonly network: string | null;
  readonly activity: string | null;
  /** Ids of those that a search found. */
  readonly found: readonly string[] | null;
  /** Ids of the places within walking distance of where somebody starts. */
  readonly near: readonly string[] | null;
  readonly domain: Domain | null;
  /** Also those that are for everyone. */
  readonly audience: Audience | null;
  readonly language: ContentLang | null;
  readonly free: boolean;
  readonly wheelchair: boolean;
  readonly withoutSignup: boolean;
};

export const whenNames = ['week', 'today', 'tomorrow', 'weekend'] as const;
/** `week` is the seven days from today: on Saturday nobody wants two. */
export type When =
  | { readonly kind: (typeof whenNames)[number] }
  | { readonly kind: 'date'; readonly date: PlainDate };

/** Days `[from, until)`. */
export type Period = { readonly from: PlainDate; readonly until: PlainDate };

/** An activity as one line of the agenda needs it. */
export type AgendaItem = {
  readonly id: Id<'activity'>;
  readonly slug: string;
  readonly title: Words;
  readonly summary: Words;
  readonly costCents: number | null;
  readonly wheelchair: string;
  readonly signup: string;
  readonly organisationName: string;
  readonly venueName: string | null;
  /** Null when the public does not see the venue. */
  readonly venueSlug: string | null;
  readonly venueAddress: string | null;
  readonly placeText: string | null;
  readonly wijkName: string;
  readonly wijkSlug: string;
  /** By a human; null when nobody ever did. */
  readonly confirmedAt: Date | null;
};
