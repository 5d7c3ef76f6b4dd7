import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { logIn, type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { newId } from '../../../kernel/ids.ts';
import { findPersonByEmail } from '../store/people.ts';

let app: TestApp;
const gebiedId = newId<'gebied'>();
const wijkraadId = newId<'wijkraad'>();
const wijkId = newId<'wijk'>();

beforeAll(async () => {
  app = await testApp();
  const { db } = app.database;
  await db
    .insertInto('gebied')
    .values({ id: gebiedId, slug: 'delfshaven', name: 'Delfshaven', cbsCode: 'WK059903' })
    .execute();
  await db
    .insertInto('wijkraad')
    .values({ id: wijkraadId, slug: 'middelland', name: 'Middelland', kind: 'wijkraad', gebiedId })
    .execute();
  await db
    .insertInto('wijk')
    .values({ id: wijkId, slug: 'middelland', name: 'Middelland', gebiedId, wijkraadId, source: 'test' })
    .execute();
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

describe('organisations', () => {
  const details = { name: 'Stichting Pagina', legalForm: 'foundation', kvkNumber: '', wijkId };

  test('are added, shown to all only when a steward looked, and managed by who may sign', async () => {
    const visitor = await logIn(app, 'signer@example.org');
    const added = await visitor.post('/mijn-organisaties/nieuw', {
      ...details,
      name: `Stichting ${hostileName}`,
    });
    const path = new URL(added.headers.get('location') ?? '', 'http://x').pathname;
    expect(path).toBe('/mijn-organisaties/stichting-script-alert-1-script-or-1-1');
    const slug = path.slice('/mijn-organisaties/'.length);
    const others = await (await new Visitor(app).get(`/organisaties/${slug}`)).text();
    expect(others).toContain('Nog niet bekeken');
    expect(others).not.toContain('alert(1)');
    const shown = await (await visitor.get(`/organisaties/${slug}`)).text();
    expect(shown).toContain('Middelland');
    expect(shown).toContain('alert(1)');
    expect(shown).not.toContain('<script>alert');
    expect(shown.replace(/<header[\s\S]*?<\/header>/g, '')).not.toContain('signer@example.org');
    const invited = await visitor.post(`${path}/leden`, { email: 'member@example.org', right: 'view' });
    expect(invited.headers.get('location')).toBe(`${path}?gelukt=lid`);
    expect(await (await visitor.get(path)).text()).toContain('member@example.org');
    const member = await logIn(app, 'member@example.org');
    const seen = await (await member.get(path)).text();
    expect(seen).toContain('Aantal leden: 2');
    expect(seen).not.toContain('signer@example.org');
    expect((await member.post(`${path}/leden`, { email: 'x@example.org', right: 'sign' })).status).toBe(422);
    expect((await (await logIn(app, 'stranger@example.org')).get(path)).status).toBe(404);
    expect(
      (
        await (
          await logIn(app, 'stranger@example.org')
        ).post(`${path}/leden`, { email: 'x@example.org', right: 'sign' })
      ).status,
    ).toBe(404);
  });

  test('keep their last signer, with a sentence', async () => {
    const visitor = await logIn(app, 'last@example.org');
    await visitor.post('/mijn-organisaties/nieuw', details);
    const personId = await personIdOf('last@example.org');
    const response = await visitor.post('/mijn-organisaties/stichting-pagina/leden/wijzigen', {
      personId,
      right: 'end',
    });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('Er moet altijd iemand zijn die voor de organisatie mag tekenen');
  });

  test.each([
    [{ name: '' }, 'Vul een naam in'],
    [{ name: 'x'.repeat(100_000) }, 'Deze tekst is 99800 tekens te lang.'],
    [{ legalForm: 'onzin' }, 'Kies een rechtsvorm'],
    [{ kvkNumber: '1234567' }, 'Een KvK-nummer heeft 8 cijfers'],
    [{ kvkNumber: '🌻' }, 'Een KvK-nummer heeft 8 cijfers'],
    [{ kvkNumber: '12345678', legalForm: 'informal' }, 'heeft geen KvK-nummer'],
    [{ wijkId: newId() }, 'Kies een wijk uit de lijst'],
    [{ wijkId: "' OR 1=1" }, 'Kies een wijk uit de lijst'],
  ])('refuse %#', async (changes, sentence) => {
    const visitor = await logIn(app, 'wrong@example.org');
    const response = await visitor.post('/mijn-organisaties/nieuw', { ...details, ...changes });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(sentence);
  });

  test.each(['', '../..', '%00', '<script>', 'x'.repeat(5000)])('are not found by %j', async (slug) => {
    const response = await new Visitor(app).get(`/organisaties/${encodeURIComponent(slug)}`);
    expect(response.status).toBe(404);
  });
});
