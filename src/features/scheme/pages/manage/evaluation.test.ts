/** An officer sees until when a scheme must be evaluated, records the report, and the work list is done with it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../../tests/support/app.ts';
import { demoCity } from '../../../../../tests/support/demo-city.ts';
import { asPersona } from '../../../../../tests/support/persona.ts';
import { Temporal, today } from '../../../../kernel/dates.ts';
import { evaluationPath, evaluationWork } from '../../work-items.ts';

let app: TestApp;
const path = evaluationPath('bewonersinitiatieven');

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

const work = async (on: Temporal.PlainDate) =>
  (await evaluationWork(app.database.db).list({ kind: 'system', name: 'test' }, on)).map(
    ({ href, dueOn }) => `${href} ${dueOn}`,
  );

test('it stands on the work list half a year ahead, until a report is recorded', async () => {
  const officer = await asPersona(app, 'behandelaar');
  const day = today(app.deps.clock);
  const dueOn = Temporal.PlainDate.from({ year: day.year + 1, month: 1, day: 1 });
  const before = `${path} ${dueOn}`;
  expect(await work(dueOn.subtract({ months: 6, days: 1 }))).not.toContain(before);
  expect(await work(dueOn.subtract({ months: 6 }))).toContain(before);
  expect(await (await officer.get('/beheer/regelingen')).text()).toContain(`href="${path}"`);

  const publishedOn = day.toString();
  const wrong = await officer.post(path, { publishedOn: '31-02-2026', url: 'nergens' });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('begint met https://');
  const url = 'https://example.org/verslag.pdf';
  const sent = { publishedOn, url };
  expect((await officer.post(path, sent)).headers.get('location')).toBe(`${path}?klaar=evaluatie`);
  expect((await officer.post(path, sent)).status).toBe(422);
  expect(await work(dueOn)).not.toContain(before);
  const open = await (await new Visitor(app).get('/regelingen/bewonersinitiatieven')).text();
  expect(open).toContain(`href="${url}"`);
});

test('another period needs its regulation; without one the five years of the act hold', async () => {
  const officer = await asPersona(app, 'behandelaar');
  const wrong = await officer.post(path, { years: '2', source: '' });
  expect([wrong.status, (await wrong.text()).includes('Noem het voorschrift')]).toEqual([422, true]);
  expect((await officer.post(path, { years: '', source: '' })).status).toBe(303);
  expect(await (await officer.get(path)).text()).toContain('5 jaar, volgens de wet');
});

test('who only reads has no form, and residents have no page', async () => {
  const page = await (await (await asPersona(app, 'controller')).get(path)).text();
  expect(page).toContain('Volgend verslag uiterlijk');
  expect(page).not.toContain('name="url"');
  expect((await (await asPersona(app, 'controller')).post(path, { years: '3' })).status).toBe(403);
  expect((await (await asPersona(app, 'bewoner')).get(path)).status).toBe(403);
});
