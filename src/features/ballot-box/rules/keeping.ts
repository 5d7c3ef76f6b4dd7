/** How long the roll stays after a vote: as long as somebody can object to a decision that followed from it. Pure. */
import { type PlainDate, Temporal } from '../../../kernel/dates.ts';

/** Data, with its source; the durations are to be verified by the municipality. */
export const rollKeeping = {
  /** Six weeks to object (Awb 6:7), and one for what was posted in time (Awb 6:9, second paragraph). */
  weeksAfterDecision: 7,
  /** A vote on which nobody decides does not keep its roll for ever. */
  weeksAfterClosing: 52,
  source: 'Awb 6:7, 6:9 lid 2; AVG art. 5 lid 1 onder e',
  toVerify: true,
} as const;

/** @returns the last day on which the roll is there */
export function rollUntil(closedOn: PlainDate, settledOn: PlainDate | null): PlainDate {
  const latest = closedOn.add({ weeks: rollKeeping.weeksAfterClosing });
  if (settledOn === null) return latest;
  const decided = settledOn.add({ weeks: rollKeeping.weeksAfterDecision });
  return Temporal.PlainDate.compare(decided, latest) < 0 ? decided : latest;
}
