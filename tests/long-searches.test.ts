/** Whoever pastes a page into a search field reads that it does not fit; nothing is cut off, and no link grows with it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fieldId } from '../src/ui/field.tsx';
import { type TestApp, testApp, Visitor } from './support/app.ts';
import { demoCity } from './support/demo-city.ts';

const pasted = 'plant '.repeat(833).trim();

/** Who may look, where, and the field by its name. */
const searches = [
  [null, '/zoeken?wijk=', 'q', 200],
  [null, '/wijken?', 'zoek', 80],
  [null, '/organisaties?wijk=', 'zoek', 80],
  [null, '/register?wijk=', 'zoek', 100],
  ['behandelaar', '/werklijst?', 'q', 100],
  ['behandelaar', '/beheer/staatssteun/ondernemingen?', 'zoek', 200],
  ['beheerder', '/beheer/audit?', 'nummer', 100],
] as const;

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

test.for(searches)('%s at %s', async ([persona, address, field, most]) => {
  const visitor = new Visitor(app);
  if (persona) await visitor.post('/demo/inloggen', { persona });
  const response = await visitor.get(`${address}&${new URLSearchParams({ [field]: pasted })}`);
  expect(response.status).toBe(400);
  const page = await response.text();
  const sentence = `Deze tekst is ${pasted.length - most} tekens te lang. Er passen ${most} tekens.`;
  // Above the page with a link to the field, and beside it.
  expect(page.split(sentence)).toHaveLength(3);
  expect(page).toContain(`href="#${fieldId(field)}"`);
  expect(page).toContain(`value="${pasted}"`);
  const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
  // But for the same page in the other language, which is the very address that was asked.
  expect(links.filter((href) => href.length > 2000 && !href.includes('taal='))).toEqual([]);
});
