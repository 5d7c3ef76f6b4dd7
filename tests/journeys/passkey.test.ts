/** Logging in without a code: a passkey is made, used, told by mail and removed; its answer works once and only here. */
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { Visitor } from '../support/app.ts';
import { openPage, watchErrors } from '../support/browser.ts';
import { demoCity } from '../support/demo-city.ts';
import { newestMail } from '../support/journey.ts';
import { expectSound, wordsOf } from '../support/persona-page.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity(), host: 'localhost' });
afterAll(() => app.close());

const path = '/mijn-gegevens/passkeys';
const roos = 'roos.voorbeeld@example.org';

/** A device with a finger reader that always says yes. */
async function giveDevice(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function logInAsRoos(page: Page): Promise<void> {
  await page.goto('/demo');
  await page.locator('form:has(input[value="bewoner"]) button').click();
  await page.waitForURL((url) => url.pathname !== '/demo');
}

/** What the browser sends when she presses a button, so that it can be sent again. */
async function answerOf(page: Page, press: () => Promise<void>): Promise<string> {
  const sent = page.waitForRequest((request) => request.method() === 'POST' && request.isNavigationRequest());
  await press();
  return new URLSearchParams((await sent).postData() ?? '').get('passkey') ?? '';
}

const send = async (to: string, fields: Readonly<Record<string, string>>, visitor = new Visitor(app)) => {
  const response = await visitor.post(to, fields);
  return { status: response.status, html: await response.text(), visitor };
};

async function make(page: Page, name: string): Promise<string> {
  await page.goto(path);
  await page.getByLabel('Naam van dit apparaat').fill(name);
  return await answerOf(page, () => page.getByRole('button', { name: 'Maak een passkey' }).click());
}

test.for([320, 1280] as const)('made, used, told and removed (width %i)', async (width) => {
  const page = await openPage({ javaScript: true, width, baseUrl: app.url });
  const errors = watchErrors(page);
  await giveDevice(page);
  await logInAsRoos(page);
  const name = `Telefoon van ${width}`;
  const made = await make(page, name);
  await page.getByText('Uw passkey is gemaakt.').waitFor();
  expect(await wordsOf(page)).toContain(name);
  await expectSound(page);
  expect(await newestMail(app, roos, 'passkey-added')).toContain(name);

  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await page.waitForURL(({ pathname }) => pathname === '/');
  await page.goto('/inloggen?naar=/mijn-aanvragen');
  await expectSound(page);
  const used = await answerOf(page, () =>
    page.getByRole('button', { name: 'Log in met een passkey' }).click(),
  );
  await page.waitForURL(({ pathname }) => pathname === '/mijn-aanvragen');

  // Somebody who read along has nothing: an answer works once, and one for making never logs in.
  for (const answer of [used, made]) {
    const { status, visitor } = await send('/inloggen/passkey', { passkey: answer });
    expect(status).toBe(422);
    expect((await visitor.get('/mijn-aanvragen')).status).toBe(303);
  }

  await page.goto(path);
  expect(await wordsOf(page)).not.toContain('Nog niet');
  await page.getByRole('button', { name: 'Verwijderen' }).click();
  await page.getByText('De passkey is verwijderd.').waitFor();
  expect(await newestMail(app, roos, 'passkey-removed')).toContain(name);
  await page.goto('/inloggen');
  // The device still has its half; we do not.
  await page.context().clearCookies();
  await page.goto('/inloggen');
  await page.getByRole('button', { name: 'Log in met een passkey' }).click();
  await page.getByText('Deze passkey kennen wij niet, of niet meer.').waitFor();
  expect(errors.filter((error) => !error.includes('422'))).toEqual([]);
  await page.context().close();
});

test('an answer for one person makes no passkey for another', async () => {
  const page = await openPage({ javaScript: true, width: 1280, baseUrl: app.url });
  await giveDevice(page);
  await logInAsRoos(page);
  // What her browser would send, caught before it leaves.
  await page.route(`**${path}`, (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  const answer = await make(page, 'Van Roos');
  const other = new Visitor(app);
  await other.post('/demo/inloggen', { persona: 'buur' });
  const stolen = await send(path, { name: 'Van mij', passkey: answer }, other);
  expect(stolen.status).toBe(422);
  expect(stolen.html).toContain('Het is niet gelukt met deze passkey');
  const herself = new Visitor(app);
  await herself.post('/demo/inloggen', { persona: 'bewoner' });
  expect((await send(path, { name: 'Van Roos', passkey: answer }, herself)).status).toBe(303);
  await page.context().close();
});

test.for([
  '',
  'null',
  '[]',
  '{}',
  '{"id":"aaaaaaaa","rawId":"aaaaaaaa","type":"public-key","response":{"clientDataJSON":"e30","authenticatorData":"AA","signature":"AA"}}',
  `{"id":"${'a'.repeat(5000)}"}`,
  "' OR 1=1 --",
])('%j logs nobody in', async (passkey) => {
  const { status, html, visitor } = await send('/inloggen/passkey', { passkey });
  expect(status).toBe(422);
  expect(html).toMatch(/Het is niet gelukt met deze passkey|Deze passkey kennen wij niet/);
  expect((await visitor.get('/mijn-aanvragen')).status).toBe(303);
});

test('without scripts the page says what works instead', async () => {
  const page = await openPage({ javaScript: false, width: 320, baseUrl: app.url });
  await logInAsRoos(page);
  await page.goto(path);
  expect(await wordsOf(page)).toContain('Deze browser kan geen passkey maken.');
  expect(await page.getByRole('button', { name: 'Maak een passkey' }).isVisible()).toBe(false);
  await page.goto('/inloggen');
  await page.context().close();
});
