/** Front door of the decision: findings, decisions and their letters, hearings, state aid, objections. */

export { answeredObjections } from './answered-objections.ts';
export { markAidRegistered } from './commands/aid.ts';
export { type ChangeInput, changeDecision } from './commands/change-decision.ts';
export { changeRecipient, recipientProblems } from './commands/change-recipient.ts';
export { type AnswerInput, decideObjection } from './commands/decide-objection.ts';
export { type DeclineInput, declineApplication } from './commands/decline.ts';
export { determineGrant, settleFinal } from './commands/determine.ts';
export { type FileInput, fileObjection } from './commands/file-objection.ts';
export { decideByMandate } from './commands/mandated.ts';
export { runNightly } from './commands/nightly.ts';
export { notifySent } from './commands/notify.ts';
export { officeSteps } from './commands/office-steps.ts';
export { ownTie } from './commands/own-tie.ts';
export { provisoOf } from './commands/proviso.ts';
export { type HearingInput, recordHearing } from './commands/record-hearing.ts';
export { finalSince, type ReviseInput, reviseDetermination } from './commands/revise.ts';
export { type DecisionInput, takeDecision } from './commands/take-decision.ts';
export { setUndertaking } from './commands/undertaking.ts';
export { councilFindings } from './council-findings.ts';
export type { DecisionDeps } from './deps.ts';
export { decisionJobs } from './jobs.ts';
export { penaltyLetter } from './letters/penalty-letter.ts';
export { objectionClocksOf, withObjections } from './open-objections.ts';
export { decisionPages } from './pages.tsx';
export { hearingsOf, objectionData } from './personal-data.ts';
export { lastActivityDay } from './rules/answers.ts';
export { mayObjectAnew } from './rules/contested.ts';
export { determines, loweringGrounds } from './rules/determination.ts';
export { objectionStatus } from './status.ts';
export {
  destroyDecisionsOf,
  destroyObjectionsOf,
  getDecision,
  latestDecision,
  listAidGrants,
  listDecisions,
  listObjectionsOf,
  objectionEvents,
} from './store/index.ts';
export type * from './types.ts';
export { FindingsTable } from './views/findings-table.tsx';
export { aidWork, determinationWork, objectionWork, provisoWork } from './work-items.ts';
