/** A network becomes steward of a wijk, or stops being it: an administrator appoints, as with people. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Problem, type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { findListingForUpdate } from '../../listing/index.ts';
import { refusals } from '../messages.ts';
import { holdsOn } from '../rules.ts';
import { stewardshipRefusals as wrong } from '../stewardship-refusals.ts';
import { listCoordinators } from '../store/networks.ts';
import { endStewardshipRow, insertStewardship, listStewardships } from '../store/stewardships.ts';

/** Nobody appoints herself, and without a co-ordinator nobody would act. The mandate has an end. */
export async function appointNetwork(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'network'>,
  wanted: { readonly wijkId: Id<'wijk'>; readonly until: string },
): Promise<Result<null>> {
  if (!allowed(actor, 'access.manage', {})) return refused(refusals.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    const listing = await findListingForUpdate(unit.tx, id as string as Id<'listing'>);
    if (listing?.status !== 'published') return refused(refusals.notOnMap);
    const since = isoDate(unit.today);
    const coordinators = await listCoordinators(unit.tx, id, unit.today);
    const all = await listStewardships(unit.tx, id);
    const self = personIdOf(actor);
    const [first, ...rest]: readonly Problem[] = [
      ...(coordinators.length === 0 ? [wrong.coordinatorNeeded] : []),
      ...(self !== null && coordinators.includes(self) ? [wrong.notOneself] : []),
      ...(wanted.until <= since ? [wrong.untilInPast] : []),
      ...(all.some((one) => one.wijkId === wanted.wijkId && holdsOn(one, since)) ? [wrong.already] : []),
    ];
    if (first) return refused(first, ...rest);
    await insertStewardship(unit.tx, { networkId: id, since, ...wanted });
    unit.audit('network.stewardAppointed', 'network', id, wanted);
    return ok(null);
  });
}

/** From today on; one that began today was never there. */
export async function endStewardship(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'network'>,
  wijkSlug: string,
): Promise<Result<null>> {
  if (!allowed(actor, 'access.manage', {})) return refused(refusals.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    const date = isoDate(unit.today);
    await findListingForUpdate(unit.tx, id as string as Id<'listing'>);
    const all = await listStewardships(unit.tx, id);
    const current = all.find((one) => one.wijkSlug === wijkSlug && holdsOn(one, date));
    if (!current) return refused(wrong.notSteward);
    await endStewardshipRow(unit.tx, id, current, current.since === date ? null : date);
    unit.audit('network.stewardEnded', 'network', id, { wijkId: current.wijkId });
    return ok(null);
  });
}
