/** Who is what on a given day, and who may change it. No clock, no database. */
import {
  type Actor,
  type OrganisationRight,
  type PersonActor,
  personIdOf,
  type RoleGrant,
} from '../../kernel/actor.ts';
import { isoDate, type PlainDate, Temporal } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { ok, type Problem, type Result, refused } from '../../kernel/result.ts';
import { refusals } from './messages.ts';
import type { ActorRows, HeldRole, KeepReason, Membership, NewRole, Person, Window } from './types.ts';

/** Is this day inside the window? ISO dates sort as text. */
export function holdsOn(window: Window, day: PlainDate): boolean {
  const date = isoDate(day);
  return window.since <= date && (window.until === null || date < window.until);
}

/** Do two windows share a day? */
export function overlaps(a: Window, b: Window): boolean {
  return (b.until === null || a.since < b.until) && (a.until === null || b.since < a.until);
}

function grantOf(role: ActorRows['roles'][number]): RoleGrant | null {
  if (role.role === 'councilMember') {
    return role.wijkraadId === null
      ? null
      : { role: 'councilMember', scope: 'wijkraad', wijkraadId: role.wijkraadId };
  }
  if (role.role === 'districtOffice') {
    return role.gebiedId === null
      ? null
      : { role: 'districtOffice', scope: 'gebied', gebiedId: role.gebiedId };
  }
  if (role.role === 'steward' && role.wijkId !== null)
    return { role: 'steward', scope: 'wijk', wijkId: role.wijkId };
  return { role: role.role, scope: 'city' };
}

/** Held by residents: they log in by e-mail code also where the office has its own login. */
const outsideOffice: ReadonlySet<HeldRole['role']> = new Set(['councilMember', 'steward']);

/**
 * The actor that a person is on a day.
 * @param options.officeRoles false leaves out the roles of the office (everything but wijkraad, steward and organisations),
 *   because the session was not opened with the office's own login
 */
export function actorOn(
  rows: ActorRows,
  day: PlainDate,
  options: { readonly officeRoles: boolean },
): PersonActor {
  const roles = rows.roles.filter(
    (role) => holdsOn(role, day) && (options.officeRoles || outsideOffice.has(role.role)),
  );
  const memberships = rows.memberships
    .filter((membership) => holdsOn(membership, day))
    .map(
      ({ organisationId, right, known }): RoleGrant => ({
        role: 'organisationMember',
        scope: 'organisation',
        organisationId,
        right,
        known,
      }),
    );
  const grants = roles.map(grantOf).filter((grant) => grant !== null);
  return {
    kind: 'person',
    personId: rows.person.id,
    displayName: rows.person.name,
    grants: [...grants, ...memberships],
  };
}

/** What stands for a name until she gives it: the first part of the address. Seen by nobody but herself. */
export function placeholderName(email: string): string {
  return (email.split('@', 1)[0] ?? '').slice(0, 200) || email.slice(0, 200);
}

/** The name she gave, or null when only a placeholder stands there. */
export function givenName(person: Pick<Person, 'name' | 'email'>): string | null {
  return person.email !== null && person.name === placeholderName(person.email) ? null : person.name;
}

/**
 * A path on this site to return to after logging in, or null. Refuses whatever a browser could read as another site:
 * `//x`, `/\x`, tabs and line ends (browsers drop them), other schemes, and the login pages themselves.
 */
export function safeReturnPath(value: string | undefined): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them, so `/<tab>/x` is `//x`
  if (value === undefined || value.length > 2000 || /[\u0000-\u0020\u007f\\]/.test(value)) return null;
  if (!value.startsWith('/') || value.startsWith('//')) return null;
  const base = 'https://site.invalid';
  if (!URL.canParse(value, base)) return null;
  const url = new URL(value, base);
  if (url.origin !== base || url.pathname.startsWith('//')) return null;
  if (/^\/(inloggen|uitloggen|demo)(\/|$)/.test(url.pathname)) return null;
  return url.pathname + url.search + url.hash;
}

