/** What a motion was on a day, who may take a step, and half years. Pure. */

import { type Actor, personIdOf } from '../../kernel/actor.ts';
import { type PlainDate, Temporal } from '../../kernel/dates.ts';
import { allowed } from '../../kernel/permissions.ts';
import { actionsFrom } from '../../kernel/status.ts';
import { motionStatus } from './status.ts';
import type { HalfYear, Motion, MotionAction, MotionEvent, MotionStatus } from './types.ts';

/** Year that the first two digits of a number stand for; the register began in this century. */
export const yearOfNumber = (number: string): number => 2000 + Number(number.slice(0, 2));

export const isOver = (status: MotionStatus): boolean => status === 'settled' || status === 'withdrawn';

/** Where nobody knows the day of a motion, it counts from the end of the year of its number, or from today. */
export function beganOn({ number, datedOn }: Pick<Motion, 'number' | 'datedOn'>, today: PlainDate): string {
  if (datedOn !== null) return datedOn;
  const lastDay = Temporal.PlainDate.from({ year: yearOfNumber(number), month: 12, day: 31 });
  return (Temporal.PlainDate.compare(lastDay, today) > 0 ? today : lastDay).toString();
}

/** First day on which a step can have happened: that of the step before it, or of the year where nobody knows the day it began. */
export function stepsFrom(
  { number, datedOn }: Pick<Motion, 'number' | 'datedOn'>,
  last: Pick<MotionEvent, 'action' | 'happenedOn'>,
): string {
  return last.action === 'record' && datedOn === null ? `${yearOfNumber(number)}-01-01` : last.happenedOn;
}

/** A correction says nothing of how far it is. */
export const isStep = ({ action }: Pick<MotionEvent, 'action'>): boolean => action !== 'correct';

/**
 * The newest step up to and including a day; null before the first.
 * @param events of one motion, oldest first
 * @param asOf ISO date
 */
export function stepOn<Event extends Pick<MotionEvent, 'action' | 'happenedOn'>>(
  events: readonly Event[],
  asOf: string,
): Event | null {
  return events.findLast((event) => isStep(event) && event.happenedOn <= asOf) ?? null;
}

/** Steps that this actor may take now; not her own proposal, which another accepts or sends back. */
export function actionsFor(
  actor: Actor,
  { status, proposedByPersonId }: Pick<Motion, 'status' | 'proposedByPersonId'>,
): readonly MotionAction[] {
  return actionsFrom(motionStatus, status).filter((action) => {
    const { permission } = motionStatus.transitions[action];
    if (permission === null || !allowed(actor, permission, {})) return false;
    return !judges(action) || !isOwnProposal(actor, proposedByPersonId);
  });
}

/** Says whether a proposal holds. */
export const judges = (action: MotionAction): boolean => action === 'settle' || action === 'sendBack';

export function isOwnProposal(actor: Actor, proposedByPersonId: Motion['proposedByPersonId']): boolean {
  const personId = personIdOf(actor);
  return personId === null || personId === proposedByPersonId;
}

export function halfYearOf({ year, month }: Pick<PlainDate, 'year' | 'month'>): HalfYear {
  return { year, half: month <= 6 ? 1 : 2 };
}

/** First and last day, ISO. */
export function daysOfHalf({ year, half }: HalfYear): { readonly from: string; readonly through: string } {
  return half === 1
    ? { from: `${year}-01-01`, through: `${year}-06-30` }
    : { from: `${year}-07-01`, through: `${year}-12-31` };
}

export function halfBefore({ year, half }: HalfYear): HalfYear {
  return half === 2 ? { year, half: 1 } : { year: year - 1, half: 2 };
}
