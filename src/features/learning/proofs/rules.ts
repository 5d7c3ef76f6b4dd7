/** What a proof was in a period, and what a step leaves behind. Pure. */
import type { Period, Proof, ProofAction, ProofEvent, ProofEventAction, ProofStatus } from './types.ts';

/** Did it come to an end, with something to tell? */
export const isOver = (status: ProofStatus): boolean => status !== 'proposed' && status !== 'running';

/** Steps that end it: each says what came out, and what is done with it. */
export const ends = (action: ProofEventAction | null): boolean =>
  action === 'finish' || action === 'stop' || action === 'scaleUp';

/** A correction says nothing of how far it is. */
export const isStep = ({ action }: Pick<ProofEvent, 'action'>): boolean => action !== 'correct';

/**
 * How it stood at the end of a period, and what happened in it; null when it was not there yet, or was over before and
 * nothing happened since.
 * @param events oldest first
 */
export function inPeriod(
  events: readonly ProofEvent[],
  { from, through }: Period,
): (Pick<Proof, 'status' | 'finding' | 'followUp'> & { readonly events: readonly ProofEvent[] }) | null {
  const steps = events.filter(isStep);
  const last = steps.findLast(({ happenedOn }) => happenedOn <= through);
  if (last === undefined) return null;
  const within = steps.filter(({ happenedOn }) => happenedOn >= from && happenedOn <= through);
  if (within.length === 0 && isOver(last.status)) return null;
  const end = steps.findLast(({ action, happenedOn }) => ends(action) && happenedOn <= through);
  return {
    status: last.status,
    finding: end?.note ?? null,
    followUp: end?.followUp ?? null,
    events: within,
  };
}

/** Its days after a step: it begins when it began and ends when it ended, where nobody had said so. */
export function daysAfter(
  { beginsOn, endsOn }: Pick<Proof, 'beginsOn' | 'endsOn'>,
  action: ProofAction | 'report',
  happenedOn: string,
): Pick<Proof, 'beginsOn' | 'endsOn'> {
  if (action === 'start')
    return { beginsOn: happenedOn, endsOn: endsOn !== null && endsOn < happenedOn ? null : endsOn };
  if (action === 'finish' || action === 'stop') {
    // What never began has no days.
    if (beginsOn === null || beginsOn > happenedOn) return { beginsOn: null, endsOn: null };
    return { beginsOn, endsOn: happenedOn };
  }
  return { beginsOn, endsOn };
}
