/** What of a case still counts for its clocks. Pure. */
import type { CaseEvent, CaseEventKind } from '../types.ts';

/** What follows from a decision, and goes with it. */
const ofDecision = new Set<CaseEventKind>([
  'notified',
  'objectionReceived',
  'objectionExtended',
  'objectionDecided',
  'objectionWithdrawn',
  'objectionForwarded',
]);

/** Without what followed from a declining that was annulled: the case waits for its first decision again (Awb 7:11). */
export function standing(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const annulled = events.findLast(({ kind }) => kind === 'decliningAnnulled');
  if (!annulled) return events;
  return events.filter(
    ({ kind, seq, facts }) =>
      seq > annulled.seq || !(ofDecision.has(kind) || (kind === 'suspended' && facts.clock === 'objection')),
  );
}

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
