/** What pages say to search engines stands in a feature above theirs: joined here, because a lower one never imports it. */
import type { VNode } from 'preact';
import type { Occurrence } from '../features/activity/index.ts';
import { structuredDataOf, structuredDataOfTime } from '../features/exchange/index.ts';
import type { Listing } from '../features/listing/index.ts';
import type { Lang } from '../kernel/messages.ts';
import type { AppDeps } from './deps.ts';

export type StructuredDataPort = {
  readonly structuredData: (listing: Listing, lang: Lang) => Promise<VNode | null>;
  readonly structuredTime: (
    listing: Listing,
    time: Occurrence,
    path: string,
    lang: Lang,
  ) => Promise<VNode | null>;
};

export const structuredDataPort = (deps: AppDeps): StructuredDataPort => ({
  structuredData: (listing, lang) => structuredDataOf(deps, listing, lang),
  structuredTime: (listing, time, path, lang) => structuredDataOfTime(deps, listing, { time, path }, lang),
});
