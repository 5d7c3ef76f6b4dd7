/**
 * Every page is proven because it is routed: people of the demo city click on everything they see, and each page they
 * meet must be valid, accessible, usable with the keyboard alone and no wider than a phone. A route that nobody can
 * reach by clicking fails too, unless `withoutLink` shows another way.
 */
import { afterAll, describe, expect, test } from 'vitest';
import { personas } from '../src/features/party/index.ts';
import type { RouteInfo } from '../src/platform/http/routes.ts';
import { Visitor } from './support/app.ts';
import { openPage } from './support/browser.ts';
import { type CrawlOptions, crawl, type Visit } from './support/crawl.ts';
import { demoCity } from './support/demo-city.ts';
import { validateHtml } from './support/html.ts';
import { KeptPages } from './support/kept-pages.ts';
import { tabThrough } from './support/keyboard.ts';
import { assertNoHorizontalScroll, axe } from './support/page-checks.ts';
import { asPersona } from './support/persona.ts';
import { servedApp } from './support/served-app.ts';
import { withoutLink } from './support/without-link.ts';

/** Linked already, to be built in this release: a page that exists by now must leave this list. */
const notBuiltYet: readonly string[] = [];

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

type Walk = { readonly who: string; readonly visitor: Visitor; readonly visits: readonly Visit[] };

const walks: Walk[] = [];
async function walk(who: string, visitor: Visitor, start: readonly string[], options: CrawlOptions) {
  walks.push({ who, visitor, visits: await crawl(visitor, app.routes.list, start, options) });
}

// Of a document to print some are enough: each is made anew, by a program beside this one.
const many = ({ page }: RouteInfo): number => (page ? 40 : 5);
// What everybody may see has been clicked through as anybody; what she alone can do there is the same each time.
const manyOfHers = (route: RouteInfo): number => (route.access === 'public' ? many(route) / 5 : many(route));

await walk('anonymous', new Visitor(app), ['/', '/demo'], { perRoute: many });
for (const { key, start } of personas)
  await walk(key, await asPersona(app, key), ['/', start], { perRoute: manyOfHers });
// Beyond these pages and their links the way goes on where one of the above has been.
const known = new Set(walks.flatMap(({ visits }) => visits.map(({ path }) => path)));
for (const [who, comeThere] of Object.entries(withoutLink(app))) {
  const visitor = new Visitor(app);
  await walk(who, visitor, [await comeThere(visitor)], { perRoute: manyOfHers, known });
}

const pages = app.routes.list.filter((route) => route.method === 'GET' && route.page);

/** The first page of each route that showed itself, with who saw it: anonymous before anybody else. */
const examples = pages.flatMap(({ path }) => {
  for (const { visitor, visits } of walks) {
    const visit = visits.find((seen) => seen.pattern === path && seen.status === 200 && seen.html !== null);
    if (visit) return [{ pattern: path, visitor, visit }];
  }
  return [];
});

test('every page can be reached by clicking', () => {
  const reached = new Set(examples.map(({ pattern }) => pattern));
  expect(pages.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
});

test('no link leads nowhere, or to a page that is refused', () => {
  const dead = walks.flatMap(({ who, visits }) =>
    visits
      .filter(
        ({ path, status }) =>
          status >= 400 && status !== 410 && !notBuiltYet.includes(path.split('?')[0] ?? ''),
      )
      .map(({ path, status, from }) => `${who}: ${from ?? 'start'} → ${path}: ${status}`),
  );
  expect([...new Set(dead)]).toEqual([]);
});

test('what is listed as not built yet is not there', () => {
  const built = walks.flatMap(({ visits }) =>
    visits.filter(({ status }) => status < 400).map(({ path }) => path),
  );
  expect(notBuiltYet.filter((path) => built.includes(path))).toEqual([]);
});

const kept = new KeptPages(app);
afterAll(() => kept.close());

/** Those of one visitor after one another, so that her browser pages serve for all. */
const byVisitor = walks.flatMap(({ visitor }) => examples.filter((example) => example.visitor === visitor));

describe.for(byVisitor)('$pattern', ({ visitor, visit }) => {
  test('is valid HTML in both languages', async () => {
    expect(await validateHtml(visit.html ?? '', visit.path)).toEqual([]);
    const english = await (await visitor.get(visit.path, { 'accept-language': 'en' })).text();
    expect(await validateHtml(english, `${visit.path} (en)`)).toEqual([]);
  });

  test('works on a phone without scripts', async () => {
    const { page } = await kept.of(visitor, { javaScript: false, width: 320 });
    await page.goto(visit.path);
    expect(await axe(page)).toEqual([]);
    await assertNoHorizontalScroll(page);
  });

  test('works with the keyboard alone', async () => {
    const { page } = await kept.of(visitor, { javaScript: 'withheld', width: 320 });
    await page.goto(visit.path);
    expect((await tabThrough(page)).problems).toEqual([]);
  });

  test('works on a wide screen with scripts, also in the dark', async () => {
    const { page, errors } = await kept.of(visitor, {
      javaScript: true,
      width: 1280,
      colorScheme: 'dark',
    });
    const before = errors.length;
    await page.goto(visit.path);
    expect(await axe(page)).toEqual([]);
    expect(errors.slice(before)).toEqual([]);
  });
});

test('the page that says that there is no such page is sound too', async () => {
  const response = await new Visitor(app).get('/bestaat-niet');
  expect(response.status).toBe(404);
  expect(await validateHtml(await response.text(), '/bestaat-niet')).toEqual([]);
  const page = await openPage({ javaScript: false, width: 320, baseUrl: app.url });
  await page.goto('/bestaat-niet');
  expect(await axe(page)).toEqual([]);
  await assertNoHorizontalScroll(page);
});
