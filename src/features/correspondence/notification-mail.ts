/** The mail that says that a letter waits. Its essence stands in the mail itself (Awb 2:10), the letter does not. */
import { formatMoment } from '../../kernel/dates.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { Mail } from '../../platform/mail/index.ts';
import { kindLabels } from './messages.ts';
import type { Message } from './types.ts';

export const notificationMailKind = 'message-notification';

type Announced = Pick<Message, 'id' | 'kind' | 'lang' | 'subject' | 'document' | 'createdAt'>;

const bodies: Readonly<Record<Lang, (message: Announced, siteUrl: string) => string[]>> = {
  nl: (message, siteUrl) => [
    message.document.salutation,
    `Er staat een brief van de gemeente Rotterdam voor u klaar in Hoofdveld. De brief staat er sinds ${formatMoment(message.createdAt, 'nl')}.`,
    [
      `Onderwerp: ${message.subject}`,
      `Soort brief: ${kindLabels[message.kind].nl}`,
      `Ons kenmerk: ${message.document.reference}`,
    ].join('\n'),
    ...(message.document.objection
      ? ['Bent u het er niet mee eens? In de brief staat hoe en tot wanneer u bezwaar kunt maken.']
      : []),
    `Zo leest u de brief: ga naar ${siteUrl}/berichten/${message.id} en log in met uw e-mailadres. U kunt de brief daar ook downloaden.`,
    'Wilt u uw brieven liever op papier? Dat kan. Pas het aan bij Mijn gegevens, of bel 14 010.',
    'U kunt op deze e-mail niet antwoorden. Wij vragen in een e-mail nooit om uw code of uw rekeningnummer.',
  ],
  en: (message, siteUrl) => [
    message.document.salutation,
    `A letter from the municipality of Rotterdam is ready for you in Hoofdveld. It has been there since ${formatMoment(message.createdAt, 'en')}.`,
    [
      `Subject: ${message.subject}`,
      `Kind of letter: ${kindLabels[message.kind].en}`,
      `Our reference: ${message.document.reference}`,
    ].join('\n'),
    ...(message.document.objection
      ? ['Do you disagree? The letter says how and until when you can object.']
      : []),
    `To read the letter: go to ${siteUrl}/berichten/${message.id} and log in with your e-mail address. You can download the letter there too.`,
    'Do you prefer letters on paper? That is possible. Change it under My data, or call 14 010.',
    'You cannot reply to this e-mail. We never ask for your code or account number in an e-mail.',
  ],
};

const subjects: Readonly<Record<Lang, string>> = {
  nl: 'Er staat een brief voor u klaar in Hoofdveld',
  en: 'A letter is ready for you in Hoofdveld',
};

/** @param siteUrl public address of this site, without a slash at the end */
export function notificationMail(message: Announced, siteUrl: string): Omit<Mail, 'to' | 'messageId'> {
  const { lang } = message;
  return {
    lang,
    kind: notificationMailKind,
    subject: subjects[lang],
    body: bodies[lang](message, siteUrl).join('\n\n'),
  };
}
