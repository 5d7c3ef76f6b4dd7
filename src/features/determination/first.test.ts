/** The first page of what is proposed, without looking at all that stands behind it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { asPersona } from '../../../tests/support/persona.ts';
import { firstProposed, listProposed } from './facts.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

test.each([1, 3, 100])('holds what the whole list begins with, looking at %d at once', async (atOnce) => {
  const all = await listProposed(app.deps);
  expect(all.length).toBeGreaterThan(10);
  for (const wanted of [1, 2, 5, all.length - 1, all.length, all.length + 5]) {
    const first = await firstProposed(app.deps, wanted, atOnce);
    expect(first.cases.map(({ caseNumber }) => caseNumber)).toEqual(
      all.slice(0, wanted).map(({ caseNumber }) => caseNumber),
    );
    expect(first).toMatchObject({ total: all.length, cut: false });
  }
});

test('a page that is not there is the last one', async () => {
  const officer = await asPersona(app, 'behandelaar');
  const read = async (path: string) =>
    /<main[\s\S]*<\/main>/.exec(await (await officer.get(path)).text())?.[0];
  const first = await read('/beheer/vaststellen');
  for (const page of ['1', '99', '0', '-1', '1e3', 'x'])
    expect(await read(`/beheer/vaststellen?pagina=${page}`)).toBe(first);
});
