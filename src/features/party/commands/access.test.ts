import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import {
  actorOf,
  auditedActions,
  firstDay,
  newPerson,
  nextDay,
  outcome,
  peopleDeps,
} from '../../../../tests/support/people.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { fixedClock } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { findPersonByEmail } from '../store/people.ts';
import { appointFirstAdministrator, giveRole, takeRole } from './access.ts';

let database: FreshDatabase;
let admin: PersonActor;
const officer = {
  role: 'officer',
  wijkraadId: null,
  gebiedId: null,
  wijkId: null,
  since: '2027-03-12',
  until: null,
  lang: 'nl',
} as const;
const first = () => peopleDeps(database, firstDay);

beforeAll(async () => {
  database = await freshDatabase();
  await appointFirstAdministrator(first(), 'first-admin@example.org', 'nl');
  admin = await actorOf(database, 'first-admin@example.org');
});
afterAll(async () => {
  await database.drop();
});

test('the first administrator is appointed once', async () => {
  expect(admin.grants).toEqual([{ role: 'administrator', scope: 'city' }]);
  const second = await appointFirstAdministrator(first(), 'second-admin@example.org', 'nl');
  expect(outcome(second)).toBe('administrator-exists');
  expect(await findPersonByEmail(database.db, 'second-admin@example.org')).toBeNull();
});

test('roles are given, hold from their day, and end at once', async () => {
  const given = await giveRole(first(), admin, {
    ...officer,
    email: 'officer@example.org',
    since: '2027-03-13',
  });
  const id = given.ok ? given.value : newId<'role_grant'>();
  const later = fixedClock('2027-03-14T10:00:00Z');
  const heldOn = async (clock: typeof later) =>
    (await actorOf(database, 'officer@example.org', clock)).grants.length;
  expect([await heldOn(firstDay), await heldOn(nextDay), await heldOn(later)]).toEqual([0, 1, 1]);
  expect(outcome(await takeRole(peopleDeps(database, later), admin, id))).toBe('ok');
  expect([await heldOn(firstDay), await heldOn(nextDay), await heldOn(later)]).toEqual([0, 1, 0]);
  expect(outcome(await takeRole(peopleDeps(database, later), admin, id))).toBe('already-ended');
  const person = await findPersonByEmail(database.db, 'officer@example.org');
  expect(await auditedActions(database, person?.id ?? '')).toEqual([
    'person.created',
    'role.granted',
    'role.ended',
  ]);
});

test('a role that began today ends today', async () => {
  const given = await giveRole(first(), admin, { ...officer, email: 'brief@example.org' });
  expect((await actorOf(database, 'brief@example.org')).grants).toHaveLength(1);
  await takeRole(first(), admin, given.ok ? given.value : newId());
  expect((await actorOf(database, 'brief@example.org')).grants).toEqual([]);
});

test('nobody gives herself a role, nor ends her own', async () => {
  const given = await giveRole(first(), admin, { ...officer, email: 'First-Admin@example.org' });
  expect(outcome(given)).toBe('not-oneself');
  const own = await database.db
    .selectFrom('roleGrant')
    .select('id')
    .where('personId', '=', admin.personId)
    .executeTakeFirstOrThrow();
  expect(outcome(await takeRole(first(), admin, own.id as Id<'role_grant'>))).toBe('not-oneself');
});

test('only administrators give and end roles', async () => {
  const { actor } = await newPerson(database);
  expect(outcome(await giveRole(first(), actor, { ...officer, email: 'friend@example.org' }))).toBe(
    'not-allowed',
  );
  expect(outcome(await takeRole(first(), actor, newId()))).toBe('not-allowed');
  expect(await findPersonByEmail(database.db, 'friend@example.org')).toBeNull();
});

test('a role given three times at the same moment is held once', async () => {
  const give = () => giveRole(first(), admin, { ...officer, email: 'double@example.org' });
  const results = await Promise.all([give(), give(), give()]);
  expect(results.map(outcome).sort()).toEqual(['already-held', 'already-held', 'ok']);
});
