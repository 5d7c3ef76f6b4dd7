/** Articles and regulations are named in Dutch: an English page says so, for who has it read aloud. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { figuresOf } from '../rules.ts';
import { listVersionsByStatus } from '../store/read.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

const written = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

test('each source, legal basis and article stands there as Dutch', async () => {
  const versions = await listVersionsByStatus(app.database.db, 'published');
  expect(versions.length).toBeGreaterThan(1);
  for (const { schemeSlug, number, rules } of versions) {
    const path = `/regelingen/${schemeSlug}/versies/${number}`;
    const response = await new Visitor(app).get(path, { 'accept-language': 'en' });
    const page = await response.text();
    const dutch = [
      ...figuresOf(rules).map(({ source }) => source),
      ...rules.criteria.map(({ article }) => article),
      ...rules.legalBasis,
    ];
    for (const text of dutch) expect(page, path).toContain(`dir="auto" lang="nl">${written(text)}</span>`);
  }
});

test('the scheme of 2027 names no lowest age, says that nothing gives one, and that it is to be checked', async () => {
  const versions = await listVersionsByStatus(app.database.db, 'published');
  const rules = versions.findLast(({ schemeSlug }) => schemeSlug === 'sociale-basis')?.rules;
  expect(rules?.minimumAge).toBeNull();
  expect(rules?.minimumAgeSource).toMatchObject({ source: expect.stringMatching(/^Geen: /), toVerify: true });
});
