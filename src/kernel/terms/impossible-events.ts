/**
 * Orders that cannot have happened. What the law allows but gives no effect (a notice of default that comes too
 * early, a suspension after the term has run out, an objection that is late) is no problem here.
 */
import type { PlainDate } from '../dates.ts';
import { type Text, text } from '../messages.ts';
import { type Problem, problem } from '../result.ts';
import { compareEvents, dateOfEvent, openCaseFile } from './case-file.ts';
import { isAfter, isBefore } from './count.ts';
import { runDecisionTerm } from './decision-clocks.ts';
import { objectionClock, runObjectionDecisionTerm } from './objection-clocks.ts';
import { suspensionRules } from './suspensions.ts';
import type { CaseEvent, DecisionTerm, EventOf, EventType } from './types.ts';

/** An event with its place in the input, for the path of its problems. */
export type Numbered<E extends CaseEvent = CaseEvent> = { readonly event: E; readonly index: number };

export type EventsToCheck = {
  /** Null when it could not be read: checks that need it are left out. */
  readonly term: DecisionTerm | null;
  readonly events: readonly Numbered[];
  readonly today: PlainDate | null;
  /** Types of events that were there but unreadable: nothing is called missing on their account. */
  readonly unreadableTypes: ReadonlySet<unknown>;
};

const texts = {
  'received-missing': text(
    'Er is geen ontvangst van de aanvraag (received). Zonder ontvangst loopt er geen termijn.',
    'There is no receipt of the application (received). Without it no term runs.',
  ),
  'only-once': text('Dit kan maar één keer gebeuren.', 'This can happen only once.'),
  'before-received': text(
    'Dit ligt vóór de ontvangst van de aanvraag.',
    'This is before the application was received.',
  ),
  'after-today': text('Deze datum ligt na vandaag.', 'This date is after today.'),
  'complete-before-not-after-request': text(
    'De laatste dag om aan te vullen moet na de dag van het verzoek liggen.',
    'The last day to complete must be after the day of the request.',
  ),
  'completed-without-request': text(
    'Er stond geen verzoek om aanvulling open.',
    'No request for completion was open.',
  ),
  'extension-not-allowed': text(
    'Deze beslistermijn kan niet worden verlengd (extensionWeeks is null).',
    'This decision term cannot be extended (extensionWeeks is null).',
  ),
  'after-due': text(
    'Verlengen kan alleen zolang de termijn nog loopt. De termijn was al voorbij.',
    'A term can be extended only while it runs. It had already ended.',
  ),
  'after-decision': text('Het besluit was al bekendgemaakt.', 'The decision had already been notified.'),
  'no-decision': text(
    'Er is nog geen besluit bekendgemaakt (notified).',
    'No decision has been notified yet (notified).',
  ),
  'no-objection': text('Er is nog geen bezwaar ontvangen.', 'No objection has been received yet.'),
  'nothing-to-pay': text(
    'Dit besluit geeft geen recht op betaling.',
    'This decision gives no right to payment.',
  ),
  'pay-by-before-decision': text(
    'De betaaldag ligt vóór het besluit.',
    'The day of payment is before the decision.',
  ),
  'until-before-from': text(
    'De laatste dag ligt vóór de eerste dag.',
    'The last day is before the first day.',
  ),
  'wrong-clock': text('Deze reden schort deze termijn niet op.', 'This reason does not suspend this term.'),
} as const satisfies Record<string, Text>;

type Code = keyof typeof texts;

class Findings {
  readonly problems: Problem[] = [];
  add(index: number | null, code: Code, key = ''): void {
    const field = index === null ? '/events' : `/events/${index}${key === '' ? '' : `/${key}`}`;
    this.problems.push(problem(field, code, texts[code]));
  }
}

const onlyOnce: readonly EventType[] = [
  'received',
  'extended',
  'notified',
  'paid',
  'objectionExtended',
  'objectionDecided',
];

function ofType<T extends EventType>(events: readonly Numbered[], type: T): readonly Numbered<EventOf<T>>[] {
  return events.filter((item): item is Numbered<EventOf<T>> => item.event.type === type);
}

