/** What may still be done to the decision term: extend it, let it stand still, let it run again. */
import { type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import type { Clock } from '../../../kernel/terms/index.ts';
import type { CaseEvent, ClockFacts } from '../../application/types.ts';
import { type CaseFacts, clockOf, decisionClockOf, eventsOf, reportOf, supposing } from './case-facts.ts';

const whole = (code: string, sentence: Text): Problem => problem('', code, sentence);
const isAfter = (one: PlainDate, other: PlainDate): boolean => Temporal.PlainDate.compare(one, other) > 0;

const decided = whole(
  'decided',
  text(
    'Er is al een besluit. Aan de beslistermijn valt niets meer te veranderen.',
    'There is a decision already. The decision term can no longer be changed.',
  ),
);
const over = whole(
  'term-over',
  text(
    'De beslistermijn is al voorbij. Wat voorbij is, kan niet worden verlengd of stilgezet.',
    'The decision term has ended. What has ended cannot be extended or suspended.',
  ),
);

/** The decision term while it can still change; refused once it is over or there is a decision. */
export function openDecisionTerm(facts: CaseFacts): Result<Clock> {
  const clock = decisionClockOf(facts);
  if (clock === null || clock.doneOn !== null || !statusIsOpen(facts)) return refused(decided);
  return clock.state === 'late' ? refused(over) : ok(clock);
}

/** Between receipt and decision. */
export function statusIsOpen({ application }: CaseFacts): boolean {
  return ['submitted', 'incomplete', 'inTreatment', 'advised'].includes(application.status);
}

/** Once, and only where the scheme has an extension (its bylaw says how long). */
export function mayExtend(facts: CaseFacts): Result<{ readonly weeks: number; readonly clock: Clock }> {
  const weeks = facts.version.rules.terms.extensionWeeks;
  if (weeks === null) {
    return refused(
      whole(
        'no-extension',
        text(
          'Deze regeling kent geen verlenging van de beslistermijn.',
          'This scheme has no extension of the decision term.',
        ),
      ),
    );
  }
  const [earlier] = eventsOf(facts, 'extended');
  if (earlier) {
    return refused(
      whole(
        'already-extended',
        text(
          'De beslistermijn is al een keer verlengd.',
          'The decision term has been extended once already.',
        ),
      ),
    );
  }
  const clock = openDecisionTerm(facts);
  return clock.ok ? ok({ weeks, clock: clock.value }) : clock;
}

/** Grounds of Awb 4:15 lid 2 that an officer records; completion (lid 1) has its own act. */
export const suspensionGrounds = ['applicantConsent', 'applicantDelay', 'forceMajeure'] as const;
export type SuspensionGround = (typeof suspensionGrounds)[number];

export const groundNames: Readonly<Record<SuspensionGround, Text>> = {
  applicantConsent: text(
    'De aanvrager stemde schriftelijk in met uitstel',
    'The applicant agreed to a delay in writing',
  ),
  applicantDelay: text('De vertraging komt door de aanvrager', 'The delay is caused by the applicant'),
  forceMajeure: text('Overmacht: wij kunnen nu niet beslissen', 'Force majeure: we cannot decide now'),
};

export type Suspension = {
  readonly ground: SuspensionGround;
  readonly from: PlainDate;
  /** Last day on which the term stands still; null until it is ended. */
  readonly until: PlainDate | null;
  /** Day of the applicant's written consent. */
  readonly consentedOn: PlainDate | null;
};

/** A suspension of more than a year is a mistake in the year. */
const longestDays = 366;

function problemsOfWindow({ from, until }: Suspension, facts: CaseFacts): Problem[] {
  const found: Problem[] = [];
  const received = parseIsoDate(facts.application.receivedOn ?? '');
  if (received && !isAfter(from, received))
    found.push(
      problem(
        'from',
        'before-received',
        text('De eerste dag moet na de ontvangst liggen.', 'The first day must be after receipt.'),
      ),
    );
  if (isAfter(from, facts.today.add({ days: longestDays })))
    found.push(
      problem(
        'from',
        'too-far',
        text('Deze datum ligt meer dan een jaar vooruit.', 'This date is more than a year ahead.'),
      ),
    );
  if (until !== null && isAfter(from, until))
    found.push(
      problem(
        'until',
        'until-before-from',
        text('De laatste dag ligt vóór de eerste dag.', 'The last day is before the first day.'),
      ),
    );
  if (until !== null && isAfter(until, from.add({ days: longestDays })))
    found.push(problem('until', 'too-long', text('Dit is meer dan een jaar.', 'This is more than a year.')));
  if (until === null && isAfter(from, facts.today))
    found.push(
      problem(
        'until',
        'until-needed',
        text(
          'Ligt de eerste dag nog voor u? Vul dan ook de laatste dag in.',
          'If the first day is still ahead, give the last day as well.',
        ),
      ),
    );
  return found;
}

/** Consent holds from the day it was given (4:15 lid 2 onder a): the term cannot stand still before it. */
function problemsOfConsent({ ground, from, consentedOn }: Suspension, today: PlainDate): Problem[] {
  if (ground !== 'applicantConsent') return [];
  if (consentedOn === null)
    return [
      problem(
        'consentedOn',
        'consent-date',
        text('Vul in op welke dag de aanvrager instemde.', 'Enter the day on which the applicant agreed.'),
      ),
    ];
  if (isAfter(consentedOn, today))
    return [
      problem('consentedOn', 'after-today', text('Deze datum ligt na vandaag.', 'This date is after today.')),
    ];
  if (isAfter(consentedOn, from))
    return [
      problem(
        'from',
        'before-consent',
        text(
          'De eerste dag ligt vóór de instemming. Opschorten kan pas vanaf die dag.',
          'The first day is before the consent. Suspension is possible only from that day.',
        ),
      ),
    ];
  return [];
}

export function maySuspend(facts: CaseFacts, suspension: Suspension): Result<Clock> {
  const clock = openDecisionTerm(facts);
  if (!clock.ok) return clock;
  const found = [...problemsOfWindow(suspension, facts), ...problemsOfConsent(suspension, facts.today)];
  if (openSuspension(facts.events) !== null)
    found.push(
      whole(
        'already-suspended',
        text(
          'De termijn staat al stil zonder einddatum. Laat die eerst weer lopen.',
          'The term is already suspended without an end. Let it run again first.',
        ),
      ),
    );
  if (isAfter(suspension.from, clock.value.due))
    found.push(
      problem(
        'from',
        'after-due',
        text(
          'Deze dag ligt na de laatste dag van de termijn.',
          'This day is after the last day of the term.',
        ),
      ),
    );
  const [first, ...rest] = found;
  return first ? refused(first, ...rest) : clock;
}

/** The suspension that has no last day yet. */
export function openSuspension(events: readonly CaseEvent[]): CaseEvent | null {
  const found = events.findLast((event) => {
    const { clock, until } = event.facts as Partial<ClockFacts['suspended']>;
    return event.kind === 'suspended' && clock === 'decision' && until === null;
  });
  if (!found) return null;
  return events.some((event) => event.kind === 'resumed' && event.seq > found.seq) ? null : found;
}

/**
 * The term runs again from `on`: the day before it is the last that stood still.
 * @returns the suspension that ends
 */
export function mayResume(facts: CaseFacts, on: PlainDate): Result<CaseEvent> {
  const suspension = openSuspension(facts.events);
  if (!suspension)
    return refused(
      whole(
        'not-suspended',
        text('De beslistermijn staat niet stil.', 'The decision term is not suspended.'),
      ),
    );
  const from = parseIsoDate(String(suspension.facts.from));
  if (isAfter(on, facts.today))
    return refused(
      problem('on', 'after-today', text('Deze datum ligt na vandaag.', 'This date is after today.')),
    );
  if (from && isAfter(from, on))
    return refused(
      problem(
        'on',
        'before-from',
        text('Dit ligt vóór de eerste dag van het stilstaan.', 'This is before the first day of suspension.'),
      ),
    );
  return ok(suspension);
}

export type DefaultNotice = {
  /** Whether the term had been exceeded when the notice came: only then can a penalty follow (Awb 4:17 lid 3). */
  readonly effective: boolean;
  readonly firstPenaltyDay: PlainDate | null;
};

/**
 * A notice of default is always recorded. It has effect when a decision was overdue on the day it came; the clocks of the
 * case say so by themselves.
 */
export function noticeOfDefault(facts: CaseFacts, on: PlainDate): Result<DefaultNotice> {
  const received = parseIsoDate(facts.application.receivedOn ?? '');
  if (isAfter(on, facts.today))
    return refused(
      problem('on', 'after-today', text('Deze datum ligt na vandaag.', 'This date is after today.')),
    );
  if (received && isAfter(received, on))
    return refused(
      problem(
        'on',
        'before-received',
        text('Dit ligt vóór de ontvangst van de aanvraag.', 'This is before the application was received.'),
      ),
    );
  const before = reportOf(facts);
  // A late decision on an objection has its own notice, with the objection itself (Awb 7:14).
  if (clockOf(before, 'decision')?.doneOn !== null) return refused(decided);
  if (before.clocks.some((clock) => clock.clock === 'penalty' && clock.doneOn === null))
    return refused(
      whole(
        'already-in-default',
        text('Er is al een ingebrekestelling ontvangen.', 'A notice of default has already been received.'),
      ),
    );
  const after = reportOf(supposing(facts, 'noticeOfDefault', on));
  const penalty = after.clocks.find((clock) => clock.clock === 'penalty' && clock.doneOn === null);
  return ok({ effective: penalty !== undefined, firstPenaltyDay: penalty?.start ?? null });
}
