/** Taking a complete application into treatment: its money is set aside, or the ceiling turns out to be reached. */
import type { Actor } from '../../../kernel/actor.ts';
import { assert, ok, type Result, refused } from '../../../kernel/result.ts';
import { listAttachments, listCosigners, saveStatus } from '../../application/index.ts';
import type { Application } from '../../application/types.ts';
import { heldCents, reserve } from '../../budget/index.ts';
import type { CaseDeps } from '../deps.ts';
import { treatmentLetter } from '../letters/completion.ts';
import { decisionClockOf, eventsOf } from '../rules/case-facts.ts';
import { openProblems } from '../rules/completion.ts';
import { letterContext } from './letter-context.ts';
import { letterToApplicant, note, type OnCase, type OpenCase, onCase, settle } from './on-case.ts';

/** @returns whether the ceiling leaves no room (Awb 4:25): the case is treated all the same, the decision must refuse */
async function setAside(file: OpenCase): Promise<boolean> {
  const { unit, facts } = file;
  const { id, envelopeId, requestedCents } = facts.application;
  if (envelopeId === null || requestedCents === null || requestedCents === 0) return false;
  const held = await heldCents(unit.tx, envelopeId, id);
  if (held.reserved > 0) return false;
  const reserved = await reserve(unit.tx, {
    envelopeId,
    applicationId: id,
    amountCents: requestedCents,
    basis: 'Awb 4:25',
    at: unit.nowDate,
  });
  if (reserved.ok) return false;
  if (eventsOf(facts, 'ceilingReached').length === 0)
    await note(file, { kind: 'ceilingReached', facts: { requestedCents } });
  unit.audit('application.ceilingReached', 'application', id, { envelopeId, requestedCents });
  return true;
}

/** Refusals: those of `onCase`; every problem of completeness with its question */
export function startTreatment(
  deps: CaseDeps,
  actor: Actor,
  input: OnCase,
): Promise<Result<{ readonly application: Application; readonly ceilingReached: boolean }>> {
  return onCase(deps, actor, 'startTreatment', input, async (file) => {
    const { unit, facts } = file;
    const { id } = facts.application;
    const cosigners = await listCosigners(unit.tx, id);
    const [first, ...rest] = openProblems(facts, cosigners, await listAttachments(unit.tx, id));
    if (first) return refused(first, ...rest);
    const completeAt = facts.application.completeAt ?? unit.nowDate;
    const saved = await saveStatus(
      unit.tx,
      facts.application,
      'startTreatment',
      { completeAt },
      unit.nowDate,
    );
    if (!saved.ok) return saved;
    const ceilingReached = await setAside(file);
    const due = decisionClockOf(facts)?.due;
    assert(due, 'a received application has a decision term');
    const messageId = await letterToApplicant(
      file,
      treatmentLetter(await letterContext(deps, file), { due, ceilingReached }),
    );
    await note(file, { kind: 'treatmentStarted', facts: { messageId } });
    const settled = await settle(file, saved.value);
    unit.audit('case.treatmentStarted', 'application', id, { ceilingReached });
    return ok({ application: settled.application, ceilingReached });
  });
}