function checkDates(check: EventsToCheck, events: readonly Numbered[], found: Findings): void {
  const received = ofType(events, 'received')[0];
  if (!received && !check.unreadableTypes.has('received')) found.add(null, 'received-missing');
  for (const type of onlyOnce) {
    for (const { index } of ofType(events, type).slice(1)) found.add(index, 'only-once');
  }
  for (const { event, index } of events) {
    const key = event.type === 'suspended' ? 'from' : 'on';
    const on = dateOfEvent(event);
    if (received && isBefore(on, received.event.on)) found.add(index, 'before-received', key);
    // A suspension agreed beforehand may lie ahead, if its end is known.
    const mayLieAhead = event.type === 'suspended' && event.until !== null;
    if (check.today !== null && isAfter(on, check.today) && !mayLieAhead)
      found.add(index, 'after-today', key);
  }
}

function checkCompletion(check: EventsToCheck, events: readonly Numbered[], found: Findings): void {
  const mayBeAsked = check.unreadableTypes.has('completionRequested');
  let open = false;
  for (const { event, index } of events) {
    if (event.type === 'completionRequested') {
      open = true;
      if (!isAfter(event.completeBefore, event.on)) {
        found.add(index, 'complete-before-not-after-request', 'completeBefore');
      }
    }
    if (event.type === 'completed') {
      if (!open && !mayBeAsked) found.add(index, 'completed-without-request');
      open = false;
    }
    if (event.type === 'suspended') {
      if (event.until !== null && isBefore(event.until, event.from))
        found.add(index, 'until-before-from', 'until');
      if (!suspensionRules[event.reason].clocks.includes(event.clock))
        found.add(index, 'wrong-clock', 'clock');
    }
  }
}

function checkDecision(check: EventsToCheck, events: readonly Numbered[], found: Findings): void {
  const notified = ofType(events, 'notified')[0];
  const extended = ofType(events, 'extended')[0];
  for (const { event, index } of events) {
    const decidedBefore = notified && isBefore(notified.event.on, dateOfEvent(event));
    if (decidedBefore && (event.type === 'completionRequested' || event.type === 'extended')) {
      found.add(index, 'after-decision', 'on');
    }
    if (event.type === 'notified' && event.payBy !== null && isBefore(event.payBy, event.on)) {
      found.add(index, 'pay-by-before-decision', 'payBy');
    }
  }
  if (!extended || !check.term) return;
  if (check.term.extensionWeeks === null) {
    found.add(extended.index, 'extension-not-allowed');
  } else if (check.today && ofType(events, 'received').length > 0) {
    const file = openCaseFile({
      term: check.term,
      today: check.today,
      events: events.map((item) => item.event),
    });
    if (!runDecisionTerm(file, extended.event.on).extended) found.add(extended.index, 'after-due', 'on');
  }
}

function checkObjection(check: EventsToCheck, events: readonly Numbered[], found: Findings): void {
  const notified = ofType(events, 'notified')[0];
  const objection = ofType(events, 'objectionReceived')[0];
  const decided = ofType(events, 'objectionDecided')[0];
  const noDecision = !notified && !check.unreadableTypes.has('notified');
  const noObjection = !objection && !check.unreadableTypes.has('objectionReceived');
  for (const { event, index } of events) {
    const { type } = event;
    if (type === 'objectionReceived' && noDecision) found.add(index, 'no-decision');
    if (type === 'paid') {
      if (noDecision || (notified && isBefore(event.on, notified.event.on))) found.add(index, 'no-decision');
      else if (notified && notified.event.outcome !== 'grant') found.add(index, 'nothing-to-pay');
    }
    if (type === 'objectionExtended' || type === 'objectionDecided') {
      if (noObjection || (objection && isBefore(event.on, objection.event.on)))
        found.add(index, 'no-objection');
    }
    if (type === 'objectionExtended' && decided && isBefore(decided.event.on, event.on)) {
      found.add(index, 'after-decision', 'on');
    }
  }
  const extended = ofType(events, 'objectionExtended')[0];
  if (!extended || !objection || !notified || !check.term || !check.today) return;
  const file = openCaseFile({
    term: check.term,
    today: check.today,
    events: events.map((item) => item.event),
  });
  const { due } = objectionClock(file, notified.event);
  if (!runObjectionDecisionTerm(file, due, extended.event.on).extended)
    found.add(extended.index, 'after-due', 'on');
}

/** Every contradiction in the events, each at its place in the input; empty when they can have happened. */
export function findImpossibleEvents(check: EventsToCheck): readonly Problem[] {
  const events = [...check.events].sort((one, other) => compareEvents(one.event, other.event));
  const found = new Findings();
  checkDates(check, events, found);
  checkCompletion(check, events, found);
  checkDecision(check, events, found);
  checkObjection(check, events, found);
  return found.problems;
}
