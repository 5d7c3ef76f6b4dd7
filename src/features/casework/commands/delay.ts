/** The notice that a decision comes after its term (Awb 4:14 lid 1). */
import type { Actor } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { Application } from '../../application/types.ts';
import type { CaseDeps } from '../deps.ts';
import { delayLetter } from '../letters/delay.ts';
import { mayAnnounceDelay } from '../rules/delay.ts';
import { letterContext } from './letter-context.ts';
import { letterToApplicant, note, type OnCase, onCase, settle } from './on-case.ts';
import { reasonProblems, touch } from './terms.ts';

/**
 * Letter and event only: the last day of the term, the notice of default and the penalty stay what they are.
 * Refusals: those of `onCase` and of the rule `mayAnnounceDelay`; `reason-needed`, `too-long`
 */
export function announceDelay(
  deps: CaseDeps,
  actor: Actor,
  input: OnCase & { readonly expectedOn: PlainDate; readonly reason: string },
): Promise<Result<Application>> {
  return onCase(deps, actor, 'announceDelay', input, async (file) => {
    const { unit, facts } = file;
    const { expectedOn, reason } = input;
    const allowed = mayAnnounceDelay(facts, expectedOn);
    const unexplained = reasonProblems('reason', reason, true);
    if (!allowed.ok) return refused(...allowed.problems, ...unexplained);
    if (unexplained.length > 0) return refused(...unexplained);
    const { due } = allowed.value;
    const messageId = await letterToApplicant(
      file,
      delayLetter(await letterContext(deps, file), {
        expectedOn,
        due,
        late: due.toString() < isoDate(unit.today),
        reason,
      }),
    );
    const dates = { expectedOn: isoDate(expectedOn), dueOn: isoDate(due) };
    await note(file, { kind: 'delayAnnounced', facts: { ...dates, reason, messageId } });
    const settled = await settle(file, await touch(file));
    unit.audit('case.delayAnnounced', 'application', facts.application.id, dates);
    return ok(settled.application);
  });
}
