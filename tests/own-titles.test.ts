/** What people call their plan is theirs: the register and the pages of a case say in which language it is. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from './support/app.ts';
import { demoCity } from './support/demo-city.ts';
import { ownWordsIn, type StoredWords } from './support/own-words.ts';
import { asPersona } from './support/persona.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

async function read(visitor: Visitor, path: string): Promise<string> {
  visitor.cookies.set('taal', 'en');
  const response = await visitor.get(path);
  expect(response.status, path).toBe(200);
  return await response.text();
}

function faultsOf(html: string, stored: readonly StoredWords[]): readonly string[] {
  const { seen, faults } = ownWordsIn(html, stored);
  expect(seen).toBeGreaterThan(0);
  return faults;
}

test('on the register, with the names of who got it', async () => {
  const grants = await app.database.db
    .selectFrom('publishedGrant')
    .select(['title', 'titleLang', 'recipient'])
    .execute();
  expect(grants.filter(({ title }) => title === null).every(({ titleLang }) => titleLang === null)).toBe(
    true,
  );
  const stored = grants.flatMap(({ title, titleLang, recipient }) => [
    ...(title === null ? [] : [{ words: title, lang: titleLang }]),
    ...(recipient === null ? [] : [{ words: recipient, lang: null }]),
  ]);
  expect(faultsOf(await read(new Visitor(app), '/register'), stored)).toEqual([]);
});

test('on the pages of a case, for who applied and for the office', async () => {
  const resident = await asPersona(app, 'bewoner');
  const list = await read(resident, '/mijn-aanvragen');
  const numbers = [...list.matchAll(/href="\/zaken\/(HV-\d{4}-\d+)"/g)].map(([, number]) => number ?? '');
  const own = await app.database.db
    .selectFrom('application')
    .select(['caseNumber', 'title as words', 'lang', 'outcome', 'notifiedOn'])
    .where('caseNumber', 'in', numbers)
    .where('title', '<>', '')
    .orderBy('caseNumber')
    .execute();
  expect(faultsOf(list, own)).toEqual([]);
  const decided = own.find(({ outcome, notifiedOn }) => outcome !== null && notifiedOn !== null);
  expect(decided).toBeDefined();
  const page = `/zaken/${decided?.caseNumber}`;
  const officer = await asPersona(app, 'behandelaar');
  for (const [visitor, path] of [
    [resident, page],
    [resident, `${page}/besluit`],
    [officer, page],
  ] as const) {
    const html = await read(visitor, path);
    // Letters, crumbs and the time line quote it inside sentences of their own.
    const heading = /<h1[^>]*>.*?<\/h1>|<p class="hv-kicker">.*?<\/p>/gs;
    expect(
      faultsOf(`<html lang="en">${html.match(heading)?.join('')}`, decided ? [decided] : []),
      path,
    ).toEqual([]);
  }
});
