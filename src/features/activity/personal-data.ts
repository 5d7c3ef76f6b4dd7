/** What is held about hosts and about who wrote down that an activity took place. */

import { dateOf, dateText, Temporal } from '../../kernel/dates.ts';
import { text } from '../../kernel/messages.ts';
import { type Words, wordsIn } from '../../kernel/words.ts';
import type { Db } from '../../platform/db/index.ts';
import { revokeSignedLinks } from '../listing/index.ts';
import { getPerson, type PersonalDataSource } from '../party/index.ts';
import { listSaidBy } from './store/evidence.ts';
import { forgetHost, listHostedBy } from './store/hosts.ts';

const words = {
  name: text('Activiteiten waarover wij u vragen', 'Activities that we ask you about'),
  mailed: text('Wij mailen u of het nog klopt', 'We mail you whether it is still right'),
  called: text('Wij bellen u of het nog klopt', 'We call you whether it is still right'),
  yes: text('Ja', 'Yes'),
  evidence: text('U gaf door of het doorging', 'You told whether it took place'),
  confirmation: text('U gaf door of het nog klopt', 'You told whether it is still right'),
} as const;

const titleOf = (title: unknown) => {
  const said = title as Words;
  return { nl: wordsIn(said, 'nl'), en: wordsIn(said, 'en') };
};

export function hostedActivities(db: Db): PersonalDataSource {
  return {
    key: 'hosted-activities',
    name: words.name,
    async list(personId) {
      const { email } = await getPerson(db, personId);
      const hosted = email === null ? [] : await listHostedBy(db, email);
      const said = await listSaidBy(db, personId);
      return [
        ...hosted.map(({ title, byPhone }) => ({
          title: titleOf(title),
          facts: [{ label: byPhone ? words.called : words.mailed, value: words.yes }],
        })),
        ...said.map(({ title, what, madeAt }) => ({
          title: titleOf(title),
          facts: [
            {
              label: words[what],
              value: dateText(dateOf(Temporal.Instant.fromEpochMilliseconds(madeAt.getTime()))),
            },
          ],
        })),
      ];
    },
    async erase(unit, personId) {
      const { email } = await getPerson(unit.tx, personId);
      if (email === null) return;
      const hosted = await listHostedBy(unit.tx, email);
      for (const { id } of hosted) await revokeSignedLinks(unit.tx, 'attendance', id, unit.nowDate);
      await forgetHost(unit.tx, email);
    },
  };
}
