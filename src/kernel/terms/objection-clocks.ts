/** The clocks from the decision on: object (6:7), decide on the objection (7:10), pay (4:87). */
import { addDays, type PlainDate } from '../dates.ts';
import { type Text, text } from '../messages.ts';
import { type CaseFile, stateOf } from './case-file.ts';
import { endOfTerm, isAfter, isBefore } from './count.ts';
import { type LegalTerm, legalTerms } from './law.ts';
import { concat, movedText, nothing, suspendedText, weeksText, withDates } from './phrases.ts';
import { otherPauses, type RunningTerm, runTerm } from './running-term.ts';
import { suspensionArticle } from './suspensions.ts';
import type { Clock, ClockState, EventOf, SuspendableClock } from './types.ts';

function runLegalTerm(
  file: CaseFile,
  after: PlainDate,
  term: LegalTerm,
  clock: SuspendableClock,
  extension: { readonly on: PlainDate; readonly amount: number } | null = null,
): RunningTerm {
  return runTerm({
    after,
    length: term.length,
    rule: { generalTermsAct: term.generalTermsAct, equatedDays: file.term.equatedDays },
    pauses: otherPauses(file.events, clock, file.today),
    added: clock === 'objection' ? 'afterMove' : 'beforeMove',
    extension,
    today: file.today,
  });
}

type Timeliness = 'early' | 'inTime' | 'inTimeIfPosted' | 'late';

/**
 * Awb 6:9: received within the term; by post also up to one week later, if it was posted within the term. Only the
 * day of receipt is known here, so within that week it counts as in time and the text says what to check. Awb 6:10:
 * an objection before notification is not turned away.
 */
function timelinessOf(
  objection: EventOf<'objectionReceived'>,
  notifiedOn: PlainDate,
  due: PlainDate,
  lastPostDay: PlainDate,
): Timeliness {
  if (isBefore(objection.on, notifiedOn)) return 'early';
  if (!isAfter(objection.on, due)) return 'inTime';
  return objection.by === 'post' && !isAfter(objection.on, lastPostDay) ? 'inTimeIfPosted' : 'late';
}

const timelinessTexts: Readonly<Record<Timeliness, Text>> = {
  early: text(
    '; bezwaar ontvangen op {date}, vóór de bekendmaking (Awb 6:10)',
    '; objection received on {date}, before notification (Awb 6:10)',
  ),
  inTime: text('; bezwaar ontvangen op {date}', '; objection received on {date}'),
  inTimeIfPosted: text(
    '; bezwaar per post ontvangen op {date}: op tijd als het uiterlijk op {date} is gepost (Awb 6:9)',
    '; objection received by post on {date}: in time if it was posted by {date} (Awb 6:9)',
  ),
  late: text(
    '; bezwaar ontvangen op {date}, na de termijn (Awb 6:11: was daar een goede reden voor?)',
    '; objection received on {date}, after the term (Awb 6:11: was there a good reason?)',
  ),
};

/** The term for objecting, and the objection that counts for it: the first in time, otherwise the first of all. */
export function objectionClock(file: CaseFile, notified: EventOf<'notified'>): Clock {
  const run = runLegalTerm(file, notified.on, legalTerms.objection, 'objection');
  const { due } = run.end;
  const byPost = legalTerms.objectionByPost;
  const lastPostDay = endOfTerm(due, byPost.length, {
    generalTermsAct: byPost.generalTermsAct,
    equatedDays: file.term.equatedDays,
  }).due;
  const objections = file.all('objectionReceived').map((objection) => ({
    on: objection.on,
    timeliness: timelinessOf(objection, notified.on, due, lastPostDay),
  }));
  const counted = objections.find((objection) => objection.timeliness !== 'late') ?? objections[0] ?? null;
  const state: ClockState =
    counted !== null
      ? counted.timeliness === 'late'
        ? 'late'
        : 'met'
      : stateOf({ due, today: file.today, doneOn: null, suspendedToday: run.suspendedToday });
  return {
    clock: 'objection',
    start: addDays(notified.on, 1),
    due,
    suspendedDays: run.suspendedDays,
    state,
    because: concat(
      text('Awb 6:7: ', 'Awb 6:7: '),
      weeksText(legalTerms.objection.length.amount),
      withDates(text(' na bekendmaking op {date}', ' after notification on {date}'), notified.on),
      suspendedText(run.suspendedDays, suspensionArticle.objection),
      movedText(run.end),
      counted === null ? nothing : withDates(timelinessTexts[counted.timeliness], counted.on, due),
    ),
    doneOn: counted?.on ?? null,
  };
}