/** What an actor may do for an organisation today, or null when she does not belong to it. */
export function organisationRight(
  actor: Actor,
  organisationId: Id<'organisation'>,
): OrganisationRight | null {
  if (actor.kind !== 'person') return null;
  for (const grant of actor.grants) {
    if (grant.scope === 'organisation' && grant.organisationId === organisationId) return grant.right;
  }
  return null;
}

/** Members who may sign on a day. */
export function signersOn(members: readonly Membership[], day: PlainDate): readonly Membership[] {
  return members.filter((member) => member.right === 'sign' && holdsOn(member, day));
}

/** The current membership of a person, or null. */
export function membershipOn(
  members: readonly Membership[],
  personId: Id<'person'>,
  day: PlainDate,
): Membership | null {
  return members.find((member) => member.personId === personId && holdsOn(member, day)) ?? null;
}

/**
 * May this member get another right, or leave? An organisation always keeps someone who can sign.
 * @param right null to leave
 */
export function memberChange(
  members: readonly Membership[],
  personId: Id<'person'>,
  right: OrganisationRight | null,
  day: PlainDate,
): Result<Membership> {
  const current = membershipOn(members, personId, day);
  if (!current) return refused(refusals.notAMember);
  const others = signersOn(members, day).filter((signer) => signer.personId !== personId);
  if (current.right === 'sign' && right !== 'sign' && others.length === 0)
    return refused(refusals.lastSigner);
  return ok(current);
}

/** Is this role to be held at all, by whom it is for, in these dates? Answers every problem. */
export function grantRole(
  actor: Actor,
  role: NewRole,
  held: readonly HeldRole[],
  day: PlainDate,
): Result<NewRole> {
  const problems: Problem[] = [];
  if (personIdOf(actor) === role.personId) problems.push(refusals.notOneself);
  if (role.since < isoDate(day)) problems.push(refusals.sinceInPast);
  if (role.until !== null && role.until <= role.since) problems.push(refusals.untilBeforeSince);
  if ((role.role === 'councilMember') !== (role.wijkraadId !== null)) problems.push(refusals.wijkraadNeeded);
  if ((role.role === 'districtOffice') !== (role.gebiedId !== null)) problems.push(refusals.gebiedNeeded);
  if (role.wijkId !== null && role.role !== 'steward') problems.push(refusals.wijkOnlyForSteward);
  const same = (other: HeldRole): boolean =>
    other.role === role.role &&
    other.wijkraadId === role.wijkraadId &&
    other.gebiedId === role.gebiedId &&
    other.wijkId === role.wijkId;
  if (held.some((other) => same(other) && overlaps(other, role))) problems.push(refusals.alreadyHeld);
  const [first, ...rest] = problems;
  return first ? refused(first, ...rest) : ok(role);
}

/** Ends on a day; from that day on the role is gone. A role that has not begun yet disappears (`null`). */
export function endRole(actor: Actor, role: HeldRole, day: PlainDate): Result<Window | null> {
  if (personIdOf(actor) === role.personId) return refused(refusals.notOneself);
  const date = isoDate(day);
  if (role.until !== null && role.until <= date) return refused(refusals.alreadyEnded);
  return ok(role.since >= date ? null : { since: role.since, until: date });
}

/** When everything that must be kept has been kept: null while that cannot be said. */
export function erasableFrom(reasons: readonly KeepReason[], day: PlainDate): PlainDate | null {
  let from = day;
  for (const { until } of reasons) {
    if (until === null) return null;
    const after = until.add({ days: 1 });
    if (Temporal.PlainDate.compare(after, from) > 0) from = after;
  }
  return from;
}

/** `Stichting De Lange Tafel` → `stichting-de-lange-tafel`; never empty, at most 60 characters. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return slug === '' ? 'organisatie' : slug;
}
