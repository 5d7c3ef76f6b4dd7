/** Awb 4:5: declining to process is possible for four weeks, after the term to complete has ended. */
import { dateText, type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { clocksOf } from '../../application/rules.ts';
import type { Application, CaseEvent } from '../../application/types.ts';
import type { SchemeVersion } from '../../scheme/types.ts';
import { say } from './check.ts';

export type DeclineWindow =
  | { readonly state: 'notAsked' }
  | { readonly state: 'tooEarly'; readonly completeBefore: PlainDate }
  | { readonly state: 'open'; readonly due: PlainDate }
  | { readonly state: 'tooLate'; readonly due: PlainDate };

/** Where the case stands in that window today. The decision must also be sent within it. */
export function declineWindow(
  application: Pick<Application, 'status'>,
  version: SchemeVersion,
  events: readonly CaseEvent[],
  today: PlainDate,
): DeclineWindow {
  const report = clocksOf(application, version, events, today);
  const clock = report.clocks.find((one) => one.clock === 'decline');
  if (clock) return { state: clock.state === 'late' ? 'tooLate' : 'open', due: clock.due };
  const asked = events.findLast((event) => event.kind === 'completionRequested');
  const last = parseIsoDate(String(asked?.facts.completeBefore ?? ''));
  return last === null ? { state: 'notAsked' } : { state: 'tooEarly', completeBefore: last };
}

/** Why declining is not possible, or null when it is. */
export function declineProblem(window: DeclineWindow): Problem | null {
  switch (window.state) {
    case 'open':
      return null;
    case 'notAsked':
      return problem(
        '',
        'decline-not-asked',
        say(
          'Buiten behandeling laten kan pas nadat u de aanvrager om een aanvulling hebt gevraagd (Awb 4:5).',
          'Declining is possible only after the applicant was asked to complete the application (Awb 4:5).',
        ),
      );
    case 'tooEarly':
      return problem(
        '',
        'decline-too-early',
        say(
          'De aanvrager mag nog aanvullen tot en met {0}. Daarna kunt u de aanvraag buiten behandeling laten (Awb 4:5).',
          'The applicant may still complete the application until {0}. After that you can decline it (Awb 4:5).',
          dateText(window.completeBefore),
        ),
      );
    case 'tooLate':
      return problem(
        '',
        'decline-too-late',
        say(
          'Buiten behandeling laten kon tot en met {0} (Awb 4:5 lid 4). Nu moet u inhoudelijk beslissen: toekennen of weigeren.',
          'Declining was possible until {0} (Awb 4:5 paragraph 4). Now you must decide on the substance: grant or refuse.',
          dateText(window.due),
        ),
      );
  }
}
