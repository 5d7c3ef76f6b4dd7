/** Front door of the application: draft, co-sign, submit, complete, withdraw. */
export { mayOn, mayReadAnswers, subjectOf } from './access.ts';
export {
  type AccountInput,
  accountFiles,
  accountingOf,
  accountKeys,
  accountPhotos,
  accountSound,
  activityDays,
  askForAccounts,
  recordAccount,
  sendAccount,
} from './commands/account.ts';
export { keepFiles } from './commands/attach.ts';
export { type Case, findCase, lockCase } from './commands/context.ts';
export { copyOfCase } from './commands/copy-of-case.ts';
export { destroyAttachments } from './commands/destroy.ts';
export { canReportDeviation } from './commands/deviate.ts';
export { prepareWithMoney } from './commands/prepared.ts';
export { startPrepared } from './commands/start-prepared.ts';
export type { ApplicationDeps } from './deps.ts';
export { applicationJobs } from './jobs.ts';
export { attachmentResponse, incomingFiles } from './pages/files.ts';
export { applicationPages } from './pages.tsx';
export { applicationsOf } from './personal-data.ts';
export {
  accountProblems,
  happenedKinds,
  happenedLabels,
  mayAccount,
  mayTell,
  mayTie,
} from './rules/account.ts';
export { preparedState } from './rules/prepared-answers.ts';
export {
  asksAction,
  clocksOf,
  completenessProblems,
  cosignersConfirmed,
  nextClock,
  nextWorkClock,
  rankByEnvelope,
} from './rules.ts';
export { aheadTitle } from './seed/council.ts';
export { daysSinceBudget, daysToDecision, provisoTitle, yearOfProviso } from './seed/paid.ts';
export { applicationStatus } from './status.ts';
export {
  type ApplicationFilter,
  type ApplicationListing,
  addAnnex,
  addEvent,
  type Changes,
  countApplications,
  destroyEvents,
  destroyPeopleOn,
  emptyApplication,
  events,
  findAccount,
  findAccountTerm,
  findApplication,
  findByCaseNumber,
  getApplication,
  getEvent,
  lastEvent,
  listAnnexes,
  listApplications,
  listApplicationsById,
  listAskedToAccount,
  listAttachments,
  listCosigners,
  listEventsOfEach,
  listSharing,
  lockApplication,
  type NewEvent,
  refreshClocks,
  saveChanges,
  saveStatus,
} from './store/index.ts';
export { listPastApplications } from './store/past.ts';
export type * from './types.ts';
export { AccountSummary } from './views/account.tsx';
export { fileHref } from './views/files.tsx';
export { FormPreview } from './views/preview.tsx';
