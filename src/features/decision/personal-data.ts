/** What this feature holds about people: their objections. Decisions belong to the case. */
import { dateText, isoDate, type PlainDate, Temporal } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { same, text } from '../../kernel/messages.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import type { KeepReason, PersonalDataSource, PersonalRecord } from '../party/index.ts';
import { objectionStatus } from './status.ts';
import { eraseHearingsOf, eraseObjector, listHearingsOf, listObjectionsBy } from './store/index.ts';
import type { Objection } from './types.ts';

/** Objections are kept as long as a refusal: Selectielijst gemeenten 2020, 8.2 (to verify for objections). */
const keepYears = 5;

function recordOf(objection: Objection): PersonalRecord {
  const shown = (nl: string, en: string, value: ReturnType<typeof same>) => ({ label: text(nl, en), value });
  return {
    title: text('Bezwaar', 'Objection'),
    facts: [
      shown('Ontvangen', 'Received', dateText(objection.receivedOn)),
      shown('Stand', 'Status', objectionStatus.labels[objection.status]),
      shown('Naam', 'Name', same(objection.objectorName)),
      shown('Adres', 'Address', same(objection.objectorAddress)),
      shown('Wat u schreef', 'What you wrote', same(objection.grounds)),
    ],
  };
}

function keepReasons(objections: readonly Objection[], today: PlainDate): KeepReason[] {
  return objections.flatMap((objection): KeepReason[] => {
    const what = text('Uw bezwaar', 'Your objection');
    if (
      objection.nextDueOn !== null ||
      ['received', 'incomplete', 'inTreatment', 'heard'].includes(objection.status)
    )
      return [
        {
          what,
          until: null,
          because: text('Wij behandelen het nog (Awb 7:10).', 'We are still dealing with it (Awb 7:10).'),
        },
      ];
    const from = objection.decidedOn ?? objection.receivedOn;
    const until = Temporal.PlainDate.from(from).add({ years: keepYears });
    if (isoDate(until) < isoDate(today)) return [];
    return [
      {
        what,
        until,
        because: text('Selectielijst gemeenten 2020, 8.2', 'Selectielijst gemeenten 2020, 8.2'),
      },
    ];
  });
}

export function objectionData(db: Reader): PersonalDataSource {
  return {
    key: 'objections',
    name: text('Bezwaren', 'Objections'),
    list: async (personId: Id<'person'>) => (await listObjectionsBy(db, personId)).map(recordOf),
    mustKeep: async (personId: Id<'person'>, today: PlainDate) =>
      keepReasons(await listObjectionsBy(db, personId), today),
    erase: async (unit: UnitOfWork, personId: Id<'person'>) =>
      await eraseObjector(unit.tx, personId, 'Verwijderd'),
  };
}

/** What was said when she was heard, on an application or an objection of hers (Awb 4:12, 7:2). */
export function hearingsOf(db: Reader): PersonalDataSource {
  return {
    key: 'hearings',
    name: text('Hoorgesprekken', 'Hearings'),
    list: async (personId: Id<'person'>) =>
      (await listHearingsOf(db, personId)).map((hearing) => ({
        title: text('Hoorgesprek', 'Hearing'),
        facts: [
          { label: text('Gehouden op', 'Held on'), value: dateText(hearing.heldOn) },
          { label: text('Verslag', 'Record'), value: same(hearing.summary) },
        ],
      })),
    // Before the objector is taken away from her objections, by which the hearings are found.
    erase: async (unit: UnitOfWork, personId: Id<'person'>) => await eraseHearingsOf(unit.tx, personId),
  };
}
