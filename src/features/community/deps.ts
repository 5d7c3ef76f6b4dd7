import type { VNode } from 'preact';
import type { Id } from '../../kernel/ids.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { Deps } from '../../platform/deps.ts';

export type CommunityPagesDeps = Deps & {
  /** What higher features show on the page of an organisation: its places, its activities. */
  readonly organisationSections: (id: Id<'organisation'>, lang: Lang) => Promise<readonly VNode[]>;
  /** The same for a network: the places of its members and their joint agenda. */
  readonly networkSections: (members: readonly Id<'organisation'>[], lang: Lang) => Promise<readonly VNode[]>;
};
