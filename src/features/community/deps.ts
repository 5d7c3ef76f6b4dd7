import type { VNode } from 'preact';
import type { Id } from '../../kernel/ids.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Listing } from '../listing/index.ts';

export type CommunityPagesDeps = Deps & {
  /** What higher features show on the page of an organisation: its places, its activities. */
  readonly organisationSections: (
    organisation: { readonly id: Id<'organisation'>; readonly slug: string },
    lang: Lang,
  ) => Promise<readonly (VNode | null)[]>;
  /** What the page of an organisation says to search engines, for its head. */
  readonly structuredData: (listing: Listing, lang: Lang) => Promise<VNode | null>;
  /** What higher features show on the page of a network: the places of its members and their joint agenda. */
  readonly networkSections: (
    network: { readonly slug: string; readonly members: readonly Id<'organisation'>[] },
    lang: Lang,
  ) => Promise<readonly (VNode | null)[]>;
};
