/** What this feature holds about people: the messages they wrote on a case, and the office its notes. */
import { dateOf, dateText } from '../../kernel/dates.ts';
import { same, text } from '../../kernel/messages.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { PersonalDataSource } from '../party/index.ts';
import { eraseWordsOn, listWrittenBy } from './store/messages.ts';

/** They are kept as long as the case they belong to: its own feature says until when. */
export function messagesWritten(reader: Reader): PersonalDataSource {
  return {
    key: 'case-messages',
    name: text('Wat u bij een aanvraag schreef', 'What you wrote on an application'),
    list: async (personId) =>
      (await listWrittenBy(reader, personId)).map((message) => ({
        title: same(message.caseNumber ?? '–'),
        facts: [
          {
            label: text('Geschreven op', 'Written on'),
            value: dateText(dateOf(message.at)),
          },
          { label: text('Bericht', 'Message'), value: same(message.body) },
        ],
      })),
    erase: (unit, personId) => eraseWordsOn(unit.tx, personId),
  };
}
