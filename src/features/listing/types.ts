/** What the social map lists: organisations, networks, venues, activities. One row each, with the id of the thing itself. */
import type { Id } from '../../kernel/ids.ts';
import type { PeoplesWords } from '../../kernel/words.ts';

export const listingKindNames = ['organisation', 'network', 'venue', 'activity'] as const;
export type ListingKindName = (typeof listingKindNames)[number];

export type ListingStatus = 'draft' | 'pending' | 'published' | 'rejected' | 'delisted' | 'archived';

/** On whose word it stands: members of its organisation, a steward, anybody, an import, the demo city. */
export type ListingSource = 'owner' | 'steward' | 'public' | 'import' | 'demo';

/** How a human confirmed it. */
export type ConfirmedVia = 'owner' | 'steward' | 'link' | 'phone' | 'visit' | 'council';

export type Listing = {
  readonly id: Id<'listing'>;
  readonly kind: ListingKindName;
  readonly slug: string;
  readonly status: ListingStatus;
  /** Whose steward looks after it; null: the whole city's. */
  readonly wijkId: Id<'wijk'> | null;
  /** Whose members keep it; null while nobody claimed it. */
  readonly organisationId: Id<'organisation'> | null;
  readonly source: ListingSource;
  /** Number of the newest applied revision, from 1. */
  readonly revision: number;
  readonly createdAt: Date;
  readonly modifiedAt: Date;
  readonly confirmedAt: Date | null;
  readonly confirmedVia: ConfirmedVia | null;
  readonly remindedAt: Date | null;
  /** Since when the public no longer sees it. */
  readonly unlistedAt: Date | null;
};

export type RevisionState = 'proposed' | 'applied' | 'refused' | 'withdrawn';

export type Revision = {
  readonly id: Id<'listing_revision'>;
  readonly listingId: Id<'listing'>;
  readonly number: number | null;
  readonly state: RevisionState;
  readonly content: unknown;
  readonly basedOn: number | null;
  readonly madeAt: Date;
  readonly madeByPersonId: Id<'person'> | null;
  readonly madeVia: ListingSource | 'undo';
  readonly decidedAt: Date | null;
  readonly decidedByPersonId: Id<'person'> | null;
  readonly reason: string | null;
  readonly restores: number | null;
};

/** What a steward did by hand. A thing that is put back needs no reason. */
export type HandMove = {
  readonly action: 'delist' | 'stop' | 'restore';
  readonly reason: string | null;
  readonly madeAt: Date;
};

/** How it stands with what was entered or proposed last, for who keeps it. */
export type Verdict = {
  readonly what: 'entryWaits' | 'entryRejected' | 'proposalWaits' | 'proposalRefused';
  /** What the steward wrote beside a no. */
  readonly reason: string | null;
};

/** With the title that searching reads, so that a list need not read each thing. */
export type TitledListing = Listing & { readonly title: PeoplesWords };

/** 'Er klopt iets niet.' */
export const reportWhats = [
  'stopped',
  'wrongTime',
  'wrongPlace',
  'wrongContact',
  'duplicate',
  'unsafe',
  'other',
] as const;
export type ReportWhat = (typeof reportWhats)[number];
export const reportOutcomes = ['mended', 'wasRight', 'delisted', 'duplicate'] as const;
export type ReportOutcome = (typeof reportOutcomes)[number];

export type OpenReport = {
  readonly id: Id<'listing_report'>;
  readonly what: ReportWhat;
  readonly note: string;
  readonly madeAt: Date;
  readonly open: boolean;
  readonly listing: TitledListing;
};

/** A change that waits for a steward. */
export type Proposal = {
  readonly id: Id<'listing_revision'>;
  readonly madeAt: Date;
  readonly content: unknown;
  readonly listing: TitledListing;
};
