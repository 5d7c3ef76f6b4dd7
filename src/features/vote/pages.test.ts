/** What the pages of a vote lead to, over the demo city. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { findVote } from './store/index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

const pageOf = async (visitor: Visitor, path: string): Promise<string> => {
  const response = await visitor.get(path);
  expect(response.status, path).toBe(200);
  return await response.text();
};

test('who has no code yet reads of each project what it is, and which two cannot both win', async () => {
  const slug = 'bospolder-spangen-tussendijken-kiest';
  const html = await pageOf(new Visitor(app), `/stemmingen/${slug}`);
  const { ballot } = (await findVote(app.deps.db, slug)) ?? {};
  expect(ballot?.projects.length).toBeGreaterThan(1);
  for (const { description } of ballot?.projects ?? []) expect(html).toContain(description);
  expect(html).toContain('Van project 13 en project 14 kan er hoogstens één winnen.');
});

test('from the page of a settled vote everybody comes to what the council did with the result', async () => {
  const html = await pageOf(new Visitor(app), '/stemmingen/tarwewijk-koos');
  expect(html).toContain('href="/stemmingen/tarwewijk-koos/besluiten"');
});

test('the page of the office leads on to the count, and after it to the decisions', async () => {
  const officer = new Visitor(app);
  await officer.post('/demo/inloggen', { persona: 'behandelaar' });
  const closed = await pageOf(officer, '/stemmingen/afrikaanderwijk-kiest/beheer');
  expect(closed).toContain('Naar het tellen');
  const chair = new Visitor(app);
  await chair.post('/demo/inloggen', { persona: 'wijkraad-1' });
  const counted = await pageOf(chair, '/stemmingen/middelland-nieuwe-westen-koos/beheer');
  expect(counted).toMatch(
    /href="\/stemmingen\/middelland-nieuwe-westen-koos\/besluiten"[^>]*>[\s\S]{0,40}Naar de besluiten/,
  );
  expect(counted).not.toContain('U hoeft nu niets te doen.');
});
