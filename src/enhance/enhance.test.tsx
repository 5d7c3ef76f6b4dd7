import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { VNode } from 'preact';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPage, watchErrors } from '../../tests/support/browser.ts';
import { tabThrough } from '../../tests/support/keyboard.ts';
import { assertNoHorizontalScroll, axe } from '../../tests/support/page-checks.ts';
import {
  Button,
  Catalogue,
  Combos,
  Form,
  Layout,
  MoneyRows,
  renderPage,
  TextArea,
  TextInput,
} from '../ui/index.ts';

const budget = (
  <MoneyRows
    lang="nl"
    name="budget"
    label="Begroting"
    rows={[{ description: 'Aarde', amount: '250' }]}
    blanks={1}
  />
);
const rows = [
  { id: 'a', title: 'Tuin', askedCents: 400_00, choice: null, grantedCents: 0 },
  { id: 'b', title: 'Eten', askedCents: 300_00, choice: null, grantedCents: 0 },
];
const pages: Readonly<Record<string, () => VNode>> = {
  '/stijl': () => <Catalogue lang="nl" />,
  '/draft': () => (
    <Form action="/post" autosave="/save" lang="nl">
      <TextInput lang="nl" name="title" label="Titel" value={kept.get('title') ?? ''} />
      <TextArea lang="nl" name="story" label="Verhaal" maxLength={20} />
      {budget}
      <Button name="go" value="next">
        Verder
      </Button>
    </Form>
  ),
  '/combos': () => (
    <Form action="/post">
      <Combos lang="nl" availableCents={500_00} rows={rows} />
    </Form>
  ),
};

/** What the server below got and how it answers; set anew for each test. */
let posts: { path: string; body: URLSearchParams }[] = [];
let kept = new Map<string, string>();
let loggedIn = true;

async function assets(): Promise<Map<string, Uint8Array>> {
  const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  const built = await build({
    entryPoints: { hoofdveld: at('../ui/theme/index.css'), enhance: at('./index.ts') },
    outdir: '/assets',
    write: false,
    bundle: true,
    format: 'esm',
    assetNames: '[name]',
    loader: { '.woff2': 'file' },
    logLevel: 'silent',
  });
  return new Map(built.outputFiles.map((file) => [file.path, file.contents]));
}

const csp =
  "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'nonce-n'; connect-src 'self'; form-action 'self'; img-src 'self'";

