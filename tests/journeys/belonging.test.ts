/** Journeys 3, 7 and 10 of the social map: whose page it is, a street in a minute, and organisations that work together. */
import { afterAll, expect, test } from 'vitest';
import { openPage } from '../support/browser.ts';
import { demoCity } from '../support/demo-city.ts';
import { desktop, faultsOf, openAs, phone, press, seeTitle, wordsOf } from '../support/journey.ts';
import { servedApp } from '../support/served-app.ts';
import { dayAhead } from './form.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

const claims = [
  { screen: phone, organisation: 'Schaakclub Het Witte Paard', slug: 'schaakclub-het-witte-paard' },
  { screen: desktop, organisation: 'Naaiatelier Rode Garen', slug: 'naaiatelier-rode-garen' },
] as const;

test.for(claims)('a page comes to whom it belongs: $organisation', async ({ screen, organisation, slug }) => {
  const claimant = await openAs(app, 'buur', screen);
  await claimant.goto(`/organisaties/${slug}`);
  await claimant.getByRole('link', { name: 'Is dit uw organisatie?' }).click();
  await claimant.getByLabel('Mijn naam of rol staat op de website').check();
  await claimant.getByLabel('Wat doet u bij deze organisatie?').fill('Ik doe de administratie.');
  expect(await faultsOf(claimant)).toEqual([]);
  await press(claimant, 'Vragen');
  await claimant.getByText('Uw vraag is verstuurd.').waitFor();

  const steward = await openAs(app, 'wijkbeheer', screen);
  await steward.goto('/sociale-kaart/werk');
  const row = steward.getByRole('row', { name: new RegExp(`${organisation}.*Vraagt de pagina`) });
  await row.getByRole('link').click();
  expect(await wordsOf(steward)).toContain('Ik doe de administratie.');
  expect(await faultsOf(steward)).toEqual([]);
  await steward.getByLabel('Ja, deze persoon hoort erbij').check();
  await press(steward, 'Bewaren');
  await steward.getByText('Vastgelegd.').waitFor();

  await claimant.goto('/mijn-organisaties');
  await claimant.getByRole('link', { name: organisation }).click();
  await claimant.goto(`/organisaties/${slug}/bewerken`);
  expect(await wordsOf(claimant)).toContain('Wat u bewaart, ziet iedereen meteen.');
  const line = `Nieuw op scherm ${screen.width}.`;
  await claimant.getByLabel('Wat doet u, in één zin?').fill(line);
  await press(claimant, 'Bewaren');
  const anyone = await openPage({ ...screen, baseUrl: app.url });
  await anyone.goto(`/organisaties/${slug}`);
  expect(await wordsOf(anyone)).toContain(line);
});

test.for([phone, desktop])('a street registers itself and says what it will do, %o', async (screen) => {
  const street = `Proefpad ${screen.width === 320 ? 'Noord' : 'Zuid'}`;
  const neighbour = await openAs(app, 'buur', screen);
  await neighbour.goto('/organisaties');
  await neighbour.getByRole('link', { name: 'Registreer uw straat' }).click();
  await seeTitle(neighbour, 'Registreer uw straat');
  await neighbour.getByLabel('Welke straat?').fill(street);
  await neighbour.getByLabel('Wijk', { exact: true }).selectOption({ label: 'Middelland' });
  await press(neighbour, 'Registreren');
  await neighbour.getByText('Uw straat is geregistreerd.').waitFor();
  await neighbour.getByLabel('Wat gaat u doen?').fill('Samen vegen en soep');
  await neighbour.getByLabel('Wat voor actie is het?').selectOption({ label: 'Samen opruimen' });
  await neighbour.getByLabel('Op welke dag?').fill(dayAhead(20));
  await press(neighbour, 'Een actie toevoegen');
  await neighbour.getByText('Samen vegen en soep').first().waitFor();
  expect(await faultsOf(neighbour)).toEqual([]);

  const steward = await openAs(app, 'wijkbeheer', screen);
  await steward.goto('/sociale-kaart/werk');
  await steward
    .getByRole('link', { name: new RegExp(`Beoordelen\\W+Straatgroep ${street}`) })
    .first()
    .click();
  await steward.getByLabel('Op de kaart zetten').check();
  await press(steward, 'Vastleggen');
  const anyone = await openPage({ ...screen, baseUrl: app.url });
  await anyone.goto(`/zoeken?q=${encodeURIComponent(`straatgroep ${street}`)}`);
  await anyone.getByRole('link', { name: `Straatgroep ${street}` }).click();
  expect(await wordsOf(anyone)).toContain('Samen vegen en soep');
  expect(await faultsOf(anyone)).toEqual([]);
});

test.for([phone, desktop])(
  'an organisation starts a network and another joins by its own word, %o',
  async (screen) => {
    const name = `Samen Verder ${screen.width}`;
    const page = `/netwerken/samen-verder-${screen.width}`;
    const founder = await openAs(app, 'organisatie', screen);
    await founder.goto('/netwerken');
    await founder.getByRole('link', { name: 'Een netwerk beginnen' }).click();
    await founder.getByLabel('Naam', { exact: true }).fill(name);
    await founder.getByLabel('Van een wijk').check();
    await founder.getByLabel('Wijk (hoeft niet)').selectOption({ label: 'Middelland' });
    await founder.getByLabel('Wat doet u, in één zin?').fill('Wij delen een agenda.');
    const own = 'Stichting Buurtkeuken De Lange Tafel';
    await founder.getByLabel('Namens welke organisatie?').selectOption({ label: own });
    expect(await faultsOf(founder)).toEqual([]);
    await press(founder, 'Bewaren');
    await founder.getByText('Uw netwerk is begonnen.').waitFor();
    await founder
      .getByLabel('Organisatie', { exact: true })
      .selectOption({ label: 'Straatgroep Korenbloemdwarsstraat' });
    await founder.getByLabel('De agenda delen').check();
    await press(founder, 'Uitnodigen');
    const invited = founder.getByRole('row', { name: /Straatgroep Korenbloemdwarsstraat/ });
    expect(await wordsOf(founder, invited)).toContain('Uitgenodigd');
    expect(await faultsOf(founder)).toEqual([]);
    const anyone = await openPage({ ...screen, baseUrl: app.url });
    expect((await anyone.goto(page))?.status()).toBe(404);

    const steward = await openAs(app, 'wijkbeheer', screen);
    await steward.goto('/sociale-kaart/werk');
    await steward.getByRole('link', { name: new RegExp(`Beoordelen\\W+${name}`) }).click();
    await steward.getByLabel('Op de kaart zetten').check();
    await press(steward, 'Vastleggen');
    await steward.getByText('Vastgelegd.').waitFor();

    const { body } = await app.database.db
      .selectFrom('outgoingMail')
      .select('body')
      .where('kind', '=', 'network-invitation')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    await anyone.goto(/\/netwerken\/uitnodiging\/[\w-]+/.exec(body)?.[0] ?? '');
    expect(await faultsOf(anyone)).toEqual([]);
    await press(anyone, 'Wij doen mee');
    await anyone.waitForURL(/\/uitnodiging\/dank/);
    await anyone.goto(page);
    await seeTitle(anyone, name);
    const words = await wordsOf(anyone);
    expect(words).toContain(own);
    expect(words).toContain('Straatgroep Korenbloemdwarsstraat');
    // The joint agenda: what is on with either of them.
    expect(await anyone.locator('.hv-occasion').count()).toBeGreaterThan(1);
    expect(await faultsOf(anyone)).toEqual([]);
  },
);
