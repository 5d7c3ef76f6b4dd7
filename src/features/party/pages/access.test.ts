import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { logIn, type TestApp, testApp, type Visitor } from '../../../../tests/support/app.ts';
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
async function administrator(email: string): Promise<Visitor> {
  const visitor = await logIn(app, email);
  const personId = await personIdOf(email);
  await app.database.db
    .insertInto('roleGrant')
    .values({ id: newId(), personId, role: 'administrator', since: '2020-01-01' })
    .execute();
  return visitor;
}

describe('beheer/toegang', () => {
  const officer = {
    email: 'new-officer@example.org',
    role: 'officer',
    wijkraadId: '',
    gebiedId: '',
    wijkId: '',
    since: '',
    until: '',
  };

  test('is for administrators', async () => {
    const visitor = await logIn(app, 'resident@example.org');
    expect((await visitor.get('/beheer/toegang')).status).toBe(403);
    expect((await visitor.post('/beheer/toegang', officer)).status).toBe(403);
    expect((await visitor.post(`/beheer/toegang/${newId()}/einde`)).status).toBe(403);
  });

  test('a controller reads who holds which role, and changes none of it', async () => {
    const boss = await administrator('boss-of-roles@example.org');
    const visitor = await logIn(app, 'controller@example.org');
    await app.database.db
      .insertInto('roleGrant')
      .values({
        id: newId(),
        personId: await personIdOf('controller@example.org'),
        role: 'controller',
        since: '2020-01-01',
      })
      .execute();
    const listed = await (await visitor.get('/beheer')).text();
    expect(listed).toContain('href="/beheer/toegang"');
    const response = await visitor.get('/beheer/toegang');
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toContain('boss-of-roles@example.org');
    expect(page).not.toMatch(/action="\/beheer\/toegang/);
    expect(page).not.toContain('Een rol geven');
    expect((await visitor.post('/beheer/toegang', officer)).status).toBe(403);
    expect((await visitor.post(`/beheer/toegang/${newId()}/einde`)).status).toBe(403);
    expect(await (await boss.get('/beheer/toegang')).text()).toMatch(/action="\/beheer\/toegang"/);
  });

  test('gives a role and ends it', async () => {
    const visitor = await administrator('boss@example.org');
    const given = await visitor.post('/beheer/toegang', { ...officer, role: 'councilMember', wijkraadId });
    expect(given.headers.get('location')).toBe('/beheer/toegang?gelukt=gegeven');
    const page = await (await visitor.get('/beheer/toegang')).text();
    expect(page).toContain('new-officer@example.org');
    const council = await logIn(app, 'new-officer@example.org');
    expect(await (await council.get('/')).text()).toContain('Wijkraadslid');
    const row = await app.database.db
      .selectFrom('roleGrant')
      .select('id')
      .where('role', '=', 'councilMember')
      .executeTakeFirstOrThrow();
    const ended = await visitor.post(`/beheer/toegang/${row.id}/einde`);
    expect(ended.headers.get('location')).toBe('/beheer/toegang?gelukt=beeindigd');
    expect(await (await council.get('/')).text()).not.toContain('Wijkraadslid');
  });

  test('refuses one’s own role', async () => {
    const visitor = await administrator('self@example.org');
    const response = await visitor.post('/beheer/toegang', { ...officer, email: 'self@example.org' });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('U kunt uw eigen rollen niet veranderen');
  });

  test.each([
    [{ email: 'geen adres' }, 'Vul een e-mailadres in'],
    [{ role: 'koning' }, 'Kies een rol'],
    [{ role: 'councilMember' }, 'Kies bij een wijkraadslid de wijkraad'],
    [{ role: 'councilMember', wijkraadId: newId() }, 'Kies bij een wijkraadslid de wijkraad'],
    [{ role: 'districtOffice', gebiedId: "' OR 1=1" }, 'Kies bij de gebiedsorganisatie het gebied'],
    [{ since: '2027-02-30' }, 'Vul een datum in die bestaat'],
    [{ since: '2001-01-01' }, 'Een rol kan niet in het verleden beginnen'],
    [{ since: '2090-01-01', until: '2089-01-01' }, 'De einddatum moet na de begindatum liggen'],
  ])('refuses %#', async (changes, sentence) => {
    const visitor = await administrator(`boss-${newId()}@example.org`);
    const response = await visitor.post('/beheer/toegang', { ...officer, ...changes });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(sentence);
  });

  test('knows no role that is not there', async () => {
    const visitor = await administrator('none@example.org');
    expect((await visitor.post('/beheer/toegang/onzin/einde')).status).toBe(404);
    expect((await visitor.post(`/beheer/toegang/${newId()}/einde`)).status).toBe(422);
  });
});
