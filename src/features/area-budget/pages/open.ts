/** What every page of one budget begins with. */
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import { findAreaBudget, findProposal } from '../store/index.ts';
import type { AreaBudget, Proposal } from '../types.ts';

/** The budget of the address; null when there is none. */
export async function budgetOf(c: AppContext, deps: Deps): Promise<AreaBudget | null> {
  const year = /^\d{4}$/.exec(c.req.param('jaar') ?? '')?.[0];
  const slug = c.req.param('slug') ?? '';
  return year === undefined || slug.length > 120 ? null : await findAreaBudget(deps.db, slug, Number(year));
}

export type OpenProposal = { readonly budget: AreaBudget; readonly proposal: Proposal };

export async function proposalOf(c: AppContext, deps: Deps): Promise<OpenProposal | null> {
  const budget = await budgetOf(c, deps);
  const number = /^[1-9]\d{0,8}$/.exec(c.req.param('nummer') ?? '')?.[0];
  if (!budget || number === undefined) return null;
  const proposal = await findProposal(deps.db, budget.id, Number(number));
  return proposal && { budget, proposal };
}

export const typedIn = (form: FormValues): Readonly<Record<string, string>> =>
  Object.fromEntries(form.entries());
