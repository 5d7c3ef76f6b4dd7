/** What is held about who gets the agenda by mail: an address, until when, and why. */
import { dateOf, dateText } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import type { Db } from '../../../platform/db/index.ts';
import { revokeSignedLinks } from '../../listing/index.ts';
import { getPerson, type PersonalDataSource } from '../../party/index.ts';
import { findWallSubject } from '../poster/make.ts';
import { subjectOf } from './forms.ts';
import { dataWords as words } from './messages.ts';
import { deleteSubscription, listSubscriptionsOf } from './store.ts';

export function agendasByMail(db: Db): PersonalDataSource {
  return {
    key: 'agenda-by-mail',
    name: words.name,
    async list(personId) {
      const { email } = await getPerson(db, personId);
      const own = email === null ? [] : await listSubscriptionsOf(db, email);
      return await Promise.all(
        own.map(async ({ query, createdAt, confirmedAt, eraseAfter }) => {
          const asked = subjectOf(query);
          const name = (asked && (await findWallSubject({ db }, asked)))?.name ?? query;
          return {
            title: text(name, name),
            facts: [
              { label: words.since, value: dateText(dateOf(createdAt)) },
              { label: words.why, value: confirmedAt === null ? words.waiting : words.confirmed },
              { label: words.until, value: dateText(eraseAfter) },
            ],
          };
        }),
      );
    },
    async erase(unit, personId) {
      const { email } = await getPerson(unit.tx, personId);
      if (email === null) return;
      for (const { id } of await listSubscriptionsOf(unit.tx, email)) {
        await revokeSignedLinks(unit.tx, 'subscription', id, unit.nowDate);
        await deleteSubscription(unit.tx, id);
      }
    },
  };
}
