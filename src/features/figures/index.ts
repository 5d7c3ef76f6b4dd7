/** Front door of the figures: aggregates that are kept, what is shown of them, and the rows behind. */
export { figureApiPaths, figureApiRoutes } from './api.ts';
export { wijkFiguresBrief } from './briefs.tsx';
export { rowsAddress } from './cells.ts';
export { figureJobs } from './jobs.ts';
export {
  activityFigures,
  type Balance,
  balanceFigures,
  type CityMoney,
  figuresOfCity,
  moneyFigures,
  type ToldByWijk,
  toldByWijk,
  wholeCity,
} from './load.ts';
export { figurePages } from './pages.tsx';
export { definitionId, definitions as figureDefinitions, type FigureKey } from './rules/definitions.ts';
export type { CityFigures } from './rules/figures.ts';
export {
  dayAfter,
  firstDayOf,
  halfName,
  halfOf,
  keyOfHalf,
  next,
  parseHalf,
  previous,
} from './rules/halves.ts';
export { fewest, volunteerRule } from './rules/policy.ts';
export { type ActivityBehind, listActivitiesBehind, type Which } from './store/index.ts';
export type { Half, Money, Reach, Scope, ScopeFigures, Told } from './types.ts';
