/** Who records a hearing, or does not after all, comes back where the form was opened from. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { provisoTitle } from '../../application/index.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

/** Where Cancel leads, on a page of the form. */
const cancel = (page: string): string | undefined =>
  /href="([^"]*)"[^>]*>(?:<[^>]*>|\s)*Annuleren/.exec(page)?.[1];

test('of a decided case to the change that asked for it, and with nothing said to the decision', async () => {
  const { caseNumber } = await app.database.db
    .selectFrom('application')
    .select('caseNumber')
    .where('title', '=', provisoTitle)
    .executeTakeFirstOrThrow();
  const path = `/zaken/${caseNumber}`;
  const officer = new Visitor(app);
  await officer.post('/demo/inloggen', { persona: 'behandelaar' });
  const read = async (address: string) => await (await officer.get(address)).text();
  expect(await read(`${path}/wijzigen`)).toContain(`href="${path}/horen?van=wijzigen"`);
  expect(cancel(await read(`${path}/horen?van=wijzigen`))).toBe(`${path}/wijzigen`);
  expect(cancel(await read(`${path}/horen?van=//elders.example`))).toBe(`${path}/besluit`);
  expect(cancel(await read(`${path}/horen`))).toBe(`${path}/besluit`);
  // Also on the form that comes back with problems.
  const again = await officer.post(`${path}/horen`, { van: 'wijzigen', manner: 'phone', summary: '' });
  expect(again.status).toBe(422);
  expect(cancel(await again.text())).toBe(`${path}/wijzigen`);
});

test('of a determination to its proposal, filled in, with the hearing in it', async () => {
  const { caseNumber } = await app.database.db
    .selectFrom('application')
    .select('caseNumber')
    .where('title', '=', 'Lichtjes in de binnentuin')
    .executeTakeFirstOrThrow();
  const path = `/zaken/${caseNumber}`;
  const officer = new Visitor(app);
  await officer.post('/demo/inloggen', { persona: 'behandelaar' });
  const heldOn = app.deps.clock.now().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString();
  const hearing = { van: 'vaststellen', manner: 'phone', heldOn, summary: 'Eén avond viel uit.' };
  const recorded = await officer.post(`${path}/horen`, hearing);
  const back = recorded.headers.get('location') ?? '';
  expect(back).toBe(`${path}/vaststellen?klaar=gehoord&voorstel=1`);
  const form = await (await officer.get(back)).text();
  expect(form).toContain('Het gesprek is vastgelegd.');
  expect(form).toContain('value="5840"');
  // One that was opened from nowhere in particular leads to the decision, as before.
  const other = await officer.post(`${path}/horen`, { ...hearing, van: '//elders.example' });
  expect(other.headers.get('location')).toBe(`${path}/besluit?klaar=gehoord`);
});
