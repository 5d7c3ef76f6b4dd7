import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../tests/support/app.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { seedGround } from '../../demo/ground.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
  await seedGround(app.deps);
});
afterAll(() => app.close());

async function ask(path: string, lang: 'nl' | 'en' = 'nl') {
  const response = await new Visitor(app).get(path, { 'accept-language': lang });
  const html = await response.text();
  if (response.status === 200) expect(await validateHtml(html, path)).toEqual([]);
  return { status: response.status, html };
}

const linked = (html: string) => [...html.matchAll(/href="\/wijken\/([a-z0-9-]+)"/g)].map(([, slug]) => slug);

test('all 71 wijken are listed under 14 gebieden', async () => {
  const { html } = await ask('/wijken');
  expect(linked(html)).toHaveLength(71);
  expect(html.match(/<h2/g)).toHaveLength(14);
});

test.for([
  ['crooswijk', 7],
  ['MIDDELLAND', 2],
  ['dorpsraad', 3],
  ['bestaat niet', 0],
  ["' OR 1=1 --", 0],
  ['<script>alert(1)</script>', 0],
  ['🌱', 0],
  ['‮نص', 0],
  // Half of it would find something else: all wijken stay, and the page says that it is too long.
  ['x'.repeat(5000), 71],
] as const)('searching %j finds %i', async ([query, count]) => {
  const { html, status } = await ask(`/wijken?zoek=${encodeURIComponent(query)}`);
  expect(status).toBe(query.length > 80 ? 400 : 200);
  expect(linked(html)).toHaveLength(count);
  expect(html).not.toContain('<script>alert');
});

test('a wijk shows what is known and says what is not', async () => {
  const known = (await ask('/wijken/middelland')).html;
  expect(known).toContain('11.695 (2025)');
  expect(known).toContain('Wijkraad Middelland-Nieuwe Westen');
  expect(known).toContain('href="/wijken/nieuwe-westen"');
  expect(known).toContain('Lees deze cijfers met zorg');
  expect(known).toContain('href="/wijken/middelland/geld"');
  const unknown = (await ask('/wijken/oud-crooswijk')).html;
  expect(unknown).toContain('Niet bekend');
  expect(unknown).not.toContain('Inwoners per jaar');
  expect((await ask('/wijken/cs-kwartier', 'en')).html).toContain('This neighbourhood has no council');
});

test.for(['/wijken/atlantis', '/wijken/%00', "/wijken/'", '/wijken/Middelland'])(
  '%s is not there',
  async (path) => {
    expect((await ask(path)).status).toBe(404);
  },
);
