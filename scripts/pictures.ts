/** Makes the pictures of the documentation from a fresh demo city: `npm run pictures`. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';

const folder = 'docs/pictures';

type Picture = {
  readonly name: string;
  readonly persona: string | null;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** Heading at which the picture begins; absent: the top of the page. */
  readonly from?: string;
};

/**
 * One of each kind of page, as the person who uses it sees it. `first:` follows the first link to an address that starts so, `link:`
 * the first that says so.
 */
const pictures: readonly Picture[] = [
  { name: 'home', persona: null, path: '/', width: 1280, height: 900 },
  { name: 'wijk', persona: null, path: '/wijken/middelland', width: 1280, height: 900 },
  { name: 'agenda', persona: null, path: '/agenda?wijk=middelland', width: 1280, height: 1300 },
  { name: 'way-finder-phone', persona: null, path: '/welke-steun', width: 360, height: 760 },
  {
    name: 'case-phone',
    persona: 'bewoner',
    path: '/mijn-aanvragen first:/zaken/',
    width: 360,
    height: 760,
  },
  {
    name: 'case',
    persona: 'behandelaar',
    path: '/werklijst first:/zaken/',
    width: 1280,
    height: 1000,
  },
  {
    name: 'decision-pack',
    persona: 'wijkraad-2',
    path: '/wijkraad/middelland-nieuwe-westen/bewonersinitiatieven-2027',
    width: 1280,
    height: 1000,
  },
  {
    name: 'base-funding',
    persona: 'organisatie',
    path: '/netwerken/deur-aan-deur-middelland/basisfinanciering/2027/som',
    width: 1280,
    height: 1000,
  },
  {
    name: 'area-budget',
    persona: null,
    path: '/wijkbudgetten first:/wijkbudget/',
    width: 1280,
    height: 1300,
  },
  {
    name: 'vote-result',
    persona: null,
    path: '/stemmingen/middelland-nieuwe-westen-koos/uitslag',
    width: 1280,
    height: 1200,
  },
  {
    name: 'telling-phone',
    persona: 'bewoner',
    path: '/mijn-aanvragen link:Vertellen hoe het is gegaan',
    width: 360,
    height: 760,
  },
  {
    name: 'impact',
    persona: null,
    path: '/wat-het-oplevert first:/wat-het-oplevert/',
    width: 1280,
    height: 1100,
    from: 'Wat het oplevert, per soort',
  },
  {
    name: 'council-report',
    persona: null,
    path: '/raadsrapportages first:/raadsrapportages/',
    width: 1280,
    height: 1300,
  },
  { name: 'figures', persona: null, path: '/cijfers', width: 1280, height: 1300 },
  { name: 'register', persona: null, path: '/register', width: 1280, height: 900 },
  { name: 'payments', persona: 'betaler', path: '/betalingen', width: 1280, height: 800 },
];

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function startDemo(dataDir: string): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), HOOFDVELD_DATA: dataDir, LOG_LEVEL: 'error' };
  const program = spawn(process.execPath, ['dist/main.js'], { env, stdio: 'inherit' });
  const url = `http://localhost:${port}`;
  for (let attempt = 0; attempt < 240; attempt += 1) {
    if (
      await fetch(`${url}/health`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      break;
    await sleep(250);
  }
  return {
    url,
    stop: async () => {
      program.kill('SIGTERM');
      await new Promise((done) => program.once('exit', done));
    },
  };
}

/** A picture of a page that is not there shows nothing. */
async function open(page: Page, path: string): Promise<void> {
  const response = await page.goto(path);
  if (!response?.ok()) throw new Error(`${path} answers ${response?.status()}`);
}

async function take(browser: Browser, url: string, picture: Picture): Promise<void> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'nl-NL',
    viewport: { width: picture.width, height: picture.height },
  });
  const page = await context.newPage();
  if (picture.persona !== null) {
    await page.goto('/demo');
    await page.locator(`form:has(input[value="${picture.persona}"]) button`).click();
  }
  const [, path = '/', how, wanted = ''] = /^(\S+)(?: (first|link):(.+))?$/.exec(picture.path) ?? [];
  await open(page, path);
  if (how !== undefined) {
    const links = page.locator(
      how === 'first' ? `main a[href^="${wanted}"]` : `main a:has-text("${wanted}")`,
    );
    const href = await links.first().getAttribute('href');
    if (href === null) throw new Error(`${path} has no link ${wanted}`);
    await open(page, href);
  }
  if (picture.from !== undefined)
    await page.getByRole('heading', { name: picture.from }).evaluate((heading) => heading.scrollIntoView());
  await page.screenshot({ path: join(folder, `${picture.name}.png`) });
  await context.close();
}

mkdirSync(folder, { recursive: true });
const dataDir = mkdtempSync(join(tmpdir(), 'hoofdveld-pictures-'));
const demo = await startDemo(dataDir);
// Closing one page must not end the browser, so each runs in a process of its own.
const unwanted = /^--(headless|single-process|no-zygote)/;
const args = chromium.args.filter((argument) => !unwanted.test(argument));
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args,
  headless: true,
});
try {
  for (const picture of pictures) await take(browser, demo.url, picture);
} finally {
  await browser.close();
  await demo.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
