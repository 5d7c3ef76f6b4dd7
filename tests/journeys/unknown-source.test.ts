/** Journey 6 of the social map: what somebody unknown writes waits for a steward, is kept with its history, and can be undone. */
import { afterAll, expect, test } from 'vitest';
import { openPage } from '../support/browser.ts';
import { demoCity } from '../support/demo-city.ts';
import { desktop, faultsOf, openAs, phone, press, seeTitle, wordsOf } from '../support/journey.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

test.for([phone, desktop])('a place by a resident, its change and its undoing, %o', async (screen) => {
  const name = `Schuur van Proef ${screen.width}`;
  const address = `/plekken/schuur-van-proef-${screen.width}`;
  const resident = await openAs(app, 'bewoner', screen);
  const steward = await openAs(app, 'wijkbeheer', screen);
  const anyone = await openPage({ ...screen, baseUrl: app.url });

  await resident.goto('/plekken');
  await resident.getByRole('link', { name: 'Plek toevoegen' }).click();
  await seeTitle(resident, 'Plek toevoegen');
  expect(await wordsOf(resident)).toContain('kijkt eerst naar wat u schrijft');
  await resident.getByLabel('Naam', { exact: true }).fill(name);
  await resident.getByLabel('Wat voor plek is het?').selectOption({ label: 'Werkplaats' });
  await resident.getByLabel('In één zin: wat vindt men hier?').fill('Een schuur met gereedschap.');
  await resident.getByLabel('Wijk', { exact: true }).selectOption({ label: 'Middelland' });
  await press(resident, 'Voorstel versturen');
  await resident.getByText('Daarna staat de plek op de kaart').waitFor();
  expect((await anyone.goto(address))?.status()).toBe(404);

  const judge = async (choice: string) => {
    await steward.goto('/sociale-kaart/werk');
    await steward.getByRole('link', { name: new RegExp(`Beoordelen\\W+${name}`) }).click();
    expect(await faultsOf(steward)).toEqual([]);
    await steward.getByLabel(choice, { exact: true }).check();
    await press(steward, 'Vastleggen');
    await steward.getByText('Vastgelegd.').waitFor();
  };
  await judge('Op de kaart zetten');
  await anyone.goto(address);
  await seeTitle(anyone, name);
  expect(await faultsOf(anyone)).toEqual([]);

  await resident.goto(address);
  await resident.getByRole('link', { name: 'Verbetering voorstellen' }).click();
  await resident.getByLabel('In één zin: wat vindt men hier?').fill('Een schuur met een draaibank.');
  await press(resident, 'Voorstel versturen');
  await resident.getByText('kijkt naar uw voorstel').waitFor();
  const shown = async () => {
    await anyone.goto(address);
    return await wordsOf(anyone);
  };
  expect(await shown()).toContain('Een schuur met gereedschap.');
  await judge('Overnemen');
  expect(await shown()).toContain('Een schuur met een draaibank.');

  await steward.goto(address);
  await steward.getByRole('link', { name: 'Geschiedenis van deze pagina' }).click();
  const history = await wordsOf(steward);
  expect(history).toMatch(/Versie 2.*Voorgesteld door een bewoner.*Versie 1/);
  expect(history).not.toContain('Roos');
  expect(await faultsOf(steward)).toEqual([]);
  await press(steward, 'Versie 1 terugzetten');
  await steward.getByText('Versie 3').first().waitFor();
  expect(await shown()).toContain('Een schuur met gereedschap.');
});

test.for([phone, desktop])(
  'anybody says what is wrong on a page, and a steward reads it, %o',
  async (screen) => {
    const note = `Het is op dinsdag, zegt ${screen.width}.`;
    const anyone = await openPage({ ...screen, baseUrl: app.url });
    await anyone.goto('/activiteiten/buurtkoor');
    await anyone.getByRole('link', { name: 'Klopt er iets niet?' }).click();
    await seeTitle(anyone, /Wat klopt er niet\?/);
    await anyone.getByLabel('De dag of tijd klopt niet').check();
    await anyone.getByLabel(/Wat moet het zijn/).fill(note);
    expect(await faultsOf(anyone)).toEqual([]);
    await press(anyone, 'Melden');
    await anyone.getByText('kijkt ernaar').waitFor();

    const steward = await openAs(app, 'wijkbeheer', screen);
    await steward.goto('/sociale-kaart/werk');
    await steward
      .getByRole('link', { name: /Beoordelen\W+Buurtkoor/ })
      .last()
      .click();
    expect(await wordsOf(steward)).toContain(note);
    expect(await faultsOf(steward)).toEqual([]);
    await steward.getByLabel('Het klopte toch').check();
    await press(steward, 'Vastleggen');
    await steward.getByText('Vastgelegd.').waitFor();
    expect(await steward.getByRole('link', { name: /Beoordelen\W+Buurtkoor/ }).count()).toBe(0);
  },
);

