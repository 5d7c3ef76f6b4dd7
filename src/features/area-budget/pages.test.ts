/** What the demo's people see and are told: keys that wait, mails, names, and what everybody reads. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { asPersona } from '../../../tests/support/persona.ts';
import { today } from '../../kernel/dates.ts';
import { findAreaBudget } from './index.ts';
import { askKeys } from './jobs.ts';
import { findProposal } from './store/index.ts';

let app: TestApp;
let year: number;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  year = today(app.deps.clock).year + 1;
});
afterAll(() => app.close());

const slug = 'wijkraad-middelland-nieuwe-westen';
const path = (rest = ''): string => `/wijkbudget/${slug}/${year}${rest}`;
const read = async (address: string): Promise<string> =>
  (await (await app.hono.request(address)).text()).replaceAll('\u00a0', ' ');

test('everybody reads which office turned its key; who did it only the offices read', async () => {
  const everybody = await read(path('/voorstellen/4'));
  expect(everybody).toContain('Sleutel omgedraaid door Gebiedsorganisatie Delfshaven');
  expect(everybody).not.toContain('Wim Hersenschim');
  expect(everybody).not.toMatch(/<form[^>]*method="post"/);
  const controller = await (await (await asPersona(app, 'controller')).get(path('/voorstellen/4'))).text();
  expect(controller).toContain('Wim Hersenschim');
});

test('who may propose, but not here, is told so; a budget that is not there is not found', async () => {
  const member = await asPersona(app, 'wijkraad-1');
  const elsewhere = `/wijkbudget/wijkraad-delfshaven-schiemond/${year}/voorstellen/nieuw`;
  expect((await member.get(elsewhere)).status).toBe(403);
  expect((await member.post(elsewhere, { kind: 'close', reason: 'x' })).status).toBe(403);
  for (const address of [path('x'), '/wijkbudget/nergens/2027', path('/voorstellen/999')])
    expect((await app.hono.request(address)).status).toBe(404);
});

test('a proposal that waits is mailed once to each who can turn its key, and not to who proposed it', async () => {
  const budget = await findAreaBudget(app.deps.db, slug, year);
  const proposal = budget && (await findProposal(app.deps.db, budget.id, 4));
  if (!proposal) throw new Error('the demo has it');
  await askKeys(app.deps, proposal.id);
  const mails = await app.deps.db
    .selectFrom('outgoingMail')
    .select(['toAddress', 'body'])
    .where('kind', '=', 'area-budget-key')
    .execute();
  const to = mails.map(({ toAddress }) => toAddress);
  expect(to.length).toBeGreaterThan(2);
  expect(new Set(to).size).toBe(to.length);
  expect(to).not.toContain('wim.hersenschim@example.org');
  expect(mails[0]?.body).toContain(path('/voorstellen/4'));
  await app.deps.db
    .updateTable('areaBudgetProposal')
    .set({ status: 'withdrawn', settledAt: new Date() })
    .where('id', '=', proposal.id)
    .execute();
  await askKeys(app.deps, proposal.id);
  const after = await app.deps.db
    .selectFrom('outgoingMail')
    .select('id')
    .where('kind', '=', 'area-budget-key')
    .execute();
  expect(after).toHaveLength(to.length);
});

test('the API tells the same', async () => {
  const list = (await (await app.hono.request('/api/v1/area-budgets')).json()) as {
    items: { slug: string; year: number; insideCents: number }[];
  };
  const own = list.items.find((one) => one.slug === slug && one.year === year);
  expect(own?.insideCents).toBe(80_000_00);
  const one = (await (await app.hono.request(`/api/v1/area-budgets/${slug}/${year}`)).json()) as {
    positions: { amountCents: number }[];
  };
  expect(one.positions.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(own?.insideCents);
  const moves = await app.hono.request(`/api/v1/area-budgets/${slug}/${year}/movements`);
  expect(await moves.json()).toMatchObject({ page: { totalItems: 2 } });
  expect((await app.hono.request('/api/v1/area-budgets/nergens/2027')).status).toBe(404);
});

test('a source with everything wrong says all of it, and keeps what was typed', async () => {
  const officer = await asPersona(app, 'behandelaar');
  const answer = await officer.post('/wijkbudgetten/bronnen', {
    name: 'x'.repeat(201),
    amount: 'veel',
    document: '',
    spendUntil: '2020-01-01',
  });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  for (const field of ['f-name', 'f-kind', 'f-amount', 'f-document', 'f-purposes', 'f-spendUntil'])
    expect(html).toContain(`href="#${field}"`);
  expect(html).toContain('x'.repeat(201));
});
