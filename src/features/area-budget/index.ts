/** Front door of the area budget: one budget for an area, from several sources, whose every move needs both keys. */
export { findAreaBudget, flowsOf, listAreaBudgets } from './store/index.ts';
export type * from './types.ts';
