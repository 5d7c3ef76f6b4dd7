/** Addresses of the pages. */
import type { AreaBudget } from './types.ts';

export const listPath = '/wijkbudgetten';
export const keysPath = '/wijkbudgetten/sleutels';
export const sourcesPath = '/wijkbudgetten/bronnen';
export const openPath = '/wijkbudgetten/nieuw';

type Where = Pick<AreaBudget, 'slug' | 'year'>;
export const budgetPath = ({ slug, year }: Where): string => `/wijkbudget/${slug}/${year}`;
export const newProposalPath = (budget: Where): string => `${budgetPath(budget)}/voorstellen/nieuw`;
export const proposalPath = (budget: Where, number: number): string =>
  `${budgetPath(budget)}/voorstellen/${number}`;
