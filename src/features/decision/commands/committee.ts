/** Whether a committee hears and advises on an objection, and what it advised (Awb 7:13). */
import { Temporal } from '../../../kernel/dates.ts';
import { assert, ok, refused } from '../../../kernel/result.ts';
import { committeeLetter } from '../letters/committee-letter.ts';
import { type CommitteeAdvice, committeeAdviceProblems } from '../rules/committee.ts';
import { saveObjection } from '../store/index.ts';
import type { Objection } from '../types.ts';
import { isOpen, note, refreshObjection, wrongStep } from './objection-case.ts';
import { step, today } from './objection-step.ts';
import { answerFacts, letterFactsOf, sendToObjector } from './to-objector.ts';

/** Until it has advised. */
export const canSetCommittee = (objection: Objection): boolean =>
  isOpen(objection) && objection.applicationId !== null && objection.committeeAdvice === null;

export const canAdvise = ({ status, committee, committeeAdvice }: Objection): boolean =>
  committee && committeeAdvice === null && (status === 'inTreatment' || status === 'heard');

/** Twelve weeks instead of six, or the other way round (7:10 lid 1); whoever objected is told (7:13 lid 2). */
export const setCommittee = step<{ readonly committee: boolean }>(null, async (unit, c, { committee }) => {
  if (!canSetCommittee(c.objection) || c.objection.committee === committee) return refused(wrongStep);
  const saved = await saveObjection(unit.tx, c.objection, { committee });
  await note(unit, saved, 'committeeSet', today(unit), { committee });
  const set = await refreshObjection(unit, saved);
  const facts = { ...letterFactsOf(set, unit.actor), ...answerFacts(set, unit.today) };
  await sendToObjector(unit, set, 'other', committeeLetter(facts));
  return ok(set);
});

/** Refusals: those of `committeeAdviceProblems`, and of every step. */
export const recordAdvice = step<CommitteeAdvice>(null, async (unit, c, input) => {
  if (!canAdvise(c.objection)) return refused(wrongStep);
  const receivedOn = Temporal.PlainDate.from(c.objection.receivedOn);
  const [first, ...rest] = committeeAdviceProblems(input, { receivedOn, today: unit.today });
  if (first) return refused(first, ...rest);
  assert(input.outcome, 'checked above');
  const saved = await saveObjection(unit.tx, c.objection, {
    committeeAdvice: input.outcome,
    committeeAdvisedOn: input.advisedOn,
    committeeReasons: input.reasons.trim(),
  });
  await note(unit, saved, 'committeeAdvised', input.advisedOn, { advice: input.outcome });
  return ok(await refreshObjection(unit, saved));
});
