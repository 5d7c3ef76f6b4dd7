/** What this feature holds about people: what they sent in when more was asked of them. */
import { dateText } from '../../kernel/dates.ts';
import { same, text } from '../../kernel/messages.ts';
import type { Db } from '../../platform/db/index.ts';
import type { PersonalDataSource } from '../party/index.ts';
import { forgetPerson, listAnswersBy } from './store/questions.ts';

export function answersGiven(db: Db): PersonalDataSource {
  return {
    key: 'account-answers',
    name: text('Wat u meer liet zien', 'What you showed more'),
    list: async (personId) =>
      (await listAnswersBy(db, personId)).map(({ caseNumber, answer, answeredOn }) => ({
        title: same(caseNumber),
        facts: [
          { label: text('Verstuurd op', 'Sent on'), value: dateText(answeredOn) },
          ...(answer === '' ? [] : [{ label: text('Uw uitleg', 'Your explanation'), value: same(answer) }]),
        ],
      })),
    // It is kept as long as the case that it belongs to: its own feature says until when.
    erase: (unit, personId) => forgetPerson(unit.tx, personId),
  };
}
