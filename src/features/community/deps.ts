import type { VNode } from 'preact';
import type { Actor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { Result } from '../../kernel/result.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Listing } from '../listing/index.ts';

/** What claims need of places, which stand above this feature. */
export type ClaimablePlaces = {
  /** Null when there is no such place. */
  readonly find: (
    reader: Reader,
    listing: Listing,
  ) => Promise<{ readonly name: string; readonly publicEmail: string | null; readonly href: string } | null>;
  /** Makes the organisation its keeper, in the transaction of the judgement. */
  readonly give: (
    unit: UnitOfWork,
    listing: Listing,
    organisationId: Id<'organisation'>,
  ) => Promise<Result<unknown>>;
};

export type CommunityPagesDeps = Deps & {
  readonly places: ClaimablePlaces;
  /** What higher features show on the page of an organisation: its places, its activities. */
  readonly organisationSections: (
    organisation: { readonly id: Id<'organisation'>; readonly slug: string },
    lang: Lang,
  ) => Promise<readonly (VNode | null)[]>;
  /** What the page of an organisation says to search engines, for its head. */
  readonly structuredData: (listing: Listing, lang: Lang) => Promise<VNode | null>;
  /** What higher features show on the page of a network: the places of its members and their joint agenda. */
  readonly networkSections: (
    network: {
      readonly id: Id<'network'>;
      readonly slug: string;
      /** Before that nobody asks the agenda for it. */
      readonly onMap: boolean;
      readonly members: readonly Id<'organisation'>[];
      /** The reader keeps it. */
      readonly keeper: boolean;
    },
    actor: Actor,
    lang: Lang,
  ) => Promise<readonly (VNode | null)[]>;
};
