/** Front door of the area budget: one budget for an area, from several sources, whose every move needs both keys. */

export { waitingKeys, wijkBudgets } from './briefs.tsx';
export { areaBudgetJobs } from './jobs.ts';
export { areaName, budgetTitle } from './messages.ts';
export { areaBudgetPages } from './pages.tsx';
export { budgetPath } from './paths.ts';
export {
  countAreaBudgets,
  countMoves,
  findAreaBudget,
  flowsOf,
  listAreaBudgets,
  listEntries,
  totalsOf,
} from './store/index.ts';
export type * from './types.ts';
