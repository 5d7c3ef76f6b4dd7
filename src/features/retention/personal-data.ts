/** What this feature holds about people: why their own case is kept longer. */
import { dateText, isoDate, type PlainDate, parseIsoDate } from '../../kernel/dates.ts';
import { same, text } from '../../kernel/messages.ts';
import type { Db } from '../../platform/db/index.ts';
import type { KeepReason, PersonalDataSource } from '../party/index.ts';
import { words } from './messages.ts';
import { deleteHoldsOf, listHoldsOn } from './store/holds.ts';

export function holdsOnCases(db: Db): PersonalDataSource {
  return {
    key: 'retention-holds',
    name: text('Waarom wij een aanvraag langer bewaren', 'Why we keep an application longer'),
    list: async (personId) =>
      (await listHoldsOn(db, personId)).map(({ caseNumber, reason, until }) => ({
        title: same(caseNumber),
        facts: [
          { label: words.reason, value: same(reason) },
          { label: words.until, value: dateText(until) },
        ],
      })),
    async mustKeep(personId, today: PlainDate): Promise<readonly KeepReason[]> {
      const held = await listHoldsOn(db, personId);
      return held
        .filter(({ ended, until }) => !ended && until >= isoDate(today))
        .map(({ caseNumber, until, reason }) => ({
          what: same(caseNumber),
          until: parseIsoDate(until),
          because: same(reason),
        }));
    },
    async erase(unit, personId) {
      for (const { applicationId } of await listHoldsOn(unit.tx, personId))
        await deleteHoldsOf(unit.tx, applicationId);
    },
  };
}
