import type { VNode } from 'preact';
import type { Lang } from '../../kernel/messages.ts';
import type { AddressService } from '../../platform/addresses/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Listing } from '../listing/index.ts';

export type VenueDeps = Pick<Deps, 'db' | 'clock' | 'dataVersion' | 'config'> & {
  /** Null: none is set, people choose the wijk. */
  readonly addresses: AddressService | null;
  /** What higher features show on the page of a place, from top to bottom: its activities. */
  readonly sectionsOf: (listing: Listing, lang: Lang) => Promise<readonly VNode[]>;
  /** What its page says to search engines, for its head. */
  readonly structuredData: (listing: Listing, lang: Lang) => Promise<VNode | null>;
};
