/** Networks and how organisations join them: by their own act, never by somebody else's. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { same, type Text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { assert, ok, type Result, refused } from '../../../kernel/result.ts';
import { canTransition, standsNow } from '../../../kernel/status.ts';
import { isSqlError } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import {
  changeListing,
  createSignedLink,
  findListing,
  findSignedLink,
  keepersOf,
  type Listing,
  type Outcome,
  revokeSignedLinks,
  startListing,
  tell,
} from '../../listing/index.ts';
import { getOrganisation, getPerson, listMembers } from '../../party/index.ts';
import { slugOf } from '../../place/index.ts';
import { handoverRefusals } from '../handover-words.ts';
import { networkKind } from '../kinds/network.ts';
import { lastDayTitle } from '../leaving-words.ts';
import { invitationMail } from '../mails.ts';
import { refusals } from '../messages.ts';
import { canFound, hasEnded, keepsNetwork, signsFor } from '../rules.ts';
import { type MemberAction, memberStatus } from '../status.ts';
import {
  findMemberForUpdate,
  findNetwork,
  insertCoordinator,
  insertNetworkMember,
  listCoordinators,
  updateMember,
} from '../store/networks.ts';
import type { Mandate, NetworkContent, NetworkMember } from '../types.ts';
import type { MailingDeps } from './claim.ts';

const networkId = (id: Id<'listing'>): Id<'network'> => id as string as Id<'network'>;

/**
 * By a steward, or by who signs for an organisation: that takes part at once, and its network waits for a steward.
 * Whoever starts it co-ordinates it until somebody else does.
 * @param founder the organisation for which she starts it; a steward may start one for nobody
 */
export async function startNetwork(
  deps: CommandDeps,
  actor: Actor,
  content: NetworkContent,
  founder: Id<'organisation'> | null,
): Promise<Result<Listing>> {
  if (
    founder === null ? !allowed(actor, 'network.edit', { wijkId: content.wijkId }) : !signsFor(actor, founder)
  )
    return refused(founder === null && canFound(actor) ? refusals.founderNeeded : refusals.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    const slug = slugOf(content.name) || 'netwerk';
    const listing = await startListing(unit, networkKind, { content, slug });
    const personId = personIdOf(actor);
    if (!listing.ok || personId === null) return listing;
    const id = networkId(listing.value.id);
    const since = isoDate(unit.today);
    await insertCoordinator(unit.tx, { networkId: id, personId, since });
    if (founder !== null) await joinAsFounder(unit, id, founder);
    return listing;
  });
}

/** Her own word is the confirmation; what the network may do beyond the agenda she says later. */
async function joinAsFounder(
  unit: UnitOfWork,
  id: Id<'network'>,
  organisationId: Id<'organisation'>,
): Promise<void> {
  await insertNetworkMember(unit.tx, {
    networkId: id,
    organisationId,
    status: 'confirmed',
    mandate: 'agenda',
    madeAt: unit.nowDate,
    since: isoDate(unit.today),
    confirmedAt: unit.nowDate,
    confirmedByPersonId: personIdOf(unit.actor),
  });
  unit.audit('network.member.confirm', 'network', id, { organisationId });
}

async function keeps(unit: UnitOfWork, id: Id<'network'>): Promise<boolean> {
  const network = await findNetwork(unit.tx, id);
  if (network === null) return false;
  return keepsNetwork(unit.actor, network, await listCoordinators(unit.tx, id, unit.today));
}

export async function saveNetwork(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'listing'>,
  content: NetworkContent,
  basedOn: number,
): Promise<Result<{ readonly listing: Listing; readonly applied: boolean }>> {
  return await inTransaction(deps, actor, async (unit) => {
    const keeper = await keeps(unit, networkId(id));
    return await changeListing(unit, networkKind, id, { content, basedOn, keeper });
  });
}

export type Joining = { readonly organisationId: Id<'organisation'>; readonly mandate: Mandate };

const linkDays = 30;

/** To every member who may sign, each in her own language; one answer is enough. */
async function mailInvitation(
  deps: MailingDeps,
  unit: UnitOfWork,
  network: string,
  member: { readonly id: Id<'network_member'>; readonly organisationId: Id<'organisation'> },
): Promise<void> {
  const { name } = await getOrganisation(unit.tx, member.organisationId);
  const people = await listMembers(unit.tx, member.organisationId, unit.today);
  const expiresAt = new Date(unit.now.add({ hours: 24 * linkDays }).epochMilliseconds);
  for (const { email, right, personId } of people) {
    if (email === null || right !== 'sign') continue;
    const link = {
      purpose: 'networkMember',
      subjectId: member.id,
      createdAt: unit.nowDate,
      expiresAt,
    } as const;
    const token = await createSignedLink(unit.tx, link);
    const { lang } = await getPerson(unit.tx, personId);
    const href = `${deps.publicUrl}/netwerken/uitnodiging/${token}`;
    const words = invitationMail(network, name, href, lang);
    await deps.queueMail(unit.tx, { to: email, lang, kind: 'network-invitation', ...words });
  }
}

const membersPath = async (unit: UnitOfWork, id: Id<'network'>): Promise<string> => {
  const listing = await findListing(unit.tx, id as string as Id<'listing'>);
  return listing === null ? '/netwerken' : `/netwerken/${listing.slug}/leden`;
};

