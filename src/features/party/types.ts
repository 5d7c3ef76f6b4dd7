/** People, organisations, who belongs to which, and who holds which role, each within its dates. */
import type { OrganisationRight, RoleGrant } from '../../kernel/actor.ts';
import type { PlainDate } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Lang, Text } from '../../kernel/messages.ts';

/** A calendar window `[since, until)`: the day in `until` is the first day outside. Dates are ISO texts. */
export type Window = { readonly since: string; readonly until: string | null };

export type Person = {
  readonly id: Id<'person'>;
  /** Lower case; null for someone without e-mail (paper) and after erasure. */
  readonly email: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly street: string | null;
  /** `3011 AA`. */
  readonly postcode: string | null;
  readonly town: string | null;
  readonly lang: Lang;
  readonly wijkId: Id<'wijk'> | null;
  readonly createdAt: Date;
  readonly eraseAfter: string | null;
  readonly erasedAt: Date | null;
};

/** What a person may change herself. */
export type PersonDetails = Pick<Person, 'name' | 'phone' | 'street' | 'postcode' | 'town' | 'lang'>;

export const legalForms = [
  'foundation',
  'association',
  'cooperative',
  'company',
  'religious',
  'informal',
] as const;
export type LegalForm = (typeof legalForms)[number];

export type Organisation = {
  readonly id: Id<'organisation'>;
  readonly slug: string;
  readonly name: string;
  readonly legalForm: LegalForm;
  readonly kvkNumber: string | null;
  readonly wijkId: Id<'wijk'> | null;
  /** Linked undertakings share this name and count as one for state aid. */
  readonly undertakingGroup: string | null;
  /** Made up for the demo city. */
  readonly invented: boolean;
};
export type OrganisationDetails = Pick<Organisation, 'name' | 'legalForm' | 'kvkNumber' | 'wijkId'>;

export const organisationRights = ['view', 'edit', 'sign'] as const satisfies readonly OrganisationRight[];

export type Membership = Window & {
  readonly organisationId: Id<'organisation'>;
  readonly personId: Id<'person'>;
  readonly right: OrganisationRight;
};
/** A member as fellow members see her: by the address with which she was added, never by name. */
export type Member = Membership & { readonly email: string | null };
export type OwnOrganisation = Organisation & { readonly right: OrganisationRight };

/** Roles that an administrator gives; membership of an organisation is given by the organisation. */
export const grantableRoles = [
  'councilMember',
  'districtOffice',
  'steward',
  'helper',
  'officer',
  'payer',
  'controller',
  'administrator',
] as const;
export type GrantableRole = (typeof grantableRoles)[number];

export type HeldRole = Window & {
  readonly id: Id<'role_grant'>;
  readonly personId: Id<'person'>;
  readonly role: GrantableRole;
  readonly wijkraadId: Id<'wijkraad'> | null;
  readonly gebiedId: Id<'gebied'> | null;
  /** Of a steward: her wijk, or null for the whole city. */
  readonly wijkId: Id<'wijk'> | null;
};
export type NewRole = Omit<HeldRole, 'id'>;
/** A row of the access page. */
export type ListedRole = HeldRole & {
  readonly personName: string;
  readonly email: string | null;
  readonly areaName: string | null;
};

export type ActorRows = {
  readonly person: Pick<Person, 'id' | 'name'>;
  readonly roles: readonly Omit<HeldRole, 'id' | 'personId'>[];
  readonly memberships: readonly (Omit<Membership, 'personId'> & { readonly known: boolean })[];
};

/** Awb 2:7: electronic only where the person said so, per channel. */
export const channels = ['portal', 'email'] as const;
export type Channel = (typeof channels)[number];
export type Consent = {
  readonly channel: Channel;
  readonly givenAt: Date;
  readonly withdrawnAt: Date | null;
};

/** One thing that is held about a person, as she reads it. */
export type PersonalRecord = {
  readonly title: Text;
  readonly facts: readonly { readonly label: Text; readonly value: Text }[];
  /** One thing that she can do about it with one press; posts `name=value` to `action`. */
  readonly act?: {
    readonly action: string;
    readonly name: string;
    readonly value: string;
    readonly label: Text;
  };
};
/** Something that the law makes us keep, or that stands in the way of erasing. */
export type KeepReason = {
  readonly what: Text;
  /** Kept up to and including this date; null when that cannot be said yet (a running case). */
  readonly until: PlainDate | null;
  /** Why, with the article, or what she can do about it. */
  readonly because: Text;
};

export type { RoleGrant };
