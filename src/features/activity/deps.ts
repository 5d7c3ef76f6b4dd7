import type { VNode } from 'preact';
import type { Lang } from '../../kernel/messages.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Listing } from '../listing/index.ts';
import type { Occurrence } from './series/types.ts';

export type ActivityDeps = Pick<Deps, 'db' | 'clock' | 'dataVersion' | 'config' | 'log'>;

export type ActivityPagesDeps = ActivityDeps & {
  /** What the page says to search engines, for its head. */
  readonly structuredData: (listing: Listing, lang: Lang) => Promise<VNode | null>;
  /** The same of one single time. @param path of its own page */
  readonly structuredTime: (
    listing: Listing,
    time: Occurrence,
    path: string,
    lang: Lang,
  ) => Promise<VNode | null>;
};
