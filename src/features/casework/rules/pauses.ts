/** When the decision term stood still, for the drawing: from the first day up to, not including, the second. */
import { type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { completeBeforeOf } from '../../application/rules.ts';
import type { CaseEvent, ClockFacts } from '../../application/types.ts';

export type Pause = { readonly from: PlainDate; readonly until: PlainDate };

const { compare } = Temporal.PlainDate;
const earlier = (one: PlainDate, other: PlainDate): PlainDate => (compare(one, other) < 0 ? one : other);

/** Awb 4:15: from the day after the request to the day of completion, or the last day to complete. */
function completionPause(request: CaseEvent, events: readonly CaseEvent[]): Pause | null {
  const asked = parseIsoDate(request.onDate);
  const last = parseIsoDate(completeBeforeOf(request, events));
  const done = events.find((event) => event.kind === 'completed' && event.seq > request.seq);
  const completed = done ? parseIsoDate(done.onDate) : null;
  if (!asked || !last) return null;
  return { from: asked.add({ days: 1 }), until: completed ? earlier(completed, last) : last };
}

function suspension(event: CaseEvent, events: readonly CaseEvent[], today: PlainDate): Pause | null {
  const { clock, from, until } = event.facts as Partial<ClockFacts['suspended']>;
  const first = clock === 'decision' ? parseIsoDate(from ?? '') : null;
  if (!first) return null;
  const last = until ? parseIsoDate(until) : null;
  const resumed = events.find((later) => later.kind === 'resumed' && later.seq > event.seq);
  const end =
    last?.add({ days: 1 }) ?? (resumed ? parseIsoDate(resumed.onDate) : null) ?? today.add({ days: 1 });
  return { from: first, until: end };
}

/** In the order in which they began; empty spans are left out. */
export function pausesOf(events: readonly CaseEvent[], today: PlainDate): readonly Pause[] {
  return events
    .map((event) => {
      if (event.kind === 'completionRequested') return completionPause(event, events);
      return event.kind === 'suspended' ? suspension(event, events, today) : null;
    })
    .filter((pause) => pause !== null)
    .filter((pause) => compare(pause.from, pause.until) < 0)
    .sort((one, other) => compare(one.from, other.from));
}
