/** What of a case still counts for its clocks. Pure. */
import type { CaseEvent, CaseEventKind } from '../types.ts';

/** What follows from a decision, and goes with it. */
const ofDecision = new Set<CaseEventKind>([
  'notified',
  'objectionReceived',
  'objectionExtended',
  'objectionDecided',
  'objectionWithdrawn',
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
