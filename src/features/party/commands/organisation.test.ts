import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import {
  actorOf,
  firstDay,
  newPerson,
  nextDay,
  outcome,
  peopleDeps,
} from '../../../../tests/support/people.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { type Clock, today } from '../../../kernel/dates.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import type { Mail } from '../../../platform/mail/index.ts';
import { findOrganisationBySlug, listMembers } from '../store/organisations.ts';
import { findPersonByEmail } from '../store/people.ts';
import type { Organisation } from '../types.ts';
import { addMember, addOrganisation, changeMember } from './organisation.ts';

let database: FreshDatabase;
let mails: Mail[];
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await database.drop();
});
beforeEach(() => {
  mails = [];
});
const deps = (clock: Clock = firstDay) => peopleDeps(database, clock, { mails });

async function organisationOf(actor: PersonActor): Promise<Organisation> {
  const details = {
    name: 'Stichting Proef',
    legalForm: 'foundation',
    kvkNumber: null,
    wijkId: null,
  } as const;
  const result = await addOrganisation(deps(), actor, details);
  if (!result.ok) throw new Error(outcome(result));
  return result.value;
}

/** An organisation with one signer. */
async function withSigner() {
  const { actor, email } = await newPerson(database, 'signer');
  const organisation = await organisationOf(actor);
  return { organisation, signer: await actorOf(database, email) };
}

test('belongs to who added it, under an address of its own', async () => {
  const { actor, email } = await newPerson(database);
  const one = await organisationOf(actor);
  const two = await organisationOf(actor);
  expect(one.slug).not.toBe(two.slug);
  expect(await findOrganisationBySlug(database.db, one.slug)).toEqual(one);
  expect((await actorOf(database, email)).grants).toContainEqual({
    role: 'organisationMember',
    scope: 'organisation',
    organisationId: one.id,
    right: 'sign',
    known: false,
  });
});

test('with a known KvK number is refused with a sentence beside the field', async () => {
  const details = { name: 'Naam', legalForm: 'foundation', kvkNumber: '12345678', wijkId: null } as const;
  await addOrganisation(deps(), (await newPerson(database)).actor, details);
  const again = await addOrganisation(deps(), (await newPerson(database)).actor, {
    ...details,
    name: 'Andere naam',
  });
  expect(again.ok ? null : again.problems[0]).toMatchObject({ field: 'kvkNumber', code: 'kvk-known' });
});

test('gets a member by address, who is mailed and can then do what she may', async () => {
  const { organisation, signer } = await withSigner();
  const invitation = { email: 'invited@example.org', right: 'edit', lang: 'nl' } as const;
  expect(outcome(await addMember(deps(), signer, organisation, invitation))).toBe('ok');
  expect(mails).toMatchObject([
    { to: 'invited@example.org', kind: 'member-added', body: expect.stringContaining('Stichting Proef') },
  ]);
  const invited = await actorOf(database, 'invited@example.org');
  expect(invited.grants).toMatchObject([{ right: 'edit', organisationId: organisation.id }]);
  expect(outcome(await addMember(deps(), signer, organisation, invitation))).toBe('already-member');
  const other = { ...invitation, email: 'x@example.org' };
  expect(outcome(await addMember(deps(), invited, organisation, other))).toBe('not-allowed');
  expect(await findPersonByEmail(database.db, 'x@example.org')).toBeNull();
});

test('changes a right on the same day and on another day, and remembers what was', async () => {
  const { organisation, signer } = await withSigner();
  await addMember(deps(), signer, organisation, { email: 'grows@example.org', right: 'view', lang: 'nl' });
  const { personId } = await actorOf(database, 'grows@example.org');
  const rightOn = async (clock: Clock) => {
    const members = await listMembers(database.db, organisation.id, today(clock));
    return members.find((member) => member.personId === personId)?.right;
  };
  await changeMember(deps(), signer, organisation, personId, 'edit');
  expect(await rightOn(firstDay)).toBe('edit');
  await changeMember(deps(nextDay), signer, organisation, personId, 'sign');
  expect([await rightOn(firstDay), await rightOn(nextDay)]).toEqual(['edit', 'sign']);
  await changeMember(deps(nextDay), signer, organisation, personId, null);
  expect([await rightOn(firstDay), await rightOn(nextDay)]).toEqual(['edit', undefined]);
});

test('keeps its last signer, also when two leave at the same moment', async () => {
  const { organisation, signer } = await withSigner();
  const { actor, email } = await newPerson(database);
  await addMember(deps(), signer, organisation, { email, right: 'sign', lang: 'nl' });
  const leave = (who: PersonActor) => changeMember(deps(), who, organisation, who.personId, null);
  const results = await Promise.all([leave(signer), leave(actor)]);
  expect(results.map(outcome).sort()).toEqual(['last-signer', 'ok']);
  expect(await listMembers(database.db, organisation.id, today(firstDay))).toHaveLength(1);
});

test('is left by a member herself, and nobody else is put out by her', async () => {
  const { organisation, signer } = await withSigner();
  const { actor: viewer, email } = await newPerson(database, 'viewer');
  await addMember(deps(), signer, organisation, { email, right: 'view', lang: 'nl' });
  const attempts = [
    await changeMember(deps(), viewer, organisation, signer.personId, null),
    await changeMember(deps(), viewer, organisation, viewer.personId, 'sign'),
    await changeMember(deps(), viewer, organisation, viewer.personId, null),
    await changeMember(deps(), viewer, organisation, viewer.personId, null),
  ];
  expect(attempts.map(outcome)).toEqual(['not-allowed', 'not-allowed', 'ok', 'not-a-member']);
});

test('leaves an audit chain that holds', async () => {
  const { rows, faults } = await verifyAudit(database.db);
  expect(rows).toBeGreaterThan(20);
  expect(faults).toEqual([]);
});
