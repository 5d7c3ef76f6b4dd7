/** The last agenda of my wijk stays readable without internet, and nothing of a person stays with it. */
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { openPage, watchErrors } from '../support/browser.ts';
import { demoCity } from '../support/demo-city.ts';
import { asPersona } from '../support/persona.ts';
import { expectSound, wordsOf } from '../support/persona-page.ts';
import { servedApp, takeSession } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

const phone = (options: { javaScript?: boolean } = {}): Promise<Page> =>
  openPage({ javaScript: true, width: 320, baseUrl: app.url, serviceWorkers: 'allow', ...options });
const isKept = (page: Page) => page.getByText('Deze agenda staat nu ook op dit toestel').waitFor();

async function readAgenda(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await isKept(page);
}

/** Everything that our pages left on the device, as address and text. */
const keptOn = (page: Page): Promise<readonly (readonly [path: string, text: string])[]> =>
  page.evaluate(async () => {
    const found: [string, string][] = [];
    for (const name of await caches.keys()) {
      const shelf = await caches.open(name);
      for (const request of await shelf.keys()) {
        const { pathname, search } = new URL(request.url);
        found.push([pathname + search, (await (await shelf.match(request))?.text()) ?? '']);
      }
    }
    return found;
  });
const agendasOn = async (page: Page) =>
  (await keptOn(page)).map(([path]) => path).filter((path) => !path.startsWith('/assets/'));

test('the agenda that she read last is there without internet, and says of when it is', async () => {
  const page = await phone();
  const errors = watchErrors(page);
  await readAgenda(page, '/agenda?wijk=middelland');
  const titles = await page.locator('.hv-occasion__title').allInnerTexts();
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(titles.length).toBeGreaterThan(5);
  expect(errors).toEqual([]);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByText(/^U bent offline\. Deze agenda is van \w+ \d+ \w+ \d\d\.\d\d\.$/).waitFor();
  expect(await page.locator('.hv-occasion__title').allInnerTexts()).toEqual(titles);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(ground);
  await expectSound(page);
  // From her home screen, and from a page that is not there.
  await page.goto('/agenda');
  expect(await wordsOf(page)).toContain('Agenda van Middelland U bent offline'.split(' U ')[0]);
  await page.goto('/plekken');
  await page.getByRole('heading', { level: 1, name: 'U bent offline' }).waitFor();
  await expectSound(page);
  await page.getByRole('link', { name: 'Agenda van Middelland' }).click();
  await page.getByRole('heading', { level: 1, name: 'Agenda van Middelland' }).waitFor();
  await page.context().setOffline(false);
  await page.goto('/plekken');
  await page.getByRole('heading', { level: 1, name: 'Plekken' }).waitFor();
  await page.goto('/agenda?wijk=middelland');
  expect(await page.getByText('U bent offline').count()).toBe(0);
  await page.context().close();
});

test('nothing of a person is kept, and logging out takes the agendas along', async () => {
  const page = await phone();
  const resident = await asPersona(app, 'bewoner');
  await takeSession(page, resident, app);
  for (const path of ['/mijn-gegevens', '/mijn-aanvragen', '/berichten']) await page.goto(path);
  await readAgenda(page, '/agenda?wijk=middelland');
  const name = (await page.locator('.hv-account__name').textContent()) ?? '';
  expect(name.length).toBeGreaterThan(3);
  // Again, now that the worker stands between this page and the server.
  for (const path of ['/mijn-gegevens', '/mijn-aanvragen', '/agenda?wijk=middelland']) await page.goto(path);
  await isKept(page);
  const kept = await keptOn(page);
  expect(await agendasOn(page)).toEqual(['/agenda?wijk=middelland']);
  expect(kept.filter(([, text]) => text.includes(name)).map(([path]) => path)).toEqual([]);
  expect(kept.find(([path]) => path.startsWith('/agenda'))?.[1]).toContain('href="/inloggen"');
  await page.context().setOffline(true);
  await page.goto('/mijn-aanvragen');
  await page.getByRole('heading', { level: 1, name: 'U bent offline' }).waitFor();
  expect(await page.content()).not.toContain(name);
  await page.goto('/agenda?wijk=middelland');
  await page.getByText('U bent offline.').waitFor();
  expect(await page.content()).not.toContain(name);
  await page.context().setOffline(false);
  await page.goto('/mijn-gegevens');
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await page.getByRole('link', { name: 'Inloggen' }).waitFor();
  await expect.poll(() => keptOn(page)).toEqual([]);
  await page.context().close();
});

