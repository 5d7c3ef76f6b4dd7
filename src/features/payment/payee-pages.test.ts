/** The account that money goes to, and who sees what of payments. */
import { describe, expect, test } from 'vitest';
import { trialPerson } from '../../../tests/support/trial-city.ts';
import { granted, orderNow, value } from '../../../tests/support/trial-payment.ts';
import { paymentPagesTrial } from '../../../tests/support/trial-payment-pages.ts';
import { Temporal } from '../../kernel/dates.ts';
import { orderAdvance } from './commands/order-advance.ts';
import { paymentsTo } from './personal-data.ts';
import { waitingChangeOf } from './store/accounts.ts';
import { paymentWork } from './work-source.ts';

const trial = paymentPagesTrial();
const { newOrder, page, orderPath, visitorOf, exported, deps } = trial;

describe('the account', () => {
  const give = (caseNumber: string, iban: string) =>
    trial.samira.post(`/zaken/${caseNumber}/rekening`, { iban, holderName: 'Samira Proef' });

  test('is given by the applicant, checked by another, never shown whole to who only looks', async () => {
    const order = await newOrder();
    const { caseNumber } = await trial.app.database.db
      .selectFrom('application')
      .select('caseNumber')
      .where('id', '=', order.applicationId)
      .executeTakeFirstOrThrow();
    const here = `/zaken/${caseNumber}/rekening`;
    expect(await page(trial.samira, here)).toContain('NL73 •••• 0011');
    const wrong = await give(caseNumber ?? '', 'NL68 DEMO 0000 0000 22');
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('value="NL68 DEMO 0000 0000 22"');
    expect((await give(caseNumber ?? '', 'nl67demo0000000022')).status).toBe(303);
    expect(await page(trial.samira, here)).toContain('U gaf NL67 •••• 0022 op.');
    const change = await waitingChangeOf(trial.app.deps.db, order.applicationId);
    const check = `/betalingen/rekeningen/${change?.id}`;
    expect(await page(trial.officer, check)).toContain('NL67 DEMO 0000 0000 22');
    expect(await page(trial.controller, check)).not.toContain('NL67 DEMO 0000');
    expect(await page(trial.controller, orderPath(order))).not.toContain('NL73 DEMO 0000');
    expect((await trial.controller.post(`${check}/goedkeuren`, { checked: 'yes' })).status).toBe(403);
    expect((await trial.officer.post(`${check}/goedkeuren`)).status).toBe(422);
    expect((await trial.officer.post(`${check}/goedkeuren`, { checked: 'yes' })).status).toBe(303);
    expect(await page(trial.samira, here)).toContain('NL67 •••• 0022');
  });

  test('of a case is not there for a stranger', async () => {
    const order = await newOrder();
    const { caseNumber } = await trial.app.database.db
      .selectFrom('application')
      .select('caseNumber')
      .where('id', '=', order.applicationId)
      .executeTakeFirstOrThrow();
    const stranger = await visitorOf(await trialPerson(trial.app.database.db, 'Vera Vreemd'));
    expect((await stranger.get(`/zaken/${caseNumber}/rekening`)).status).toBe(404);
    expect((await stranger.post(`/zaken/${caseNumber}/rekening`, { iban: 'x' })).status).toBe(404);
    expect((await stranger.get('/zaken/HV-1900-00001/rekening')).status).toBe(404);
  });
});

describe('who may', () => {
  const views = ['/betalingen', '/betalingen/batches', '/betalingen/rekeningen', '/betalingen/export.csv'];
  test('look and do', async () => {
    const order = await newOrder();
    const batch = await exported(await newOrder());
    for (const path of [...views, batch, orderPath(order)]) {
      for (const visitor of [trial.noor, trial.officer, trial.controller])
        expect((await visitor.get(path)).status).toBe(200);
      expect((await trial.samira.get(path)).status).toBe(403);
    }
    for (const visitor of [trial.officer, trial.controller, trial.samira]) {
      for (const path of ['/betalingen/statusbestand', `${batch}/bestand`])
        expect((await visitor.get(path)).status).toBe(403);
      for (const path of ['vrijgeven', 'bestand'])
        expect((await visitor.post(`/betalingen/${path}`, { orders: order.id })).status).toBe(403);
      expect((await visitor.post(`${orderPath(order)}/betaald`, { paidOn: '16-03-2026' })).status).toBe(403);
    }
    for (const visitor of [trial.controller, trial.samira])
      for (const step of ['stilzetten', 'hervatten', 'vervallen', 'opnieuw'])
        expect((await visitor.post(`${orderPath(order)}/${step}`)).status).toBe(403);
    expect((await orderNow(deps(), order)).status).toBe('prepared');
    expect(await page(trial.controller, '/betalingen')).not.toContain('name="orders"');
  });
});

describe('for the controller', () => {
  test('the table has every payment, no account, and starts no formula', async () => {
    const order = await newOrder({ cents: 123_456, title: '=1+1' });
    const csv = await page(trial.controller, '/betalingen/export.csv');
    expect(csv).toContain(`;${order.endToEndId};voorschot;Klaargezet;1234,56;2026-04-28;\r\n`);
    expect(csv).not.toMatch(/NL\d{2}DEMO|=1\+1|Samira/);
    const { count } = await trial.app.database.db
      .selectFrom('paymentOrder')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(csv.trimEnd().split('\r\n')).toHaveLength(Number(count) + 1);
  });
});

describe('the work list', () => {
  const today = Temporal.PlainDate.from('2026-03-16');
  test('has what is owed, what is missing and what must be checked; nothing for a resident', async () => {
    const order = await newOrder();
    const { decisionId } = await granted(deps(), trial.trial, { answers: { account: null } });
    value(await orderAdvance(trial.app.deps, decisionId));
    const source = paymentWork(trial.app.deps.db);
    const items = await source.list(trial.trial.officer, today);
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining([order.id, decisionId]));
    expect(items.map(({ dueOn }) => dueOn.toString())).toEqual(
      items.map(({ dueOn }) => dueOn.toString()).toSorted(),
    );
    for (const { href } of items) expect((await trial.officer.get(href)).status).toBe(200);
    expect(await source.list(trial.trial.samira, today)).toEqual([]);
  });
});

describe('my data', () => {
  const today = Temporal.PlainDate.from('2026-03-16');
  test('has the accounts; keeps what was paid for seven years; then erases them, in the files too', async () => {
    const roos = await trialPerson(trial.app.database.db, 'Roos Weg');
    const order = await newOrder({ applicantPersonId: roos.personId });
    const source = paymentsTo(trial.app.deps.db);
    expect(JSON.stringify(await source.list(roos.personId))).toContain('NL73 DEMO 0000 0000 11');
    expect(await source.mustKeep?.(roos.personId, today)).toMatchObject([{ until: null }]);
    const batch = await exported(order);
    await trial.noor.post(`${orderPath(order)}/betaald`, { paidOn: '16-03-2026' });
    const [kept] = (await source.mustKeep?.(roos.personId, today)) ?? [];
    expect(kept?.until?.toString()).toBe('2033-03-16');
    expect(await source.mustKeep?.(roos.personId, Temporal.PlainDate.from('2033-03-17'))).toEqual([]);
    await trial.app.deps.db
      .transaction()
      .execute((tx) => source.erase?.({ tx } as never, roos.personId) ?? Promise.resolve());
    expect(JSON.stringify(await source.list(roos.personId))).not.toContain('DEMO');
    expect((await trial.noor.get(`${batch}/bestand`)).status).toBe(404);
    expect(await page(trial.noor, batch)).toContain('de bewaartermijn is voorbij');
  });
});
