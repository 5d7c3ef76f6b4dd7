/** What searching finds, each from its own feature: how it is called and where it stands. */
import { activityKind } from '../../activity/index.ts';
import { networkKind, organisationKind } from '../../community/index.ts';
import type { AnyKind, ListingKindName } from '../../listing/index.ts';
import { venueKind } from '../../venue/index.ts';

export const kinds: Readonly<Record<ListingKindName, Pick<AnyKind, 'label' | 'href'>>> = {
  activity: activityKind,
  venue: venueKind,
  organisation: organisationKind,
  network: networkKind,
};

/** What most people look for first. */
export const kindNames = [
  'activity',
  'venue',
  'organisation',
  'network',
] as const satisfies readonly ListingKindName[];

/** Path of its page. */
export const pathOf = ({ kind, slug }: { readonly kind: ListingKindName; readonly slug: string }): string =>
  kinds[kind].href({ slug });