/** Counted from the day after the objection term, not from the day after the objection (Awb 7:10 lid 1). */
export function runObjectionDecisionTerm(
  file: CaseFile,
  objectionDue: PlainDate,
  extendedOn: PlainDate | null,
): RunningTerm {
  const term = file.term.objectionCommittee
    ? legalTerms.objectionDecisionCommittee
    : legalTerms.objectionDecision;
  const extension =
    extendedOn === null ? null : { on: extendedOn, amount: legalTerms.objectionExtension.length.amount };
  return runLegalTerm(file, objectionDue, term, 'objectionDecision', extension);
}

export function objectionDecisionClock(file: CaseFile, objectionDue: PlainDate): Clock {
  const extendedOn = file.first('objectionExtended')?.on ?? null;
  const decidedOn = file.first('objectionDecided')?.on ?? null;
  const run = runObjectionDecisionTerm(file, objectionDue, extendedOn);
  const term = file.term.objectionCommittee
    ? legalTerms.objectionDecisionCommittee
    : legalTerms.objectionDecision;
  return {
    clock: 'objectionDecision',
    start: addDays(objectionDue, 1),
    due: run.end.due,
    suspendedDays: run.suspendedDays,
    state: stateOf({
      due: run.end.due,
      today: file.today,
      doneOn: decidedOn,
      suspendedToday: run.suspendedToday,
    }),
    because: concat(
      text('Awb 7:10: ', 'Awb 7:10: '),
      weeksText(term.length.amount),
      file.term.objectionCommittee ? text(' (met adviescommissie)', ' (with advisory committee)') : nothing,
      withDates(
        text(
          ' na de bezwaartermijn, die loopt tot en met {date}',
          ' after the objection term, which ends on {date}',
        ),
        objectionDue,
      ),
      run.extended && extendedOn !== null
        ? concat(
            withDates(text('; op {date} verdaagd met ', '; postponed on {date} by '), extendedOn),
            weeksText(legalTerms.objectionExtension.length.amount),
          )
        : nothing,
      suspendedText(run.suspendedDays, suspensionArticle.objectionDecision),
      movedText(run.end),
    ),
    doneOn: decidedOn,
  };
}

/** Awb 4:87 lid 1: six weeks after notification, or the day of payment that the decision names. */
export function paymentClock(file: CaseFile, notified: EventOf<'notified'>): Clock {
  const paidOn = file.first('paid')?.on ?? null;
  const run = runLegalTerm(file, notified.on, legalTerms.payment, 'payment');
  const due = notified.payBy ?? run.end.due;
  const suspendedDays = notified.payBy === null ? run.suspendedDays : 0;
  const counted = concat(
    weeksText(legalTerms.payment.length.amount),
    withDates(text(' na bekendmaking op {date}', ' after notification on {date}'), notified.on),
    suspendedText(suspendedDays, suspensionArticle.payment),
    movedText(run.end),
  );
  const named = withDates(
    text('betaaldag in het besluit van {date}', 'day of payment in the decision of {date}'),
    notified.on,
  );
  return {
    clock: 'payment',
    start: addDays(notified.on, 1),
    due,
    suspendedDays,
    state: stateOf({ due, today: file.today, doneOn: paidOn, suspendedToday: run.suspendedToday }),
    because: concat(text('Awb 4:87: ', 'Awb 4:87: '), notified.payBy === null ? counted : named),
    doneOn: paidOn,
  };
}
