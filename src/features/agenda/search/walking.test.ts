/** What is found says how many minutes one walks, where a start is known: the same sum and words as in the agenda. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { trialActivity, trialOrganisation, trialVenue } from '../../../../tests/support/trial-activities.ts';
import { trialCity } from '../../../../tests/support/trial-city.ts';
import { fixedClock } from '../../../kernel/dates.ts';
import { type Listing, type ListingKindName, writeSearchEntry } from '../../listing/index.ts';

let app: TestApp;
/** Of each place: how far north of the first, in degrees. */
const places = { 'de-kamer': 0, 'de-overkant': 0.004 } as const;

/** Next Tuesday it is somewhere that nobody knows. */
const elsewhere = {
  kind: 'changed',
  on: '2026-12-01',
  newOn: null,
  from: null,
  until: null,
  venueId: null,
  placeText: 'Op het plein',
  substitute: null,
  note: null,
};

beforeAll(async () => {
  app = await testApp({ clock: fixedClock('2026-11-28T09:00:00Z') });
  const { db } = app.database;
  const { wijken } = await trialCity(db);
  const wijkId = wijken.noordwijk;
  const organisationId = await trialOrganisation(db, 'De Schaar', wijkId);
  const findable = (id: string, kind: ListingKindName, title: string) =>
    db
      .transaction()
      .execute((tx) =>
        writeSearchEntry(tx, { id, kind, wijkId } as unknown as Listing, { title, words: [], weight: 1 }),
      );
  for (const [index, [slug, north]] of Object.entries(places).entries()) {
    const venueId = await trialVenue(db, {
      slug,
      name: `Plek ${slug}`,
      wijkId,
      postcode: `302${index + 1} AB`,
    });
    await db
      .updateTable('venue')
      .set({ lat: 51.9163 + north, lon: 4.4625, locatedBy: 'address' })
      .where('id', '=', venueId)
      .execute();
    await findable(venueId, 'venue', `Plek ${slug}`);
    const title = `Breien bij ${slug}`;
    const shared = { wijkId, organisationId, venueId };
    const id = await trialActivity(db, { ...shared, slug: `bij-${slug}`, title, series: [{ weekday: 2 }] });
    await findable(id, 'activity', title);
    if (north > 0) continue;
    const moved = await trialActivity(db, {
      ...shared,
      slug: 'verplaatst',
      title: 'Breien buiten',
      series: [{ weekday: 2, exceptions: [elsewhere] }],
    });
    await findable(moved, 'activity', 'Breien buiten');
  }
  app.deps.dataVersion.bump();
});
afterAll(() => app.close());

async function get(path: string, lang: 'nl' | 'en' = 'nl') {
  const response = await new Visitor(app).get(path, { 'accept-language': lang });
  const html = await response.text();
  if (response.status !== 303) expect(await validateHtml(html, path)).toEqual([]);
  return { status: response.status, to: response.headers.get('location'), html };
}

/** Of each thing found, by its title, what its line says of walking. */
const minutesIn = (html: string): Record<string, string | null> =>
  Object.fromEntries(
    html
      .split('<li class="hv-occasion">')
      .slice(1)
      .map((line) => [
        /<h2[^>]*><a[^>]*>([^<]*)/.exec(line)?.[1] ?? '',
        / · (\d+ minu[^<]*)</.exec(line)?.[1] ?? null,
      ]),
  );

test('from a postcode, things and places say the minutes; what is elsewhere next time says none', async () => {
  const { status, html } = await get('/zoeken?q=breien&vanaf=3021');
  expect(status).toBe(200);
  expect(minutesIn(html)).toEqual({
    'Breien bij de-kamer': '1 minuut lopen',
    'Breien bij de-overkant': '8 minuten lopen',
    'Breien buiten': null,
  });
  expect(html).toContain('Minuten lopen vanaf het midden van 3021');
  expect(html).toContain('<a href="/zoeken?q=breien">Zonder minuten lopen</a>');
  const found = await get('/zoeken?q=plek&soort=plek&vanaf=3021', 'en');
  expect(minutesIn(found.html)).toEqual({
    'Plek de-kamer': '1 minute’s walk',
    'Plek de-overkant': '8 minutes’ walk',
  });
});

test('a line says where its next time really is, and that it is not as usual', async () => {
  const { html } = await get('/zoeken?q=breien+buiten');
  const line = html.split('<li class="hv-occasion">').find((one) => one.includes('Breien buiten')) ?? '';
  expect(line).toContain('Op het plein');
  expect(line).not.toContain('Plek de-kamer');
  expect(line).toContain('Deze keer ergens anders');
});

test('a postcode that is none stays in its field, here and in the agenda', async () => {
  for (const path of ['/zoeken?q=breien&postcode=30', '/agenda?postcode=30'])
    expect((await get(path)).html).toMatch(/value="30"[^>]*name="postcode"/);
});

test('the first page counts its minutes from a start that is known', async () => {
  const { html } = await get('/?vanaf=3021');
  expect(html).toContain('Minuten lopen vanaf het midden van 3021');
  expect(html).toContain('href="/agenda?vanaf=3021"');
  expect((await get('/agenda?vanaf=3021')).html).toContain('href="/?vanaf=3021"');
  expect(await get('/?vanaf=9999')).toMatchObject({ status: 303, to: '/' });
  expect((await get('/')).html).not.toContain('Minuten lopen');
});

test('without a start nothing is said of walking', async () => {
  const { html } = await get('/zoeken?q=breien');
  expect(Object.keys(minutesIn(html))).toHaveLength(3);
  expect(html).not.toContain('minuten lopen');
});

test('a postcode typed beside words becomes the start, and its letters leave the address', async () => {
  const { status, to } = await get('/zoeken?q=breien&wijk=&soort=activiteit&postcode=3022+ab');
  expect([status, to]).toEqual([303, '/zoeken?q=breien&soort=activiteit&vanaf=3022']);
});

test('a postcode without words asks what there is near by', async () => {
  const { to } = await get('/zoeken?q=&wijk=&postcode=3022');
  expect(to).toBe('/agenda?postcode=3022');
});

test.each([
  ['postcode=30', 'Vul vier cijfers in'],
  ['vanaf=9999', 'Wij weten niet waar dit ligt'],
])('%s is said, and what was found stands there without minutes', async (query, said) => {
  const { status, html } = await get(`/zoeken?q=breien&${query}`);
  expect(status).toBe(400);
  expect(html).toContain(said);
  expect(Object.values(minutesIn(html))).toEqual([null, null, null]);
});

test('the start goes along to the agenda, other kinds and the next search', async () => {
  const { html } = await get('/zoeken?q=breien&vanaf=3021');
  expect(html).toContain('href="/zoeken?q=breien&amp;soort=plek&amp;vanaf=3021"');
  expect(html).toContain('<input type="hidden" name="vanaf" value="3021"');
  const nothing = await get('/zoeken?q=xyzzyq&vanaf=3021');
  expect(nothing.html).toContain('href="/agenda?vanaf=3021"');
});
