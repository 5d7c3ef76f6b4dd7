import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import type { CorrespondenceDeps } from '../deps.ts';
import { refusals } from '../messages.ts';
import { outageProblems } from '../rules.ts';
import { insertOutage, updateOutage } from '../store/outages.ts';
import type { Outage } from '../types.ts';

/** Features above give the days back; they hear of the outage by this job. */
export const outageRecordedJob = 'application.outageRecorded';

/**
 * Records an outage, or changes one that was recorded (its end, most of all). Terms of cases follow from it.
 * @param known the loaded outage, or null for a new one
 */
export async function recordOutage(
  deps: CorrespondenceDeps,
  actor: Actor,
  known: Outage | null,
  facts: Omit<Outage, 'id'>,
): Promise<Result<Id<'outage'>>> {
  if (!allowed(actor, 'outage.record')) return refused(refusals.notAllowed);
  const now = new Date(deps.clock.now().epochMilliseconds);
  const [problem, ...more] = outageProblems(facts, now);
  if (problem) return refused(problem, ...more);
  return await inTransaction(deps, actor, async (unit) => {
    const audited = {
      startedAt: facts.startedAt.toISOString(),
      endedAt: facts.endedAt?.toISOString() ?? null,
    };
    await unit.job(outageRecordedJob, {});
    if (known) {
      await updateOutage(unit.tx, { ...facts, id: known.id });
      unit.audit('outage.changed', 'outage', known.id, audited);
      return ok(known.id);
    }
    const id = await insertOutage(unit.tx, facts, personIdOf(actor));
    unit.audit('outage.recorded', 'outage', id, audited);
    return ok(id);
  });
}
