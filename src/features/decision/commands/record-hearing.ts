/** Views of the applicant before a decision to her disadvantage (Awb 4:7 to 4:12). */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import { type Application, addEvent, lockApplication } from '../../application/index.ts';
import type { DecisionDeps } from '../deps.ts';
import { hearingProblems } from '../rules/hearing-checks.ts';
import { insertHearing } from '../store/index.ts';
import type { HearingManner } from '../types.ts';
import { notAllowed, notFound } from './refusals.ts';

export type HearingInput = {
  readonly applicationId: Id<'application'>;
  readonly heldOn: string;
  readonly manner: HearingManner | null;
  readonly summary: string;
};

const ended: readonly Application['status'][] = ['draft', 'withdrawn', 'closed'];
const noCase: Problem = problem('', 'wrong-status', text('Deze zaak is afgerond.', 'This case is closed.'));

/** @returns the hearing's id; refusals `not-found`, `not-allowed`, `wrong-status` and every problem with the record */
export function recordHearing(
  deps: DecisionDeps,
  actor: Actor,
  input: HearingInput,
): Promise<Result<Id<'hearing'>>> {
  return inTransaction(
    deps,
    actor,
    async (unit) => {
      const personId = personIdOf(actor);
      if (personId === null || !allowed(actor, 'decision.hear', {})) return refused(notAllowed);
      const application = await lockApplication(unit.tx, input.applicationId);
      if (!application) return refused(notFound);
      if (ended.includes(application.status)) return refused(noCase);
      const notBefore = parseIsoDate(application.receivedOn ?? '') ?? Temporal.PlainDate.from('2000-01-01');
      const [first, ...rest] = hearingProblems(input, { today: unit.today, notBefore });
      if (first) return refused(first, ...rest);
      const id = await insertHearing(unit.tx, {
        applicationId: application.id,
        objectionId: null,
        heldOn: input.heldOn,
        heardByPersonId: personId,
        manner: input.manner ?? 'inPerson',
        summary: input.summary.trim(),
        recordedByPersonId: personId,
        recordedAt: unit.nowDate,
      });
      await addEvent(unit.tx, {
        applicationId: application.id,
        kind: 'hearingHeld',
        onDate: input.heldOn,
        at: unit.nowDate,
        actor,
        facts: { hearingId: id, manner: input.manner },
      });
      unit.audit('hearing.recorded', 'hearing', id, { applicationId: application.id, manner: input.manner });
      return ok(id);
    },
    { publicFacts: false },
  );
}
