/** What follows from a reading of a calendar, and from the choices in a preview. Pure. */
import type { ItemStatus } from './types.ts';

export type ItemFacts = {
  readonly status: ItemStatus;
  /** Of the calendar when last taken over or left, and of what was written here then. */
  readonly calendarHash: string;
  readonly writtenHash: string;
  /** Of the difference that its keeper was shown. */
  readonly offeredHash: string | null;
};

/**
 * `change`: take the calendar over. `adopt`: it stands here as the calendar says now, only note that. `differ`: both
 * changed, its keeper chooses. `vanish`, `comeBack`: it left the calendar, or is there again.
 */
export type ItemStep = 'nothing' | 'change' | 'adopt' | 'differ' | 'vanish' | 'comeBack';

/**
 * @param offered hash of what the calendar says now; null when it is not in there, or cancelled
 * @param current hash of the same facts as they stand here; null when it is no longer on the map
 * @param isOver nothing of it takes place any more: that such a thing leaves a calendar means nothing
 */
export function stepFor(
  item: ItemFacts,
  offered: string | null,
  current: string | null,
  isOver: boolean,
): ItemStep {
  if (item.status === 'left' || current === null) return 'nothing';
  if (offered === null) return item.status === 'vanished' || isOver ? 'nothing' : 'vanish';
  const settled: ItemStep = item.status === 'followed' ? 'nothing' : 'comeBack';
  if (offered === item.calendarHash) return settled;
  const isAsked = item.status === 'differs' || item.status === 'proposed';
  if (isAsked && offered === item.offeredHash) return 'nothing';
  if (current === offered) return 'adopt';
  return current === item.writtenHash ? 'change' : 'differ';
}

/**
 * What became of a difference that was proposed to somebody else.
 * @param current hash of the facts as they stand here; null when it is no longer on the map
 * @param isOpen a proposal still waits
 */
export function fateOf(
  item: Pick<ItemFacts, 'writtenHash'>,
  current: string | null,
  isOpen: boolean,
): 'waits' | 'approve' | 'refuse' {
  if (current === item.writtenHash) return 'approve';
  return isOpen || current === null ? 'waits' : 'refuse';
}

const dayMs = 86_400_000;
/** Earlier than a day, so that a job that begins some minutes earlier does not skip one. */
const slackMs = 4 * 3_600_000;

/** When a calendar is read again: tomorrow, and after each failure in a row twice as late, a week at most. */
export function nextReading(now: Date, failures: number): Date {
  const days = failures === 0 ? 1 : Math.min(7, 2 ** (failures - 1));
  return new Date(now.getTime() + days * dayMs - slackMs);
}
