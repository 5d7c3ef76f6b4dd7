/** The demo shows a draft that was computed, and a case with its sum as an annex. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, type Visitor } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { asPersona } from '../../../tests/support/persona.ts';
import { systemClock, today } from '../../kernel/dates.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

const year = today(systemClock).year + 1;
const read = async (visitor: Visitor, path: string): Promise<string> => {
  const answer = await visitor.get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return await answer.text();
};
const requestOf = (network: string) =>
  app.database.db
    .selectFrom('baseFunding')
    .innerJoin('listing', 'listing.id', 'baseFunding.networkId')
    .innerJoin('application', 'application.id', 'baseFunding.applicationId')
    .select(['application.id', 'application.caseNumber', 'application.status', 'application.requestedCents'])
    .where('listing.slug', '=', network)
    .where('baseFunding.year', '=', year)
    .executeTakeFirstOrThrow();

test('a network has a draft, whose money and lead organisation are shown and not typed', async () => {
  const { id, status, requestedCents } = await requestOf('bospolder-samen-sterk');
  expect([status, (requestedCents ?? 0) > 0]).toEqual(['draft', true]);
  const signer = await asPersona(app, 'wijkbeheer');
  const request = await read(signer, `/netwerken/bospolder-samen-sterk/basisfinanciering/${year}`);
  expect(request).toContain(`href="/aanvragen/${id}"`);
  expect(request).toContain('Nog niet ingediend');
  expect(request).not.toContain('Aangevraagd op');
  expect(await read(signer, `/aanvragen/${id}/geld`)).toContain('Dit bedrag is berekend.');
  expect(await read(signer, `/aanvragen/${id}/organisatie`)).toContain('Deze organisatie staat vast');
});

test('the lists of requests say of it too that nobody handed it in, and an organisation leads to those of its networks', async () => {
  const row = (html: string, href: string) =>
    html.split('<tr').find((one) => one.includes(`href="${href}"`)) ?? '';
  const path = (network: string) => `/netwerken/${network}/basisfinanciering`;
  const all = await read(await asPersona(app, 'behandelaar'), '/basisfinanciering/aanvragen');
  const draft = `${path('bospolder-samen-sterk')}/${year}`;
  expect(row(all, draft)).toContain('Nog niet ingediend');
  expect(row(all, draft)).not.toContain('Aangevraagd');
  expect(row(all, `${path('dorpskring-rozenburg')}/${year}`)).toContain('Aangevraagd');
  const signer = await asPersona(app, 'wijkbeheer');
  expect(row(await read(signer, path('bospolder-samen-sterk')), draft)).toContain('Nog niet ingediend');
  const own = await read(signer, '/mijn-organisaties');
  const organisations = [...own.matchAll(/href="(\/mijn-organisaties\/(?!nieuw)[^"]+)"/g)].map(
    ([, href]) => href ?? '',
  );
  const pages = await Promise.all(organisations.map((href) => read(signer, href)));
  expect(pages.some((html) => html.includes(`href="${path('bospolder-samen-sterk')}"`))).toBe(true);
});

test('another one applied, and its case carries the sum', async () => {
  const { caseNumber, status } = await requestOf('dorpskring-rozenburg');
  expect(status).toBe('submitted');
  const page = await read(await asPersona(app, 'behandelaar'), `/zaken/${caseNumber}`);
  expect(page).toContain('De som van de basisfinanciering');
  expect(
    await read(
      await asPersona(app, 'behandelaar'),
      `/netwerken/dorpskring-rozenburg/basisfinanciering/${year}`,
    ),
  ).toContain('Aangevraagd op');
  const rules = await read(await asPersona(app, 'behandelaar'), `/zaken/${caseNumber}/beoordelen`);
  expect(rules).toContain('De aanvrager mag dit geld vragen');
  expect(rules).not.toContain('Voldoet niet');
});
