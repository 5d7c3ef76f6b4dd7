/** An officer sets off what a resident still has to pay back, and each of them reads what that came to. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, type Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { asPersona } from '../../../../tests/support/persona.ts';

let app: TestApp;
let officer: Visitor;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  officer = await asPersona(app, 'behandelaar');
});
afterAll(() => app.close());

const read = async (who: Visitor, path: string): Promise<string> =>
  (await (await who.get(path)).text()).replaceAll('\u00a0', ' ');

/** Two hundred euros that are still to come back of `Moestuin achter de school`. */
async function openRecovery(): Promise<{ readonly path: string; readonly revision: string }> {
  const { id, revision } = await app.database.db
    .selectFrom('recovery')
    .select(['id', 'revision'])
    .where('status', '=', 'inParts')
    .executeTakeFirstOrThrow();
  return { path: `/betalingen/terugvorderingen/${id}/verrekenen`, revision: String(revision) };
}

test('the list leads to it, what is wrong comes back as typed, and then both cases say what was set off', async () => {
  const { path, revision } = await openRecovery();
  expect(await read(officer, '/betalingen/terugvorderingen')).toContain(`href="${path}"`);
  const page = await read(officer, path);
  expect(await validateHtml(page, path)).toEqual([]);
  expect(page).toContain('Awb 4:57 lid 3');
  const chosen = await app.database.db
    .selectFrom('paymentOrder')
    .innerJoin('application', 'application.id', 'paymentOrder.applicationId')
    .select(['paymentOrder.id', 'caseNumber', 'amountCents'])
    .where('application.title', '=', 'Zomeravond op het plein')
    .where('paymentOrder.status', '=', 'prepared')
    .executeTakeFirstOrThrow();
  expect(page).toContain(`value="${chosen.id}"`);

  const typed = { revision, order: chosen.id, amount: '99999', reasons: 'Samen <b>tuinieren</b>.' };
  const wrong = await officer.post(path, typed);
  expect(wrong.status).toBe(422);
  const again = (await wrong.text()).replaceAll('\u00a0', ' ');
  expect(again).toContain('U kunt hier hoogstens € 200 verrekenen.');
  expect(again).toMatch(/href="#f-amount"/);
  expect(again).toContain('Samen &lt;b>tuinieren&lt;/b>.');
  expect(again).toMatch(new RegExp(`value="${chosen.id}"[^>]*checked|checked[^>]*value="${chosen.id}"`));
  expect(await validateHtml(again, path)).toEqual([]);

  const done = await officer.post(path, { ...typed, amount: '150' });
  expect(done.headers.get('location')).toBe('/betalingen/terugvorderingen?klaar=verrekend');
  const list = await read(officer, '/betalingen/terugvorderingen?klaar=verrekend');
  expect(list).toContain('Waarvan verrekend met');
  expect(list).toContain(`href="/zaken/${chosen.caseNumber}"`);
  const resident = await asPersona(app, 'bewoner');
  const hers = await read(resident, `/zaken/${chosen.caseNumber}`);
  expect(hers).toContain('Daarvan is € 150 verrekend met wat u moest terugbetalen in zaak');
  // The rest is still to come, and the case says so.
  expect(hers).toContain('U krijgt het geld uiterlijk op');
  expect(hers).toContain('Verrekend met wat u moest terugbetalen');
});

test('only who decides opens it, and what is settled leads back to the list', async () => {
  const { path } = await openRecovery();
  expect((await (await asPersona(app, 'betaler')).get(path)).status).toBe(403);
  expect((await officer.get('/betalingen/terugvorderingen/x/verrekenen')).status).toBe(404);
  await app.database.db
    .updateTable('recovery')
    .set(({ ref }) => ({ status: 'dropped', settledOn: ref('claimedOn') }))
    .where('status', '=', 'inParts')
    .execute();
  expect((await officer.get(path)).headers.get('location')).toBe('/betalingen/terugvorderingen');
});
