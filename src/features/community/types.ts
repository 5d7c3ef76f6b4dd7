/** What the public reads about organisations and networks, who belongs to which network, and who says that one is hers. */

import type { Domain } from '../../kernel/domains.ts';
import type { Id } from '../../kernel/ids.ts';
import type { ContentLang, Words } from '../../kernel/words.ts';

export const organisationKinds = [
  'neighbourhoodOrganisation',
  'community',
  'garden',
  'walkIn',
  'actionGroup',
  'socialEnterprise',
  'streetGroup',
  'sports',
  'faith',
  'culture',
  'selfHelp',
  'playground',
  'welfareProvider',
  'other',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** The content of a revision: whole, also when one fact changed. */
export type OrganisationContent = {
  readonly organisationId: Id<'organisation'>;
  readonly name: string;
  readonly wijkId: Id<'wijk'> | null;
  /** Beside its id, so that a history can be read without looking up. */
  readonly wijkName: string | null;
  readonly kind: OrganisationKind;
  readonly summary: Words;
  readonly description: Words;
  readonly domains: readonly Domain[];
  readonly languages: readonly ContentLang[];
  readonly website: string | null;
  /** Of the organisation, never of a person. */
  readonly publicEmail: string | null;
  readonly publicPhone: string | null;
  readonly activeSince: number | null;
  /** Of a street group, without house numbers. */
  readonly street: string | null;
  /** False beside the core count of the social base (source 001). */
  readonly core: boolean;
};

export const networkKinds = ['wijk', 'theme'] as const;
export type NetworkKind = (typeof networkKinds)[number];

export type NetworkContent = {
  readonly name: string;
  readonly kind: NetworkKind;
  readonly wijkId: Id<'wijk'> | null;
  readonly wijkName: string | null;
  readonly theme: string | null;
  readonly summary: Words;
  readonly description: Words;
  readonly website: string | null;
  readonly publicEmail: string | null;
  /** ISO dates, `until` is the first day after. */
  readonly since: string;
  readonly until: string | null;
};

export type MemberStatus = 'invited' | 'asked' | 'confirmed' | 'declined' | 'left';
/** What a network may do in its member's name: each includes the ones before it. */
export const mandates = ['agenda', 'apply', 'receive'] as const;
export type Mandate = (typeof mandates)[number];

export type NetworkMember = {
  readonly id: Id<'network_member'>;
  readonly networkId: Id<'network'>;
  readonly organisationId: Id<'organisation'>;
  readonly organisationName: string;
  readonly organisationSlug: string;
  readonly status: MemberStatus;
  readonly mandate: Mandate;
  readonly since: string | null;
  readonly until: string | null;
};

/** Which organisation co-ordinates a network; null for a steward who began it. ISO dates; `until` is the first day after. */
export type Coordination = {
  readonly organisationName: string | null;
  /** Of its page; null when that is not on the map. */
  readonly organisationSlug: string | null;
  readonly since: string;
  readonly until: string | null;
};

/** What a network might do for a member until that changed it. */
export type MandateBefore = {
  readonly memberId: Id<'network_member'>;
  readonly mandate: Mandate;
  readonly changedAt: Date;
};

export type HandoverStatus = 'proposed' | 'confirmed' | 'declined' | 'withdrawn';
export type Handover = {
  readonly id: Id<'network_handover'>;
  readonly networkId: Id<'network'>;
  readonly organisationId: Id<'organisation'>;
  readonly organisationName: string;
  readonly status: HandoverStatus;
  readonly madeAt: Date;
  readonly answeredAt: Date | null;
};

/** A network as steward of a wijk, by mandate until a day. ISO dates; `until` is the first day after. */
export type Stewardship = {
  readonly wijkId: Id<'wijk'>;
  readonly wijkName: string;
  readonly wijkSlug: string;
  readonly since: string;
  readonly until: string | null;
};

export const actionKinds = ['party', 'green', 'meal', 'clean', 'care', 'play', 'language', 'other'] as const;
export type ActionKind = (typeof actionKinds)[number];
export type StreetAction = {
  readonly id: Id<'street_action'>;
  readonly year: number;
  readonly heldOn: string | null;
  readonly title: string;
  readonly kind: ActionKind;
};

export type ClaimStatus = 'waiting' | 'approved' | 'refused' | 'withdrawn';
export const proofs = ['publicEmail', 'website', 'kvk', 'visit', 'vouched'] as const;
export type Proof = (typeof proofs)[number];
export type Claim = {
  readonly id: Id<'listing_claim'>;
  readonly listingId: Id<'listing'>;
  readonly personId: Id<'person'>;
  /** For whom a place is claimed; null when an organisation is. */
  readonly organisationId: Id<'organisation'> | null;
  readonly status: ClaimStatus;
  readonly proof: Proof;
  readonly note: string;
  readonly provenAt: Date | null;
  readonly madeAt: Date;
};
