import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logIn, type TestApp, testApp, type Visitor } from '../../../tests/support/app.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { carriedOut, trialBudget, trialSource } from '../../../tests/support/trial-area-budget.ts';
import { trialCity, trialPerson } from '../../../tests/support/trial-city.ts';
import { trialDeps } from '../../../tests/support/trial-deps.ts';
import { system } from '../../kernel/actor.ts';
import { type Clock, Temporal } from '../../kernel/dates.ts';
import { newId } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import { inTransaction } from '../../platform/db/unit-of-work.ts';

let now = Temporal.Instant.from('2026-11-20T12:00:00Z');
const clock: Clock = { now: () => now };

let app: TestApp;
let administrator: Visitor;
let controller: Visitor;
let officer: Visitor;

async function someone(name: string, role: string): Promise<Visitor> {
  const email = `${role}@example.org`;
  const { personId } = await trialPerson(app.database.db, name, { email });
  await app.database.db
    .insertInto('roleGrant')
    .values({ id: newId<'role_grant'>(), personId, role, since: '2026-01-01' })
    .execute();
  return await logIn(app, email);
}

beforeAll(async () => {
  app = await testApp({ clock });
  const city = await trialCity(app.database.db);
  const deps = trialDeps(app.database.db, now.toString());
  const sourceId = await trialSource(deps);
  const trial = await trialBudget(deps, city);
  await carriedOut(deps, trial, { kind: 'fill', sourceId, amountCents: 60_000, to: 'subsidy' });
  administrator = await someone('Anna Beheerder', 'administrator');
  controller = await someone('Carl Controleur', 'controller');
  officer = await someone('Otto Officier', 'officer');
});
afterAll(() => app.close());

const text = async (response: Response | Promise<Response>): Promise<string> => (await response).text();

test('the hub leads each to what is hers', async () => {
  const hers = await text(administrator.get('/beheer'));
  for (const href of ['/beheer/audit', '/beheer/tokens', '/plafonds'])
    expect(hers).toContain(`href="${href}"`);
  const his = await text(controller.get('/beheer'));
  expect(his).toContain('href="/beheer/audit"');
  expect(his).toContain('href="/beheer/tokens"');
  expect(his).not.toContain('href="/beheer/zoekwoorden"');
});

