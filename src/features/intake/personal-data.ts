/** What this feature holds about a person: which calendars and lists she began to read in. */
import { dateOf, dateText } from '../../kernel/dates.ts';
import { same, text } from '../../kernel/messages.ts';
import type { Db } from '../../platform/db/index.ts';
import type { PersonalDataSource } from '../party/index.ts';
import { sourceStatus } from './status.ts';
import { forgetImporter, listSourcesBy } from './store/sources.ts';

const words = {
  name: text('Kalenders en lijsten die u inlas', 'Calendars and lists that you read in'),
  since: text('Begonnen op', 'Begun on'),
  state: text('Stand', 'State'),
} as const;

export function importsBegun(db: Db): PersonalDataSource {
  return {
    key: 'imports',
    name: words.name,
    async list(personId) {
      const sources = await listSourcesBy(db, personId);
      return sources.map(({ name, createdAt, status }) => ({
        title: same(name),
        facts: [
          { label: words.since, value: dateText(dateOf(createdAt)) },
          { label: words.state, value: sourceStatus.labels[status] },
        ],
      }));
    },
    /** What was read in stays: it is about the organisation. */
    async erase(unit, personId) {
      await forgetImporter(unit.tx, personId);
      unit.audit('import.makerForgotten', 'person', personId);
    },
  };
}
