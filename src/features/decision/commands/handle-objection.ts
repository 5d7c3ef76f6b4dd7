/** The steps between receipt and decision on an objection, each with its letter and its clocks. */
import { personIdOf } from '../../../kernel/actor.ts';
import { parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { assert, ok, problem, refused } from '../../../kernel/result.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import { invitationLetter, repairLetter, withdrawalLetter } from '../letters/objection-letters.ts';
import { hearingDayProblems, hearingProblems } from '../rules/hearing-checks.ts';
import { morePapersUntil, papersFrom } from '../rules/objection.ts';
import { sameDecider } from '../rules/objection-answer.ts';
import { insertHearing, saveObjection } from '../store/index.ts';
import type { HearingManner, Objection } from '../types.ts';
import { noteStepOnCase } from './file-objection.ts';
import { lockStep, note, refreshObjection, takeStep } from './objection-case.ts';
import { required, type Step, step, today } from './objection-step.ts';
import { notAllowed, notFound } from './refusals.ts';
import { letterFactsOf, sendToObjector } from './to-objector.ts';

export const startObjection = step('startTreatment', async (unit, c) => {
  const handledByPersonId = personIdOf(unit.actor);
  // Who decided may still register and ask for papers; hearing and deciding are for another (7:5, 10:3).
  return ok(
    await takeStep(
      unit,
      c,
      'startTreatment',
      { handledByPersonId },
      { kind: 'treatmentStarted', onDate: today(unit) },
    ),
  );
});

/** Awb 6:6: what lacks can be mended; our own term stands still until then (7:10 lid 2). */
export const askRepair = step<{ readonly items: string; readonly before: string }>(
  'askRepair',
  async (unit, c, input) => {
    const before = parseIsoDate(input.before);
    const problems = [
      input.items.trim() === ''
        ? required('items', 'Schrijf op wat er ontbreekt.', 'Say what is missing.')
        : null,
      before === null || Temporal.PlainDate.compare(before, unit.today) <= 0
        ? problem('before', 'date-shape', text('Kies een dag na vandaag.', 'Choose a day after today.'))
        : null,
    ].filter((one) => one !== null);
    const [first, ...rest] = problems;
    if (first) return refused(first, ...rest);
    assert(before, 'checked above');
    const asked = await takeStep(
      unit,
      c,
      'askRepair',
      {},
      {
        kind: 'repairAsked',
        onDate: today(unit),
        facts: { repairBefore: input.before },
      },
    );
    const letter = repairLetter({ ...letterFactsOf(asked, unit.actor), items: input.items.trim(), before });
    await sendToObjector(unit, asked, 'other', letter);
    return ok(asked);
  },
);

export const recordRepair = step('repair', async (unit, c) =>
  ok(await takeStep(unit, c, 'repair', {}, { kind: 'repaired', onDate: today(unit) })),
);

/** Awb 7:2, 7:4: the invitation, with the day from which the papers lie open. */
export const planHearing = step<{ readonly hearingOn: string }>(null, async (unit, c, input) => {
  if (c.objection.status !== 'inTreatment')
    return refused(
      problem('', 'wrong-status', text('Neem het bezwaar eerst in behandeling.', 'Start treatment first.')),
    );
  const [first, ...rest] = hearingDayProblems(input.hearingOn, unit.today);
  if (first) return refused(first, ...rest);
  const on = Temporal.PlainDate.from(input.hearingOn);
  const saved = await saveObjection(unit.tx, c.objection, { hearingOn: input.hearingOn });
  await note(unit, saved, 'hearingPlanned', today(unit), { hearingOn: input.hearingOn });
  const planned = await refreshObjection(unit, saved);
  const letter = invitationLetter({
    ...letterFactsOf(planned, unit.actor),
    on,
    papersFrom: papersFrom(on),
    morePapersUntil: morePapersUntil(on),
    committee: planned.objection.committee,
  });
  await sendToObjector(unit, planned, 'hearingInvitation', letter);
  return ok(planned);
});

export type ObjectionHearingInput = {
  readonly heldOn: string;
  readonly manner: HearingManner | null;
  readonly summary: string;
};

/** Awb 7:5: by someone who was not involved in the decision. */
export const recordObjectionHearing = step<ObjectionHearingInput>('hear', async (unit, c, input) => {
  const personId = personIdOf(unit.actor);
  if (personId === null) return refused(notAllowed);
  if (c.contested?.decidedByPersonId === personId) return refused(sameDecider);
  const notBefore = Temporal.PlainDate.from(c.objection.receivedOn);
  const [first, ...rest] = hearingProblems(input, { today: unit.today, notBefore });
  if (first) return refused(first, ...rest);
  const { applicationId } = c.objection;
  if (applicationId === null) return refused(notFound);
  const hearingId = await insertHearing(unit.tx, {
    applicationId,
    objectionId: c.objection.id,
    heldOn: input.heldOn,
    heardByPersonId: personId,
    manner: input.manner ?? 'inPerson',
    summary: input.summary.trim(),
    recordedByPersonId: personId,
    recordedAt: unit.nowDate,
  });
  const event = {
    kind: 'hearingHeld' as const,
    onDate: input.heldOn,
    facts: { hearingId, manner: input.manner },
  };
  return ok(await takeStep(unit, c, 'hear', {}, event));
});

/** Awb 6:21: by the objector herself, or by the office when she said so otherwise. */
export const withdrawObjection: Step = (deps, actor, input) =>
  inTransaction<Objection>(
    deps,
    actor,
    async (unit) => {
      const opened = await lockStep(unit, input, 'withdraw');
      if (!opened.ok) return opened;
      const c = opened.value;
      const personId = personIdOf(actor);
      const own = personId !== null && c.objection.objectorPersonId === personId;
      // For anyone else it does not exist.
      if (!own && !allowed(actor, 'objection.handle', {})) return refused(notFound);
      const withdrawn = await takeStep(unit, c, 'withdraw', {}, { kind: 'withdrawn', onDate: today(unit) });
      await noteStepOnCase(unit, withdrawn, 'objectionWithdrawn');
      await sendToObjector(
        unit,
        withdrawn,
        'withdrawalConfirmation',
        withdrawalLetter(letterFactsOf(withdrawn, actor)),
      );
      return ok(withdrawn.objection);
    },
    { publicFacts: false },
  );
