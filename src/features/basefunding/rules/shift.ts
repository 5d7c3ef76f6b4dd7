/** 'Earmark 5 to 10 % of the budgets for welfare, care, safety and green for local effort': what that comes to. Pure. */
import type { Choices, ShiftBudget } from './scenario.ts';
import { shiftBudgets } from './scenario.ts';
import { shareOf } from './whole.ts';

export type ShiftRow = {
  readonly budget: ShiftBudget;
  readonly amountCents: number;
  readonly source: string;
  readonly leastCents: number;
  readonly mostCents: number;
};

export type Shift = {
  /** Budgets that are filled in; the others are in `unknown`. */
  readonly rows: readonly ShiftRow[];
  readonly unknown: readonly ShiftBudget[];
  readonly amountCents: number;
  readonly leastCents: number;
  readonly mostCents: number;
  /** Tenths of a percent of these budgets that would pay for the whole, rounded up; null without budgets. */
  readonly neededTenths: number | null;
};

/** @param costCents what the whole costs in a year, grants and organisation together */
export function shiftOf({ leastTenths, mostTenths, budgets }: Choices['shift'], costCents: number): Shift {
  const rows = shiftBudgets.flatMap((budget): readonly ShiftRow[] => {
    const { amountCents, source } = budgets[budget];
    if (amountCents === null) return [];
    const earmarked = (tenths: number) => shareOf(amountCents, tenths, 1000);
    return [
      { budget, amountCents, source, leastCents: earmarked(leastTenths), mostCents: earmarked(mostTenths) },
    ];
  });
  const sum = (of: (row: ShiftRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const amountCents = sum((row) => row.amountCents);
  return {
    rows,
    unknown: shiftBudgets.filter((budget) => budgets[budget].amountCents === null),
    amountCents,
    leastCents: sum((row) => row.leastCents),
    mostCents: sum((row) => row.mostCents),
    neededTenths: amountCents === 0 ? null : Math.ceil((costCents * 1000) / amountCents),
  };
}
