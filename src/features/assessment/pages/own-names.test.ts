/** The page on which an officer places a name of her own register, on the way to a decision. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { demoPersonTies } from '../seed-members.ts';

let app: TestApp;
let officer: Visitor;
let base: string;
let field: string;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  officer = new Visitor(app);
  await officer.post('/demo/inloggen', { persona: 'behandelaar' });
  const tie = demoPersonTies.find(({ persona }) => persona === 'behandelaar');
  const { caseNumber } = await app.database.db
    .selectFrom('application')
    .select('caseNumber')
    .where('title', '=', tie?.title ?? '')
    .executeTakeFirstOrThrow();
  const { id } = await app.database.db
    .selectFrom('interest')
    .select('id')
    .where('description', '=', tie?.description ?? '')
    .executeTakeFirstOrThrow();
  base = `/zaken/${caseNumber}`;
  field = `same.${id}`;
});
afterAll(() => app.close());

test('asks before the page opens, keeps the answer, and shuts the decision on yes', async () => {
  const asked = await officer.get(`${base}/beoordelen`);
  const address = asked.headers.get('location') ?? '';
  expect(address).toBe(`${base}/belang?naar=beoordelen`);
  const page = await (await officer.get(address)).text();
  expect(page).toContain('Is dit dezelfde persoon?');
  expect(page).not.toContain('checked');
  const nothing = await officer.post(address, {});
  expect(nothing.status).toBe(422);
  expect(await nothing.text()).toContain(`href="#f-${field.replaceAll('.', '-')}"`);
  const yes = await officer.post(address, { [field]: 'yes' });
  expect(yes.headers.get('location')).toBe(`${base}/beoordelen`);
  const shut = await (await officer.get(`${base}/beoordelen`)).text();
  expect(shut).toContain('Laat een collega beslissen (Awb 2:4).');
  // Nothing is asked any more: the page leads on.
  expect((await officer.get(address)).headers.get('location')).toBe(`${base}/beoordelen`);
});

test('leads back to the objection that is to be decided on, and to no other address', async () => {
  const objection = await app.database.db
    .selectFrom('objection')
    .innerJoin('application', 'application.id', 'objection.applicationId')
    .select(['objection.id', 'application.caseNumber'])
    .executeTakeFirstOrThrow();
  // Nothing is asked of who has nobody in her register.
  const second = new Visitor(app);
  await second.post('/demo/inloggen', { persona: 'tweede-behandelaar' });
  const page = `/zaken/${objection.caseNumber}/belang`;
  const answer = await second.get(`${page}?bezwaar=${objection.id}`);
  expect(answer.headers.get('location')).toBe(`/bezwaren/${objection.id}`);
  const strange = await second.get(`${page}?bezwaar=//example.org`);
  expect(strange.headers.get('location')).toBe(`/zaken/${objection.caseNumber}/beoordelen`);
});

test('is for who decides, and for a case that is there', async () => {
  expect((await officer.get('/zaken/HV-1999-00001/belang')).status).toBe(404);
  const resident = new Visitor(app);
  await resident.post('/demo/inloggen', { persona: 'bewoner' });
  expect((await resident.get(`${base}/belang`)).status).toBeGreaterThanOrEqual(403);
});
