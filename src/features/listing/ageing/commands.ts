/** An administrator sets when things of a kind grow old. What held before stays in the history. */
import type { Actor } from '../../../kernel/actor.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import type { ListingKindName } from '../types.ts';
import type { RuleFacts } from './forms.ts';
import { currentRuleForUpdate, insertRule } from './store.ts';
import { ageingProblems as wrong } from './words.ts';

/** @param seen id of the rule that the actor saw */
export async function setAgeingRule(
  deps: CommandDeps,
  actor: Actor,
  kind: ListingKindName,
  facts: RuleFacts & { readonly seen: string },
): Promise<Result<null>> {
  if (!allowed(actor, 'listing.policy', {})) return refused(wrong.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    const before = await currentRuleForUpdate(unit.tx, kind);
    if (before.id !== facts.seen) return refused(wrong.meanwhile);
    const { seen: _seen, ...rule } = facts;
    const id = await insertRule(unit.tx, { ...rule, kind, madeAt: unit.nowDate });
    unit.audit('ageing.changed', 'ageing_rule', id, { kind, fade: rule.fadeAfterDays });
    return ok(null);
  });
}
