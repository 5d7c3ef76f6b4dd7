/** What this feature itself holds about people, for 'Mijn gegevens'. */
import { dateText, formatMoment, type PlainDate } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { same, type Text, text } from '../../kernel/messages.ts';
import { roleLabels } from '../../kernel/roles.ts';
import { listPasskeys } from '../../platform/auth/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { channelLabels, dataWords, rightLabels } from './messages.ts';
import type { PersonalDataSource } from './personal-data.ts';
import { holdsOn, signersOn } from './rules.ts';
import { findLogin, listMailsTo } from './store/erasure.ts';
import { listMembers, listMembershipsOf } from './store/organisations.ts';
import { getPerson, listConsents } from './store/people.ts';
import { findAreaName, listRolesOf } from './store/roles.ts';
import type { HeldRole, KeepReason, PersonalRecord, Window } from './types.ts';

const moment = (at: Date): Text => ({ nl: formatMoment(at, 'nl'), en: formatMoment(at, 'en') });
const fact = (label: Text, value: Text | string | null) => ({
  label,
  value: value === null ? dataWords.notGiven : typeof value === 'string' ? same(value) : value,
});
const windowFacts = (window: Window) => [
  fact(dataWords.since, dateText(window.since)),
  fact(dataWords.until, window.until === null ? dataWords.noEnd : dateText(window.until)),
];

const detailsName = text('Wie u bent', 'Who you are');

function details(db: Db): PersonalDataSource {
  return {
    key: 'person',
    name: detailsName,
    async list(personId) {
      const person = await getPerson(db, personId);
      const login = person.email === null ? null : await findLogin(db, person.email);
      const facts = [
        fact(dataWords.name, person.name),
        fact(dataWords.email, person.email),
        fact(dataWords.phone, person.phone),
        fact(dataWords.street, person.street),
        fact(dataWords.postcode, person.postcode),
        fact(dataWords.town, person.town),
        fact(dataWords.lang, person.lang === 'nl' ? text('Nederlands', 'Dutch') : text('Engels', 'English')),
        fact(dataWords.knownSince, moment(person.createdAt)),
        ...(login ? [fact(dataWords.lastLogin, moment(login.last))] : []),
      ];
      return [{ title: detailsName, facts }];
    },
  };
}

function consents(db: Db): PersonalDataSource {
  return {
    key: 'consents',
    name: text('Hoe wij u mogen bereiken', 'How we may reach you'),
    async list(personId) {
      const rows = await listConsents(db, personId);
      return rows.map((row) => ({
        title: channelLabels[row.channel],
        facts: [
          fact(dataWords.given, moment(row.givenAt)),
          fact(
            dataWords.withdrawn,
            row.withdrawnAt === null ? dataWords.notWithdrawn : moment(row.withdrawnAt),
          ),
        ],
      }));
    },
  };
}

function memberships(db: Db): PersonalDataSource {
  return {
    key: 'organisations',
    name: text('Uw organisaties', 'Your organisations'),
    async list(personId) {
      const rows = await listMembershipsOf(db, personId);
      return rows.map((row) => ({
        title: same(row.organisationName),
        facts: [fact(dataWords.right, rightLabels[row.right]), ...windowFacts(row)],
      }));
    },
    async mustKeep(personId, today) {
      const current = (await listMembershipsOf(db, personId)).filter(
        (row) => holdsOn(row, today) && row.right === 'sign',
      );
      const reasons = await Promise.all(
        current.map(async (row): Promise<KeepReason | null> => {
          const members = await listMembers(db, row.organisationId, today);
          const signers = signersOn(members, today);
          const alone = members.length === 1;
          if (alone || signers.length > 1) return null;
          return { what: same(row.organisationName), until: null, because: dataWords.lastSignerReason };
        }),
      );
      return reasons.filter((reason) => reason !== null);
    },
  };
}

async function roleRecord(db: Db, row: HeldRole): Promise<PersonalRecord> {
  const area =
    row.wijkraadId !== null
      ? await findAreaName(db, 'wijkraad', row.wijkraadId)
      : row.gebiedId !== null
        ? await findAreaName(db, 'gebied', row.gebiedId)
        : row.wijkId !== null
          ? await findAreaName(db, 'wijk', row.wijkId)
          : null;
  return {
    title: roleLabels[row.role],
    facts: [...(area === null ? [] : [fact(dataWords.area, area)]), ...windowFacts(row)],
  };
}

function heldRoles(db: Db): PersonalDataSource {
  return {
    key: 'roles',
    name: text('Uw rollen', 'Your roles'),
    async list(personId) {
      return await Promise.all((await listRolesOf(db, personId)).map((row) => roleRecord(db, row)));
    },
    async mustKeep(personId: Id<'person'>, today: PlainDate) {
      const current = (await listRolesOf(db, personId)).filter(
        (row) => row.until === null || holdsOn(row, today),
      );
      return current.map((row) => ({
        what: roleLabels[row.role],
        until: null,
        because: dataWords.roleReason,
      }));
    },
  };
}

function mails(db: Db): PersonalDataSource {
  return {
    key: 'mails',
    name: text('E-mails die wij u stuurden', 'E-mails that we sent you'),
    async list(personId) {
      const { email } = await getPerson(db, personId);
      if (email === null) return [];
      const rows = await listMailsTo(db, email);
      return rows.map((row) => ({
        title: same(row.subject),
        facts: [fact(dataWords.sentAt, moment(row.createdAt))],
      }));
    },
  };
}

function passkeys(db: Db): PersonalDataSource {
  return {
    key: 'passkeys',
    name: text('Uw passkeys', 'Your passkeys'),
    async list(personId) {
      const { email } = await getPerson(db, personId);
      if (email === null) return [];
      const rows = await listPasskeys(db, email);
      return rows.map((row) => ({
        title: same(row.name),
        facts: [
          fact(dataWords.madeAt, moment(row.createdAt)),
          fact(dataWords.lastUsed, row.lastUsedAt === null ? dataWords.neverUsed : moment(row.lastUsedAt)),
        ],
      }));
    },
  };
}

export function ownData(db: Db): readonly PersonalDataSource[] {
  return [details(db), passkeys(db), consents(db), memberships(db), heldRoles(db), mails(db)];
}
