/** From the events of a case to its legal clocks. */
import { type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import {
  type Clock,
  type ClockReport,
  clocks,
  type DecisionTerm,
  type EndedPenalty,
  endedPenalty,
  equatedDaysByDecree,
  penaltyPayment,
  type CaseEvent as TermEvent,
} from '../../../kernel/terms/index.ts';
import type { SchemeVersion } from '../../scheme/types.ts';
import type { Application, CaseEvent, ClockFacts } from '../types.ts';
import { lastObjectionEnd, standing } from './standing-events.ts';

type Facts<K extends keyof ClockFacts> = ClockFacts[K];
const factsOf = <K extends keyof ClockFacts>(event: CaseEvent): Facts<K> => event.facts as Facts<K>;

export function decisionTermOf(version: SchemeVersion): DecisionTerm {
  const { decisionWeeks, extensionWeeks, generalTermsActApplies, objectionCommittee } = version.rules.terms;
  return {
    decisionWeeks,
    extensionWeeks,
    generalTermsActApplies,
    objectionCommittee,
    // Where the scheme itself has it from stands with the scheme.
    source: text(`Awb 4:13, ${version.name.nl}`, `Awb 4:13, ${version.name.en}`),
    equatedDays: equatedDaysByDecree.days,
  };
}

/** A suspension without a last day ends the day before its `resumed` event. */
function lastSuspendedDay(
  event: CaseEvent,
  until: string | null,
  all: readonly CaseEvent[],
): PlainDate | null {
  if (until !== null) return parseIsoDate(until);
  const resumed = all.find((later) => later.kind === 'resumed' && later.seq > event.seq);
  return resumed ? (parseIsoDate(resumed.onDate)?.subtract({ days: 1 }) ?? null) : null;
}

/**
 * Last day on which a request can still be answered: as it was asked, or as an outage of ours has moved it (Awb 2:21).
 * @param request an event `completionRequested`
 */
export function completeBeforeOf(request: CaseEvent, all: readonly CaseEvent[]): string {
  const moved = all.findLast((later) => later.kind === 'suspended' && later.facts.requestSeq === request.seq);
  return factsOf<'completionRequested'>(moved ?? request).completeBefore;
}

const undoneBy = { paymentMade: 'paymentRejected', penaltyPaid: 'penaltyRejected' } as const;

/** Payments that the bank did not send back afterwards, oldest first: what came back is owed again. */
function standingPayments(all: readonly CaseEvent[], kind: keyof typeof undoneBy): readonly CaseEvent[] {
  const standing: CaseEvent[] = [];
  for (const event of all) {
    const { amountCents, objectionId, returned } = event.facts;
    if (event.kind === kind) standing.push(event);
    if (event.kind !== undoneBy[kind] || returned !== true) continue;
    const back = standing.findLastIndex(
      ({ facts }) => facts.amountCents === amountCents && facts.objectionId === objectionId,
    );
    if (back !== -1) standing.splice(back, 1);
  }
  return standing;
}

function toTermEvents(event: CaseEvent, all: readonly CaseEvent[]): readonly TermEvent[] {
  const on = parseIsoDate(event.onDate);
  if (!on) return [];
  switch (event.kind) {
    case 'received':
    case 'extended':
    case 'noticeOfDefault':
    case 'objectionExtended':
      return [{ type: event.kind, on }];
    case 'objectionDecided':
    case 'objectionWithdrawn':
    case 'objectionForwarded':
      return lastObjectionEnd(all) === event ? [{ type: 'objectionDecided', on }] : [];
    case 'completionRequested': {
      const completeBefore = parseIsoDate(completeBeforeOf(event, all));
      return completeBefore ? [{ type: 'completionRequested', on, completeBefore }] : [];
    }
    case 'completed':
      return [{ type: 'completed', on }];
    case 'decliningAnnulled': {
      const from = parseIsoDate(factsOf<'decliningAnnulled'>(event).from) ?? on;
      const until = on.subtract({ days: 1 });
      return until.until(from).days > 0
        ? []
        : [{ type: 'suspended', reason: 'decliningAnnulled', clock: 'decision', from, until }];
    }
    case 'suspended': {
      if (event.facts.requestSeq !== undefined) return [];
      const { reason, clock, from, until } = factsOf<'suspended'>(event);
      const first = parseIsoDate(from) ?? on;
      return [{ type: 'suspended', reason, clock, from: first, until: lastSuspendedDay(event, until, all) }];
    }
    case 'paymentSuspended': {
      const { from, until } = factsOf<'paymentSuspended'>(event);
      const last = lastSuspendedDay(event, until, all);
      const first = parseIsoDate(from) ?? on;
      return [{ type: 'suspended', reason: 'paymentStop', clock: 'payment', from: first, until: last }];
    }
    case 'notified': {
      const { outcome, payBy } = factsOf<'notified'>(event);
      const termOutcome = {
        granted: 'grant',
        partlyGranted: 'grant',
        refused: 'refuse',
        declined: 'decline',
      } as const;
      return [
        { type: 'notified', on, outcome: termOutcome[outcome], payBy: payBy ? parseIsoDate(payBy) : null },
      ];
    }
    case 'paymentMade':
      // Set off in part: the rest is still owed (Awb 4:57 lid 3).
      if (typeof event.facts.restCents === 'number' && event.facts.restCents > 0) return [];
      return standingPayments(all, 'paymentMade').includes(event) ? [{ type: 'paid', on }] : [];
    case 'objectionReceived':
      return [{ type: 'objectionReceived', on, by: factsOf<'objectionReceived'>(event).by }];
    default:
      return [];
  }
}

/** Events that can happen once in a case: a second one (a second part payment, a second objection) starts no new clock. */
const onlyFirst = new Set<TermEvent['type']>([
  'received',
  'extended',
  'notified',
  'paid',
  'objectionExtended',
  'objectionDecided',
]);

/** What the clocks should see: no doubles, and no completion that nobody asked for. */
export function termEventsOf(events: readonly CaseEvent[]): readonly TermEvent[] {
  const seen = new Set<string>();
  let asked = false;
  const kept: TermEvent[] = [];
  for (const event of events.flatMap((one) => toTermEvents(one, events))) {
    if (event.type === 'completed' && !asked) continue;
    if (event.type === 'completionRequested') asked = true;
    if (event.type === 'completed') asked = false;
    if (onlyFirst.has(event.type) && seen.has(event.type)) continue;
    seen.add(event.type);
    kept.push(event);
  }
  return kept;
}

const grants = ({ kind, facts }: CaseEvent): boolean =>
  kind === 'notified' && (facts.outcome === 'granted' || facts.outcome === 'partlyGranted');

/**
 * The decision by which the money came when the first one gave none: on an objection, or after a declining was annulled.
 * Null when the first one granted already.
 */
function laterGrant(events: readonly CaseEvent[]): CaseEvent | null {
  const first = events.find(({ kind }) => kind === 'notified');
  return first && !grants(first) ? (events.find(grants) ?? null) : null;
}

type Later = {
  readonly version: SchemeVersion;
  readonly events: readonly CaseEvent[];
  readonly today: PlainDate;
};

/** A clock as it runs from this decision, and not from the first one. */
function clockFrom(decision: CaseEvent, name: Clock['clock'], { version, events, today }: Later) {
  const since = termEventsOf(events.filter(({ kind, seq }) => kind !== 'notified' || seq >= decision.seq));
  const { clocks: found } = clocks({ term: decisionTermOf(version), events: since, today });
  return found.find(({ clock }) => clock === name);
}

/** The case has the clocks of its first decision; what a later one grants is paid within six weeks of that one (Awb 4:87). */
function withLaterPayment(report: ClockReport, later: Later): ClockReport {
  const grant = laterGrant(later.events);
  const payment = grant && clockFrom(grant, 'payment', later);
  // In the order of a case: before the penalties.
  const before = report.clocks.filter(({ clock }) => clock !== 'penalty');
  const penalties = report.clocks.filter(({ clock }) => clock === 'penalty');
  return payment ? { ...report, clocks: [...before, payment, ...penalties] } : report;
}

/** To a change one can object in six weeks of its own (Awb 6:7); an objection has the clocks of what it is against. */
function withNewestObjection(report: ClockReport, later: Later): ClockReport {
  const newest = later.events.findLast(({ kind }) => kind === 'notified');
  if (!newest || later.events.some(({ kind }) => kind === 'objectionReceived')) return report;
  const term = clockFrom(newest, 'objection', later);
  if (!term) return report;
  return { ...report, clocks: report.clocks.map((one) => (one.clock === 'objection' ? term : one)) };
}

/**
 * Taken up again on objection although she never completed it (Awb 7:11): that she was late is decided, and nobody waits for
 * it any more.
 */
function withoutForgiven(report: ClockReport, events: readonly CaseEvent[]): ClockReport {
  const annulled = events.findLast(({ kind }) => kind === 'decliningAnnulled');
  if (!annulled) return report;
  const forgiven = ({ clock, doneOn, start }: Clock): boolean =>
    clock === 'completion' && doneOn === null && start.toString() <= annulled.onDate;
  return { ...report, clocks: report.clocks.filter((clock) => !forgiven(clock)) };
}

const noClocks: ClockReport = { clocks: [], penaltyCents: 0 };

/**
 * The legal clocks of a case on a day. Empty for a draft, and once a case is withdrawn or closed.
 * @param all events of the case, oldest first
 */
export function clocksOf(
  application: Pick<Application, 'status'>,
  version: SchemeVersion,
  all: readonly CaseEvent[],
  today: PlainDate,
): ClockReport {
  const events = standing(all);
  const ended = application.status === 'withdrawn' || application.status === 'closed';
  const termEvents = termEventsOf(events);
  if (ended || !termEvents.some((event) => event.type === 'received')) return noClocks;
  const later = { version, events, today };
  const first = clocks({ term: decisionTermOf(version), events: termEvents, today });
  const report = withoutForgiven(withNewestObjection(withLaterPayment(first, later), later), events);
  const penalty = endedPenaltyOf(report, events, today);
  if (penalty === null) return report;
  const fixedOn = penalty.clock.doneOn;
  const paid = standingPayments(events, 'penaltyPaid').find(({ facts }) => facts.objectionId === null);
  const payment = fixedOn && penaltyPayment(fixedOn, paid ? parseIsoDate(paid.onDate) : null, today);
  return { ...report, clocks: [...report.clocks, penalty.clock, ...(payment ? [payment] : [])] };
}

/** The penalty for a late decision once its last day is over (Awb 4:18); null while it runs or nothing is owed. */
export function endedPenaltyOf(
  report: ClockReport,
  events: readonly CaseEvent[],
  today: PlainDate,
): EndedPenalty | null {
  const penalty = report.clocks.find(({ clock }) => clock === 'penalty');
  const fixed = events.find(({ kind }) => kind === 'penaltyFixed');
  return penalty ? endedPenalty(penalty, fixed ? parseIsoDate(fixed.onDate) : null, today) : null;
}

/**
 * Does a clock ask something of someone now? The objection term asks nothing, and the payer has the penalty on her own list; what was asked of the applicant only while
 * the case waits for it, not after it was declined; declining is only possible before treatment, and once its four weeks
 * are over the office decides on the application as it is (Awb 4:5 lid 4).
 */
export function asksAction(clock: Clock, status: Application['status']): boolean {
  if (clock.doneOn !== null || clock.clock === 'objection' || clock.clock === 'penaltyPayment') return false;
  if (clock.clock === 'completion') return status === 'incomplete';
  if (clock.clock !== 'decline') return true;
  return clock.state === 'running' && (status === 'submitted' || status === 'incomplete');
}

/**
 * The clock that someone must act on first: nearest last day among those not done. A term that stands still is not the
 * next one while another runs.
 */
export function nextClock(report: ClockReport, status: Application['status']): Clock | null {
  return firstOf(report.clocks.filter((clock) => asksAction(clock, status)));
}

/** What these clocks ask stands on lists as work of its own: an objection, a penalty to fix. */
const ownWork: ReadonlySet<Clock['clock']> = new Set(['objectionDecision', 'penaltyDecision']);

/**
 * The next clock for which the case itself stands on the work list: nothing stands there twice. Once the applicant did not
 * answer in time, what counts is until when the office may decline to deal with it (Awb 4:5 lid 4).
 */
export function nextWorkClock(report: ClockReport, status: Application['status']): Clock | null {
  const open = report.clocks.filter((clock) => asksAction(clock, status) && !ownWork.has(clock.clock));
  const mayDecline = open.some(({ clock }) => clock === 'decline');
  return firstOf(
    open.filter(({ clock, state }) => !(mayDecline && clock === 'completion' && state === 'late')),
  );
}

function firstOf(open: readonly Clock[]): Clock | null {
  const running = open.filter((clock) => clock.state !== 'suspended');
  const [next] = [...(running.length > 0 ? running : open)].sort((a, b) =>
    a.due.toString() < b.due.toString() ? -1 : 1,
  );
  return next ?? null;
}
