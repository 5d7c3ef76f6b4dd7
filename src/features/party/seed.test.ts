import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { actorOf, firstDay, peopleDeps } from '../../../tests/support/people.ts';
import { today } from '../../kernel/dates.ts';
import { newId } from '../../kernel/ids.ts';
import { allowed } from '../../kernel/permissions.ts';
import { personaOrganisation, personas } from './personas.ts';
import { slugOf } from './rules.ts';
import { demoPlace, inventedOrganisations, seedParty } from './seed.ts';
import { findOrganisationBySlug, listMembers } from './store/organisations.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  const gebiedId = newId();
  const wijkraadId = newId();
  await db
    .insertInto('gebied')
    .values({ id: gebiedId, slug: 'g', name: demoPlace.gebied, cbsCode: 'WK059903' })
    .execute();
  await db
    .insertInto('wijkraad')
    .values([
      { id: wijkraadId, slug: 'w', name: demoPlace.wijkraad, kind: 'wijkraad', gebiedId },
      { id: newId(), slug: 'other', name: 'Elders', kind: 'wijkraad', gebiedId },
    ])
    .execute();
  for (const name of new Set(inventedOrganisations.map(({ wijk }) => wijk))) {
    await db
      .insertInto('wijk')
      .values({ id: newId(), slug: slugOf(name), name, gebiedId, wijkraadId, source: 'test' })
      .execute();
  }
  await seedParty(peopleDeps(database, firstDay));
});
afterAll(async () => {
  await database.drop();
});

test.each(personas)('$name can do what $part.en does', async (persona) => {
  const actor = await actorOf(database, persona.email);
  expect(actor.displayName).toBe(persona.name);
  const roles = [
    ...(persona.role ? [persona.role] : []),
    ...(persona.organisation ? ['organisationMember'] : []),
  ];
  expect(actor.grants.map(({ role }) => role)).toEqual(roles);
});

test('the payer cannot decide and the deciders cannot pay', async () => {
  for (const persona of personas) {
    const actor = await actorOf(database, persona.email);
    const decides = allowed(actor, 'decision.take') || allowed(actor, 'decision.takeMandated');
    expect(decides && allowed(actor, 'payment.execute')).toBe(false);
  }
});

test('one council has four members, one of whom belongs to an organisation that applies', async () => {
  const members = await Promise.all(
    personas.filter(({ role }) => role === 'councilMember').map(({ email }) => actorOf(database, email)),
  );
  const councils = members.flatMap(({ grants }) =>
    grants.flatMap((grant) => (grant.scope === 'wijkraad' ? [grant.wijkraadId] : [])),
  );
  expect(councils).toHaveLength(4);
  expect(new Set(councils).size).toBe(1);
  const organisation = await findOrganisationBySlug(database.db, personaOrganisation.slug);
  const belongs = await listMembers(database.db, organisation?.id ?? newId(), today(firstDay));
  expect(
    members.filter(({ personId }) => belongs.some((member) => member.personId === personId)),
  ).toHaveLength(1);
});

test('everything is marked as invented, at addresses that cannot exist', async () => {
  const organisations = await database.db.selectFrom('organisation').select(['invented']).execute();
  expect(organisations).toHaveLength(inventedOrganisations.length);
  expect(organisations.every(({ invented }) => invented)).toBe(true);
  expect(personas.filter(({ email }) => !email.endsWith('@example.org'))).toEqual([]);
});
