/** Front door of the area budget: one budget for an area, from several sources, whose every move needs both keys. */

export { waitingKeys, wijkBudgets } from './briefs.tsx';
export { turnKey } from './commands/keys.ts';
export { openAreaBudget } from './commands/manage.ts';
export { proposeMove } from './commands/propose.ts';
export { areaBudgetsCsv } from './files.ts';
export { areaBudgetJobs } from './jobs.ts';
export { areaBudgetPages } from './pages.tsx';
export {
  countAreaBudgets,
  countMoves,
  findAreaBudget,
  flowsOf,
  getAreaBudget,
  insertSource,
  listAreaBudgets,
  listEntries,
  listPositions,
  listShareholders,
  totalsOf,
  verifyAreaBudgets,
} from './store/index.ts';
export type * from './types.ts';