test('the last four are kept, with what they need; what was searched for is not', async () => {
  const page = await phone();
  await page.goto('/');
  await page.evaluate(async () => {
    await (await caches.open('hoofdveld-agenda-0')).put('/agenda?wijk=oud', new Response('oud'));
  });
  const wijken = ['middelland', 'delfshaven', 'bospolder', 'tussendijken', 'spangen'];
  for (const wijk of wijken) await readAgenda(page, `/agenda?wijk=${wijk}`);
  expect((await agendasOn(page)).sort()).toEqual(
    wijken
      .slice(1)
      .map((wijk) => `/agenda?wijk=${wijk}`)
      .sort(),
  );
  const files = (await keptOn(page)).map(([path]) => path).filter((path) => path.startsWith('/assets/'));
  for (const end of ['.css', '.js', '.woff2'])
    expect(files.filter((path) => path.endsWith(end)).length).toBeGreaterThan(0);
  await page.goto('/agenda?wijk=middelland&q=schulden');
  expect(await page.locator('hv-offline').count()).toBe(0);
  await page.context().close();
});

test('she may say that nothing is kept, and take that back', async () => {
  const page = await phone();
  await readAgenda(page, '/agenda?wijk=middelland');
  await page.getByRole('button', { name: 'Bewaar geen agenda’s op dit toestel' }).click();
  await page.getByText('Wij bewaren geen agenda’s op dit toestel.').waitFor();
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  expect([await workers(), await keptOn(page)]).toEqual([0, []]);
  await page.reload();
  await page.getByText('Wij bewaren geen agenda’s op dit toestel.').waitFor();
  expect([await workers(), await keptOn(page)]).toEqual([0, []]);
  await page.getByRole('button', { name: 'Bewaar ze wel' }).click();
  await isKept(page);
  expect(await agendasOn(page)).toEqual(['/agenda?wijk=middelland']);
  await page.context().close();
});

test('without script there is no worker, and the page says nothing of it', async () => {
  const page = await phone({ javaScript: false });
  await page.goto('/agenda?wijk=middelland');
  expect(await page.getByText('Deze agenda staat nu ook op dit toestel').isVisible()).toBe(false);
  expect(page.context().serviceWorkers()).toEqual([]);
  await page.context().close();
});

test('the worker is asked for again at every visit, the manifest names icons that are there', async () => {
  const worker = await app.hono.request('/sw.js');
  expect(worker.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(worker.headers.get('cache-control')).toBe('no-cache');
  const page = await app.hono.request('/agenda');
  expect(page.headers.get('content-security-policy')).toContain("worker-src 'self'");
  const [, href = ''] = /<link rel="manifest" href="([^"]+)"/.exec(await page.text()) ?? [];
  const answer = await app.hono.request(href, { headers: { 'accept-language': 'en' } });
  expect(answer.headers.get('content-type')).toContain('application/manifest+json');
  const manifest = (await answer.json()) as { lang: string; start_url: string; icons: { src: string }[] };
  expect([manifest.lang, manifest.start_url]).toEqual(['en', '/agenda']);
  const types: (string | null)[] = [];
  for (const { src } of manifest.icons) {
    const icon = await app.hono.request(src);
    expect([src, icon.status]).toEqual([src, 200]);
    types.push(icon.headers.get('content-type'));
  }
  // iPhones take no SVG.
  expect(types).toEqual(['image/svg+xml; charset=utf-8', 'image/png']);
});
