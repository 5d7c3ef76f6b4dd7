/** Writing down what was learned or stopped, and correcting it. Nothing recorded is ever changed. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { assert, ok, type Result, refused } from '../../../kernel/result.ts';
import { isSqlError, type Reader } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { listSchemes } from '../../scheme/index.ts';
import { listAllProofs } from '../proofs/store.ts';
import { refusals } from '../refusals.ts';
import { findCorrectionOf, findLesson, insertLesson, listAllLessons } from './store.ts';
import type { Lesson, LessonFacts } from './types.ts';
import { factsOf, type Known, lessonProblems, type WantedLesson } from './wanted.ts';

/** The trials and schemes that a lesson can be about. */
export async function knownTo(r: Reader): Promise<Known> {
  const [proofs, schemes] = await Promise.all([listAllProofs(r), listSchemes(r)]);
  return { proofs, schemes };
}

const names: readonly (keyof LessonFacts)[] = [
  'kind',
  'stoppedKind',
  'title',
  'body',
  'origin',
  'documentUrl',
  'change',
  'learnedOn',
  'proofId',
  'schemeId',
];
const isSame = (lesson: Lesson, facts: LessonFacts): boolean =>
  names.every((name) => lesson[name] === facts[name]);

/** Corrected already: by this very form, sent twice, or by another. */
async function corrected(r: Reader, id: Id<'lesson'>, facts: LessonFacts | null): Promise<Result<null>> {
  const now = await findCorrectionOf(r, id);
  return now && facts && isSame(now, facts) ? ok(null) : refused(refusals.changedMeanwhile);
}

/**
 * @param replaces what it corrects; null of a new one
 * @returns refusals `not-allowed`, `not-found` (or corrected meanwhile), `nothing-changed` and those of `lessonProblems`
 */
export async function recordLesson(
  deps: CommandDeps,
  actor: Actor,
  wanted: WantedLesson,
  replaces: Id<'lesson'> | null,
): Promise<Result<null>> {
  if (!allowed(actor, 'learning.keep', {})) return refused(refusals.notAllowed);
  try {
    return await inTransaction(deps, actor, async (unit) => {
      const known = await knownTo(unit.tx);
      const before = replaces && (await findLesson(unit.tx, replaces));
      if (replaces && !before) return await corrected(unit.tx, replaces, factsOf(wanted, known));
      const about = { today: unit.today, correcting: before !== null };
      const [first, ...rest] = lessonProblems(wanted, known, about);
      if (first) return refused(first, ...rest);
      const facts = factsOf(wanted, known);
      assert(facts !== null, 'checked with the problems');
      if (before && isSame(before, facts)) return refused(refusals.nothingChanged);
      // Who presses twice sends the same form twice.
      if (!before && (await listAllLessons(unit.tx)).some((one) => isSame(one, facts))) return ok(null);
      const id = await insertLesson(unit.tx, facts, before && { id: before.id, reason: wanted.reason }, {
        byPersonId: personIdOf(actor),
        recordedAt: unit.nowDate,
      });
      unit.audit(before ? 'lesson.corrected' : 'lesson.recorded', 'lesson', id, { kind: facts.kind });
      return ok(null);
    });
  } catch (error) {
    if (isSqlError(error, 'uniqueViolation')) return refused(refusals.changedMeanwhile);
    throw error;
  }
}
