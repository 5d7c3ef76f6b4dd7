/** A grant made on condition that the budget of its year provides the money (Awb 4:34). */
import type { PlainDate } from '../dates.ts';
import { isAfter } from './count.ts';
import { equatedDaysByDecree } from './law.ts';
import { type SingleClock, singleClock } from './single-clocks.ts';

/** `waiting`: there is no budget yet; `running`: the proviso can be invoked; `lapsed`: no longer (lid 3). */
export type ProvisoState = 'waiting' | 'running' | 'lapsed';

export type BudgetProviso = {
  readonly state: ProvisoState;
  /** Null while there is no budget, and where there was one before the grant: then there was nothing to wait for (lid 1). */
  readonly clock: SingleClock | null;
};

/**
 * @param facts.madeOn day of the decision that made the proviso
 * @param facts.adoptedOn day on which the budget was adopted, or approved where it needs that; null while it was not
 */
export function budgetProviso(facts: {
  readonly madeOn: PlainDate;
  readonly adoptedOn: PlainDate | null;
  readonly today: PlainDate;
}): BudgetProviso {
  const { madeOn, adoptedOn, today } = facts;
  if (adoptedOn === null || isAfter(adoptedOn, today)) return { state: 'waiting', clock: null };
  if (isAfter(madeOn, adoptedOn)) return { state: 'lapsed', clock: null };
  const clock = singleClock('budgetProviso', {
    after: adoptedOn,
    today,
    equatedDays: equatedDaysByDecree.days,
  });
  return { state: clock.state === 'late' ? 'lapsed' : 'running', clock };
}
