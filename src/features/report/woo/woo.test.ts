/** The register of decisions: organisations only, nothing of people, nothing that was refused. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { listPublishedDecisions } from './store.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

const get = async (path: string) => await new Visitor(app).get(path);
const decisions = async () => await listPublishedDecisions(app.database.db, {}, { limit: 1000 });

test('each decision of a grant to an organisation stands in it, newest first, also what came later', async () => {
  const shown = await decisions();
  const { rows } = await app.database.pool.query<{ id: string }>(
    `select decision.id from decision join application on application.id = application_id
       join organisation on organisation.id = organisation_id and legal_form <> 'informal'
     where decision.notified_on is not null and kind not in ('refuse', 'decline') and granted_cents > 0`,
  );
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.map(({ id }) => id).toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
  const days = shown.map(({ notifiedOn }) => notifiedOn);
  expect(days).toEqual(days.toSorted().toReversed());
  expect(new Set(shown.map(({ kind }) => kind)).size).toBeGreaterThan(1);
});

test('of people, of groups without a legal form and of what was refused nothing is in it', async () => {
  const cases = new Set((await decisions()).map(({ caseNumber }) => caseNumber));
  const { rows } = await app.database.pool.query<{ case_number: string }>(
    `select case_number from application left join organisation on organisation.id = organisation_id
     where coalesce(legal_form, 'informal') = 'informal' or outcome in ('refused', 'declined')`,
  );
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.filter(({ case_number }) => cases.has(case_number))).toEqual([]);
});

test('page, file and API hold the same', async () => {
  const shown = await decisions();
  const html = await (await get('/woo')).text();
  expect(await validateHtml(html, '/woo')).toEqual([]);
  for (const { caseNumber, version } of shown.slice(0, 25))
    expect(html).toContain(`${caseNumber} (${version})`);
  const lines = (await (await get('/woo.csv')).text()).trim().split('\r\n');
  expect(lines).toHaveLength(shown.length + 1);
  const answer = await app.hono.request('/api/v1/published-decisions?pageSize=100');
  const { items, page } = (await answer.json()) as { items: { id: string }[]; page: { totalItems: number } };
  expect(page.totalItems).toBe(shown.length);
  expect(items.map(({ id }) => id)).toEqual(shown.slice(0, 100).map(({ id }) => id));
});

test('a year narrows it down; what is no year is said', async () => {
  const all = await decisions();
  const year = Number(all[0]?.notifiedOn.slice(0, 4));
  const then = all.filter(({ notifiedOn }) => notifiedOn.startsWith(String(year)));
  const lines = (await (await get(`/woo.csv?jaar=${year}`)).text()).trim().split('\r\n');
  expect(lines).toHaveLength(then.length + 1);
  expect(await (await get('/woo?jaar=2001')).text()).toContain('In dit jaar zijn er geen besluiten');
  const wrong = await get('/woo?jaar=<script>');
  expect(wrong.status).toBe(400);
  expect(await wrong.text()).toContain('Kies een jaar uit de lijst.');
  expect((await get('/woo.csv?jaar=x')).headers.get('content-type')).toBe('application/problem+json');
  expect((await get('/woo?pagina=99999')).status).toBe(200);
});

test('a batch goes on where the one before ended', async () => {
  const all = await decisions();
  const first = await listPublishedDecisions(app.database.db, {}, { limit: 7 });
  const last = first.at(-1)!;
  const rest = await listPublishedDecisions(app.database.db, {}, { limit: 1000, after: last });
  expect([...first, ...rest]).toEqual(all);
});
