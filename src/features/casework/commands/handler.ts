/** Who works on a case: a mark for the work list, never a lock. Any officer can take over. */
import type { PersonActor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import type { CaseDeps } from '../deps.ts';
import { findHandler, removeHandler, saveHandler } from '../store/index.ts';
import { notPossible, openCase } from './on-case.ts';

/** @param on true to take the case, false to lay it down; laying down another's case does nothing */
export function takeCase(
  deps: CaseDeps,
  actor: PersonActor,
  input: { readonly applicationId: Id<'application'>; readonly on: boolean },
): Promise<Result<null>> {
  return inTransaction<null>(
    deps,
    actor,
    async (unit) => {
      const opened = await openCase(unit, actor, input.applicationId);
      if (!opened.ok) return opened;
      if (!opened.value.access.handle) return refused(notPossible);
      const handler = await findHandler(unit.tx, input.applicationId);
      const mine = handler?.personId === actor.personId;
      if (input.on === mine) return ok(null);
      if (input.on) await saveHandler(unit.tx, input.applicationId, actor.personId, unit.nowDate);
      else if (mine) await removeHandler(unit.tx, input.applicationId);
      unit.audit(input.on ? 'case.taken' : 'case.laidDown', 'application', input.applicationId);
      return ok(null);
    },
    { publicFacts: false },
  );
}
