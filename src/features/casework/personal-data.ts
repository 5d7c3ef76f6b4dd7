/** What this feature holds about people: the messages they wrote on a case, and the office its notes. */
import { dateOf, dateText } from '../../kernel/dates.ts';
import { same, text } from '../../kernel/messages.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { PersonalDataSource, PersonalRecord } from '../party/index.ts';
import { eraseWordsOn, listWrittenBy, listWrittenTo } from './store/messages.ts';

type Written = { readonly caseNumber: string | null; readonly body: string; readonly at: Date };

const recordOf = (message: Written): PersonalRecord => ({
  title: same(message.caseNumber ?? '–'),
  facts: [
    { label: text('Geschreven op', 'Written on'), value: dateText(dateOf(message.at)) },
    { label: text('Bericht', 'Message'), value: same(message.body) },
  ],
});

/** They are kept as long as the case they belong to: its own feature says until when. */
export function messagesWritten(reader: Reader): PersonalDataSource {
  return {
    key: 'case-messages',
    name: text('Wat u bij een aanvraag schreef', 'What you wrote on an application'),
    list: async (personId) => (await listWrittenBy(reader, personId)).map(recordOf),
    erase: (unit, personId) => eraseWordsOn(unit.tx, personId),
  };
}

/** They go with hers: erasing takes away the words of both sides. */
export function messagesReceived(reader: Reader): PersonalDataSource {
  return {
    key: 'case-messages-to-you',
    name: text('Wat wij u bij een aanvraag schreven', 'What we wrote to you on an application'),
    list: async (personId) => (await listWrittenTo(reader, personId)).map(recordOf),
  };
}
