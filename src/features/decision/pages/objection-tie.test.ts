/** The page of an objection in a case with a name of the officer's own register of interests (Awb 2:4). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { newId } from '../../../kernel/ids.ts';

let app: TestApp;
let second: Visitor;
let path: string;
let caseNumber: string;
const interestId = newId();

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  second = new Visitor(app);
  await second.post('/demo/inloggen', { persona: 'tweede-behandelaar' });
  const { db } = app.database;
  const found = await db
    .selectFrom('objection')
    .innerJoin('application', 'application.id', 'objection.applicationId')
    .innerJoin('person', 'person.id', 'application.applicantPersonId')
    .select(['objection.id', 'application.caseNumber', 'person.name'])
    .where('objection.status', '=', 'heard')
    .executeTakeFirstOrThrow();
  path = `/bezwaren/${found.id}`;
  caseNumber = found.caseNumber ?? '';
  const { id: personId } = await db
    .selectFrom('person')
    .select('id')
    .where('name', '=', 'Farida Denkbeeld')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('interest')
    .values({
      id: interestId,
      personId,
      personName: found.name,
      description: 'Zus',
      since: '2025-01-01',
      createdAt: new Date('2025-01-01'),
    })
    .execute();
});
afterAll(() => app.close());

const page = async (): Promise<string> => await (await second.get(path)).text();
const decides = '/beslissen"';
const objection = async () =>
  await app.database.db
    .selectFrom('objection')
    .select(['revision', 'status'])
    .where('id', '=', path.split('/').at(-1) ?? '')
    .executeTakeFirstOrThrow();

test('leads to the question, and shows the form again once it is another person', async () => {
  const asked = await page();
  const question = `/zaken/${caseNumber}/belang?bezwaar=${path.split('/').at(-1)}`;
  expect(asked).toContain(`href="${question}"`);
  expect(asked).toContain('Zeg of het dezelfde persoon is');
  expect(asked).not.toContain(decides);
  expect(await validateHtml(asked, 'page')).toEqual([]);
  const field = /name="(same\.[0-9a-f-]+)"/.exec(await (await second.get(question)).text())?.[1] ?? '';
  const answered = await second.post(question, { [field]: 'no' });
  expect(answered.headers.get('location')).toBe(path);
  const free = await page();
  expect(free).toContain(decides);
  expect(free).not.toContain('Zeg of het dezelfde persoon is');
});

test('leaves the decision to a colleague when it is, also from who sends the form all the same', async () => {
  const { db } = app.database;
  const said = await db
    .selectFrom('interestAnswer')
    .selectAll()
    .where('interestId', '=', interestId)
    .execute();
  // As if she had answered otherwise since: the newest answer counts.
  for (const one of said)
    await db
      .insertInto('interestAnswer')
      .values({ ...one, id: newId(), samePerson: true, at: new Date() })
      .execute();
  const shut = await page();
  expect(shut).toContain('Laat een collega beslissen (Awb 2:4).');
  expect(shut).not.toContain(decides);
  expect(await validateHtml(shut, 'page')).toEqual([]);
  const { revision } = await objection();
  const sent = { revision: String(revision), outcome: 'unfounded', reasons: 'Wij blijven erbij.' };
  const refused = await second.post(`${path}/beslissen`, sent);
  expect(refused.status).toBe(403);
  expect((await objection()).status).toBe('heard');
});