let server: Server;
let baseUrl = '';
beforeAll(async () => {
  const files = await assets();
  const types: Record<string, string> = { css: 'text/css', js: 'text/javascript', woff2: 'font/woff2' };
  server = createServer(async (request, response) => {
    const path = request.url ?? '';
    const file = files.get(path);
    if (file) return response.setHeader('content-type', types[path.split('.').at(-1) ?? ''] ?? '').end(file);
    if (request.method === 'POST') {
      const chunks: Uint8Array[] = [];
      for await (const chunk of request) chunks.push(chunk as Uint8Array);
      const body = new URLSearchParams(Buffer.concat(chunks).toString());
      posts.push({ path, body });
      if (!loggedIn) return response.writeHead(303, { location: '/inloggen' }).end();
      if (path === '/save') for (const [name, value] of body) kept.set(name, value);
      // An answer without content leaves the browser on its page, as a slow server would.
      return response.writeHead(204).end();
    }
    const content = pages[path];
    if (!content)
      return response.writeHead(['/icoon.svg', '/manifest.webmanifest'].includes(path) ? 204 : 404).end();
    const html = renderPage(
      <Layout
        title="Proef"
        lang="nl"
        nonce="n"
        path={path}
        nav={[{ href: '/stijl', label: 'Stijl' }]}
        alternateLangHref="/stijl"
        demo
        actor={{ displayName: 'Noor de Wit', roleLabel: 'Bewoner' }}
      >
        {path === '/stijl' ? content() : <h1>Proef</h1>}
        {path === '/stijl' ? null : content()}
      </Layout>,
    );
    response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': csp }).end(html);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  posts = [];
  kept = new Map();
  loggedIn = true;
});

async function open(path: string): Promise<Page> {
  const page = await openPage({ javaScript: true, width: 1280, baseUrl });
  await page.goto(path);
  return page;
}

describe.each([
  [320, 'light', false],
  [320, 'dark', true],
  [1280, 'light', true],
  [1280, 'dark', false],
] as const)('the catalogue at %i px, %s, script %s', (width, colorScheme, javaScript) => {
  it('is accessible, fits, and breaks no security policy', async () => {
    const page = await openPage({ width, colorScheme, javaScript, baseUrl });
    const errors = watchErrors(page);
    await page.goto('/stijl');
    await assertNoHorizontalScroll(page);
    expect(await axe(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});

it.each([320, 1280] as const)('can be walked with the keyboard alone at %i px', async (width) => {
  const page = await openPage({ width, javaScript: 'withheld', baseUrl });
  await page.goto('/stijl');
  // A date field takes a Tab for day, month and year each; the walk takes that for its end.
  await page.evaluate(() => {
    for (const field of document.querySelectorAll('input[type="date"]')) field.remove();
  });
  expect((await tabThrough(page)).problems).toEqual([]);
});

it('adds up rows while typing and offers a new one', async () => {
  const page = await open('/draft');
  await page.fill('#f-budget-1-amount', '1.250,50');
  expect(await page.textContent('[data-total]')).toMatch(/€\s1\.500,50/);
  await page.fill('#f-budget-2-amount', '0,50');
  expect(await page.getAttribute('#f-budget-2-amount', 'name')).toBe('budget.2.amount');
  expect(await page.textContent('[data-total]')).toMatch(/€\s1\.501/);
  expect(await page.locator('label[for="f-budget-3-amount"]').textContent()).toContain('regel 4');
  await page.fill('#f-budget-0-amount', 'veel');
  expect(await page.textContent('[data-total]')).toMatch(/€\s1\.251/);
});

it('counts characters down and past the limit', async () => {
  const page = await open('/draft');
  expect(await page.textContent('#f-story-count')).toBe('Nog 20 tekens');
  await page.fill('#f-story', 'Wij maken een grote tuin.');
  expect(await page.textContent('#f-story-count')).toBe('5 tekens te veel');
});

it('keeps what is typed on the server and says when', async () => {
  const page = await open('/draft');
  await page.fill('#f-title', 'Tuin & <b>');
  await page.locator('.hv-autosave', { hasText: /Opgeslagen om \d\d\.\d\d/ }).waitFor();
  expect(posts[0]?.path).toBe('/save');
  expect(posts.at(-1)?.body.get('title')).toBe('Tuin & <b>');
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

it('saves when the page is left before the second is over', async () => {
  const page = await open('/draft');
  await page.fill('#f-title', 'Snel weg');
  await page.goto('/combos');
  await expect.poll(() => kept.get('title')).toBe('Snel weg');
});

it('loses nothing when the session has ended, and puts it back after logging in', async () => {
  loggedIn = false;
  const page = await open('/draft');
  await page.fill('#f-title', 'Lang verhaal');
  await page.fill('#f-budget-1-amount', '10');
  await page.fill('#f-budget-2-amount', '20');
  await page.locator('.hv-autosave', { hasText: 'U bent uitgelogd' }).waitFor();
  loggedIn = true;
  await page.goto('/draft');
  expect(await page.inputValue('#f-title')).toBe('Lang verhaal');
  expect(await page.inputValue('#f-budget-2-amount')).toBe('20');
  await expect.poll(() => kept.get('title')).toBe('Lang verhaal');
});

it('lets the server win when it knows better than the tab', async () => {
  loggedIn = false;
  const page = await open('/draft');
  await page.fill('#f-title', 'Oud');
  await page.locator('.hv-autosave', { hasText: 'U bent uitgelogd' }).waitFor();
  kept.set('title', 'Nieuwer, van een ander apparaat');
  await page.goto('/draft');
  expect(await page.inputValue('#f-title')).toBe('Nieuwer, van een ander apparaat');
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

it('leaves nothing behind after logging out', async () => {
  loggedIn = false;
  const page = await open('/draft');
  await page.fill('#f-title', 'Geheim');
  await page.locator('.hv-autosave', { hasText: 'U bent uitgelogd' }).waitFor();
  loggedIn = true;
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

it('sends a form once, however often the button is pressed, with the name of the button', async () => {
  const page = await open('/draft');
  const button = page.getByRole('button', { name: 'Verder' });
  await button.click();
  await button.click();
  // The draft may be saved on its own meanwhile.
  const sent = () => posts.filter((post) => post.path === '/post');
  await expect.poll(() => sent().length).toBeGreaterThan(0);
  expect(await button.getAttribute('aria-busy')).toBe('true');
  expect(sent().map(({ body }) => body.get('go'))).toEqual(['next']);
});

it('shows the balance of a decision pack at every choice', async () => {
  const page = await open('/combos');
  const balance = page.locator('[data-balance]');
  expect(await balance.textContent()).toMatch(/€\s500/);
  await page.getByRole('group', { name: 'Tuin' }).getByLabel('Ja').check();
  expect(await balance.textContent()).toMatch(/^€\s100$/);
  await page.getByRole('group', { name: 'Eten' }).getByLabel('Ja', { exact: true }).check();
  expect(await balance.textContent()).toMatch(/^−€\s200$/);
  expect(await page.textContent('[data-verdict]')).toContain('te weinig');
  await page.fill('#f-part-b', '99,50');
  expect(
    await page.getByRole('group', { name: 'Eten' }).getByLabel('Deels', { exact: true }).isChecked(),
  ).toBe(true);
  expect(await balance.textContent()).toMatch(/^€\s0,50$/);
});

it('copies what the button names, and says so only when it was done', async () => {
  const page = await open('/stijl');
  await page.evaluate(() => {
    const box = window as unknown as { copied: string[]; refuse: boolean };
    Object.assign(box, { copied: [], refuse: false });
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: (text: string) =>
          box.refuse ? Promise.reject(new Error('refused')) : Promise.resolve(void box.copied.push(text)),
      },
    });
  });
  const copy = page.getByRole('button', { name: 'Kopiëren' });
  await copy.click();
  await page.getByText('Gekopieerd.').waitFor();
  expect(await page.evaluate(() => (window as unknown as { copied: string[] }).copied)).toEqual([
    '3F7Q 9XKD',
  ]);
  await page.evaluate(() => Object.assign(window, { refuse: true }));
  await copy.click();
  await page.getByText('Kopiëren mag niet in deze browser.').waitFor();
  await page.context().close();
});

it('shows the print button only where it can print, and starts at the summary of problems', async () => {
  const page = await open('/stijl');
  expect(await page.getByRole('button', { name: 'Afdrukken' }).isVisible()).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('problemen');
  const plain = await openPage({ javaScript: false, width: 1280, baseUrl });
  await plain.goto('/stijl');
  expect(await plain.getByRole('button', { name: 'Afdrukken' }).isVisible()).toBe(false);
});
