/** The clocks until the decision: decide (4:13), complete (4:5), decline to process (4:5 lid 4). */
import { addDays, daysBetween, type PlainDate } from '../dates.ts';
import { text } from '../messages.ts';
import { assert } from '../result.ts';
import { type CaseFile, stateOf } from './case-file.ts';
import { endOfTerm, isAfter, isBefore, weeks } from './count.ts';
import { legalTerms } from './law.ts';
import { concat, movedText, nothing, suspendedText, weeksText, withDates } from './phrases.ts';
import {
  type CompletionRequest,
  completionPause,
  completionRequests,
  endOfCompletion,
  otherPauses,
  type RunningTerm,
  runTerm,
} from './running-term.ts';
import { suspensionArticle, suspensionRules } from './suspensions.ts';
import type { Clock } from './types.ts';

/** The decision term as it ran, with or without an extension on `extendedOn`. Fails on a case without `received`. */
export function runDecisionTerm(file: CaseFile, extendedOn: PlainDate | null): RunningTerm {
  const received = file.first('received');
  assert(received, 'A case without a date of receipt has no clocks');
  const { term, today, events } = file;
  return runTerm({
    after: received.on,
    length: weeks(term.decisionWeeks),
    rule: { generalTermsAct: term.generalTermsActApplies, equatedDays: term.equatedDays },
    pauses: [...completionRequests(events).map(completionPause), ...otherPauses(events, 'decision', today)],
    added: 'beforeMove',
    extension:
      extendedOn !== null && term.extensionWeeks !== null
        ? { on: extendedOn, amount: term.extensionWeeks }
        : null,
    today,
  });
}

/** The days of a declining that was revoked rest on another article than those of 4:15. */
function articleOfPauses({ events, today }: CaseFile, suspendedDays: number): string {
  const revoked = events.filter(
    (event) => event.type === 'suspended' && event.reason === 'decliningAnnulled',
  );
  const { source } = suspensionRules.decliningAnnulled;
  const days = otherPauses(revoked, 'decision', today).reduce(
    (sum, { from, until }) => sum + daysBetween(from, until) + 1,
    0,
  );
  if (days === 0) return suspensionArticle.decision;
  return days >= suspendedDays ? source : `${suspensionArticle.decision}; ${source}`;
}

export function decisionClock(file: CaseFile): Clock {
  const received = file.first('received');
  const extendedOn = file.first('extended')?.on ?? null;
  const notifiedOn = file.first('notified')?.on ?? null;
  const run = runDecisionTerm(file, extendedOn);
  assert(received, 'A case without a date of receipt has no clocks');
  const { term, today } = file;
  const because = concat(
    text(`${term.source.nl}: `, `${term.source.en}: `),
    weeksText(term.decisionWeeks),
    withDates(text(' na ontvangst op {date}', ' after receipt on {date}'), received.on),
    run.extended && extendedOn !== null
      ? concat(
          withDates(text('; op {date} verlengd met ', '; extended on {date} by '), extendedOn),
          weeksText(term.extensionWeeks ?? 0),
        )
      : nothing,
    suspendedText(run.suspendedDays, articleOfPauses(file, run.suspendedDays)),
    movedText(run.end),
  );
  return {
    clock: 'decision',
    start: addDays(received.on, 1),
    due: run.end.due,
    suspendedDays: run.suspendedDays,
    state: stateOf({ due: run.end.due, today, doneOn: notifiedOn, suspendedToday: run.suspendedToday }),
    because,
    doneOn: notifiedOn,
  };
}

function completionClock(request: CompletionRequest, today: PlainDate): Clock {
  const { on, completeBefore, completedOn } = request;
  const result =
    completedOn === null
      ? nothing
      : withDates(text('; aangevuld op {date}', '; completed on {date}'), completedOn);
  return {
    clock: 'completion',
    start: addDays(on, 1),
    due: completeBefore,
    suspendedDays: 0,
    state: stateOf({ due: completeBefore, today, doneOn: completedOn }),
    because: concat(
      withDates(
        text(
          'Awb 4:5: op {date} gevraagd om de aanvraag aan te vullen, uiterlijk {date}',
          'Awb 4:5: asked on {date} to complete the application, by {date} at the latest',
        ),
        on,
        completeBefore,
      ),
      result,
    ),
    doneOn: completedOn,
  };
}

function declineClock(request: CompletionRequest, file: CaseFile): Clock {
  const after = endOfCompletion(request);
  const { decline } = legalTerms;
  const end = endOfTerm(after, decline.length, {
    generalTermsAct: decline.generalTermsAct,
    equatedDays: file.term.equatedDays,
  });
  const doneOn = file.first('notified')?.on ?? null;
  const completedInTime =
    request.completedOn !== null && !isAfter(request.completedOn, request.completeBefore);
  const reason = completedInTime
    ? text(' nadat de aanvraag op {date} is aangevuld', ' after the application was completed on {date}')
    : text(
        ' nadat de termijn om aan te vullen op {date} ongebruikt is verstreken',
        ' after the term for completion lapsed unused on {date}',
      );
  return {
    clock: 'decline',
    start: addDays(after, 1),
    due: end.due,
    suspendedDays: 0,
    state: stateOf({ due: end.due, today: file.today, doneOn }),
    because: concat(
      text('Awb 4:5: ', 'Awb 4:5: '),
      weeksText(decline.length.amount),
      withDates(reason, after),
      movedText(end),
    ),
    doneOn,
  };
}

/**
 * One completion clock per request. One decline clock, for the last request whose term has ended by completion or
 * lapse: until then the four weeks have not begun, and a new request puts an older one out of play.
 */
export function completionClocks(file: CaseFile): readonly Clock[] {
  const requests = completionRequests(file.events);
  const last = requests.at(-1);
  const ended = last && (last.completedOn !== null || isBefore(last.completeBefore, file.today));
  return [
    ...requests.map((request) => completionClock(request, file.today)),
    ...(last && ended ? [declineClock(last, file)] : []),
  ];
}
