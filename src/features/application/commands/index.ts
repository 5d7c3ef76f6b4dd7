/** Everything that changes an application. */
export { moveLastDays } from './after-outage.ts';
export { type AttachOutcome, addAttachments, removeAttachment } from './attach.ts';
export { changeApplication, changeProblems, completeApplication, pendingChanges } from './change.ts';
export { answerCosignLink, type CosignRequest, type LinkFault, readCosignLink } from './cosign.ts';
export {
  nameCosigners,
  openPlaces,
  recordPaperCosigner,
  removeCosigner,
  resendInvitation,
} from './cosigners.ts';
export { addApplicantOrganisation, chooseOrganisation } from './desk-organisation.ts';
export { canReportDeviation, reportDeviation } from './deviate.ts';
export { openStatuses, type SaveOutcome, savePage } from './save.ts';
export { type EntryForOther, enterForOther, openRound, startApplication } from './start.ts';
export { barring, submissionProblems, submitApplication } from './submit.ts';
export { discardDraft, dropChanges, restoreDays, restoreDraft, withdrawApplication } from './withdraw.ts';
