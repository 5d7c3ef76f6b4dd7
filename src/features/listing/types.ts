/** What the social map lists: organisations, networks, venues, activities. One row each, with the id of the thing itself. */
import type { Id } from '../../kernel/ids.ts';
import type { Lang, Text } from '../../kernel/messages.ts';
import type { Result } from '../../kernel/result.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { UnitOfWork } from '../../platform/db/unit-of-work.ts';

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

/** What searching reads about a thing. Words as people write them; splitting, folding and synonyms are not its work. */
export type Searchable = {
  readonly title: string;
  readonly words: readonly string[];
  /** 1 is usual; more stands higher at equal match. */
  readonly weight: number;
};

/**
 * What a feature says of its kind of thing, so that moderation, history, freshness and search need not know it. Handed in
 * by the composition root (`src/app/listing-kinds.ts`).
 */
export type ListingKind<Content = unknown> = {
  readonly name: ListingKindName;
  readonly label: Text;
  /** Content out of a revision. @throws on what was never written by `write` */
  readonly parse: (value: unknown) => Content;
  /** The content as it stands now; null when there is no such thing. */
  readonly read: (reader: Reader, id: Id<'listing'>) => Promise<Content | null>;
  /** Writes the content into the feature's own tables (insert when `first`). A rule may refuse what was proposed earlier. */
  readonly write: (
    unit: UnitOfWork,
    listing: Listing,
    content: Content,
    first: boolean,
  ) => Promise<Result<void>>;
  readonly searchable: (reader: Reader, id: Id<'listing'>) => Promise<Searchable>;
  readonly titleOf: (content: Content, lang: Lang) => string;
  /** Every fact as one plain line, for the history and for differences. Equal text means equal. */
  readonly factsOf: (
    content: Content,
    lang: Lang,
  ) => readonly { readonly label: string; readonly value: string }[];
  /** Where its steward should look: changes with the content (a venue that moved to another wijk). */
  readonly placeOf: (content: Content) => Pick<Listing, 'wijkId' | 'organisationId'>;
  readonly href: (listing: Pick<Listing, 'slug'>) => string;
  readonly editHref: (listing: Pick<Listing, 'slug'>) => string;
};

// biome-ignore lint/suspicious/noExplicitAny: each kind knows its own content; the registry holds them all
export type ListingKinds = Readonly<Record<ListingKindName, ListingKind<any>>>;

/** Texts of people per language; Dutch is always there. */
export const contentLangs = ['nl', 'en', 'ar', 'tr', 'pl', 'uk', 'es', 'fr', 'pt', 'bg', 'zgh'] as const;
export type ContentLang = (typeof contentLangs)[number];
export type Words = Readonly<Partial<Record<ContentLang, string>>>;
