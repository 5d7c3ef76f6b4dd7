/** Co-ordination of a network goes over by the word of the one who takes it; a member changes what the network may do for it. */
import type { Actor } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { same } from '../../../kernel/messages.ts';
import { assert, ok, type Result, refused } from '../../../kernel/result.ts';
import { canTransition, standsNow } from '../../../kernel/status.ts';
import { isSqlError } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import {
  createSignedLink,
  findListing,
  findSignedLink,
  revokeSignedLinks,
  tell,
} from '../../listing/index.ts';
import { getOrganisation, getPerson, listMembers } from '../../party/index.ts';
import { handoverRefusals as wrong } from '../handover-words.ts';
import { handoverMail } from '../mails.ts';
import { refusals } from '../messages.ts';
import { hasEnded, keepsNetwork, signsFor } from '../rules.ts';
import { type HandoverAction, handoverStatus, memberStatus } from '../status.ts';
import {
  answerHandoverRow,
  changeMandateRow,
  endCoordinators,
  findHandoverForUpdate,
  insertHandover,
} from '../store/handovers.ts';
import {
  findMemberForUpdate,
  findNetwork,
  insertCoordinator,
  listCoordinators,
  listNetworkMembers,
} from '../store/networks.ts';
import type { Handover, Mandate } from '../types.ts';
import type { MailingDeps } from './claim.ts';

const linkDays = 30;

type Waiting = Pick<Handover, 'networkId' | 'organisationId'>;

const takesPart = async (unit: UnitOfWork, { networkId, organisationId }: Waiting): Promise<boolean> =>
  (await listNetworkMembers(unit.tx, networkId)).some(
    (one) => one.organisationId === organisationId && one.status === 'confirmed',
  );

const signers = async (unit: UnitOfWork, organisationId: Id<'organisation'>) =>
  (await listMembers(unit.tx, organisationId, unit.today)).filter(
    ({ email, right }) => right === 'sign' && email !== null,
  );

/** To each who may sign for the member, with a link of her own: who opens it first and says yes, does it. */
async function mailLinks(
  deps: MailingDeps,
  unit: UnitOfWork,
  network: string,
  handover: Waiting & { readonly id: Id<'network_handover'> },
): Promise<void> {
  const { name } = await getOrganisation(unit.tx, handover.organisationId);
  const expiresAt = new Date(unit.now.add({ hours: 24 * linkDays }).epochMilliseconds);
  for (const { email, personId } of await signers(unit, handover.organisationId)) {
    if (email === null) continue;
    const token = await createSignedLink(unit.tx, {
      purpose: 'networkCoordinator',
      subjectId: handover.id,
      scope: personId,
      createdAt: unit.nowDate,
      expiresAt,
    });
    const { lang } = await getPerson(unit.tx, personId);
    const words = handoverMail(network, name, `${deps.publicUrl}/netwerken/overdracht/${token}`, lang);
    await deps.queueMail(unit.tx, { to: email, lang, kind: 'network-handover', ...words });
  }
}

/** By who co-ordinates it now, or a steward; to an organisation that takes part. */
export async function proposeCoordinator(
  deps: MailingDeps,
  actor: Actor,
  networkId: Id<'network'>,
  organisationId: Id<'organisation'>,
): Promise<Result<null>> {
  try {
    return await inTransaction(deps, actor, async (unit) => {
      const network = await findNetwork(unit.tx, networkId);
      const now = await listCoordinators(unit.tx, networkId, unit.today);
      if (network === null || !keepsNetwork(actor, network, now)) return refused(refusals.notAllowed);
      if (hasEnded(network, isoDate(unit.today))) return refused(wrong.ended);
      if (!(await takesPart(unit, { networkId, organisationId }))) return refused(wrong.memberNeeded);
      if ((await signers(unit, organisationId)).length === 0) return refused(wrong.nobodySigns);
      const id = await insertHandover(unit.tx, { networkId, organisationId, madeAt: unit.nowDate });
      await mailLinks(deps, unit, network.name, { id, networkId, organisationId });
      unit.audit('network.coordinatorProposed', 'network', networkId, { organisationId });
      return ok(null);
    });
  } catch (error) {
    if (isSqlError(error, 'uniqueViolation', 'network_handover_open')) return refused(wrong.waitsAlready);
    throw error;
  }
}

