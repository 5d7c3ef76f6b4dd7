/** Recording that the council adopted the budget of a year, or that what was recorded about it is wrong (Awb 4:34). */
import { type Actor, personIdOf } from '../../kernel/actor.ts';
import { isoDate } from '../../kernel/dates.ts';
import { allowed } from '../../kernel/permissions.ts';
import { assert, ok, type Result, refused } from '../../kernel/result.ts';
import { isSqlError } from '../../platform/db/index.ts';
import { type CommandDeps, inTransaction } from '../../platform/db/unit-of-work.ts';
import { adoptedBudgetProblems, recordedAlready, type WantedBudget } from './adopted-budget.ts';
import { budgetRefusals } from './messages.ts';
import { findBudget, insertBudget } from './store/index.ts';

/**
 * @returns also ok to who sends the form twice; problems `not-allowed`, `changed-meanwhile` and those of
 *   `adoptedBudgetProblems`
 */
export async function recordBudget(
  deps: CommandDeps,
  actor: Actor,
  wanted: WantedBudget,
): Promise<Result<null>> {
  if (!allowed(actor, 'budget.publish', {})) return refused(budgetRefusals.notAllowed);
  try {
    return await inTransaction(deps, actor, async (unit) => {
      const before = wanted.year === null ? null : await findBudget(unit.tx, wanted.year);
      if (recordedAlready(wanted, before)) return ok(null);
      const [first, ...rest] = adoptedBudgetProblems(wanted, { today: unit.today, before });
      if (first) return refused(first, ...rest);
      const { year, adoptedOn, source, reason } = wanted;
      assert(year !== null, 'checked with the other problems');
      const budget = {
        year,
        number: (before?.number ?? 0) + 1,
        adoptedOn: adoptedOn && isoDate(adoptedOn),
        source,
        reason: before === null ? null : reason,
      };
      const recorded = { recordedByPersonId: personIdOf(actor), recordedAt: unit.nowDate };
      await insertBudget(unit.tx, { ...budget, ...recorded });
      unit.audit('budget.adopted', 'adopted_budget', String(year), {
        number: budget.number,
        before: before?.adoptedOn ?? null,
        after: budget.adoptedOn,
      });
      return ok(null);
    });
  } catch (error) {
    if (isSqlError(error, 'uniqueViolation')) return refused(budgetRefusals.changedMeanwhile);
    throw error;
  }
}
