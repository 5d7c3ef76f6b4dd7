/** The mail to an officer that a case has something new. Never the text itself: a mailbox is not the case file. */
import type { Lang } from '../../../kernel/messages.ts';

type Facts = { readonly caseNumber: string; readonly siteUrl: string; readonly lang: Lang };
export type MailWords = { readonly subject: string; readonly body: string };

/** To the officer who works on the case. */
export function officeMail(facts: Facts): MailWords {
  const { caseNumber, siteUrl, lang } = facts;
  const link = `${siteUrl}/zaken/${caseNumber}`;
  return lang === 'en'
    ? {
        subject: `New message on case ${caseNumber}`,
        body: `The applicant has written a message on case ${caseNumber}.\n\n${link}`,
      }
    : {
        subject: `Nieuw bericht bij zaak ${caseNumber}`,
        body: `De aanvrager schreef een bericht bij zaak ${caseNumber}.\n\n${link}`,
      };
}
