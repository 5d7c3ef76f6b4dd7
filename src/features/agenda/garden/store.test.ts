import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import {
  trialActivity,
  trialNetwork,
  trialOrganisation,
} from '../../../../tests/support/trial-activities.ts';
import { trialCity } from '../../../../tests/support/trial-city.ts';
import { listGardenActivities, listGardenNetworks, listGardenOrganisations } from './store.ts';

let database: FreshDatabase;
let ids: Record<'busy' | 'visitor' | 'quiet' | 'elsewhere', string>;
let meal: string;
beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  const { noordwijk, zuidwijk } = (await trialCity(db)).wijken;
  ids = {
    busy: await trialOrganisation(db, 'Bezig', noordwijk),
    visitor: await trialOrganisation(db, 'Van Elders', zuidwijk),
    quiet: await trialOrganisation(db, 'Stil', noordwijk),
    elsewhere: await trialOrganisation(db, 'Ver Weg', zuidwijk),
  };
  const at = { wijkId: noordwijk };
  meal = await trialActivity(db, { ...at, slug: 'eten', organisationId: ids.busy, domain: 'health' });
  await trialActivity(db, { ...at, slug: 'taal', organisationId: ids.visitor });
  await trialActivity(db, { ...at, slug: 'wacht', organisationId: ids.elsewhere, listed: false });
  await trialNetwork(db, {
    slug: 'samen',
    name: 'Samen',
    members: [ids.busy, ids.visitor],
    asking: [ids.elsewhere],
  });
});
afterAll(() => database.drop());

test('in the garden stands who does something there; at home without anything public does not count', async () => {
  const found = await listGardenOrganisations(database.db, 'noordwijk');
  // In the order of their ids: two made within a millisecond come either way round.
  expect(new Map(found.map(({ name, slug }) => [name, slug]))).toEqual(
    new Map([
      ['Bezig', null],
      ['Van Elders', null],
    ]),
  );
});

test('who is at home and on the map stands there too, with its page', async () => {
  const { db } = database;
  const madeAt = new Date('2026-11-01T10:00:00Z');
  const row = { id: ids.quiet, kind: 'organisation', slug: 'stil', status: 'published', source: 'owner' };
  await db
    .insertInto('listing')
    .values({ ...row, createdAt: madeAt, modifiedAt: madeAt })
    .execute();
  const found = await listGardenOrganisations(db, 'noordwijk');
  expect(found.find(({ name }) => name === 'Stil')?.slug).toBe('stil');
  expect(await listGardenOrganisations(db, 'nergens')).toEqual([]);
});

test('what waits for a steward is no flower', async () => {
  const found = await listGardenActivities(database.db, 'noordwijk');
  expect([...found.values()].map(({ organisationId }) => organisationId).sort()).toEqual(
    [ids.busy, ids.visitor].sort(),
  );
  expect(found.get(meal)).toMatchObject({ organisationId: ids.busy, domain: 'health' });
});

test('a root runs to who said yes, as far as she is asked about', async () => {
  const all = await listGardenNetworks(database.db, Object.values(ids));
  expect(all.map(({ name, memberIds }) => [name, [...memberIds].sort()])).toEqual([
    ['Samen', [ids.busy, ids.visitor].sort()],
  ]);
  expect(await listGardenNetworks(database.db, [ids.elsewhere])).toEqual([]);
  expect(await listGardenNetworks(database.db, [])).toEqual([]);
});
