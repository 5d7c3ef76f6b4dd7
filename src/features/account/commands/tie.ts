/** She says once which activities of the agenda a grant paid for. */
import type { Actor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { lockCase } from '../../application/index.ts';
import { choicesFor } from '../agenda.ts';
import { tieActivities } from '../store/index.ts';

/** What is not hers to tie is passed over. @returns how many are tied; refusals `not-found`, `not-allowed` */
export function tie(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'application'>,
  wanted: readonly string[],
): Promise<Result<number>> {
  return inTransaction(
    deps,
    actor,
    async (unit) => {
      const found = await lockCase(unit.tx, actor, id, 'application.edit');
      if (!found.ok) return found;
      const choices = await choicesFor(unit.tx, found.value);
      const ids = choices.filter((one) => wanted.includes(one.id)).map((one) => one.id);
      await tieActivities(unit.tx, id, ids);
      unit.audit('application.activitiesTied', 'application', id, { activities: ids.length });
      return ok(ids.length);
    },
    { publicFacts: false },
  );
}
