/** The seeded city as its people use it: organisations, networks, streets and the steward's work. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../tests/support/app.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { rotterdam } from '../../demo/rotterdam.ts';
import { seedParty } from '../party/seed.ts';
import { seedPlaces } from '../place/seed.ts';
import { seedCommunity } from './seed.ts';

let app: TestApp;
const visitors = new Map<string, Visitor>();

beforeAll(async () => {
  app = await testApp();
  await seedPlaces(app.deps, rotterdam);
  await seedParty(app.deps);
  await seedCommunity(app.deps);
});
afterAll(() => app.close());

async function as(persona: string | null): Promise<Visitor> {
  const known = visitors.get(persona ?? '');
  if (known) return known;
  const visitor = new Visitor(app);
  if (persona !== null) await visitor.post('/demo/inloggen', { persona });
  visitors.set(persona ?? '', visitor);
  return visitor;
}

async function page(persona: string | null, path: string): Promise<string> {
  const response = await (await as(persona)).get(path);
  const html = await response.text();
  expect([path, response.status]).toEqual([path, 200]);
  expect(await validateHtml(html, path)).toEqual([]);
  return html;
}

async function post(persona: string | null, path: string, fields: Record<string, string>) {
  const response = await (await as(persona)).post(path, fields);
  const location = response.headers.get('location') ?? '';
  return { status: response.status, location, html: await response.text() };
}

const linkIn = (html: string, start: string): string =>
  new RegExp(`href="(${start}[^"]+)"`).exec(html)?.[1] ?? '';

test('the list is searched with a slip of the finger, by wijk and by kind', async () => {
  expect(await page(null, '/organisaties')).toContain('?pagina=2');
  expect(await page(null, '/organisaties?zoek=buurtkeuke')).toContain('De Lange Tafel');
  expect(await page(null, '/organisaties?zoek=schaken')).toContain('Het Witte Paard');
  expect(await page(null, '/organisaties?wijk=spangen&soort=playground')).toContain('Speeltuin De Kruin');
  expect(await page(null, `/organisaties?zoek=${encodeURIComponent("xyzzy' OR 1=1 --%")}`)).toContain(
    '0 organisaties',
  );
});

test('what waits for a steward shows to nobody else', async () => {
  expect(await page(null, '/organisaties?wijk=middelland')).not.toContain('Breiclub');
  expect((await (await as('bewoner')).get('/organisaties/breiclub-de-losse-steek')).status).toBe(404);
  const work = await page('wijkbeheer', '/sociale-kaart/werk');
  expect(work).toContain('Breiclub De Losse Steek');
  const path = linkIn(work, '/sociale-kaart/nieuw/');
  expect(await page('wijkbeheer', path)).toContain('Op de kaart zetten');
  expect((await (await as('bewoner')).get(path)).status).toBe(403);
  const nothing = await post('wijkbeheer', path, { judgement: 'reject', reason: '' });
  expect(nothing.status).toBe(422);
  expect(nothing.html).toContain('Schrijf waarom u dit afwijst');
  // Only what was seen is approved: the page carries its version.
  expect((await post('wijkbeheer', path, { judgement: 'approve', reason: '' })).status).toBe(422);
  const approved = await post('wijkbeheer', path, { judgement: 'approve', reason: '', revision: '1' });
  expect(approved.status).toBe(303);
  // Another steward had the page open: that is no missing page, but a word about who was first.
  const second = await post('wijkbeheer', path, { judgement: 'reject', reason: 'Dubbel', revision: '1' });
  expect(second).toMatchObject({ status: 303, location: '/sociale-kaart/werk?gelukt=algedaan' });
  expect(await page('wijkbeheer', '/sociale-kaart/werk?gelukt=algedaan')).toContain('al beoordeeld');
  expect((await (await as('wijkbeheer')).get(path)).status).toBe(303);
  expect((await (await as('bewoner')).get(path)).status).toBe(403);
});

test('a proposal is shown fact by fact, taken over, and undone', async () => {
  const path = linkIn(await page('wijkbeheer', '/sociale-kaart/werk'), '/sociale-kaart/voorstellen/');
  const html = await page('wijkbeheer', path);
  expect(html).toContain('010 000 00 12');
  const revision = /name="revision" value="(\d+)"/.exec(html)?.[1] ?? '';
  const stale = await post('wijkbeheer', path, { judgement: 'approve', reason: '', revision: '9' });
  expect(stale.html).toContain('Iemand anders heeft dit ondertussen veranderd');
  expect((await post('wijkbeheer', path, { judgement: 'approve', reason: '', revision })).status).toBe(303);
  const slug = 'organisation/inloop-de-halte-van-middelland';
  const history = `/sociale-kaart/geschiedenis/${slug}`;
  expect(await page(null, history)).toContain('010 000 00 12');
  expect(await page(null, history)).not.toContain('Roos');
  expect(await page(null, history)).not.toContain('terugzetten');
  const undone = await post('wijkbeheer', history, { number: '1', revision: '2' });
  expect(undone.location).toContain('gelukt=teruggezet');
  expect(await page(null, history)).toContain('Zet versie 1 terug');
  expect(await page(null, '/organisaties/inloop-de-halte-van-middelland')).not.toContain('010 000 00 12');
});

test('anybody reports a mistake, so often and no more', async () => {
  const path = '/sociale-kaart/melden/organisation/koor-de-hoge-drempel';
  await page(null, path);
  expect((await post(null, path, { what: 'other', note: '' })).status).toBe(422);
  const sent = await post(null, path, { what: 'wrongTime', note: 'Nu op vrijdag.' });
  expect(sent.location).toBe(`${path}?gelukt=gemeld`);
  const work = await page('wijkbeheer', '/sociale-kaart/werk');
  const report = linkIn(work, '/sociale-kaart/meldingen/');
  await page('wijkbeheer', report);
  expect((await post('wijkbeheer', report, { outcome: 'mended' })).status).toBe(303);
  for (let turn = 0; turn < 20; turn += 1) await post(null, path, { what: 'stopped', note: '' });
  const refused = await post(null, path, { what: 'stopped', note: '' });
  expect([refused.status, refused.html.includes('Probeer het over een uur opnieuw')]).toEqual([422, true]);
});

test('two claim one organisation; the steward judges each, and who is approved keeps the page', async () => {
  const work = await page('wijkbeheer', '/sociale-kaart/werk');
  const path =
    /Buurttuin Het Wilde Blad[\s\S]*?href="(\/sociale-kaart\/claims\/[^"]+)"/.exec(work)?.[1] ?? '';
  expect(work.match(/Vraagt de pagina, net als iemand anders/g)).toHaveLength(2);
  expect(await page('wijkbeheer', path)).toContain('Nog iemand vraagt dezelfde organisatie');
  expect((await post('wijkbeheer', path, { judgement: 'approve', reason: '' })).status).toBe(303);
  const edit = '/organisaties/buurttuin-het-wilde-blad/bewerken';
  const pages = [await page('bewoner', edit), await page('buur', edit)];
  // Whichever of the two was first.
  expect(pages.filter((html) => html.includes('U houdt deze pagina bij'))).toHaveLength(1);
  expect(pages.filter((html) => html.includes('U doet een voorstel'))).toHaveLength(1);
  expect((await (await as('buur')).get('/organisaties/buurttuin-het-wilde-blad/claim')).status).toBe(404);
});

test('a claim by e-mail is proven by the link that was sent to the address in public view', async () => {
  const asked = await post('bewoner', '/organisaties/taalhuis-de-klinker/claim', {
    proof: 'publicEmail',
    note: 'Ik geef les.',
  });
  expect(asked.status).toBe(303);
  const { body, toAddress } = await app.database.db
    .selectFrom('outgoingMail')
    .select(['body', 'toAddress'])
    .where('kind', '=', 'claim-proof')
    .executeTakeFirstOrThrow();
  expect(toAddress).toBe('info@taalhuis-de-klinker.example.org');
  const link = /\/organisaties\/bewijs\/[\w-]+/.exec(body)?.[0] ?? '';
  await page(null, link);
  expect((await post(null, link, {})).location).toBe('/organisaties/bewijs/dank');
  expect((await post(null, link, {})).status).toBe(404);
  expect(await page('wijkbeheer', '/sociale-kaart/werk')).toContain('de link is geopend');
});

test('a second editor sees the difference, and then decides', async () => {
  const path = '/organisaties/stichting-buurtkeuken-de-lange-tafel/bewerken';
  const fields = {
    name: 'Stichting Buurtkeuken De Lange Tafel',
    kind: 'neighbourhoodOrganisation',
    wijk: 'middelland',
    summaryNl: 'Wij koken drie keer per week.',
    revision: '1',
  };
  expect((await post('organisatie', path, fields)).location).toContain('gelukt=bewaard');
  const second = await post('wijkbeheer', path, { ...fields, summaryNl: 'Wij koken vier keer per week.' });
  expect(second.status).toBe(422);
  expect(second.html).toContain('Wij koken drie keer per week.');
  expect(second.html).toContain('Iemand anders was u net voor');
  const again = { ...fields, summaryNl: 'Wij koken vier keer per week.', revision: '2' };
  expect((await post('wijkbeheer', path, again)).location).toContain('gelukt=bewaard');
  const renamed = await post('organisatie', path, { ...fields, name: 'Andere naam', revision: '3' });
  expect(renamed.html).toContain('houdt de naam waaronder zij is ingeschreven');
});

test('a street registers itself once, and keeps its actions', async () => {
  await page('buur', '/straten/nieuw');
  const made = await post('buur', '/straten/nieuw', { street: 'Proefdraaistraat', wijk: 'spangen' });
  expect(made.location).toBe('/organisaties/straatgroep-proefdraaistraat/acties?gelukt=straat');
  expect(await page('buur', made.location)).toContain('Uw straat is geregistreerd');
  const again = await post('bewoner', '/straten/nieuw', { street: 'proefdraaistraat', wijk: 'spangen' });
  expect(again.html).toContain('Deze straat is al geregistreerd');
  await page('buur', made.location);
  const added = await post('buur', made.location, { title: 'Feest', kind: 'party', heldOn: '2027-06-12' });
  expect(added.location).toContain('gelukt=actie');
  expect(await page('buur', made.location)).toContain('12 juni 2027');
  expect((await (await as('bewoner')).get(made.location)).status).toBe(404);
});

test('a network is joined by the member’s own word, by a link or by asking', async () => {
  const network = '/netwerken/deur-aan-deur-middelland';
  expect(await page(null, network)).toContain('Repaircafé De Losse Draad');
  expect(await page(null, network)).not.toContain('Koor De Hoge Drempel');
  expect(await page('bewoner', `${network}/leden`)).not.toContain('Koor De Hoge Drempel');
  const street = 'straatgroep-korenbloemdwarsstraat';
  const invited = await post('organisatie', `${network}/leden`, {
    how: 'uitnodigen',
    organisation: street,
    mandate: 'agenda',
  });
  expect(invited.location).toContain('gelukt=uitgenodigd');
  const twice = await post('organisatie', `${network}/leden`, {
    how: 'uitnodigen',
    organisation: street,
    mandate: 'agenda',
  });
  expect(twice.html).toContain('al gevraagd of doet al mee');
  const { body } = await app.database.db
    .selectFrom('outgoingMail')
    .select('body')
    .where('kind', '=', 'network-invitation')
    .executeTakeFirstOrThrow();
  const link = /\/netwerken\/uitnodiging\/[\w-]+/.exec(body)?.[0] ?? '';
  await page(null, link);
  expect((await post(null, link, { answer: 'misschien' })).status).toBe(422);
  expect((await post(null, link, { answer: 'confirm' })).location).toBe('/netwerken/uitnodiging/dank');
  expect(await page(null, network)).toContain('Straatgroep Korenbloemdwarsstraat');
  const members = await page('wijkbeheer', `${network}/leden`);
  const form = /aria-label="Straatgroep Korenbloemdwarsstraat"[\s\S]*?name="member" value="([^"]+)"/;
  const leave = form.exec(members)?.[1] ?? '';
  const step = `${network}/leden/stap`;
  expect((await post('buur', step, { member: leave, action: 'leave' })).status).toBe(422);
  expect((await post('wijkbeheer', step, { member: leave, action: 'leave' })).status).toBe(303);
  expect(await page(null, network)).not.toContain('Straatgroep Korenbloemdwarsstraat');
});

test('a steward starts a network in her wijk only', async () => {
  await page('wijkbeheer', '/netwerken/nieuw');
  const fields = { name: 'Proefnetwerk', kind: 'wijk', summaryNl: 'Samen.' };
  const elsewhere = await post('wijkbeheer', '/netwerken/nieuw', { ...fields, wijk: 'spangen' });
  expect(elsewhere.status).toBe(422);
  const made = await post('wijkbeheer', '/netwerken/nieuw', { ...fields, wijk: 'middelland' });
  expect(made.location).toBe('/netwerken/proefnetwerk/leden');
  const saved = await post('wijkbeheer', '/netwerken/proefnetwerk/bewerken', {
    ...fields,
    wijk: 'middelland',
    summaryNl: 'Nog meer samen.',
    revision: '1',
  });
  expect(saved.location).toBe('/netwerken/proefnetwerk?gelukt=bewaard');
});

test('how current the map is, is public, and a confirmation shows there and on the page', async () => {
  expect(await page(null, '/sociale-kaart/versheid')).toContain('Middelland');
  const path = '/sociale-kaart/klopt/organisation/schaakclub-het-witte-paard';
  await page('wijkbeheer', path);
  expect((await post('wijkbeheer', path, { answer: 'right' })).status).toBe(422);
  expect((await post('wijkbeheer', path, { answer: 'right', via: 'phone' })).location).toContain('bevestigd');
  expect(await page(null, '/organisaties/schaakclub-het-witte-paard')).toContain('aan de telefoon');
  expect((await (await as('bewoner')).get(path)).status).toBe(404);
});

test('the page of a wijk counts its organisations, also when there is one', async () => {
  expect(await page(null, '/wijken/cool')).toContain('1 organisatie in Cool<');
  expect(await page(null, '/wijken/middelland')).toMatch(/\d{2} organisaties in Middelland</);
});
