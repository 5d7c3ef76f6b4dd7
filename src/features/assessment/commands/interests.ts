/** Keeping one's own register of interests. */
import type { PersonActor } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { refusals } from '../messages.ts';
import { endProblem, type InterestInput, interestProblems, mayRemove } from '../rules/interests.ts';
import {
  deleteInterest,
  findOrganisationByName,
  insertInterest,
  lockRegister,
  setInterestEnd,
} from '../store/index.ts';

/** No public page shows the register. */
const inside = { publicFacts: false } as const;

/** Adds an interest. A name that the city knows becomes that organisation; another stays a name, and is matched by it. */
export function addInterest(
  deps: CommandDeps,
  actor: PersonActor,
  input: InterestInput,
): Promise<Result<Id<'interest'>>> {
  return inTransaction(
    deps,
    actor,
    async (unit) => {
      if (!allowed(actor, 'interest.register')) return refused(refusals.notYourCouncil);
      const held = await lockRegister(unit.tx, actor.personId);
      const [first, ...rest] = interestProblems(input, held.length, unit.today);
      if (first) return refused(first, ...rest);
      const name = input.organisation;
      const organisationId = name === '' ? null : await findOrganisationByName(unit.tx, name);
      const id = await insertInterest(unit.tx, {
        personId: actor.personId,
        organisationId,
        organisationName: name === '' || organisationId !== null ? null : name,
        personName: input.personName === '' ? null : input.personName,
        personEmail: input.personEmail,
        description: input.description,
        since: input.since ?? isoDate(unit.today),
        until: input.until,
        createdAt: unit.nowDate,
      });
      unit.audit('interest.added', 'interest', id, { organisationId });
      return ok(id);
    },
    inside,
  );
}

/** Ends an interest on a day, the first on which it no longer holds. */
export function endInterest(
  deps: CommandDeps,
  actor: PersonActor,
  input: { readonly id: Id<'interest'>; readonly until: PlainDate },
): Promise<Result<null>> {
  return inTransaction(
    deps,
    actor,
    async (unit) => {
      const held = await lockRegister(unit.tx, actor.personId);
      const interest = held.find(({ id }) => id === input.id);
      if (!interest) return refused(refusals.interestUnknown);
      const problem = endProblem(interest, input.until, unit.today);
      if (problem) return refused(problem);
      const until = isoDate(input.until);
      await setInterestEnd(unit.tx, interest.id, until);
      unit.audit('interest.ended', 'interest', interest.id, { until });
      return ok(null);
    },
    inside,
  );
}

/** Takes back what was added by mistake, on the day itself. */
export function removeInterest(
  deps: CommandDeps,
  actor: PersonActor,
  id: Id<'interest'>,
): Promise<Result<null>> {
  return inTransaction(
    deps,
    actor,
    async (unit) => {
      const held = await lockRegister(unit.tx, actor.personId);
      const interest = held.find((one) => one.id === id);
      if (!interest) return refused(refusals.interestUnknown);
      if (!mayRemove(interest, unit.today)) return refused(refusals.tooLateToRemove);
      await deleteInterest(unit.tx, id);
      unit.audit('interest.removed', 'interest', id, { organisationId: interest.organisationId });
      return ok(null);
    },
    inside,
  );
}
