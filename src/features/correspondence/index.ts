/** Front door of what the authority sends: letters, their delivery log, notifications. */
export { announcedThen } from './commands/notify.ts';
export { openCaseMessages } from './commands/open-letter.ts';
export { outageRecordedJob } from './commands/outage.ts';
export { lettersPostedJob, markLetters } from './commands/print.ts';
export type { CorrespondenceDeps } from './deps.ts';
export { correspondenceJobs } from './jobs.ts';
export {
  collegeSignature,
  councilSignature,
  lastObjectionDay,
  type ObjectionClause,
  objectionPart,
  questionBlocks,
  type Signatory,
  salutation,
  typedBlocks,
} from './letter-parts.ts';
export { city, cityLetterhead } from './letterhead.ts';
export { correspondencePages } from './pages.tsx';
export { lettersOf } from './personal-data.ts';
export { nameOnLetter, type OutageDays, sentOn } from './rules.ts';
export { sendLetter } from './send-letter.ts';
export {
  destroyLettersOf,
  findMessage,
  listDeliveries,
  listMessagesOfCase,
  listMessagesTo,
} from './store/letters.ts';
export { outagesBetween } from './store/outages.ts';
export type { Delivery, LetterToSend, Message, MessageChannel, MessageKind, Recipient } from './types.ts';
export { AnnexView, LetterBlocks, LetterView, type LetterViewProps } from './views/letter.tsx';
export { notificationWork } from './work-items.ts';