async function answer(unit: UnitOfWork, handover: Handover, action: HandoverAction): Promise<Result<null>> {
  if (!canTransition(handoverStatus, handover.status, action))
    return refused(standsNow(handoverStatus, handover.status));
  const status = handoverStatus.transitions[action].to;
  await answerHandoverRow(unit.tx, handover.id, { status, answeredAt: unit.nowDate });
  await revokeSignedLinks(unit.tx, 'networkCoordinator', handover.id, unit.nowDate);
  unit.audit(`network.coordinator.${action}`, 'network', handover.networkId, {
    organisationId: handover.organisationId,
  });
  return ok(null);
}

/** The link is hers alone: by it she says that she does it from today on, or that she does not. */
export async function answerHandover(
  deps: CommandDeps,
  actor: Actor,
  token: string,
  action: 'confirm' | 'decline',
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const link = await findSignedLink(unit.tx, token, 'networkCoordinator', unit.nowDate);
    if (link === null) return refused(refusals.linkOver);
    const handover = await findHandoverForUpdate(unit.tx, link.subjectId as Id<'network_handover'>);
    assert(handover, 'A link to a handover that is not there');
    const { networkId, organisationId } = handover;
    const personId = link.scope as Id<'person'>;
    const mayStill = (await signers(unit, organisationId)).some((one) => one.personId === personId);
    if (!(mayStill && (await takesPart(unit, handover)))) return refused(wrong.memberNeeded);
    const before = await listCoordinators(unit.tx, networkId, unit.today);
    const answered = await answer(unit, handover, action);
    if (!answered.ok) return answered;
    const day = isoDate(unit.today);
    if (action === 'confirm') {
      await endCoordinators(unit.tx, networkId, day);
      await insertCoordinator(unit.tx, { networkId, personId, organisationId, since: day });
    }
    const listing = await findListing(unit.tx, networkId as string as Id<'listing'>);
    assert(listing, 'A network is listed');
    await tell(unit, {
      to: before.filter((id) => id !== personId),
      outcome: action === 'confirm' ? 'coordinatorConfirmed' : 'coordinatorDeclined',
      title: same((await findNetwork(unit.tx, networkId))?.name ?? handover.organisationName),
      reason: null,
      path: `/netwerken/${listing.slug}`,
    });
    return ok(null);
  });
}

/** Who keeps the network takes the proposal back while it waits. */
export async function withdrawHandover(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'network_handover'>,
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const handover = await findHandoverForUpdate(unit.tx, id);
    const network = handover && (await findNetwork(unit.tx, handover.networkId));
    if (!(handover && network)) return refused(refusals.notAllowed);
    const now = await listCoordinators(unit.tx, handover.networkId, unit.today);
    if (!keepsNetwork(actor, network, now)) return refused(refusals.notAllowed);
    return await answer(unit, handover, 'withdraw');
  });
}

/** By the member itself, which gave it: wider or narrower. What it was before is kept. */
export async function changeMandate(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'network_member'>,
  mandate: Mandate,
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const member = await findMemberForUpdate(unit.tx, id);
    if (member === null || !signsFor(actor, member.organisationId)) return refused(refusals.notAllowed);
    if (member.status !== 'confirmed') return refused(standsNow(memberStatus, member.status));
    if (member.mandate === mandate) return ok(null);
    await changeMandateRow(unit.tx, member, mandate, unit.nowDate);
    unit.audit('network.member.mandate', 'network', member.networkId, {
      organisationId: member.organisationId,
      mandate,
    });
    return ok(null);
  });
}
