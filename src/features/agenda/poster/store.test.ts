import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { trialVenue } from '../../../../tests/support/trial-activities.ts';
import { type TrialCity, trialCity } from '../../../../tests/support/trial-city.ts';
import { findWallVenue, listWallVenues } from './store.ts';

let database: FreshDatabase;
let city: TrialCity;
beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  city = await trialCity(db);
  const { noordwijk, zuidwijk } = city.wijken;
  await trialVenue(db, { slug: 'de-tuin', name: 'De Tuin', wijkId: noordwijk });
  await trialVenue(db, { slug: 'de-brug', name: 'De Brug', wijkId: noordwijk });
  await trialVenue(db, { slug: 'ver-weg', name: 'Ver Weg', wijkId: zuidwijk });
  const hidden = await trialVenue(db, { slug: 'verborgen', name: 'Aan de Kade', wijkId: noordwijk });
  await db.updateTable('listing').set({ status: 'pending' }).where('id', '=', hidden).execute();
  await db
    .updateTable('venue')
    .set({ street: null, houseNumber: null })
    .where('name', '=', 'De Brug')
    .execute();
});
afterAll(() => database.drop());

test('the places of a wijk that the public sees stand by their names, with where they are', async () => {
  expect(await listWallVenues(database.db, city.wijken.noordwijk)).toEqual([
    { kind: 'venue', slug: 'de-brug', name: 'De Brug', address: 'Rotterdam' },
    { kind: 'venue', slug: 'de-tuin', name: 'De Tuin', address: 'Proefstraat 1, Rotterdam' },
  ]);
});

test.each([
  ['ver-weg', 'Ver Weg'],
  ['verborgen', undefined],
  ['nergens', undefined],
])('a poster about %s is about %s', async (slug, name) => {
  expect((await findWallVenue(database.db, slug))?.name).toBe(name);
});
