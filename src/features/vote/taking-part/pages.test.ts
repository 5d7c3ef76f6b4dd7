/** Joining a vote by the page, in the demo city: before it is complete, then with and without fault, and out again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { joiningCase } from '../../../../tests/support/joining-case.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

test('her case leads to it; what she types comes back with what is wrong; everybody reads it afterwards', async () => {
  const visitor = new Visitor(app);
  await visitor.post('/demo/inloggen', { persona: 'bewoner' });
  const path = await joiningCase(app);
  const caseFile = path.split('/stemming/')[0] ?? '';
  expect(await (await visitor.get(caseFile)).text()).toContain(`href="${path}"`);
  const form = await (await visitor.get(path)).text();
  expect(form).toContain('value="Burendag met de hele straat"');
  expect(await validateHtml(form, path)).toEqual([]);

  const wrong = await visitor.post(path, {
    doe: 'mee',
    title: 'T'.repeat(121),
    description: 'Wij dekken de tafel.',
  });
  expect(wrong.status).toBe(422);
  const said = await wrong.text();
  expect(said).toContain('Er klopt nog iets niet');
  expect(said).toContain('T'.repeat(121));
  expect(await validateHtml(said, path)).toEqual([]);

  const joined = await visitor.post(path, {
    doe: 'mee',
    title: 'Burendag',
    description: 'Wij dekken de tafel.',
  });
  expect(joined.headers.get('location')).toBe(`${caseFile}?klaar=stemmingin#stemming`);
  const vote = await (await new Visitor(app).get('/stemmingen/middelland-nieuwe-westen-kiest')).text();
  expect(vote).toContain('Wij dekken de tafel.');
  expect(await (await visitor.get(caseFile)).text()).toContain('Deze aanvraag doet mee aan');

  const out = await visitor.get(path);
  expect(await validateHtml(await out.text(), path)).toEqual([]);
  const left = await visitor.post(path, { doe: 'weg' });
  expect(left.headers.get('location')).toBe(`${caseFile}?klaar=stemminguit#stemming`);
  expect(await (await visitor.get(caseFile)).text()).toContain('Zij kan er weer in');
});

test('it is there for nobody else', async () => {
  const path = await joiningCase(app);
  for (const persona of ['buur', 'wijkraad-1', 'behandelaar']) {
    const visitor = new Visitor(app);
    await visitor.post('/demo/inloggen', { persona });
    expect([persona, (await visitor.get(path)).status]).toEqual([persona, 404]);
  }
});
