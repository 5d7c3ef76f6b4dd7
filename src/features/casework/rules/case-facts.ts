/** What the rules on a case are given, and what it would be after one more event. */
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Clock, ClockKind, ClockReport } from '../../../kernel/terms/index.ts';
import { clocksOf } from '../../application/rules.ts';
import type { Application, CaseEvent, CaseEventKind } from '../../application/types.ts';
import type { SchemeVersion } from '../../scheme/types.ts';

export type CaseFacts = {
  readonly application: Application;
  readonly version: SchemeVersion;
  /** All events of the case, oldest first. */
  readonly events: readonly CaseEvent[];
  readonly today: PlainDate;
};

/** Facts never change, and a page asks for their report a dozen times. */
const reports = new WeakMap<CaseFacts, ClockReport>();

export function reportOf(facts: CaseFacts): ClockReport {
  const known = reports.get(facts);
  if (known) return known;
  const report = clocksOf(facts.application, facts.version, facts.events, facts.today);
  reports.set(facts, report);
  return report;
}

/** The newest clock of a kind: a second request for completion has a clock of its own. */
export function clockOf(report: ClockReport, kind: ClockKind): Clock | null {
  return report.clocks.findLast((clock) => clock.clock === kind) ?? null;
}

export const decisionClockOf = (facts: CaseFacts): Clock | null => clockOf(reportOf(facts), 'decision');

export const lastSeq = (events: readonly CaseEvent[]): number => events.at(-1)?.seq ?? 0;

/** The same case if this had happened too: for the date that a letter or a form tells beforehand. */
export function supposing(
  facts: CaseFacts,
  kind: CaseEventKind,
  onDate: PlainDate,
  eventFacts: Readonly<Record<string, unknown>> = {},
): CaseFacts {
  const last = facts.events.at(-1);
  const event: CaseEvent = {
    id: last?.id ?? ('' as CaseEvent['id']),
    applicationId: facts.application.id,
    seq: lastSeq(facts.events) + 1,
    kind,
    onDate: onDate.toString(),
    at: last?.at ?? new Date(0),
    actorKind: 'system',
    actorPersonId: null,
    audience: 'both',
    facts: eventFacts,
  };
  return { ...facts, events: [...facts.events, event] };
}

export function eventsOf(facts: CaseFacts, kind: CaseEventKind): readonly CaseEvent[] {
  return facts.events.filter((event) => event.kind === kind);
}
