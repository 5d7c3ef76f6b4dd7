import type { VNode } from 'preact';
import type { Id } from '../../kernel/ids.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { AddressService } from '../../platform/addresses/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Listing } from '../listing/index.ts';
import type { PlaceFact } from './types.ts';

export type VenueDeps = Pick<Deps, 'db' | 'clock' | 'dataVersion' | 'config' | 'files'> & {
  /** Null: none is set, people choose the wijk. */
  readonly addresses: AddressService | null;
  /** What higher features show on the page of a place, from top to bottom: its activities. */
  readonly sectionsOf: (listing: Listing, lang: Lang) => Promise<readonly VNode[]>;
  /** What goes on there, and what a human said took place: facts of higher features that a request can point to. */
  readonly activityFacts: (venueId: Id<'listing'>) => Promise<readonly PlaceFact[]>;
  /** What its page says to search engines, for its head. */
  readonly structuredData: (listing: Listing, lang: Lang) => Promise<VNode | null>;
};
