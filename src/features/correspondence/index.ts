/** Front door of what the authority sends: letters, their delivery log, notifications. */
export {
  collegeSignature,
  councilSignature,
  lastObjectionDay,
  type ObjectionClause,
  objectionPart,
  questionBlocks,
  type Signatory,
  salutation,
} from './letter-parts.ts';
export { channelFor } from './rules.ts';
export { sendLetter } from './send-letter.ts';
export { findMessage, listDeliveries, listMessagesOfCase, listMessagesTo } from './store.ts';
export type { Delivery, LetterToSend, Message, MessageChannel, MessageKind, Recipient } from './types.ts';