test('an officer finds every page of what comes after the activities in the hub, and her menu leads to it', async () => {
  expect(await text(officer.get('/werklijst'))).toContain('href="/beheer"');
  const page = await text(officer.get('/beheer'));
  const main = /<main[\s\S]*<\/main>/.exec(page)?.[0] ?? '';
  const links = [...main.matchAll(/href="(\/[^"#]*)"/g)].map(([, href]) => href ?? '');
  for (const href of [
    '/beheer/vaststellen',
    '/beheer/steekproeven',
    '/verhalen/werk',
    '/betalingen/terugvorderingen',
    '/beheer/bewaren',
    '/raadsrapportages',
    '/werkatelier/vragen',
    '/geleerd',
    '/klachten/register',
    '/beheer/kengetallen',
  ])
    expect(links).toContain(href);
  // Nothing in the hub refuses who it was shown to.
  for (const href of links) expect([href, (await officer.get(href)).status]).toEqual([href, 200]);
  expect(links).not.toContain('/beheer/tokens');
  expect(await validateHtml(page, '/beheer')).toEqual([]);
});

describe('API keys', () => {
  const make = (fields: Record<string, string | readonly string[]>): Promise<Response> =>
    administrator.post('/beheer/tokens', {
      name: 'Zaaksysteem',
      permissions: ['audit.view'],
      days: '30',
      ...fields,
    });
  const keyIn = (html: string): string => /<code>([A-Za-z0-9_-]{27})<\/code>/.exec(html)?.[1] ?? '';
  const ask = async (key: string): Promise<number> =>
    (await app.hono.request('/api/v1/audit-entries', { headers: { authorization: `Bearer ${key}` } })).status;

  test('a key is shown once, stored as a hash, and opens what it may read until it ends', async () => {
    const made = await make({});
    const html = await text(made);
    const key = keyIn(html);
    expect(key).not.toBe('');
    expect(made.headers.get('cache-control')).toBe('no-store');
    expect(await validateHtml(html, '/beheer/tokens')).toEqual([]);
    expect(await text(administrator.get('/beheer/tokens'))).not.toContain(key);
    const dump = JSON.stringify([
      await app.database.db.selectFrom('apiToken').selectAll().execute(),
      await app.database.db.selectFrom('auditEntry').selectAll().execute(),
    ]);
    expect(dump).not.toContain(key);
    expect(await ask(key)).toBe(200);
    now = now.add({ hours: 24 * 30 - 1 });
    expect(await ask(key)).toBe(200);
    now = now.add({ hours: 1 });
    expect(await ask(key)).toBe(401);
    now = Temporal.Instant.from('2026-11-20T12:00:00Z');
  });

  test('a revoked key stops at once; revoking twice says so', async () => {
    const key = keyIn(await text(make({ name: 'Weg' })));
    const page = await text(administrator.get('/beheer/tokens'));
    expect(await validateHtml(page, '/beheer/tokens')).toEqual([]);
    const row = await app.database.db
      .selectFrom('apiToken')
      .select('id')
      .where('name', '=', 'Weg')
      .executeTakeFirstOrThrow();
    const revoke = `/beheer/tokens/${row.id}/intrekken`;
    const response = await administrator.post(revoke);
    expect(response.headers.get('location')).toBe('/beheer/tokens?klaar=ingetrokken');
    expect(await ask(key)).toBe(401);
    const again = await administrator.post(revoke);
    expect([again.status, await text(again)]).toEqual([422, expect.stringContaining('was al ingetrokken')]);
    expect((await administrator.post('/beheer/tokens/onzin/intrekken')).status).toBe(404);
  });

  test.for([
    [{ name: '  ' }, 'Vul in voor welk systeem de sleutel is.'],
    [{ name: 'x'.repeat(101) }, 'Deze tekst is 1 teken te lang. Er passen 100 tekens.'],
    [{ permissions: [] }, 'Kies wat het systeem mag lezen.'],
    [{ permissions: ['decision.take'] }, 'Kies wat het systeem mag lezen.'],
    [{ permissions: ['audit.view', 'access.manage'] }, 'Kies wat het systeem mag lezen.'],
    [{ days: '99999' }, 'Kies hoe lang de sleutel geldig is.'],
    [{ days: '' }, 'Kies hoe lang de sleutel geldig is.'],
  ] as const)('%j makes no key', async ([fields, sentence]) => {
    const before = await app.database.db.selectFrom('apiToken').selectAll().execute();
    const response = await make(fields);
    expect([response.status, await text(response)]).toEqual([422, expect.stringContaining(sentence)]);
    expect(await app.database.db.selectFrom('apiToken').selectAll().execute()).toHaveLength(before.length);
  });

  test('a name is shown as text', async () => {
    await make({ name: '<script>alert(1)</script>' });
    const page = await text(administrator.get('/beheer/tokens'));
    expect(page).toContain('&lt;script>alert(1)');
    expect(page).not.toContain('<script>alert(1)');
  });

  test('a controller sees which keys there are, and only an administrator makes them', async () => {
    await make({ name: 'Meelezer' });
    const seen = await controller.get('/beheer/tokens');
    expect([seen.status, await text(seen)]).toEqual([200, expect.stringContaining('Anna Beheerder')]);
    expect((await officer.get('/beheer/tokens')).status).toBe(403);
    for (const visitor of [controller, officer]) {
      expect((await visitor.post('/beheer/tokens', { name: 'x' })).status).toBe(403);
    }
  });
});

describe('the audit log', () => {
  beforeAll(async () => {
    for (let n = 1; n <= 60; n += 1)
      await inTransaction(app.deps, system('proef'), async (unit) => {
        unit.audit(n % 2 === 0 ? 'proef.even' : 'proef.odd', 'proef', `onderwerp-${n}`, { n });
        return ok(null);
      });
  });

  test('shows who did what, newest first, and pages', async () => {
    const first = await text(controller.get('/beheer/audit'));
    expect(first).toContain('onderwerp-60');
    expect(first).not.toContain('onderwerp-1<');
    expect(first).toContain('token.issued');
    expect(await validateHtml(first, '/beheer/audit')).toEqual([]);
    const all = await text(controller.get('/beheer/audit?wat=token.issued'));
    expect(all).toContain('Anna Beheerder');
  });

  test.for([
    ['?wat=proef.even', 'Gevonden regels: 30'],
    ['?wat=proef.even&nummer=onderwerp-4', 'Gevonden regels: 1'],
    ['?wie=system&nummer=onderwerp-3', 'Gevonden regels: 1'],
    ['?van=2026-11-20&tot=20-11-2026&wat=proef.odd', 'Gevonden regels: 30'],
    ['?van=2026-11-21', 'Gevonden regels: 0'],
    ["?nummer=' OR 1=1 --", 'Gevonden regels: 0'],
    ['?nummer=HV-2026-99999', 'Gevonden regels: 0'],
    ['?pagina=999999', 'Gevonden regels: '],
    ['?pagina=-1', 'Gevonden regels: '],
  ] as const)('%s gives %s', async ([query, found]) => {
    const response = await controller.get(`/beheer/audit${query}`);
    expect([response.status, await text(response)]).toEqual([200, expect.stringContaining(found)]);
  });

  test.for([
    ['?van=2026-02-30', 'Vul een datum in die bestaat'],
    ['?van=2026-11-20&tot=2026-11-19', 'Kies een einde dat na het begin ligt.'],
    ['?wat=onbekend', 'Kies iets uit de lijst.'],
    ['?wie=<b>', 'Kies iets uit de lijst.'],
    [`?nummer=${'x'.repeat(101)}`, 'Deze tekst is 1 teken te lang. Er passen 100 tekens.'],
  ] as const)('%s is named as a mistake', async ([query, sentence]) => {
    const response = await controller.get(`/beheer/audit${query}`);
    expect([response.status, await text(response)]).toEqual([400, expect.stringContaining(sentence)]);
  });

  test('is recomputed on request, and a changed line is found', async () => {
    const good = await text(controller.get('/beheer/audit/controle'));
    expect(good).toMatch(/Het auditlogboek klopt\. Aantal regels: \d+, geen fouten\./);
    expect(good).toContain('Het grootboek klopt');
    expect(good).toContain('De wijkbudgetten kloppen. Budgetten: 1, bewegingen: 1, geen fouten.');
    expect(await validateHtml(good, '/beheer/audit/controle')).toEqual([]);
    const { db } = app.database;
    await sql`alter table audit_entry disable trigger audit_entry_append_only`.execute(db);
    await sql`update audit_entry set facts = '{"n": 999}' where subject_id = 'onderwerp-7'`.execute(db);
    const bad = await text(controller.get('/beheer/audit/controle'));
    expect(bad).toContain('Het auditlogboek klopt niet. Aantal fouten: 1');
    expect(bad).toMatch(/Regel \d+: Deze regel is veranderd/);
    expect(bad).toContain('De wijkbudgetten kloppen. ');
  });

  test('names a balance of an area budget that somebody changed in the database', async () => {
    const { db } = app.database;
    await sql`update area_budget_balance set amount_cents = amount_cents + 1`.execute(db);
    const bad = await text(controller.get('/beheer/audit/controle'));
    expect(bad).toMatch(/De wijkbudgetten kloppen niet\. Aantal fouten: \d+, aantal bewegingen: 1\./);
    expect(bad).toContain('60001 stored, 60000 recounted');
    expect(await validateHtml(bad, '/beheer/audit/controle')).toEqual([]);
    await sql`update area_budget_balance set amount_cents = amount_cents - 1`.execute(db);
  });

  test('is for controller and administrator', async () => {
    for (const path of ['/beheer/audit', '/beheer/audit/controle']) {
      expect((await officer.get(path)).status).toBe(403);
      expect((await administrator.get(path)).status).toBe(200);
    }
  });
});
