/** Who keeps something that a steward has still to look at sees its page, and every link on it leads somewhere. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, type Visitor } from './support/app.ts';
import { demoCity } from './support/demo-city.ts';
import { asPersona } from './support/persona.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

/** Links of the page itself that do not answer. */
async function deadLinks(visitor: Visitor, path: string): Promise<readonly string[]> {
  const response = await visitor.get(path);
  expect(response.status, path).toBe(200);
  const html = await response.text();
  expect(html).toContain('wacht op de beheerder');
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const links = [...main.matchAll(/href="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
  expect(links.length).toBeGreaterThan(0);
  const dead: string[] = [];
  for (const link of new Set(links)) if ((await visitor.get(link)).status >= 400) dead.push(link);
  return dead;
}

test('a network, for who began it', async () => {
  const founder = await asPersona(app, 'organisatie');
  expect(await deadLinks(founder, '/netwerken/repareerbank-rotterdam')).toEqual([]);
});

test('a street, for its neighbour', async () => {
  const neighbour = await asPersona(app, 'buur');
  await neighbour.post('/straten/nieuw', { street: 'Wachtpad', wijk: 'middelland' });
  expect(await deadLinks(neighbour, '/organisaties/straatgroep-wachtpad')).toEqual([]);
});
