/** More time for an objection, and what it costs to take too long (Awb 7:10, 7:14). */
import { isoDate, type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { assert, ok, problem, refused } from '../../../kernel/result.ts';
import { addEvent } from '../../application/index.ts';
import { postponementLetter } from '../letters/objection-letters.ts';
import { penaltyLetter } from '../letters/penalty-letter.ts';
import { endedPenaltyOf } from '../rules/objection.ts';
import { saveObjection } from '../store/index.ts';
import { answerDue, clocksOfObjection, note, refreshObjection } from './objection-case.ts';
import { required, type Step, step, today } from './objection-step.ts';
import { queuePenalty } from './queue-penalty.ts';
import { letterFactsOf, sendToObjector } from './to-objector.ts';

/** Awb 7:10 lid 3: once, six weeks, with a notice. */
export const postponeObjection = step<{ readonly reasons: string }>(null, async (unit, c, input) => {
  const once = !c.events.some((event) => event.kind === 'extended');
  const due = answerDue(c, unit.today);
  const open = ['inTreatment', 'heard', 'received'].includes(c.objection.status);
  if (!once || due === null || !open)
    return refused(
      problem(
        '',
        'wrong-status',
        text(
          'Verdagen kan één keer, zolang de termijn loopt.',
          'Postponing is possible once, while the term runs.',
        ),
      ),
    );
  if (Temporal.PlainDate.compare(unit.today, due) > 0)
    return refused(
      problem(
        '',
        'too-late',
        text(
          'De termijn is al voorbij: verdagen kan niet meer.',
          'The term is over: postponing is no longer possible.',
        ),
      ),
    );
  if (input.reasons.trim() === '')
    return refused(
      required('reasons', 'Schrijf op waarom u meer tijd nodig hebt.', 'Say why you need more time.'),
    );
  await note(unit, c.objection, 'extended', today(unit));
  const later = await refreshObjection(unit, await saveObjection(unit.tx, c.objection, {}));
  const newDue = answerDue(later, unit.today);
  assert(newDue, 'an objection that was postponed has a term');
  if (c.application)
    await addEvent(unit.tx, {
      applicationId: c.application.id,
      kind: 'objectionExtended',
      onDate: today(unit),
      at: unit.nowDate,
      actor: unit.actor,
      facts: { objectionId: c.objection.id },
    });
  const letter = postponementLetter({
    ...letterFactsOf(later, unit.actor),
    due: newDue,
    reasons: input.reasons.trim(),
  });
  await sendToObjector(unit, later, 'objectionExtension', letter);
  return ok(later);
});

/** Awb 7:10 lid 4: further delay as far as the objector agrees. `until` is the new last day. */
export const delayWithConsent = step<{ readonly until: string }>(null, async (unit, c, input) => {
  const until = parseIsoDate(input.until);
  const due = answerDue(c, unit.today);
  if (until === null || due === null || Temporal.PlainDate.compare(until, due) <= 0)
    return refused(
      problem(
        'until',
        'date-shape',
        text(
          'Kies een dag na de laatste dag die nu geldt.',
          'Choose a day after the last day that applies now.',
        ),
      ),
    );
  // The term stands still from its last day on, for as long as was agreed.
  const facts = { from: isoDate(due), until: isoDate(until.subtract({ days: 1 })) };
  await note(unit, c.objection, 'delayed', today(unit), facts);
  return ok(await refreshObjection(unit, await saveObjection(unit.tx, c.objection, {})));
});

/** Awb 7:14 with 4:17: from two weeks after this the penalty runs. */
export const recordDefaultNotice = step<{ readonly on: string }>(null, async (unit, c, input) => {
  const on: PlainDate | null = parseIsoDate(input.on);
  if (on === null || Temporal.PlainDate.compare(on, unit.today) > 0)
    return refused(
      problem('on', 'date-shape', text('Kies een dag tot en met vandaag.', 'Choose a day up to today.')),
    );
  await note(unit, c.objection, 'noticeOfDefault', isoDate(on));
  return ok(await refreshObjection(unit, await saveObjection(unit.tx, c.objection, {})));
});

/** Awb 4:18 with 7:14: what the penalty came to, by decision, with where one can object to it. */
export const fixPenalty: Step = (deps, actor, at) =>
  step(null, async (unit, c) => {
    const owed = endedPenaltyOf(clocksOfObjection(c, unit.today).clocks, c.events, unit.today);
    if (owed === null || owed.clock.doneOn !== null)
      return refused(
        problem(
          '',
          'no-penalty',
          text('Er is geen dwangsom vast te stellen.', 'There is no penalty payment to fix.'),
        ),
      );
    const { lang, reference, objector, signatory } = letterFactsOf(c, unit.actor);
    const messageId = await sendToObjector(
      unit,
      c,
      'penaltyDecision',
      penaltyLetter({
        about: 'objection',
        lang,
        reference,
        addressee: objector,
        owed,
        sentOn: unit.today,
        siteUrl: deps.config.publicUrl,
        signatory,
      }),
    );
    const fixed = { days: owed.days, amountCents: owed.cents, messageId };
    await note(unit, c.objection, 'penaltyFixed', today(unit), fixed);
    await queuePenalty(unit, c, {
      objectionId: c.objection.id,
      raisedByObjectionId: null,
      // Someone else than the applicant can object: the account of the case is not hers.
      toApplicant: c.byApplicant,
      amountCents: owed.cents,
    });
    return ok(await refreshObjection(unit, await saveObjection(unit.tx, c.objection, {})));
  })(deps, actor, at);
