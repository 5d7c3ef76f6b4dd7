/** The budget proviso of a case (Awb 4:34): may it be made now, does one hold, and can it still be invoked. */
import { type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { type BudgetProviso, budgetProviso } from '../../../kernel/terms/index.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { adoptionDay, findBudget } from '../../budget/index.ts';
import { finalAtOnce } from '../rules/determination.ts';
import { type Invocable, type ProvisoChoice, provisoIn } from '../rules/proviso.ts';
import { listDecisions } from '../store/index.ts';
import type { CaseProviso, DecisionFacts } from '../types.ts';
import type { DecisionCase } from './load-case.ts';

export function provisoChoice(
  { budget, round, version }: Pick<DecisionCase, 'budget' | 'round' | 'version'>,
  today: PlainDate,
): ProvisoChoice {
  return {
    year: round.year,
    open: adoptionDay(budget, today) === null,
    finalAtOnce: (amountCents) => finalAtOnce(version.rules, amountCents),
  };
}

/** The proviso under which the grant of a case stands; null when it has none. */
export async function provisoOf(
  r: Reader,
  applicationId: Id<'application'>,
  today: PlainDate,
): Promise<CaseProviso | null> {
  const made = provisoIn(await listDecisions(r, applicationId));
  if (made === null) return null;
  const adoptedOn = adoptionDay(await findBudget(r, made.year), today);
  return { year: made.year, adoptedOn, ...budgetProviso({ madeOn: made.madeOn, adoptedOn, today }) };
}

/** What invoking it asks; null on any day on which it cannot be invoked. */
export async function invocableOf(
  r: Reader,
  c: DecisionCase,
  { earlierGrants }: Pick<DecisionFacts, 'earlierGrants'>,
  today: PlainDate,
): Promise<Invocable | null> {
  const proviso = await provisoOf(r, c.application.id, today);
  if (proviso === null || proviso.state !== 'running' || proviso.clock === null) return null;
  const yearBefore = earlierGrants.filter(({ year }) => year === proviso.year - 1);
  return { year: proviso.year, lastDay: proviso.clock.due, yearBefore };
}

/** A listed one, from its dates. @param row ISO dates of the decision and of the budget */
export function listedProviso(
  row: { readonly madeOn: string; readonly adoptedOn: string },
  today: PlainDate,
): BudgetProviso | null {
  const [madeOn, adoptedOn] = [parseIsoDate(row.madeOn), parseIsoDate(row.adoptedOn)];
  return madeOn && adoptedOn && budgetProviso({ madeOn, adoptedOn, today });
}
