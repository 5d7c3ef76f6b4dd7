/** A member that leaves its network on a later day: it takes part until then, and may still change its mind. */
import { type Actor, system } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { assert, ok, type Result, refused } from '../../../kernel/result.ts';
import { canTransition, standsNow } from '../../../kernel/status.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { lastDayTitle, leavingRefusals } from '../leaving-words.ts';
import { refusals } from '../messages.ts';
import { signsFor } from '../rules.ts';
import { memberStatus } from '../status.ts';
import { findMemberForUpdate, listMembersOverForUpdate, updateMember } from '../store/networks.ts';
import type { NetworkMember } from '../types.ts';
import { tellCoordinators } from './network.ts';

/** Longer ahead nobody plans: a year typed wrong. */
const yearsAhead = 5;

async function ownMember(unit: UnitOfWork, id: Id<'network_member'>): Promise<Result<NetworkMember>> {
  const member = await findMemberForUpdate(unit.tx, id);
  if (member === null || !signsFor(unit.actor, member.organisationId)) return refused(refusals.notAllowed);
  return canTransition(memberStatus, member.status, 'leave')
    ? ok(member)
    : refused(standsNow(memberStatus, member.status));
}

/** @param field in which the last day was typed */
export async function planLeaving(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'network_member'>,
  { lastDay, field }: { readonly lastDay: PlainDate; readonly field: string },
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const member = await ownMember(unit, id);
    if (!member.ok) return member;
    if (lastDay.since(unit.today).days < 0) return refused(leavingRefusals.past(field));
    if (lastDay.since(unit.today.add({ years: yearsAhead })).days > 0)
      return refused(leavingRefusals.far(field));
    const { organisationId, networkId, status } = member.value;
    const until = isoDate(lastDay.add({ days: 1 }));
    await updateMember(unit.tx, id, { status, until });
    await tellCoordinators(unit, networkId, organisationId, 'memberLeaves', lastDayTitle(lastDay));
    unit.audit('network.member.leavingPlanned', 'network', networkId, { organisationId, until });
    return ok(null);
  });
}

export async function stayMember(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'network_member'>,
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const member = await ownMember(unit, id);
    if (!member.ok) return member;
    const { organisationId, networkId, status, until } = member.value;
    await updateMember(unit.tx, id, { status, until: null });
    if (until !== null) await tellCoordinators(unit, networkId, organisationId, 'memberStays');
    unit.audit('network.member.stays', 'network', networkId, { organisationId });
    return ok(null);
  });
}

/** Those whose last day is over. @returns how many */
export async function endMemberships(deps: CommandDeps): Promise<number> {
  const ended = await inTransaction(deps, system('nightly'), async (unit) => {
    const over = await listMembersOverForUpdate(unit.tx, isoDate(unit.today));
    for (const { id, networkId, organisationId } of over) {
      await updateMember(unit.tx, id, { status: memberStatus.transitions.leave.to });
      unit.audit('network.member.leave', 'network', networkId, { organisationId });
    }
    return ok(over.length);
  });
  assert(ended.ok, 'Ending never refuses');
  return ended.value;
}
