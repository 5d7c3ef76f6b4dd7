/** An objection of which nobody knows yet against what it is, or against what still has to be made known. Pure. */
import { dateText, type PlainDate, Temporal } from '../../../kernel/dates.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { type Clock, clockNames, lastDayOf } from '../../../kernel/terms/index.ts';
import type { Objection } from '../types.ts';

/** What the term asks of an officer: the objection to deal with, or to find out or wait for what it is against. */
export function askedBy(objection: Pick<Objection, 'applicationId' | 'notifiedOn'>): Text {
  if (objection.applicationId === null)
    return text('Uitzoeken over welk besluit het gaat', 'Find out which decision it is about');
  return objection.notifiedOn === null
    ? text('Bezwaar wacht op het besluit', 'Objection waits for the decision')
    : clockNames.objectionDecision;
}

/**
 * For the office alone. Who objects early waits for the decision (Awb 6:10 lid 2), so its last day is the one of that. As long
 * as no case is known the term to decide is counted from the day of receipt: it cannot end before that.
 * @param decision the clock of the decision that is waited for; null when none is known
 */
export function waitingClock(
  { receivedOn }: Pick<Objection, 'receivedOn'>,
  decision: Clock | null,
  today: PlainDate,
): Clock {
  const received = Temporal.PlainDate.from(receivedOn);
  const due = decision?.due ?? lastDayOf('objectionDecision', received);
  const late = Temporal.PlainDate.compare(today, due) > 0;
  return {
    clock: 'objectionDecision',
    start: received.add({ days: 1 }),
    due,
    suspendedDays: 0,
    state: late ? 'late' : decision?.state === 'suspended' ? 'suspended' : 'running',
    because: decision
      ? text(
          `Awb 6:10: het bezwaar wacht op het besluit op de aanvraag, dat er uiterlijk op ${dateText(due).nl} is`,
          `Awb 6:10: the objection waits for the decision on the application, which is there by ${dateText(due).en}`,
        )
      : text(
          `Awb 6:15 en 7:10: zes weken vanaf de dag na ontvangst op ${dateText(received).nl}, zolang niet bekend is over welk besluit het gaat`,
          `Awb 6:15 and 7:10: six weeks from the day after receipt on ${dateText(received).en}, as long as it is not known which decision it is about`,
        ),
    doneOn: null,
  };
}
