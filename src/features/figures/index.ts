/** Front door of the figures: aggregates that are kept, what is shown of them, and the rows behind. */
export { figureApiPaths, figureApiRoutes } from './api.ts';
export { wijkFiguresBrief } from './briefs.tsx';
export { figureJobs } from './jobs.ts';
export {
  activityFigures,
  type Balance,
  type CityMoney,
  type ToldByWijk,
  toldByWijk,
  wholeCity,
} from './load.ts';
export { figurePages } from './pages.tsx';
export type { FigureKey } from './rules/definitions.ts';
export type { CityFigures } from './rules/figures.ts';
export { dayAfter, daysOfHalf, firstDayOf, halfName, halfOf, keyOfHalf, previous } from './rules/halves.ts';
export { type ActivityBehind, listActivitiesBehind, type Which } from './store/index.ts';
export type { Half, Money, Reach, Scope, ScopeFigures, Told } from './types.ts';
