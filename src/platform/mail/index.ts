/**
 * Outgoing mail is a row first; a job sends it by SMTP. With the demo nothing leaves: the row is held for the outbox.
 * See README.md.
 */

export { type Mail, queueMail, sendMailJob } from './queue-mail.ts';
export { type MailObservers, type SentMail, sendQueuedMail } from './send-queued-mail.ts';
export { type MailTransport, smtpTransport } from './smtp-transport.ts';
export { eraseMail, listMail, type StoredMail } from './stored-mail.ts';
