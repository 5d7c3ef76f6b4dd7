/** The page on which the office records that the budget of a year was adopted (Awb 4:34). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { asPersona } from '../../../tests/support/persona.ts';
import { today } from '../../kernel/dates.ts';
import { findBudget } from './store/index.ts';

const path = '/beheer/begrotingen';
let app: TestApp;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

test('an officer records a budget and corrects it; what was recorded stays', async () => {
  const officer = await asPersona(app, 'behandelaar');
  const now = today(app.deps.clock);
  // A year that the demo city says nothing about.
  const year = now.year - 9;
  const known = async () => await findBudget(app.database.db, year);
  expect(await (await officer.get('/plafonds')).text()).toContain(`href="${path}"`);

  const wrong = await officer.post(path, { year: '', adoptedOn: '31-02-2026', source: '' });
  expect(wrong.status).toBe(422);
  const said = await wrong.text();
  for (const one of ['Kies een begrotingsjaar', 'Noem het stuk', 'value="31-02-2026"'])
    expect(said).toContain(one);

  const sent = { year: String(year), adoptedOn: `12-11-${year - 1}`, source: 'Raadsbesluit' };
  for (const time of ['once', 'and again'])
    expect([time, (await officer.post(path, sent)).headers.get('location')]).toEqual([
      time,
      `${path}?klaar=begroting`,
    ]);
  expect(await known()).toMatchObject({ number: 1, adoptedOn: `${year - 1}-11-12` });

  const other = { ...sent, adoptedOn: `13-11-${year - 1}` };
  const unexplained = await officer.post(path, other);
  expect([unexplained.status, (await unexplained.text()).includes('waarom u dat verbetert')]).toEqual([
    422,
    true,
  ]);
  expect((await officer.post(path, { ...other, reason: 'Een dag later.' })).status).toBe(303);
  expect(await known()).toMatchObject({ number: 2, adoptedOn: `${year - 1}-11-13` });
  const back = { year: sent.year, source: 'Raadsbesluit', reason: 'Ander jaar.', notAdopted: 'yes' };
  expect((await officer.post(path, back)).status).toBe(303);
  expect(await known()).toMatchObject({ number: 3, adoptedOn: null });

  const html = await (await officer.get(path)).text();
  for (const one of ['Een dag later.', 'Ander jaar.', 'Toch niet vastgesteld']) expect(html).toContain(one);
  expect(await validateHtml(html, path)).toEqual([]);
});

test('who only reads has no form, and residents have no page', async () => {
  const controller = await asPersona(app, 'controller');
  const html = await (await controller.get(path)).text();
  expect(html).toContain('Begrotingen van de stad');
  expect(html).not.toContain('name="adoptedOn"');
  expect((await controller.post(path, { year: '2026' })).status).toBe(403);
  expect((await (await asPersona(app, 'bewoner')).get(path)).status).toBe(403);
});
