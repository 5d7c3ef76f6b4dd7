/** What an officer did by hand because an objection was won (Awb 7:11 lid 2). */
import { ok, refused } from '../../../kernel/result.ts';
import { followUpProblems } from '../rules/contested.ts';
import { saveObjection } from '../store/index.ts';
import type { Objection } from '../types.ts';
import { note, refreshObjection, wrongStep } from './objection-case.ts';
import { step, today } from './objection-step.ts';

export const waitsForFollowUp = ({ followUp, followedUpOn }: Objection): boolean =>
  followUp !== null && followedUpOn === null;

/** Refusals: `followUpNote-missing` and `too-long` on field `followUpNote`, and those of every step. */
export const recordFollowUp = step<{ readonly note: string }>(null, async (unit, c, input) => {
  if (!waitsForFollowUp(c.objection)) return refused(wrongStep);
  const [first, ...rest] = followUpProblems(input.note);
  if (first) return refused(first, ...rest);
  const on = today(unit);
  const saved = await saveObjection(unit.tx, c.objection, {
    followedUpOn: on,
    followUpNote: input.note.trim(),
  });
  await note(unit, saved, 'followedUp', on, { followUp: saved.followUp });
  return ok(await refreshObjection(unit, saved));
});
