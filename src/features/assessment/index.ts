/** Front door of the assessment: interests, conflicts, the decision pack, and what the wijkraad said. */
export { declareInterests } from './commands/declare.ts';
export { fromMandateJob, recordAdvice } from './commands/record.ts';
export type { AssessmentDeps, AssessmentExtras, OnMandate } from './deps.ts';
export { assessmentPages } from './pages.tsx';
export { interestsHeld } from './personal-data.ts';
export {
  destroyAdviceOn,
  findAdvice,
  latestAdvice,
  listCouncilMembers,
  standingOn,
  tiesTo,
} from './store/index.ts';
export type * from './types.ts';
