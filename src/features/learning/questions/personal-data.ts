/** What is held about who sent a question in, for 'Mijn gegevens'. */
import { dateText, formatMoment } from '../../../kernel/dates.ts';
import { same, text } from '../../../kernel/messages.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { PersonalDataSource } from '../../party/index.ts';
import { questionStatus } from './status.ts';
import { deleteQuestionsOf, listQuestionsOf } from './store.ts';
import { questionWords as words } from './words.ts';

/** All of it goes with her: a proof that was made of it says nothing of who asked. */
export function questionsSent(db: Db): PersonalDataSource {
  return {
    key: 'proof-questions',
    name: text('Vragen voor het Werkatelier', 'Questions for the Werkatelier'),
    async list(personId) {
      return (await listQuestionsOf(db, personId)).map((one) => ({
        title: same(one.question),
        facts: [
          {
            label: words.sentOn,
            value: { nl: formatMoment(one.askedAt, 'nl'), en: formatMoment(one.askedAt, 'en') },
          },
          { label: words.status, value: questionStatus.labels[one.status] },
          { label: words.why, value: same(one.why) },
          ...(one.place === null ? [] : [{ label: words.place, value: same(one.place) }]),
          ...(one.answer === null ? [] : [{ label: words.answer, value: same(one.answer) }]),
          { label: words.keptUntil, value: dateText(one.retainUntil) },
        ],
      }));
    },
    async erase(unit, personId) {
      const questions = await deleteQuestionsOf(unit.tx, personId);
      if (questions > 0) unit.audit('proof.questionsErased', 'person', personId, { questions });
    },
  };
}
