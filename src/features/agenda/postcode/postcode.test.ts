import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { trialVenue } from '../../../../tests/support/trial-activities.ts';
import { type TrialCity, trialCity } from '../../../../tests/support/trial-city.ts';
import type { AddressService } from '../../../platform/addresses/index.ts';
import { wijkenOfPostcode } from './find.ts';

let app: TestApp;
let city: TrialCity;
beforeAll(async () => {
  app = await testApp();
  const { db } = app.database;
  city = await trialCity(db);
  const { noordwijk, zuidwijk } = city.wijken;
  await db.insertInto('cbsBuurt').values({ code: 'BU05990001', wijkId: zuidwijk }).execute();
  const at = (slug: string, wijkId: string, postcode: string) =>
    trialVenue(db, { slug, name: slug, wijkId, postcode });
  await at('een', noordwijk, '3021 AB');
  await at('twee', noordwijk, '3022 AB');
  await at('drie', noordwijk, '3022 AC');
  await at('vier', zuidwijk, '3022 XY');
});
afterAll(() => app.close());

const answering = (codes: readonly string[]): AddressService => ({
  find: async () => null,
  buurtenOf: async () => codes,
  middleOf: async () => null,
  sweep: async () => undefined,
});
const slugs = async (typed: string, addresses: AddressService | null) => {
  const answer = await wijkenOfPostcode({ db: app.database.db, addresses }, typed);
  return answer.kind === 'wrong' ? 'wrong' : answer.wijken.map(({ slug }) => slug);
};

test.for([
  ['the address service knows', '3021 AB', ['BU05990001'], ['zuidwijk']],
  ['it knows a buurt outside the city: our own places tell', '3021', ['BU03630000'], ['noordwijk']],
  ['it is silent: our own places tell', '3021ab', [], ['noordwijk']],
  ['none is set: our own places tell, the wijk with most first', '3022', null, ['noordwijk', 'zuidwijk']],
  ['nobody knows', '1011', null, []],
  ['no postcode', 'Noordwijk', null, 'wrong'],
] as const)('%s', async ([, typed, codes, found]) => {
  expect(await slugs(typed, codes === null ? null : answering(codes))).toEqual(found);
});

async function get(path: string) {
  const response = await new Visitor(app).get(path);
  const html = await response.text();
  if (response.status !== 303) expect(await validateHtml(html, path)).toEqual([]);
  return { status: response.status, to: response.headers.get('location'), html };
}

describe('the list of wijken, to which the first page leads', () => {
  test('goes to the wijk of a postcode', async () => {
    expect(await get('/wijken?zoek=3021%20AB')).toMatchObject({ status: 303, to: '/wijken/noordwijk' });
  });

  test('offers those in which it lies', async () => {
    const { html } = await get('/wijken?zoek=3022');
    expect(html).toContain('Deze postcode ligt in meer wijken');
    expect(html).toContain('href="/wijken/zuidwijk"');
  });

  test('says that nobody knows, and offers all', async () => {
    const { html } = await get('/wijken?zoek=1011');
    expect(html).toContain('Wij weten niet in welke wijk deze postcode ligt. Kies uw wijk uit de lijst.');
    expect(html).toContain('href="/wijken/zuidwijk"');
  });

  test('the field on the first page asks for it', async () => {
    expect((await get('/')).html).toContain('Naam van uw wijk, of uw postcode');
  });
});

test('the agenda names the wijken in which a postcode lies', async () => {
  const { status, html } = await get('/agenda?postcode=3022');
  expect(status).toBe(400);
  expect(html).toContain('Deze postcode ligt in Noordwijk, Zuidwijk.');
});
