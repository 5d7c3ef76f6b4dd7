/** A recognition that waits is found by who is next: the steward's work list and mail, the wijkraad's page; and its end is told. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { warnRecognitions } from './commands/warn.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

async function read(persona: string, path: string): Promise<string> {
  const visitor = new Visitor(app);
  await visitor.post('/demo/inloggen', { persona });
  const html = await (await visitor.get(path)).text();
  expect(await validateHtml(html, path)).toEqual([]);
  return html;
}

test('the steward finds what she has to review on her list; what was reviewed is no longer there', async () => {
  const html = await read('wijkbeheer', '/sociale-kaart/werk');
  expect(html).toContain('Vraagt erkenning als Plek van Waarde');
  expect(html).toContain('href="/plekken/atelier-achter-de-lange-tafel/erkenning/plek-van-waarde"');
  expect(html).not.toContain('href="/plekken/speelplein-vrolijk/erkenning/plek-van-waarde"');
});

test('the wijkraad finds what was reviewed and waits for its word', async () => {
  const html = await read('wijkraad-1', '/wijkraad');
  expect(html).toContain('Plekken die erkenning vragen');
  expect(html).toContain('href="/plekken/speelplein-vrolijk/erkenning/plek-van-waarde"');
  expect(html).not.toContain('href="/plekken/atelier-achter-de-lange-tafel/erkenning/plek-van-waarde"');
});

test('who keeps a place is told once that its recognition ends, and reads it on its page', async () => {
  expect(await warnRecognitions(app.deps)).toBeGreaterThan(0);
  expect(await warnRecognitions(app.deps)).toBe(0);
  const { rows } = await sql<{ payload: { outcome: string; title: { nl: string } } }>`
    select job.payload from graphile_worker._private_jobs as job
    join graphile_worker._private_tasks as task on task.id = job.task_id
    where task.identifier = 'listing.tell'`.execute(app.database.db);
  const told = rows.filter(({ payload }) => payload.outcome === 'recognitionEnds');
  expect(told.map(({ payload }) => payload.title.nl).join()).toContain('Buurtkeuken De Lange Tafel');
  expect(await read('organisatie', '/plekken/buurtkeuken-de-lange-tafel/erkenning')).toContain(
    'Deze erkenning loopt af',
  );
});
