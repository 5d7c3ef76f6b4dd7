/** What is typed to object with comes back as it was, with what is wrong beside its field. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

test('a case number that is too long is said to be so, and stays whole', async () => {
  const resident = new Visitor(app);
  await resident.post('/demo/inloggen', { persona: 'bewoner' });
  const caseNumber = `HV-2026-00001 ${'en nog een '.repeat(12)}einde`;
  const answer = await resident.post('/bezwaar/indienen', { caseNumber, name: 'Roos', grounds: 'Daarom.' });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain(`value="${caseNumber}"`);
  expect(page).toContain(`Deze tekst is ${caseNumber.length - 40} tekens te lang.`);
});
