/** Holding a file back, and letting it go (a running case at the court, an inquiry, a request to see it). */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate, Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { findApplication } from '../../application/index.ts';
import { reasonLength } from '../rules.ts';
import { holdDossier } from '../store/dossiers.ts';
import { endHold, insertHold } from '../store/holds.ts';
import { isOwnCase, notAllowed, notFound } from './refusals.ts';

export type HoldInput = {
  readonly applicationId: Id<'application'>;
  readonly reason: string;
  /** Null where no day was typed that exists. */
  readonly until: PlainDate | null;
};

function problemsOf({ reason, until }: HoldInput, today: PlainDate): readonly Problem[] {
  return [
    reason === ''
      ? problem(
          'reason',
          'reason-needed',
          text('Schrijf op waarom wij dit langer bewaren.', 'Say why we keep this longer.'),
        )
      : tooLong('reason', reason, reasonLength),
    until === null || Temporal.PlainDate.compare(until, today) <= 0
      ? problem('until', 'date-wrong', text('Kies een dag na vandaag.', 'Choose a day after today.'))
      : null,
  ].filter((one) => one !== null);
}

/**
 * The file stays at least until this day, whatever its own term or a list says. A hold that was there is replaced.
 * @returns refusals `not-found`, `not-allowed`, and every problem with its field
 */
export function placeHold(deps: CommandDeps, actor: Actor, input: HoldInput): Promise<Result<void>> {
  return inTransaction(
    deps,
    actor,
    async (unit) => {
      const by = personIdOf(actor);
      if (by === null || !allowed(actor, 'retention.prepare', {})) return refused(notAllowed);
      await holdDossier(unit.tx, input.applicationId);
      const application = await findApplication(unit.tx, input.applicationId);
      if (!application || application.caseNumber === null || isOwnCase(actor, application))
        return refused(notFound);
      const typed = { ...input, reason: input.reason.trim() };
      const [first, ...rest] = problemsOf(typed, unit.today);
      if (first || typed.until === null) return refused(first ?? notFound, ...rest);
      const until = isoDate(typed.until);
      await endHold(unit.tx, application.id, by, unit.nowDate);
      await insertHold(unit.tx, {
        applicationId: application.id,
        reason: typed.reason,
        until,
        placedAt: unit.nowDate,
        placedByPersonId: by,
      });
      unit.audit('dossier.held', 'application', application.id, { until });
      return ok(undefined);
    },
    { publicFacts: false },
  );
}

export function liftHold(
  deps: CommandDeps,
  actor: Actor,
  input: { readonly applicationId: Id<'application'> },
): Promise<Result<void>> {
  return inTransaction(
    deps,
    actor,
    async (unit) => {
      const by = personIdOf(actor);
      if (by === null || !allowed(actor, 'retention.prepare', {})) return refused(notAllowed);
      await holdDossier(unit.tx, input.applicationId);
      const application = await findApplication(unit.tx, input.applicationId);
      if (!application || isOwnCase(actor, application)) return refused(notFound);
      const lifted = await endHold(unit.tx, application.id, by, unit.nowDate);
      if (lifted > 0) unit.audit('dossier.released', 'application', application.id);
      return ok(undefined);
    },
    { publicFacts: false },
  );
}
