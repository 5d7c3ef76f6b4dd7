/** The mail that says that there is a message on a case. Never the message itself: a mailbox is not the case file. */
import { type PlainDate, Temporal } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';

/** From this day a notification tells the essence of what waits (Awb 2:10 as it will read). */
export const essenceFrom = {
  day: Temporal.PlainDate.from('2027-01-01'),
  source: 'Awb 2:10, Wet modernisering elektronisch bestuurlijk verkeer',
  toVerify: 'The day of entry into force of this part of 2:10.',
} as const;

type Facts = {
  readonly caseNumber: string;
  readonly siteUrl: string;
  readonly lang: Lang;
  readonly today: PlainDate;
};
export type MailWords = { readonly subject: string; readonly body: string };

const notToUs: Readonly<Record<Lang, string>> = {
  nl: 'U kunt op deze e-mail niet antwoorden. Wij vragen in een e-mail nooit om uw code of uw rekeningnummer.',
  en: 'You cannot reply to this e-mail. We never ask for your code or account number in an e-mail.',
};

/** To the applicant: that there is a message; from 2027 also on which application, and that it is the officer's. */
export function messageMail(facts: Facts): MailWords {
  const { caseNumber, siteUrl, lang, today } = facts;
  const essence = Temporal.PlainDate.compare(today, essenceFrom.day) >= 0;
  const link = `${siteUrl}/zaken/${caseNumber}`;
  if (lang === 'en') {
    const what = essence
      ? `The officer who handles your application ${caseNumber} has written you a message.`
      : 'A message from the municipality is ready for you.';
    return {
      subject: essence
        ? `A message about your application ${caseNumber}`
        : 'A message is ready for you in Hoofdveld',
      body: [what, `Log in to read it: ${link}`, notToUs.en].join('\n\n'),
    };
  }
  const what = essence
    ? `De behandelaar van uw aanvraag ${caseNumber} heeft u een bericht geschreven.`
    : 'Er staat een bericht van de gemeente voor u klaar.';
  return {
    subject: essence
      ? `Een bericht over uw aanvraag ${caseNumber}`
      : 'Er staat een bericht voor u klaar in Hoofdveld',
    body: [what, `Log in om het te lezen: ${link}`, notToUs.nl].join('\n\n'),
  };
}

/** To the officer who works on the case. */
export function officeMail(facts: Omit<Facts, 'today'>): MailWords {
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
