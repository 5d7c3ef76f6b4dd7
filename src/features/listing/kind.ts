/** What a feature hands in about its kind of thing, so that this feature need not know it. */

import type { Id } from '../../kernel/ids.ts';
import type { Lang, Text } from '../../kernel/messages.ts';
import { assert, type Result } from '../../kernel/result.ts';
import type { PeoplesWords } from '../../kernel/words.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import type { Fact } from './differences.ts';
import type { Listing, ListingKindName } from './types.ts';

/** What searching reads about a thing. Words as people write them; splitting, folding and synonyms are not its work. */
export type Searchable = {
  readonly title: string;
  readonly words: readonly string[];
  /** 1 is usual; more stands higher at equal match. */
  readonly weight: number;
};

/** A listing with what it is about. */
export type Made<Content> = { readonly listing: Listing; readonly content: Content };

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
  /** Writes new things into the feature's own tables. A rule may refuse one of them. */
  readonly insert: (unit: UnitOfWork, made: readonly Made<Content>[]) => Promise<Result<void>>;
  /** Writes what a thing has become. A rule may refuse what was proposed earlier. */
  readonly update: (unit: UnitOfWork, listing: Listing, content: Content) => Promise<Result<void>>;
  /** What searching reads of each of these, by id. */
  readonly searchable: (
    reader: Reader,
    ids: readonly Id<'listing'>[],
  ) => Promise<ReadonlyMap<string, Searchable>>;
  readonly titleOf: (content: Content) => PeoplesWords;
  /**
   * Every fact as one plain line, for differences and for the public history: so nothing that is not public. Equal text
   * means equal.
   */
  readonly factsOf: (content: Content, lang: Lang) => readonly Fact[];
  /** Where its steward should look: changes with the content (a venue that moved to another wijk). */
  readonly placeOf: (content: Content) => Pick<Listing, 'wijkId' | 'organisationId'>;
  /** Who hears what became of it, when that is not who may change its organisation. */
  readonly keepersOf?: (unit: UnitOfWork, id: Id<'listing'>) => Promise<readonly Id<'person'>[]>;
  readonly href: (listing: Pick<Listing, 'slug'>) => string;
  readonly editHref: (listing: Pick<Listing, 'slug'>) => string;
};

// biome-ignore lint/suspicious/noExplicitAny: each kind knows its own content; the registry holds them all
export type AnyKind = ListingKind<any>;

/** Partial until places and activities are there. */
export type ListingKinds = Readonly<Partial<Record<ListingKindName, AnyKind>>>;

/** @throws AssertionError for a kind that no feature handed in */
export function kindOf(kinds: ListingKinds, name: ListingKindName): AnyKind {
  const kind = kinds[name];
  assert(kind, `No feature handed in the kind ${name}`);
  return kind;
}
