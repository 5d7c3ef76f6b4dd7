/** Front door: counting is pure, and a browser may do it as well. */
export { TooManySteps } from './rules/add1.ts';
export { countVotes } from './rules/count.ts';
export { readPabulib } from './rules/pabulib.ts';
export { writePabulib } from './rules/pabulib-write.ts';
export {
  accuracies,
  add1Options,
  type CountOptions,
  comparisons,
  completions,
  defaultOptions,
  type Election,
  type Excluded,
  type Outcome,
  type Round,
  rules,
  type Standing,
  type Tie,
  tieRules,
  type WrittenBallot,
  type WrittenElection,
} from './types.ts';