/** @param title around `{name}`, which is the organisation and the network */
export async function tellCoordinators(
  unit: UnitOfWork,
  id: Id<'network'>,
  organisationId: Id<'organisation'>,
  outcome: Extract<Outcome, 'wantsToJoin' | 'memberLeaves' | 'memberStays'>,
  title: Text = same('{name}'),
): Promise<void> {
  const network = await findNetwork(unit.tx, id);
  assert(network, 'A member of a network that is not there');
  const { name } = await getOrganisation(unit.tx, organisationId);
  const named = (said: string): string => said.replace('{name}', () => `${name}, ${network.name}`);
  await tell(unit, {
    to: await listCoordinators(unit.tx, id, unit.today),
    outcome,
    title: { nl: named(title.nl), en: named(title.en) },
    reason: null,
    path: await membersPath(unit, id),
  });
}

/** An organisation that asked hears the answer of the network; what it did itself it knows. */
async function tellMember(unit: UnitOfWork, member: NetworkMember, action: MemberAction): Promise<void> {
  const answered = member.status === 'asked' && (action === 'accept' || action === 'decline');
  const network = answered ? await findNetwork(unit.tx, member.networkId) : null;
  if (network === null || signsFor(unit.actor, member.organisationId)) return;
  await tell(unit, {
    to: await keepersOf(unit, member.organisationId),
    outcome: action === 'accept' ? 'joined' : 'notJoined',
    title: same(network.name),
    reason: null,
    path: await membersPath(unit, member.networkId),
  });
}

/** The co-ordinator invites, or the organisation asks: which of the two follows from who acts. */
export async function joinNetwork(
  deps: MailingDeps,
  actor: Actor,
  id: Id<'network'>,
  joining: Joining,
  how: 'invited' | 'asked',
): Promise<Result<null>> {
  try {
    return await inTransaction(deps, actor, async (unit) => {
      const may = how === 'asked' ? signsFor(actor, joining.organisationId) : await keeps(unit, id);
      const network = await findNetwork(unit.tx, id);
      if (!may || network === null) return refused(refusals.notAllowed);
      if (hasEnded(network, isoDate(unit.today))) return refused(handoverRefusals.ended);
      const member = { networkId: id, ...joining, status: how, madeAt: unit.nowDate };
      const memberId = await insertNetworkMember(unit.tx, member);
      if (how === 'invited') await mailInvitation(deps, unit, network.name, { ...joining, id: memberId });
      else await tellCoordinators(unit, id, joining.organisationId, 'wantsToJoin');
      unit.audit(`network.${how}`, 'network', id, { organisationId: joining.organisationId });
      return ok(null);
    });
  } catch (error) {
    if (isSqlError(error, 'uniqueViolation', 'network_member_current'))
      return refused(refusals.memberAlready);
    throw error;
  }
}

/** Who may take a step: the member for its own acts, the network for its own, either to say no. */
async function mayMove(unit: UnitOfWork, member: NetworkMember, action: MemberAction): Promise<boolean> {
  const own = signsFor(unit.actor, member.organisationId);
  if (action === 'confirm' || action === 'leave') return own;
  return (action === 'decline' && own) || (await keeps(unit, member.networkId));
}

async function move(unit: UnitOfWork, member: NetworkMember, action: MemberAction): Promise<Result<null>> {
  if (!canTransition(memberStatus, member.status, action))
    return refused(standsNow(memberStatus, member.status));
  const { to } = memberStatus.transitions[action];
  const day = isoDate(unit.today);
  const confirmed = {
    since: day,
    confirmedAt: unit.nowDate,
    confirmedByPersonId: personIdOf(unit.actor),
  };
  // A membership that began today holds at least today.
  const until = member.since === day ? isoDate(unit.today.add({ days: 1 })) : day;
  await updateMember(unit.tx, member.id, {
    status: to,
    ...(to === 'confirmed' ? confirmed : to === 'left' ? { until } : {}),
  });
  await revokeSignedLinks(unit.tx, 'networkMember', member.id, unit.nowDate);
  await tellMember(unit, member, action);
  if (action === 'leave')
    await tellCoordinators(
      unit,
      member.networkId,
      member.organisationId,
      'memberLeaves',
      lastDayTitle(unit.today),
    );
  unit.audit(`network.member.${action}`, 'network', member.networkId, {
    organisationId: member.organisationId,
  });
  return ok(null);
}

export async function moveMember(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'network_member'>,
  action: MemberAction,
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const member = await findMemberForUpdate(unit.tx, id);
    if (member === null || !(await mayMove(unit, member, action))) return refused(refusals.notAllowed);
    return await move(unit, member, action);
  });
}

/** The link in the mail went to somebody who may sign: it is her own act, without logging in. */
export async function answerInvitation(
  deps: CommandDeps,
  actor: Actor,
  token: string,
  action: 'confirm' | 'decline',
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const link = await findSignedLink(unit.tx, token, 'networkMember', unit.nowDate);
    if (link === null) return refused(refusals.linkOver);
    const member = await findMemberForUpdate(unit.tx, link.subjectId as Id<'network_member'>);
    assert(member, 'A link to a member that is not there');
    return await move(unit, member, action);
  });
}
