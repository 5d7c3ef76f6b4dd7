import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { logIn, type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { newId } from '../../../kernel/ids.ts';
import { findPersonByEmail } from '../store/people.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(async () => {
  await app.close();
});
beforeEach(async () => {
  await app.database.db.deleteFrom('authRateLimit').execute();
});

const personIdOf = async (email: string): Promise<string> =>
  (await findPersonByEmail(app.database.db, email))?.id ?? '';
const hostileName = `<script>alert(1)</script> 🌻 שלום ' OR 1=1 --`;

describe('someone who is not logged in', () => {
  test.each([
    '/mijn-gegevens',
    '/mijn-gegevens/wijzigen',
    '/mijn-gegevens/download',
    '/mijn-gegevens/verwijderen',
    '/mijn-organisaties',
    '/mijn-organisaties/nieuw',
    '/beheer/toegang',
  ])('is asked to log in for %s', async (path) => {
    const response = await new Visitor(app).get(path);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(`/inloggen?naar=${encodeURIComponent(path)}`);
  });
});

describe('mijn gegevens', () => {
  test('shows, changes and exports what is held', async () => {
    const visitor = await logIn(app, 'roos@example.org');
    const before = await (await visitor.get('/mijn-gegevens')).text();
    expect(before).toContain('Wij weten uw naam nog niet');
    expect(before).toContain('Wij kunnen u nu geen brief sturen');
    const changed = await visitor.post('/mijn-gegevens/wijzigen', {
      name: hostileName,
      phone: '',
      street: 'Straat 1',
      postcode: '3011aa',
      town: 'Rotterdam',
      lang: 'en',
    });
    expect(changed.headers.get('location')).toBe('/mijn-gegevens?gelukt=bewaard');
    const after = await (await visitor.get('/mijn-gegevens?gelukt=bewaard')).text();
    expect(after).toContain('Uw gegevens zijn bewaard.');
    expect(after).not.toContain('<script>alert');
    expect(after).not.toContain('Wij weten uw naam nog niet');
    expect(after).not.toContain('geen brief sturen');
    const download = await visitor.get('/mijn-gegevens/download');
    expect(download.headers.get('content-disposition')).toBe('attachment; filename="mijn-gegevens.json"');
    expect(download.headers.get('cache-control')).toBe('no-store');
    const content = (await download.json()) as {
      person: { facts: { label: string; value: string }[] }[];
      mails: unknown[];
    };
    expect(content.person[0]?.facts).toContainEqual({ label: 'Naam', value: hostileName });
    expect(content.person[0]?.facts).toContainEqual({ label: 'Postcode', value: '3011 AA' });
    expect(content.mails).toHaveLength(1);
  });

  test('answers every mistake at once, each beside its field, and keeps what was typed', async () => {
    const visitor = await logIn(app, 'mistakes@example.org');
    const response = await visitor.post('/mijn-gegevens/wijzigen', {
      name: '',
      phone: 'bel mij',
      street: 's'.repeat(201),
      postcode: '12345',
      town: 't'.repeat(101),
      lang: 'fr',
    });
    expect(response.status).toBe(422);
    const page = await response.text();
    for (const sentence of [
      'Vul een naam in',
      'Vul een telefoonnummer in',
      'Er passen 200 tekens.',
      'Vul een postcode in',
      'Er passen 100 tekens.',
      'Kies Nederlands of Engels',
    ]) {
      expect(page.split(sentence)).toHaveLength(3);
    }
    expect(page).toContain('value="bel mij"');
    expect(page).toContain('value="12345"');
  });

  test.each([
    ['name', 'x'.repeat(100_000)],
    ['phone', '٠١٢٣٤٥٦'],
    ['phone', '-1'],
    ['postcode', '0000 AA'],
    ['postcode', "3011 AA' OR 1=1"],
    ['lang', '<script>'],
  ])('refuses %s %#', async (field, value) => {
    const visitor = await logIn(app, 'typed@example.org');
    const fields = { name: 'N', phone: '', street: '', postcode: '', town: '', lang: 'nl', [field]: value };
    const response = await visitor.post('/mijn-gegevens/wijzigen', fields);
    expect(response.status).toBe(422);
    expect((await response.text()).length).toBeLessThan(60_000);
    expect(await findPersonByEmail(app.database.db, 'typed@example.org')).toMatchObject({ name: 'typed' });
  });

  test('gives and withdraws consent', async () => {
    const visitor = await logIn(app, 'consent@example.org');
    const consents = async () =>
      (await (await visitor.get('/mijn-gegevens/download')).json()) as { consents: unknown[] };
    await visitor.post('/mijn-gegevens/toestemming', { channel: ['portal', 'email', 'duif'] });
    expect((await consents()).consents).toHaveLength(2);
    await visitor.post('/mijn-gegevens/toestemming', {});
    const page = await (await visitor.get('/mijn-gegevens')).text();
    expect(page).toContain('Toestemming ingetrokken');
    expect(page).not.toMatch(/name="channel"[^>]*checked/);
  });

  test('erases after a confirmation, and the session is over', async () => {
    const visitor = await logIn(app, 'gone@example.org');
    expect(await (await visitor.get('/mijn-gegevens/verwijderen')).text()).toContain(
      'Wij hoeven niets van u te bewaren',
    );
    const unsure = await visitor.post('/mijn-gegevens/verwijderen');
    expect(unsure.status).toBe(422);
    expect(await findPersonByEmail(app.database.db, 'gone@example.org')).not.toBeNull();
    const kept = new Map(visitor.cookies);
    const response = await visitor.post('/mijn-gegevens/verwijderen', { confirm: 'yes' });
    expect(response.headers.get('location')).toBe('/mijn-gegevens/verwijderd');
    expect(await findPersonByEmail(app.database.db, 'gone@example.org')).toBeNull();
    // Even the signed copy of the session that is still believed for a minute finds nobody.
    const thief = new Visitor(app);
    for (const [name, value] of kept) thief.cookies.set(name, value);
    expect((await thief.get('/mijn-gegevens')).status).toBe(303);
  });

  test('says what must be kept, and why', async () => {
    const visitor = await logIn(app, 'officer-erase@example.org');
    const personId = await personIdOf('officer-erase@example.org');
    await app.database.db
      .insertInto('roleGrant')
      .values({ id: newId(), personId, role: 'payer', since: '2020-01-01' })
      .execute();
    const page = await (await visitor.get('/mijn-gegevens/verwijderen')).text();
    expect(page).toContain('Betaler');
    expect(page).toContain('Vraag de beheerder om de rol te beëindigen');
    const response = await visitor.post('/mijn-gegevens/verwijderen', { confirm: 'yes' });
    expect(response.headers.get('location')).toBe('/mijn-gegevens?gelukt=later');
    expect(await (await visitor.get('/mijn-gegevens')).text()).toContain('Toch niet verwijderen');
    await visitor.post('/mijn-gegevens/verwijderen/stop');
    expect(await (await visitor.get('/mijn-gegevens')).text()).not.toContain('Toch niet verwijderen');
  });
});
