/** What this feature holds about people, for 'Mijn gegevens'. Mails stand with the person herself (features/party). */
import { formatMoment } from '../../kernel/dates.ts';
import { same, type Text, text } from '../../kernel/messages.ts';
import type { Db } from '../../platform/db/index.ts';
import type { PersonalDataSource } from '../party/index.ts';
import { letterText } from './letter-text.ts';
import { channelLabels, kindLabels } from './messages.ts';
import { eraseMessagesTo, listMessagesTo } from './store/letters.ts';
import type { Message } from './types.ts';

const labels = {
  kind: text('Soort brief', 'Kind of letter'),
  reference: text('Kenmerk', 'Reference'),
  channel: text('Hoe verstuurd', 'How sent'),
  made: text('Gemaakt', 'Made'),
  read: text('Voor het eerst gelezen', 'First read'),
  text: text('Tekst', 'Text'),
  notRead: text('Nog niet', 'Not yet'),
} as const;

const moment = (at: Date): Text => ({ nl: formatMoment(at, 'nl'), en: formatMoment(at, 'en') });

function factsOf(message: Message) {
  return [
    { label: labels.kind, value: kindLabels[message.kind] },
    { label: labels.reference, value: same(message.document.reference) },
    { label: labels.channel, value: channelLabels[message.channel] },
    { label: labels.made, value: moment(message.createdAt) },
    { label: labels.read, value: message.readAt === null ? labels.notRead : moment(message.readAt) },
  ];
}

/** Letters of a case are kept as long as the case is: its own feature says until when. */
export function lettersOf(db: Db): PersonalDataSource {
  return {
    key: 'letters',
    name: text('Brieven aan u', 'Letters to you'),
    async list(personId) {
      const messages = await listMessagesTo(db, personId);
      return messages.map((message) => ({ title: same(message.subject), facts: factsOf(message) }));
    },
    async listWhole(personId) {
      const messages = await listMessagesTo(db, personId);
      return messages.map((message) => ({
        title: same(message.subject),
        facts: [...factsOf(message), { label: labels.text, value: same(letterText(message.document)) }],
      }));
    },
    erase: (unit, personId) => eraseMessagesTo(unit.tx, personId, unit.nowDate),
  };
}
