/** What of a case still counts for its clocks. Pure. */
import type { CaseEvent, CaseEventKind } from '../types.ts';

/** Each names its objection. */
const ofObjection = new Set<CaseEventKind>([
  'objectionReceived',
  'contestedChosen',
  'objectionExtended',
  'objectionDecided',
  'objectionWithdrawn',
  'objectionForwarded',
]);

/** What follows from a decision, and goes with it. */
const ofDecision = new Set<CaseEventKind>(['notified', ...ofObjection]);

/**
 * Without objections to a penalty, a recovery or a deferral: who objects to those has not objected to the decision on the
 * application, whose own term runs on (Awb 6:7). As it was last found out; unsaid, it is against that decision.
 */
function aboutApplication(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const against = new Map<unknown, unknown>();
  for (const { kind, facts } of events)
    if (ofObjection.has(kind) && facts.against !== undefined) against.set(facts.objectionId, facts.against);
  return events.filter(
    ({ kind, facts }) =>
      !ofObjection.has(kind) || (against.get(facts.objectionId) ?? 'decision') === 'decision',
  );
}

/** Without what followed from a declining that was annulled: the case waits for its first decision again (Awb 7:11). */
function afterAnnulment(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const annulled = events.findLast(({ kind }) => kind === 'decliningAnnulled');
  if (!annulled) return events;
  return events.filter(
    ({ kind, seq, facts }) =>
      seq > annulled.seq || !(ofDecision.has(kind) || (kind === 'suspended' && facts.clock === 'objection')),
  );
}

/** @param events of the case, oldest first */
export const standing = (events: readonly CaseEvent[]): readonly CaseEvent[] =>
  aboutApplication(afterAnnulment(events));

const endsObjection: ReadonlySet<CaseEventKind> = new Set([
  'objectionDecided',
  'objectionWithdrawn',
  'objectionForwarded',
]);

/**
 * With which event the clock of deciding on the objection ends: the last of those that ran together was decided, withdrawn
 * or forwarded. One that comes later has its own clock on its own page.
 */
export function lastObjectionEnd(all: readonly CaseEvent[]): CaseEvent | null {
  const open = new Set<unknown>();
  for (const event of all) {
    if (event.kind === 'objectionReceived') open.add(event.facts.objectionId);
    if (!endsObjection.has(event.kind)) continue;
    // The end of one whose start was undone ends nothing.
    if (open.delete(event.facts.objectionId) && open.size === 0) return event;
  }
  return null;
}
