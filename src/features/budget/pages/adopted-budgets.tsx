/** `/beheer/begrotingen`: which budgets of the city were adopted, and recording one (Awb 4:34). */
import { type PlainDate, today } from '../../../kernel/dates.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { type Routes, seeOther } from '../../../platform/http/routes.ts';
import { readBudget } from '../forms.ts';
import { recordBudget } from '../record-budget.ts';
import { listBudgets, listYears, type RecordedBudget } from '../store/index.ts';
import { BudgetsView, type BudgetTyped, budgetsPath, budgetWords } from '../views/adopted-budgets.tsx';
import { doneTexts } from '../views/words.ts';

export function adoptedBudgetPages(routes: Routes, deps: Deps): void {
  routes.get(budgetsPath, 'budget.view', (c) => page(c, deps, nothing, []));
  routes.post(budgetsPath, 'budget.publish', (c) => save(c, deps));
}

const nothing: BudgetTyped = { year: '', adoptedOn: '', notAdopted: false, source: '', reason: '' };

/** Years that have ceilings, that were recorded, or that come next: nobody has to type one. */
function yearsOf(
  withCeilings: readonly number[],
  recorded: readonly RecordedBudget[],
  now: PlainDate,
): readonly number[] {
  const years = new Set([...withCeilings, ...recorded.map(({ year }) => year), now.year, now.year + 1]);
  return [...years].toSorted((a, b) => b - a);
}

async function page(
  c: AppContext,
  deps: Deps,
  typed: BudgetTyped,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  const now = today(deps.clock);
  const [recorded, withCeilings] = await Promise.all([listBudgets(deps.db), listYears(deps.db)]);
  return c.get('page')(
    {
      title: budgetWords.title[lang],
      ...(problems.length > 0 ? { status: 422 } : flashFor(c, doneTexts)),
    },
    <BudgetsView
      lang={lang}
      today={now}
      years={yearsOf(withCeilings, recorded, now)}
      recorded={recorded}
      mayRecord={allowed(c.get('actor'), 'budget.publish')}
      typed={typed}
      problems={problems}
    />,
  );
}

async function save(c: AppContext, deps: Deps): Promise<Response> {
  const form = await readForm(c);
  const saved = await recordBudget(deps, c.get('actor'), readBudget(form));
  if (saved.ok) return seeOther(c, `${budgetsPath}?klaar=begroting`);
  const typed = {
    year: form.text('year'),
    adoptedOn: form.text('adoptedOn'),
    notAdopted: form.text('notAdopted') === 'yes',
    source: form.text('source'),
    reason: form.text('reason'),
  };
  return await page(c, deps, typed, saved.problems);
}
