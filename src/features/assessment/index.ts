/** Front door of the assessment: interests, conflicts, the decision pack, and what the wijkraad said. */
export { askCouncil } from './commands/ask.ts';
export { declareInterests } from './commands/declare.ts';
export { fromMandateJob, recordAdvice } from './commands/record.ts';
export type { AssessmentDeps, AssessmentExtras, OnMandate } from './deps.ts';
export { assessmentPages } from './pages.tsx';
export { interestsHeld } from './personal-data.ts';
export { quorumOf, standingOf } from './rules.ts';
export {
  findAdvice,
  interestsMatching,
  latestAdvice,
  listAdvice,
  listAdviceMembers,
  listCouncilMembers,
  standingOn,
} from './store/index.ts';
export type * from './types.ts';
