import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import {
  actorOf,
  auditedActions,
  firstDay,
  newPerson,
  nextDay,
  peopleDeps,
} from '../../../../tests/support/people.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { type Clock, fixedClock, parseIsoDate } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { same, text } from '../../../kernel/messages.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import type { PersonalDataSource } from '../personal-data.ts';
import { consentedChannels, findPersonByEmail, getPerson, listConsents } from '../store/people.ts';
import type { KeepReason } from '../types.ts';
import { cancelErasure, erasePersonsPastTheirDate, requestErasure } from './erase.ts';
import { addOrganisation } from './organisation.ts';
import { changeDetails, personLoggedIn, setConsents } from './person.ts';

let database: FreshDatabase;
let kept: KeepReason[];
let erasedElsewhere: string[];
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await database.drop();
});
beforeEach(() => {
  kept = [];
  erasedElsewhere = [];
});

const otherFeature: PersonalDataSource = {
  key: 'cases',
  name: text('Zaken', 'Cases'),
  list: async () => [],
  mustKeep: async () => kept,
  erase: async (_unit, personId) => {
    erasedElsewhere.push(personId);
  },
};
const deps = (clock: Clock = firstDay) => peopleDeps(database, clock, { personalData: [otherFeature] });
const keepUntil = (date: string | null): KeepReason[] => [
  { what: same('Zaak'), until: date === null ? null : parseIsoDate(date), because: same('Selectielijst') },
];
const personOf = async (actor: PersonActor) => await getPerson(database.db, actor.personId);

/** Someone about whom everything is held that this feature can hold. */
async function knownPerson(): Promise<{
  actor: PersonActor;
  email: string;
  organisationId: Id<'organisation'>;
}> {
  const { actor, email } = await newPerson(database, 'known');
  const address = { street: 'Straat 1', postcode: '3011 AA', town: 'Rotterdam' };
  await changeDetails(deps(), actor, { name: 'Weg Ermee', phone: '010 000 0000', lang: 'nl', ...address });
  await setConsents(deps(), actor, actor.personId, new Set(['portal', 'email']));
  await deps().auth.signInAs(email);
  const mail = { to: email, lang: 'nl', kind: 'login-code', subject: 's', body: 'b' } as const;
  await queueMail(database.db, firstDay, { smtpUrl: null }, mail);
  const details = { name: 'Groep', legalForm: 'informal', kvkNumber: null, wijkId: null } as const;
  const organisation = await addOrganisation(deps(), actor, details);
  if (!organisation.ok) throw new Error('no organisation');
  return { actor, email, organisationId: organisation.value.id };
}

async function expectGone(personId: Id<'person'>, email: string): Promise<void> {
  expect(await getPerson(database.db, personId)).toMatchObject({
    email: null,
    name: 'Verwijderd',
    phone: null,
    street: null,
    postcode: null,
    town: null,
    erasedAt: expect.any(Date),
  });
  expect(await listConsents(database.db, personId)).toEqual([]);
  expect(await database.db.selectFrom('authUser').select('id').where('email', '=', email).execute()).toEqual(
    [],
  );
  expect(
    await database.db.selectFrom('outgoingMail').select('id').where('toAddress', '=', email).execute(),
  ).toEqual([]);
  await expect(actorOf(database, email)).rejects.toThrow('Nobody');
  expect(erasedElsewhere).toContain(personId);
}

test('takes everything when nothing must be kept, and ends the login', async () => {
  const { actor, email } = await knownPerson();
  expect(await requestErasure(deps(), actor)).toEqual({ ok: true, value: 'erased' });
  await expectGone(actor.personId, email);
  expect((await auditedActions(database, actor.personId)).at(-1)).toBe('person.erased');
  await personLoggedIn(deps(), email, 'nl');
  expect((await findPersonByEmail(database.db, email))?.id).not.toBe(actor.personId);
});

