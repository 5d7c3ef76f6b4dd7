/** Who acts. Every command and every read of personal rows receives one. */
import type { Id } from './ids.ts';

/** Labels and rights stand in `permissions.ts`. A resident is anybody who is logged in. */
export const roles = [
  'resident',
  'organisationMember',
  'councilMember',
  'districtOffice',
  'steward',
  'helper',
  'officer',
  'payer',
  'controller',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** A member of an organisation may look, may also write, or may also sign on its behalf. */
export type OrganisationRight = 'view' | 'edit' | 'sign';

export type RoleGrant =
  | {
      readonly role: 'helper' | 'officer' | 'payer' | 'controller' | 'administrator';
      readonly scope: 'city';
    }
  | { readonly role: 'councilMember'; readonly scope: 'wijkraad'; readonly wijkraadId: Id<'wijkraad'> }
  | { readonly role: 'districtOffice'; readonly scope: 'gebied'; readonly gebiedId: Id<'gebied'> }
  | { readonly role: 'steward'; readonly scope: 'wijk'; readonly wijkId: Id<'wijk'> }
  | { readonly role: 'steward'; readonly scope: 'city' }
  | {
      readonly role: 'organisationMember';
      readonly scope: 'organisation';
      readonly organisationId: Id<'organisation'>;
      readonly right: OrganisationRight;
      /** A steward vouched for the organisation. Anybody may add one of her own: that alone makes nobody known. */
      readonly known: boolean;
    };

export type PersonActor = {
  readonly kind: 'person';
  readonly personId: Id<'person'>;
  readonly displayName: string;
  readonly grants: readonly RoleGrant[];
};

export type Actor =
  | { readonly kind: 'anonymous' }
  | PersonActor
  /** A machine with an API token; it has exactly the permissions written on the token. */
  | { readonly kind: 'token'; readonly tokenId: Id<'api_token'>; readonly permissions: readonly string[] }
  /** Jobs and the demo city. */
  | {
      readonly kind: 'system';
      readonly name: string;
      /** It may do what a member of this organisation may who writes for it, and no more. Left out, it may do all. */
      readonly onBehalfOf?: Id<'organisation'>;
    };

export const anonymous: Actor = { kind: 'anonymous' };
export const system = (name: string): Actor => ({ kind: 'system', name });

export function personIdOf(actor: Actor): Id<'person'> | null {
  return actor.kind === 'person' ? actor.personId : null;
}

/** The organisations that somebody belongs to, with whatever right. */
export function organisationsOf(actor: Actor): readonly Id<'organisation'>[] {
  if (actor.kind !== 'person') return [];
  return actor.grants.flatMap((grant) => (grant.scope === 'organisation' ? [grant.organisationId] : []));
}

/** The organisations for which she may sign. */
export function organisationsSignedBy(actor: PersonActor): readonly Id<'organisation'>[] {
  return actor.grants.flatMap((grant) =>
    grant.scope === 'organisation' && grant.right === 'sign' ? [grant.organisationId] : [],
  );
}

export function hasRole(actor: Actor, role: Role): boolean {
  if (actor.kind !== 'person') return false;
  return role === 'resident' || actor.grants.some((grant) => grant.role === role);
}
