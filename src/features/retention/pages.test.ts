import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logIn, type TestApp, testApp, type Visitor } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { statusDiagram } from '../../kernel/status.ts';
import { listStatus } from './status.ts';

let app: TestApp;
let officer: Visitor;
let controller: Visitor;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  officer = await logIn(app, 'bram.schijnbaar@example.org');
  controller = await logIn(app, 'ruben.spiegelbeeld@example.org');
});
afterAll(() => app.close());

const main = async (who: Visitor, path: string): Promise<string> =>
  /<main[\s\S]*<\/main>/.exec(await (await who.get(path)).text())?.[0] ?? '';
const numberOf = async (status: string): Promise<number> =>
  (
    await app.database.db
      .selectFrom('destructionList')
      .select('number')
      .where('status', '=', status)
      .executeTakeFirstOrThrow()
  ).number;

test('the README shows the life of a list', () => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
  expect(readme).toContain(`\`\`\`mermaid\n${statusDiagram(listStatus)}\n\`\`\``);
});

test('a newcomer sees what is due, what is held, what is on a list, and by which rules', async () => {
  const page = await main(officer, '/beheer/bewaren');
  for (const words of [
    'Kan op een lijst',
    'Aangehouden door een medewerker',
    'Bezwaar of beroep',
    'Op lijst 2',
    'Selectielijst gemeenten 2020, 8.4',
    'Te verifiëren',
    'Lijst voorstellen',
  ])
    expect(page).toContain(words);
  const seen = await main(controller, '/beheer/bewaren');
  expect(seen).toContain('Kan op een lijst');
  expect(seen).not.toContain('Lijst voorstellen');
  expect(await main(officer, '/beheer/bewaren?maanden=banaan')).toContain('12 maanden vooruit');
  // No name and no title of an application: a number is enough to judge by.
  const { rows } = await app.database.pool.query<{ title: string }>(
    `select title from application where retain_until < current_date + 365 and title <> ''`,
  );
  expect(rows.length).toBeGreaterThan(3);
  expect(rows.filter(({ title }) => page.includes(title))).toEqual([]);
});

test('the record of destruction stands on a page, in a PDF and in a CSV', async () => {
  const path = `/beheer/bewaren/lijsten/${await numberOf('carriedOut')}`;
  const page = await main(controller, path);
  for (const words of [
    'Verklaring van vernietiging',
    'Bram Schijnbaar',
    'Ruben Spiegelbeeld',
    'Aanvragen met alle antwoorden',
    'Mede-ondertekenaars',
  ])
    expect(page).toContain(words);
  const pdf = await controller.get(`${path}/verklaring.pdf`);
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  const csv = await controller.get(`${path}/lijst.csv`);
  expect(csv.headers.get('content-disposition')).toContain('vernietigingslijst-');
  const lines = (await csv.text()).trim().split('\r\n');
  expect(lines[0]).toContain('Zaak');
  expect(lines.slice(1).every((line) => line.includes('Vernietigd'))).toBe(true);
  expect(lines.length).toBeGreaterThan(2);
});

test('an officer proposes, cannot approve, and the controller approves what she did not propose', async () => {
  const proposed = await numberOf('proposed');
  const path = `/beheer/bewaren/lijsten/${proposed}`;
  expect(await main(officer, path)).not.toContain('/goedkeuren"');
  expect((await officer.post(`${path}/goedkeuren`, {})).status).toBe(403);
  expect((await controller.post(`${path}/intrekken`, {})).status).toBe(403);
  expect(await main(controller, path)).toContain('/goedkeuren"');
  const early = await controller.get(`${path}/verklaring.pdf`);
  expect(early.status).toBe(404);
  const approved = await controller.post(`${path}/goedkeuren`, {});
  expect(approved.headers.get('location')).toBe(`${path}?klaar=goedgekeurd`);
  const again = await controller.post(`${path}/goedkeuren`, {});
  expect(again.status).toBe(422);
  expect(await again.text()).toContain('Dit kan niet meer');
  const made = await officer.post('/beheer/bewaren/lijsten', { maanden: '12' });
  expect(made.headers.get('location')).toMatch(/^\/beheer\/bewaren\/lijsten\/\d+\?klaar=voorgesteld$/);
  const next = await officer.post('/beheer/bewaren/lijsten', { maanden: '12' });
  expect(next.status).toBe(422);
});

test('a case says until when it is kept, to the office and to who asked', async () => {
  const { caseNumber } = await app.database.db
    .selectFrom('application')
    .innerJoin('person', 'person.id', 'application.applicantPersonId')
    .select('application.caseNumber')
    .where('person.email', '=', 'roos.voorbeeld@example.org')
    .where('application.organisationId', 'is', null)
    .where('application.retainUntil', 'is not', null)
    .limit(1)
    .executeTakeFirstOrThrow();
  const own = await main(await logIn(app, 'roos.voorbeeld@example.org'), `/zaken/${caseNumber}`);
  expect(own).toMatch(
    /Wij bewaren uw aanvraag tot en met \d+ \w+ \d{4}\. Daarna vernietigen wij het dossier\./,
  );
  expect(own).not.toContain(`/zaken/${caseNumber}/bewaren`);
  for (const reader of [officer, controller]) {
    const page = await main(reader, `/zaken/${caseNumber}`);
    expect(page).toContain('Bewaren tot en met');
    expect(page).toContain(`href="/zaken/${caseNumber}/bewaren"`);
  }
  expect(await main(controller, `/zaken/${caseNumber}/bewaren`)).not.toContain('method="post"');
});

test('an officer holds a file with a reason and a day, and everything wrong is told at once', async () => {
  const { caseNumber } = await app.database.db
    .selectFrom('application')
    .select('caseNumber')
    .where('status', '=', 'determined')
    .where('destroyedOn', 'is', null)
    .limit(1)
    .executeTakeFirstOrThrow();
  const path = `/zaken/${caseNumber}/bewaren`;
  const wrong = await officer.post(path, { reason: '', until: 'morgen' });
  expect(wrong.status).toBe(422);
  const page = await wrong.text();
  expect(page.split('Schrijf op waarom wij dit langer bewaren.')).toHaveLength(3);
  expect(page.split('Kies een dag na vandaag.')).toHaveLength(3);
  const held = await officer.post(path, { reason: 'Er loopt beroep.', until: '2099-12-31' });
  expect(held.headers.get('location')).toBe(`${path}?klaar=aangehouden`);
  expect(await main(controller, path)).toContain('Er loopt beroep.');
  const lifted = await officer.post(`${path}/vrij`, {});
  expect(lifted.headers.get('location')).toBe(`${path}?klaar=vrij`);
  expect(await main(controller, path)).not.toContain('Er loopt beroep.');
  expect((await controller.post(path, { reason: 'x', until: '2099-12-31' })).status).toBe(403);
  expect((await officer.get('/zaken/HV-2025-99999/bewaren')).status).toBe(404);
});
