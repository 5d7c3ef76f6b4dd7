/** Saving and throwing away trial combinations. */
import type { PersonActor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Problem, type Result, refused } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { refusals } from '../messages.ts';
import { type Choices, viewOf } from '../rules.ts';
import { deleteCombination, insertCombination, lockCombinations } from '../store/index.ts';
import type { Combination, CombinationRow, Pack } from '../types.ts';

const inside = { publicFacts: false } as const;
const longestName = 100;
const mostCombinations = 50;

const subjectOf = (pack: Pack) => ({ wijkraadId: pack.council.id, gebiedId: pack.council.gebiedId });

function nameProblems(name: string, saved: readonly Combination[]): readonly Problem[] {
  if (name === '') return [refusals.nameNeeded];
  const long = tooLong('name', name, longestName);
  if (long) return [long];
  return saved.some((combination) => combination.name === name) ? [refusals.nameTaken] : [];
}

/** Only what she may take part in is kept, whatever was posted. */
function rowsOf(pack: Pack, choices: Choices, personId: Id<'person'>): readonly CombinationRow[] {
  return pack.open.flatMap((row) => {
    const choice = choices.get(row.caseNumber);
    if (!choice || viewOf({ kind: 'member', personId }, row.standings) !== 'free') return [];
    return [{ applicationId: row.application.id, ...choice }];
  });
}

/** Saves a trial under a name. It may pass the envelope: that is what trying is for. */
export function saveCombination(
  deps: CommandDeps,
  actor: PersonActor,
  pack: Pack,
  input: { readonly name: string; readonly choices: Choices },
): Promise<Result<Id<'pack_combination'>>> {
  return inTransaction(
    deps,
    actor,
    async (unit) => {
      if (!allowed(actor, 'pack.advise', subjectOf(pack))) return refused(refusals.notYourCouncil);
      if (pack.open.length === 0) return refused(refusals.roundDone);
      const scope = { roundId: pack.round.id, wijkraadId: pack.council.id };
      const saved = await lockCombinations(unit.tx, scope);
      const choices = rowsOf(pack, input.choices, actor.personId);
      const problems = [
        ...nameProblems(input.name, saved),
        ...(choices.length === 0 ? [refusals.nothingChosen] : []),
        ...(saved.length >= mostCombinations ? [refusals.tooManyCombinations] : []),
      ];
      const [first, ...rest] = problems;
      if (first) return refused(first, ...rest);
      const id = await insertCombination(unit.tx, {
        ...scope,
        name: input.name,
        choices,
        createdByPersonId: actor.personId,
        createdAt: unit.nowDate,
      });
      unit.audit('combination.saved', 'pack_combination', id, { rows: choices.length });
      return ok(id);
    },
    inside,
  );
}

/** Throws one's own combination away. */
export function removeCombination(
  deps: CommandDeps,
  actor: PersonActor,
  pack: Pack,
  id: Id<'pack_combination'>,
): Promise<Result<null>> {
  return inTransaction(
    deps,
    actor,
    async (unit) => {
      const scope = { roundId: pack.round.id, wijkraadId: pack.council.id };
      const saved = await lockCombinations(unit.tx, scope);
      const own = saved.find((one) => one.id === id && one.createdByPersonId === actor.personId);
      if (!own) return refused(refusals.combinationUnknown);
      await deleteCombination(unit.tx, id);
      unit.audit('combination.removed', 'pack_combination', id);
      return ok(null);
    },
    inside,
  );
}
