/** What this feature holds about a person, for 'Mijn gegevens'. */
import { dateText, formatMoment } from '../../kernel/dates.ts';
import { same, type Text, text } from '../../kernel/messages.ts';
import type { Db } from '../../platform/db/index.ts';
import type { PersonalDataSource, PersonalRecord } from '../party/index.ts';
import { deleteInterestsOf, listDeclarationsOf, listInterests, listMeetingsOf } from './store/index.ts';

const words = {
  interest: text('Belang in het register', 'Interest in the register'),
  organisation: text('Organisatie', 'Organisation'),
  person: text('Persoon', 'Person'),
  description: text('Belang', 'Interest'),
  since: text('Sinds', 'Since'),
  until: text('Tot', 'Until'),
  open: text('nu', 'now'),
  none: text('geen', 'none'),
  declaration: text('Melding bij een aanvraag', 'Declaration on an application'),
  case: text('Zaak', 'Case'),
  said: text('Gemeld', 'Declared'),
  free: text('geen belang', 'no interest'),
  conflicted: text('een belang', 'an interest'),
  reason: text('Toelichting', 'Explanation'),
  at: text('Op', 'On'),
  meeting: text('Vergadering van de wijkraad', 'Meeting of the council'),
  part: text('Rol', 'Part'),
  present: text('deed mee', 'took part'),
  shutOut: text('deed niet mee vanwege een belang', 'did not take part because of an interest'),
} as const;

const moment = (at: Date): Text => ({ nl: formatMoment(at, 'nl'), en: formatMoment(at, 'en') });

/** The register, the declarations and the meetings of a member. The latter two belong to the file of a case and stay. */
export function interestsHeld(db: Db): PersonalDataSource {
  return {
    key: 'interests',
    name: text('Belangen en vergaderingen', 'Interests and meetings'),
    async list(personId): Promise<readonly PersonalRecord[]> {
      const interests = await listInterests(db, [personId]);
      const declarations = await listDeclarationsOf(db, personId);
      const meetings = await listMeetingsOf(db, personId);
      return [
        ...interests.map((one) => ({
          title: words.interest,
          facts: [
            {
              label: words.organisation,
              value: one.organisation === null ? words.none : same(one.organisation),
            },
            ...(one.personName === null
              ? []
              : [
                  {
                    label: words.person,
                    value: same([one.personName, one.personEmail ?? ''].join(' ').trim()),
                  },
                ]),
            { label: words.description, value: same(one.description) },
            { label: words.since, value: dateText(one.since) },
            { label: words.until, value: one.until === null ? words.open : dateText(one.until) },
          ],
        })),
        ...declarations.map((one) => ({
          title: words.declaration,
          facts: [
            { label: words.case, value: same(one.caseNumber ?? '') },
            { label: words.said, value: one.conflicted ? words.conflicted : words.free },
            ...(one.reason === null ? [] : [{ label: words.reason, value: same(one.reason) }]),
            { label: words.at, value: moment(one.at) },
          ],
        })),
        ...meetings.map((one) => ({
          title: words.meeting,
          facts: [
            { label: words.case, value: same(one.caseNumber ?? '') },
            { label: words.at, value: dateText(one.metOn) },
            { label: words.part, value: one.part === 'present' ? words.present : words.shutOut },
          ],
        })),
      ];
    },
    async erase(unit, personId) {
      await deleteInterestsOf(unit.tx, personId);
      unit.audit('interest.erased', 'person', personId);
    },
  };
}
