/** Somebody shows the agenda on her own site, which is another origin, in both ways that the page for it gives. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage, watchErrors } from '../support/browser.ts';
import { demoCity } from '../support/demo-city.ts';
import { assertNoHorizontalScroll, axe } from '../support/page-checks.ts';
import { expectSound } from '../support/persona-page.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });

/** The other site: by another name than the platform's, so that a browser takes it for a stranger. */
let site: Server;
let siteUrl: string;
let body = '';
beforeAll(async () => {
  site = createServer((_, response) => {
    const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src ${app.url}; frame-src ${app.url}`;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', policy);
    response.end(
      `<!DOCTYPE html><html lang="nl"><head><title>De Buurtsite</title><meta name="viewport" content="width=device-width"></head><body><main><h1>De Buurtsite</h1>${body}</main></body></html>`,
    );
  });
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  siteUrl = `http://localhost:${(site.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  site.closeAllConnections();
  await new Promise((done) => site.close(done));
  await app.close();
});

async function codeFor(page: Page, name: string): Promise<string> {
  await page.goto(`${app.url}/agenda?wijk=middelland`);
  await page.getByRole('link', { name: 'Zet deze agenda op de website' }).click();
  await expectSound(page);
  return await page.getByLabel(name).inputValue();
}

const frameOf = (page: Page) => page.frameLocator('iframe[title="Agenda van Middelland"]');

test('with the script: as high as what is in it, and the link goes once the agenda is there', async () => {
  const page = await openPage({ javaScript: true, width: 1280 });
  body = await codeFor(page, 'Met een script');
  const errors = watchErrors(page);
  await page.goto(siteUrl);
  await frameOf(page).getByRole('heading', { level: 1, name: 'Agenda van Middelland' }).waitFor();
  expect(await frameOf(page).locator('.hv-occasion').count()).toBeGreaterThan(3);
  await page.getByRole('link', { name: 'Agenda van Middelland' }).waitFor({ state: 'hidden' });
  const heights = await page.evaluate(() => {
    const frame = document.querySelector('hoofdveld-agenda')?.shadowRoot?.querySelector('iframe');
    return frame?.getBoundingClientRect().height ?? 0;
  });
  const inside = await frameOf(page)
    .locator('html')
    .evaluate((root) => [root.getBoundingClientRect().height, root.scrollHeight - root.clientHeight]);
  expect(Math.abs(heights - (inside[0] ?? 0))).toBeLessThan(2);
  expect(inside[1]).toBeLessThan(2);
  expect(await axe(page)).toEqual([]);
  expect(errors).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  await page.context().close();
});

test('a link in the frame opens the platform beside the page of the other site', async () => {
  const page = await openPage({ javaScript: true, width: 1280 });
  body = await codeFor(page, 'Met een script');
  await page.goto(siteUrl);
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    frameOf(page).getByRole('link', { name: 'De hele agenda' }).click(),
  ]);
  await opened.getByRole('heading', { level: 1, name: 'Agenda van Middelland' }).waitFor();
  expect(opened.url()).toBe(`${app.url}/agenda?wijk=middelland`);
  expect(await opened.evaluate(() => window.opener)).toBeNull();
  expect(page.url()).toBe(siteUrl);
  await page.context().close();
});

test('without script: the frame, and where it was the element its link', async () => {
  const page = await openPage({ javaScript: false, width: 320 });
  body = (await codeFor(page, 'Zonder script')) + (await codeFor(page, 'Met een script'));
  await page.goto(siteUrl);
  await frameOf(page).getByRole('heading', { level: 1, name: 'Agenda van Middelland' }).waitFor();
  await assertNoHorizontalScroll(page);
  await page.getByRole('link', { name: 'Agenda van Middelland' }).click();
  expect(page.url()).toBe(`${app.url}/agenda?wijk=middelland`);
  await page.context().close();
});

test('hostile attributes ask for nothing else and do nothing on the page', async () => {
  const page = await openPage({ javaScript: true, width: 1280 });
  const values = [
    'javascript:alert(1)',
    '//elders.example/x',
    '"><img src=x onerror=alert(1)>',
    '../../inloggen',
  ];
  body = `<script src="${app.url}/embed/agenda.js" async></script>${values
    .map((value) => {
      const safe = value.replaceAll('"', '&quot;');
      return `<hoofdveld-agenda wijk="${safe}" titel="${safe}" src="${safe}" onload="alert(1)" taal="nl"></hoofdveld-agenda>`;
    })
    .join('')}`;
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(siteUrl);
  await expect.poll(() => page.frames().length).toBe(1 + values.length);
  for (const frame of page.frames().slice(1)) {
    await frame.waitForLoadState();
    const url = new URL(frame.url());
    expect([url.origin, url.pathname, [...url.searchParams.keys()]]).toEqual([
      app.url,
      '/embed/agenda',
      ['wijk', 'taal'],
    ]);
    expect(values).toContain(url.searchParams.get('wijk'));
    expect(await frame.locator('main').textContent()).toContain('Deze agenda kennen wij niet');
  }
  expect(dialogs).toEqual([]);
  await page.context().close();
});

test('a message of somebody else moves nothing', async () => {
  const page = await openPage({ javaScript: true, width: 1280 });
  body = `<script src="${app.url}/embed/agenda.js" async></script><hoofdveld-agenda wijk="middelland"><a href="${app.url}/agenda">Agenda</a></hoofdveld-agenda>`;
  await page.goto(siteUrl);
  await page.getByRole('link', { name: 'Agenda' }).waitFor({ state: 'hidden' });
  const heightOf = () =>
    page.evaluate(
      () =>
        document.querySelector('hoofdveld-agenda')?.shadowRoot?.querySelector('iframe')?.style.height ?? '',
    );
  const before = await heightOf();
  await page.evaluate(
    () =>
      new Promise<void>((heard) => {
        window.addEventListener('message', () => heard(), { once: true });
        window.postMessage({ hoofdveldAgenda: { height: 9_999 } }, '*');
      }),
  );
  expect(await heightOf()).toBe(before);
  expect(before).toMatch(/^\d+px$/);
  await page.context().close();
});

test('every other page refuses to stand in a frame', async () => {
  const page = await openPage({ javaScript: true, width: 1280 });
  body = `<iframe title="agenda" src="${app.url}/agenda"></iframe>`;
  await page.goto(siteUrl);
  await page.waitForLoadState('load');
  expect(await page.frameLocator('iframe').getByRole('heading', { level: 1, name: 'Agenda' }).count()).toBe(
    0,
  );
  await page.context().close();
});