test('waits for what the law keeps, does what it can now, and comes back at night', async () => {
  const { actor, email } = await knownPerson();
  kept = keepUntil('2034-03-12');
  expect(await requestErasure(deps(), actor)).toEqual({ ok: true, value: 'later' });
  const waiting = { name: 'Weg Ermee', phone: null, eraseAfter: '2034-03-12', erasedAt: null };
  expect(await personOf(actor)).toMatchObject(waiting);
  expect(await consentedChannels(database.db, actor.personId)).toEqual(new Set());
  expect(erasedElsewhere).toEqual([]);
  kept = [];
  await erasePersonsPastTheirDate(deps(fixedClock('2034-03-12T20:00:00Z')));
  expect(await personOf(actor)).toMatchObject(waiting);
  await erasePersonsPastTheirDate(deps(fixedClock('2034-03-13T20:00:00Z')));
  await expectGone(actor.personId, email);
});

test('keeps trying while a case runs, and moves the date when the case ends', async () => {
  const { actor } = await knownPerson();
  kept = keepUntil(null);
  await requestErasure(deps(), actor);
  await erasePersonsPastTheirDate(deps(nextDay));
  expect((await personOf(actor)).eraseAfter).toBe('2027-03-12');
  kept = keepUntil('2032-01-01');
  await erasePersonsPastTheirDate(deps(nextDay));
  expect((await personOf(actor)).eraseAfter).toBe('2032-01-01');
});

test('can be called off', async () => {
  const { actor } = await knownPerson();
  kept = keepUntil(null);
  await requestErasure(deps(), actor);
  await cancelErasure(deps(), actor);
  kept = [];
  await erasePersonsPastTheirDate(deps(nextDay));
  expect(await personOf(actor)).toMatchObject({ eraseAfter: null, erasedAt: null });
});

test('waits while she is the only one who may sign for others', async () => {
  const { actor, organisationId } = await knownPerson();
  const { actor: other } = await newPerson(database);
  const member = { organisationId, personId: other.personId, right: 'view', since: '2027-01-01' };
  await database.db.insertInto('organisationMember').values(member).execute();
  expect(await requestErasure(deps(), actor)).toEqual({ ok: true, value: 'later' });
});

test('waits while she holds a role', async () => {
  const { actor } = await knownPerson();
  const role = { id: newId(), personId: actor.personId, role: 'officer', since: '2027-01-01' };
  await database.db.insertInto('roleGrant').values(role).execute();
  expect(await requestErasure(deps(), actor)).toEqual({ ok: true, value: 'later' });
});

test('comes by itself for people who were not seen for two years, and for nobody else', async () => {
  await database.db.updateTable('person').set({ eraseAfter: null }).execute();
  const [old, recent] = [new Date('2027-12-31T10:00:00Z'), new Date('2028-01-02T10:00:00Z')];
  const silent = await newPerson(database, 'silent');
  const back = await newPerson(database, 'back');
  const newcomer = await newPerson(database, 'newcomer');
  const belongs = await knownPerson();
  const madeAt = async (actor: PersonActor, createdAt: Date) =>
    await database.db.updateTable('person').set({ createdAt }).where('id', '=', actor.personId).execute();
  for (const { actor } of [silent, back, belongs]) await madeAt(actor, old);
  await madeAt(newcomer.actor, recent);
  await deps().auth.signInAs(back.email);
  const lastLogin = async (email: string, updatedAt: Date) =>
    await database.db.updateTable('authUser').set({ updatedAt }).where('email', '=', email).execute();
  await lastLogin(back.email, recent);
  await lastLogin(belongs.email, old);
  await erasePersonsPastTheirDate(deps(fixedClock('2030-01-01T10:00:00Z')));
  const people = await Promise.all([silent, back, belongs, newcomer].map(({ actor }) => personOf(actor)));
  expect(people.map(({ erasedAt }) => erasedAt !== null)).toEqual([true, false, false, false]);
});
