/** Front door: counting is pure, and a browser may do it as well. */
export { countVotes } from './rules/count.ts';
export { readPabulib } from './rules/pabulib.ts';
export {
  accuracies,
  add1Options,
  type CountOptions,
  comparisons,
  completions,
  defaultOptions,
  type Election,
  type Outcome,
  rules,
  tieRules,
} from './types.ts';
