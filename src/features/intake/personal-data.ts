/** What this feature holds about a person: which calendars and lists she began to read in. */
import { dateOf, dateText } from '../../kernel/dates.ts';
import { same, text } from '../../kernel/messages.ts';
import type { Db } from '../../platform/db/index.ts';
import { getPerson, type PersonalDataSource } from '../party/index.ts';
import { sourceStatus } from './status.ts';
import { listWaitingWithHost, replaceRows } from './store/runs.ts';
import { forgetImporter, listSourcesBy } from './store/sources.ts';

const words = {
  name: text('Kalenders en lijsten die u inlas', 'Calendars and lists that you read in'),
  since: text('Begonnen op', 'Begun on'),
  state: text('Stand', 'State'),
  host: text('U staat als gastheer in een lijst die nog wacht', 'You are named as host in a list that waits'),
  lists: text('Lijsten', 'Lists'),
} as const;

export function importsBegun(db: Db): PersonalDataSource {
  return {
    key: 'imports',
    name: words.name,
    async list(personId) {
      const sources = await listSourcesBy(db, personId);
      const { email } = await getPerson(db, personId);
      const waiting = email === null ? [] : await listWaitingWithHost(db, email);
      return [
        ...sources.map(({ name, createdAt, status }) => ({
          title: same(name),
          facts: [
            { label: words.since, value: dateText(dateOf(createdAt)) },
            { label: words.state, value: sourceStatus.labels[status] },
          ],
        })),
        ...(waiting.length === 0
          ? []
          : [{ title: words.host, facts: [{ label: words.lists, value: same(String(waiting.length)) }] }]),
      ];
    },
    /** What was read in stays: it is about the organisation. */
    async erase(unit, personId) {
      const { email } = await getPerson(unit.tx, personId);
      for (const { id, rows } of email === null ? [] : await listWaitingWithHost(unit.tx, email))
        await replaceRows(
          unit.tx,
          id,
          rows.map((row) => (row.host?.email === email ? { ...row, host: null } : row)),
        );
      await forgetImporter(unit.tx, personId);
      unit.audit('import.makerForgotten', 'person', personId);
    },
  };
}
