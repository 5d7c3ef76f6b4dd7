/** What a host changes by her link: a proposal for the steward, unless she is logged in and known. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { changeListing, noteLinkUsed } from '../../listing/index.ts';
import { activityKind } from '../kind.ts';
import { insertConfirmation } from '../store/evidence.ts';
import type { ActivityContent } from '../types.ts';
import { readHostLink } from './confirm.ts';
import { withPlaces } from './save.ts';

/** @returns whether the change shows already */
export async function proposeByLink(
  deps: CommandDeps,
  actor: Actor,
  token: string,
  change: { readonly content: ActivityContent; readonly basedOn: number },
): Promise<Result<{ readonly applied: boolean }>> {
  return await inTransaction(deps, actor, async (unit) => {
    const read = await readHostLink(unit.tx, token, unit.nowDate);
    if (!read.ok) return read;
    const { activity, link } = read.value;
    const changed = await changeListing(unit, activityKind, activity.listing.id, {
      ...change,
      content: await withPlaces(unit, change.content),
    });
    if (!changed.ok) return changed;
    await noteLinkUsed(unit.tx, link.id, unit.nowDate);
    await insertConfirmation(unit.tx, activity.listing.id, 'changed', {
      via: 'link',
      personId: personIdOf(actor),
      linkId: link.id,
      at: unit.nowDate,
    });
    return ok({ applied: changed.value.applied });
  });
}
