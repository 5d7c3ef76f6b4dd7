/** The picture of all ceilings of a year: it says what the ceilings say. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { trialCity } from '../../../tests/support/trial-city.ts';
import { sumCents } from '../../kernel/money.ts';
import { listSchemeFlows, listYears } from './store/index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

test('each year adds up to its public ceilings, part by part', async () => {
  const { db } = app.database;
  const years = await listYears(db);
  expect(years.length).toBeGreaterThan(1);
  for (const year of years) {
    const { rows } = await sql<Record<string, string>>`
      select sum(free_cents) as "freeCents", sum(reserved_cents) as "reservedCents", sum(committed_cents) as "committedCents",
        sum(advanced_cents) as "advancedCents", sum(determined_cents) as "determinedCents"
      from envelope join round on round.id = round_id join scheme_version v on v.id = envelope.scheme_version_id
      where round.year = ${year} and v.status <> 'draft'`.execute(db);
    const flows = await listSchemeFlows(db, year);
    for (const key of [
      'freeCents',
      'reservedCents',
      'committedCents',
      'advancedCents',
      'determinedCents',
    ] as const)
      expect([year, key, sumCents(flows.map(({ balances }) => balances[key]))]).toEqual([
        year,
        key,
        Number(rows[0]?.[key]),
      ]);
  }
});

test('the page draws it, tells it in a table, and gives it as a file', async () => {
  const response = await app.hono.request('/geldstromen?jaar=2026');
  const html = await response.text();
  expect(html).toContain('<svg class="hv-flow__picture"');
  expect(html).toContain('Alle domeinen samen');
  expect(await validateHtml(html, '/geldstromen')).toEqual([]);
  const english = await app.hono.request('/geldstromen', { headers: { 'accept-language': 'en' } });
  expect(await english.text()).toContain('Where the money of the city is');
  expect(await (await app.hono.request('/plafonds')).text()).toContain('href="/geldstromen?jaar=');
  const csv = await (await app.hono.request('/geldstromen.csv?jaar=2026')).text();
  expect(csv.split('\r\n')[0]).toContain('year,schemeSlug,domain,ceilings,example,publishedEuro');
  expect(csv).toMatch(/\r\n2026,[a-z-]+,,\d+,true,\d+\.\d\d,/);
});

test('a city without ceilings has no picture, and says so', async () => {
  const empty = await testApp();
  const nothing = await (await empty.hono.request('/geldstromen')).text();
  expect(nothing).toContain('Er is nog geen plafond bekendgemaakt.');
  expect((await empty.hono.request('/geldstromen.csv')).status).toBe(200);
  // A ceiling of nothing flows nowhere.
  const city = await trialCity(empty.database.db, { ceilingCents: 1 });
  await sql`insert into ledger_entry (id, envelope_id, seq, kind, from_account, to_account, amount_cents, basis)
    values (gen_random_uuid(), ${city.envelopeId}, 0, 'lower', 'free', 'outside', 1, 'proef')`.execute(
    empty.database.db,
  );
  expect(await (await empty.hono.request('/geldstromen?jaar=2026')).text()).not.toContain(
    '<svg class="hv-flow',
  );
  await empty.close();
});
