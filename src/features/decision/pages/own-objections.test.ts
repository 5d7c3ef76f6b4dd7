/** Who made several objections tells them apart by their case. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

test('lists each with the number of its case, also after a decision on it', async () => {
  const resident = new Visitor(app);
  await resident.post('/demo/inloggen', { persona: 'bewoner' });
  const made = await app.database.db
    .selectFrom('objection')
    .innerJoin('person', 'person.id', 'objection.objectorPersonId')
    .innerJoin('application', 'application.id', 'objection.applicationId')
    .select(['objection.id', 'application.caseNumber'])
    .where('person.name', '=', 'Roos Voorbeeld')
    .execute();
  expect(made.length).toBeGreaterThan(1);
  const page = await (await resident.get('/bezwaar')).text();
  for (const { id, caseNumber } of made)
    expect(page).toContain(`<a href="/bezwaren/${id}">Bezwaar ${caseNumber}, `);
});
