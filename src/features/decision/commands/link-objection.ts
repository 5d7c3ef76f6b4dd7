/** What an objection is about, found out afterwards: the case, and the decision in it. */
import { text } from '../../../kernel/messages.ts';
import { ok, problem, refused } from '../../../kernel/result.ts';
import { findByCaseNumber, lockApplication } from '../../application/index.ts';
import { getVersion } from '../../scheme/index.ts';
import { foundLetter } from '../letters/link-letters.ts';
import { againstColumns, contestedMissing } from '../rules/contested.ts';
import { saveObjection } from '../store/index.ts';
import { chosenFrom, listContested, newestContested } from './contested.ts';
import { noteOnCase, noteStepOnCase, readCaseNumber, timelinessFor } from './file-objection.ts';
import { isOpen, note, refreshObjection, wrongStep } from './objection-case.ts';
import { step, today } from './objection-step.ts';
import { answerFacts, letterFactsOf, sendToObjector } from './to-objector.ts';

/** Ties an objection to the case that it turns out to be about, and tells what its receipt could not tell yet. */
export const linkObjection = step<{ readonly caseNumber: string }>(null, async (unit, c, input) => {
  const seen = await findByCaseNumber(unit.tx, readCaseNumber(input.caseNumber));
  const application = seen && (await lockApplication(unit.tx, seen.id));
  if (!application || c.objection.applicationId !== null)
    return refused(
      problem(
        'caseNumber',
        'case-unknown',
        text('Dit zaaknummer is er niet.', 'There is no such case number.'),
      ),
    );
  const contested = await newestContested(unit.tx, unit.actor, application);
  const version = await getVersion(unit.tx, application.schemeVersionId);
  const saved = await saveObjection(unit.tx, c.objection, {
    applicationId: application.id,
    ...againstColumns(contested),
    committee: version.rules.terms.objectionCommittee,
    timeliness: await timelinessFor(unit, contested, c.objection),
  });
  await note(unit, saved, 'linked', today(unit), { applicationId: application.id });
  await noteOnCase(unit, saved, application);
  const linked = await refreshObjection(unit, saved);
  const facts = { ...letterFactsOf(linked, unit.actor), ...answerFacts(linked, unit.today) };
  await sendToObjector(unit, linked, 'other', foundLetter(facts));
  return ok(linked);
});

/**
 * It turned out to be against another decision of the case than was thought: its terms count from that one's day. Refusals:
 * `choice-missing` on field `against`, and those of every step.
 */
export const chooseContested = step<{ readonly against: string }>(null, async (unit, c, input) => {
  if (!c.application || !isOpen(c.objection)) return refused(wrongStep);
  const contested = chosenFrom(await listContested(unit.tx, c.application), input.against);
  if (!contested) return refused(contestedMissing);
  const saved = await saveObjection(unit.tx, c.objection, {
    ...againstColumns(contested),
    timeliness: await timelinessFor(unit, contested, c.objection),
  });
  await note(unit, saved, 'contestedChosen', today(unit), { against: contested.against });
  const chosen = await refreshObjection(unit, saved);
  await noteStepOnCase(unit, chosen, 'contestedChosen');
  const facts = { ...letterFactsOf(chosen, unit.actor), ...answerFacts(chosen, unit.today) };
  await sendToObjector(unit, chosen, 'other', foundLetter(facts));
  return ok(chosen);
});