const judgements = [
  { screen: phone, street: 'Proefgang Oost', title: 'Soep op de stoep', approve: true },
  { screen: desktop, street: 'Proefgang West', title: 'Zwaardvechten op de stoep', approve: false },
] as const;

test.for(judgements)(
  'an activity of a street that nobody knows waits, and is judged: $title',
  async ({ screen, street, title, approve }) => {
    const neighbour = await openAs(app, 'buur', screen);
    await neighbour.goto('/straten/nieuw');
    await neighbour.getByLabel('Welke straat?').fill(street);
    await neighbour.getByLabel('Wijk', { exact: true }).selectOption({ label: 'Middelland' });
    await press(neighbour, 'Registreren');
    await neighbour.getByText('Uw straat is geregistreerd.').waitFor();
    await neighbour.goto('/mijn-activiteiten/nieuw');
    const whose = neighbour.getByLabel('Van welke organisatie?');
    if ((await whose.count()) > 0) await whose.selectOption({ label: `Straatgroep ${street}` });
    await neighbour.getByLabel('Hoe heet het?').fill(title);
    await neighbour.getByLabel('Wat voor activiteit is het?').selectOption({ label: 'Samen eten' });
    await neighbour.getByLabel('Wanneer is het?').fill('elke dag van 17 tot 19');
    await neighbour.getByLabel('Waar precies?').fill('Op de stoep');
    await neighbour.getByLabel('In welke wijk?').selectOption({ label: 'Middelland' });
    await press(neighbour, 'Bekijk de zin en de data');
    await press(neighbour, 'Klopt, bewaar');
    await neighbour.getByText('De beheerder van de wijk kijkt er eerst naar').waitFor();
    expect(await wordsOf(neighbour)).toContain('Dit wacht op de beheerder');
    expect(await faultsOf(neighbour)).toEqual([]);

    const anyone = await openPage({ ...screen, baseUrl: app.url });
    const found = async (): Promise<string> => {
      await anyone.goto(`/agenda?wijk=middelland&q=${encodeURIComponent(title)}`);
      return await wordsOf(anyone);
    };
    expect(await found()).not.toContain(`${title} `);

    const steward = await openAs(app, 'wijkbeheer', screen);
    await steward.goto('/sociale-kaart/werk');
    await steward.getByRole('link', { name: new RegExp(`Beoordelen\\W+${title}`) }).click();
    expect(await wordsOf(steward)).toContain('Elke dag van 17.00 tot 19.00 uur.');
    await steward.getByLabel(approve ? 'Op de kaart zetten' : 'Afwijzen', { exact: true }).check();
    if (!approve) {
      await press(steward, 'Vastleggen');
      await steward.getByText('Schrijf waarom u dit afwijst').first().waitFor();
      expect(await faultsOf(steward)).toEqual([]);
      await steward.getByLabel(/Waarom niet\?/).fill('Op de stoep is dat gevaarlijk.');
    }
    await press(steward, 'Vastleggen');
    await steward.getByText('Vastgelegd.').waitFor();

    await neighbour.goto('/mijn-activiteiten');
    await neighbour.getByRole('link', { name: title }).click();
    const told = await wordsOf(neighbour);
    if (approve) {
      expect(await found()).toContain(title);
      expect(told).not.toContain('wacht op de beheerder');
    } else {
      expect(await found()).not.toContain(`${title} `);
      expect(told).toMatch(/kwam niet op de kaart.*Op de stoep is dat gevaarlijk\./);
    }
    expect(await faultsOf(neighbour)).toEqual([]);
  },
);
