/** Pages in the run's one Chromium. What they are checked for stands in page-checks.ts and keyboard.ts. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { atEndOfFile } from './end-of-file.ts';
import { service } from './service.ts';

let connection: Promise<Browser> | undefined;

async function connect(): Promise<Browser> {
  const browser = await chromium.connect(await service('chromium'));
  // Closing the connection closes this file's pages, never the browser that other files use.
  atEndOfFile(async () => {
    connection = undefined;
    await browser.close();
  });
  return browser;
}

export type PageOptions = {
  /**
   * False is how the page must work; true is how most people see it. `withheld` is as false, by keeping the page's
   * script files away: then a check can listen to what happens, as `tabThrough` does.
   */
  readonly javaScript: boolean | 'withheld';
  /** 320 CSS pixels is the narrowest of WCAG 1.4.10, and 1280 at 400 %; 1280 is a desk. */
  readonly width: 320 | 1280;
  /** What relative addresses in `page.goto` start from. */
  readonly baseUrl?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly lang?: 'nl' | 'en';
  /** Lets pages keep agendas on the device. By itself they do not: what a test sees is what the server gave. */
  readonly serviceWorkers?: 'allow';
};

const heights = { 320: 640, 1280: 800 } as const;

/**
 * Opens an empty page with its own cookies. Motion is reduced, so that nothing is judged half-way.
 * The page closes with the test file; close it sooner with `page.context().close()`.
 */
export async function openPage(options: PageOptions): Promise<Page> {
  connection ??= connect();
  const browser = await connection;
  const context: BrowserContextOptions = {
    javaScriptEnabled: options.javaScript !== false,
    viewport: { width: options.width, height: heights[options.width] },
    reducedMotion: 'reduce',
    colorScheme: options.colorScheme ?? 'light',
    locale: options.lang === 'en' ? 'en-GB' : 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    serviceWorkers: options.serviceWorkers ?? 'block',
    ...(options.baseUrl === undefined ? {} : { baseURL: options.baseUrl }),
  };
  const page = await (await browser.newContext(context)).newPage();
  page.setDefaultTimeout(10_000);
  if (options.javaScript === 'withheld') await withholdScripts(page);
  return page;
}

/** By the debugger: routing in the test would stop every other file as well, and look at nothing from the cache. */
async function withholdScripts(page: Page): Promise<void> {
  const debug = await page.context().newCDPSession(page);
  await debug.send('Network.enable');
  await debug.send('Network.setBlockedURLs', { urls: ['*.js'] });
}

/**
 * Notes from now on what a page does wrong by itself: script errors, refused by its own security policy, files that
 * are not there. Read the list at the end of the test.
 */
export function watchErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    const file = response.request().resourceType() !== 'document';
    if (file && response.status() >= 400) errors.push(`${response.status()}: ${response.url()}`);
  });
  return errors;
}
