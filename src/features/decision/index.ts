/** Front door of the decision: findings, decisions and their letters, hearings, state aid, objections. */
export type { ChangeInput } from './commands/change-decision.ts';
export { type AnswerInput, decideObjection } from './commands/decide-objection.ts';
export { type DeclineInput, declineApplication } from './commands/decline.ts';
export { determineGrant, settleFinal } from './commands/determine.ts';
export { type FileInput, fileObjection } from './commands/file-objection.ts';
export { officeSteps } from './commands/handle-objection.ts';
export { decideByMandate } from './commands/mandated.ts';
export { notifySent } from './commands/notify.ts';
export { type HearingInput, recordHearing } from './commands/record-hearing.ts';
export { type DecisionInput, takeDecision } from './commands/take-decision.ts';
export { councilFindings } from './council-findings.ts';
export type { DecisionDeps } from './deps.ts';
export { decisionJobs } from './jobs.ts';
export { decisionPages } from './pages.tsx';
export { objectionData } from './personal-data.ts';
export { getDecision, latestDecision, listDecisions } from './store/index.ts';
export type * from './types.ts';
export { aidWork, objectionWork } from './work-items.ts';
