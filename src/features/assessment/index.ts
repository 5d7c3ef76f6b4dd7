/** Front door of the assessment: interests, conflicts, and what the wijkraad said. */
export { combinationBalance, quorumOf, standingOf } from './rules.ts';
export {
  declarationsOn,
  findAdvice,
  interestsMatching,
  latestAdvice,
  listInterests,
  standingOn,
} from './store.ts';
export type * from './types.ts';
