/** Front door of the work on cases: work list, case page, acts of the officer, messages, nightly watch on the clocks. */
export { requestCompletion } from './commands/completion.ts';
export { recordNoticeOfDefault } from './commands/incoming.ts';
export { tellOffice } from './commands/messages.ts';
export { fixPenalty } from './commands/penalty.ts';
export { startTreatment } from './commands/treatment.ts';
export { caseworkJobs } from './jobs.ts';
export { type CaseworkDeps, caseworkPages } from './pages.tsx';
export { messagesReceived, messagesWritten } from './personal-data.ts';
export { destroyWorkOn, unreadAmong } from './store/index.ts';
export type * from './types.ts';
export { penaltyWork } from './work-items.ts';
