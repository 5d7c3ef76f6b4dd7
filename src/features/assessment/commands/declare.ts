/** Declaring interests before the full text opens (Awb 2:4). */
import type { PersonActor } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { type Application, addEvent, lockApplication } from '../../application/index.ts';
import { getWijk, type Wijkraad } from '../../place/index.ts';
import { refusals } from '../messages.ts';
import { matchesOf, nameQuestionsOf, newestDeclaration } from '../rules/standing.ts';
import { asMember, insertDeclaration, insertNameAnswer, isOpen, loadStandingFacts } from '../store/index.ts';
import type { Declaration, NameAnswer, StandingFacts } from '../types.ts';

/** The row's reason when the register speaks: what it says stands in the register itself. */
export const registerReason = 'belangenregister';

/** Notes a declaration, with an event that only the office sees when it is a conflict. */
export async function noteDeclaration(
  unit: UnitOfWork,
  wijkraadId: Id<'wijkraad'>,
  declaration: Omit<Declaration, 'at'> & { readonly enteredByPersonId: Id<'person'> | null },
): Promise<void> {
  await insertDeclaration(unit.tx, { ...declaration, at: unit.nowDate });
  const { applicationId, personId, conflicted, source } = declaration;
  if (conflicted) {
    await addEvent(unit.tx, {
      applicationId,
      kind: 'conflictDeclared',
      onDate: isoDate(unit.today),
      at: unit.nowDate,
      actor: unit.actor,
      audience: 'office',
      facts: { personId, wijkraadId, source },
    });
  }
  unit.audit('interest.declared', 'application', applicationId, { personId, conflicted, source });
}

export type DeclarationInput = {
  readonly applicationId: Id<'application'>;
  readonly conflicted: boolean;
  /** Needed when conflicted. */
  readonly reason: string | null;
  /** Whether a name in her register is somebody in the application. */
  readonly names?: readonly Pick<NameAnswer, 'interestId' | 'samePerson'>[];
};

/** Notes what she says about names that she was asked about, where it is not what she said last. */
async function noteNames(
  unit: UnitOfWork,
  personId: Id<'person'>,
  application: Application,
  input: DeclarationInput,
  facts: StandingFacts,
): Promise<StandingFacts> {
  const asked = nameQuestionsOf({ personId }, application, facts, isoDate(unit.today));
  const answers = (input.names ?? []).flatMap(({ interestId, samePerson }): NameAnswer[] => {
    const question = asked.find((one) => one.interestId === interestId);
    if (!question || question.samePerson === samePerson) return [];
    return [{ applicationId: application.id, interestId, samePerson, at: unit.nowDate }];
  });
  for (const answer of answers) {
    await insertNameAnswer(unit.tx, answer);
    const { interestId, samePerson } = answer;
    unit.audit('interest.nameAnswered', 'application', application.id, { personId, interestId, samePerson });
  }
  return { ...facts, answers: [...facts.answers, ...answers] };
}

/**
 * What an officer says of names in her own register before she decides (Awb 2:4); what she was not asked is passed over.
 * @returns refusals `not-your-council` for who decides nothing, `nothing-to-declare` when the case is gone
 */
export function answerOwnNames(
  deps: CommandDeps,
  actor: PersonActor,
  input: Pick<DeclarationInput, 'applicationId'> & { readonly names: DeclarationInput['names'] & object },
): Promise<Result<null>> {
  return inTransaction(
    deps,
    actor,
    async (unit) => {
      if (!allowed(actor, 'decision.take')) return refused(refusals.notYourCouncil);
      const application = await lockApplication(unit.tx, input.applicationId);
      if (!application) return refused(refusals.nothingToDeclare);
      const member = await asMember(unit.tx, actor.personId);
      const facts = await loadStandingFacts(unit.tx, [member], [application]);
      await noteNames(
        unit,
        actor.personId,
        application,
        { ...input, conflicted: false, reason: null },
        facts,
      );
      return ok(null);
    },
    { publicFacts: false },
  );
}

async function declareOne(
  unit: UnitOfWork,
  personId: Id<'person'>,
  council: Wijkraad,
  application: Application,
  input: DeclarationInput,
): Promise<void> {
  const member = await asMember(unit.tx, personId);
  const loaded = await loadStandingFacts(unit.tx, [member], [application]);
  const facts = await noteNames(unit, personId, application, input, loaded);
  const matched = matchesOf(member, application, facts, isoDate(unit.today)).length > 0;
  const newest = newestDeclaration(facts.declarations.filter((row) => row.personId === personId));
  const base = { applicationId: application.id, personId, enteredByPersonId: null };
  if (matched) {
    // The register outweighs what she says; it is noted once.
    if (newest?.source === 'register') return;
    await noteDeclaration(unit, council.id, {
      ...base,
      conflicted: true,
      source: 'register',
      reason: registerReason,
    });
    return;
  }
  const same = newest?.source !== 'register' && newest?.conflicted === input.conflicted;
  if (newest && same && (newest.reason ?? null) === input.reason) return;
  await noteDeclaration(unit, council.id, {
    ...base,
    conflicted: input.conflicted,
    source: 'declared',
    reason: input.reason,
  });
}

/**
 * Declares for several applications at once. Applications that are past the council, or not this council's, are passed
 * over.
 * @returns how many were still open; refusals `not-your-council`, `nothing-to-declare`
 */
export function declareInterests(
  deps: CommandDeps,
  actor: PersonActor,
  council: Wijkraad,
  inputs: readonly DeclarationInput[],
): Promise<Result<number>> {
  return inTransaction(
    deps,
    actor,
    async (unit) => {
      const subject = { wijkraadId: council.id, gebiedId: council.gebiedId };
      if (!allowed(actor, 'pack.declare', subject)) return refused(refusals.notYourCouncil);
      let declared = 0;
      // One order of locks for everybody who declares or records.
      for (const input of [...inputs].sort((a, b) => (a.applicationId < b.applicationId ? -1 : 1))) {
        const application = await lockApplication(unit.tx, input.applicationId);
        if (!application || !isOpen(application) || application.wijkId === null) continue;
        if ((await getWijk(unit.tx, application.wijkId)).wijkraadId !== council.id) continue;
        await declareOne(unit, actor.personId, council, application, input);
        declared += 1;
      }
      return declared === 0 ? refused(refusals.nothingToDeclare) : ok(declared);
    },
    { publicFacts: false },
  );
}
