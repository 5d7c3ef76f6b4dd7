import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logIn, type TestApp, testApp, type Visitor } from '../../../tests/support/app.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { trialPerson } from '../../../tests/support/trial-city.ts';
import {
  bankAnswer,
  granted,
  ordered,
  orderNow,
  type PayTrial,
  payTrial,
  value,
} from '../../../tests/support/trial-payment.ts';
import type { PersonActor } from '../../kernel/actor.ts';
import { fixedClock, Temporal } from '../../kernel/dates.ts';
import { newId } from '../../kernel/ids.ts';
import { orderAdvance } from './commands/order-advance.ts';
import { releaseOrders } from './commands/release.ts';
import { maxXmlBytes } from './iso20022/xml-branch.ts';
import { paymentsTo } from './personal-data.ts';
import { waitingChangeOf } from './store/accounts.ts';
import type { PaymentOrder } from './types.ts';
import { paymentWork } from './work-source.ts';

let app: TestApp;
let trial: PayTrial;
let noor: Visitor;
let officer: Visitor;
let controller: Visitor;
let samira: Visitor;

const emailOf = (actor: PersonActor): string =>
  `${actor.displayName.toLowerCase().replace(/[^a-z]+/g, '.')}@demo.example`;

async function visitorOf(actor: PersonActor): Promise<Visitor> {
  for (const grant of actor.grants)
    if (grant.scope === 'city')
      await app.database.db
        .insertInto('roleGrant')
        .values({
          id: newId<'role_grant'>(),
          personId: actor.personId,
          role: grant.role,
          since: '2026-01-01',
        })
        .execute();
  return await logIn(app, emailOf(actor));
}

beforeAll(async () => {
  app = await testApp({ clock: fixedClock('2026-03-16T09:00:00Z') });
  trial = await payTrial(app.database);
  noor = await visitorOf(trial.noor);
  officer = await visitorOf(trial.officer);
  controller = await visitorOf(trial.controller);
  samira = await visitorOf(trial.samira);
});
afterAll(() => app.close());

const deps = () => ({ ...app.deps, at: () => undefined });
const page = async (visitor: Visitor, path: string, status = 200): Promise<string> => {
  const response = await visitor.get(path);
  expect(response.status, path).toBe(status);
  return (await response.text()).replaceAll('\u00a0', ' ');
};
const newOrder = (options = {}): Promise<PaymentOrder> => ordered(deps(), trial, options);
const orderPath = (order: PaymentOrder): string => `/betalingen/opdrachten/${order.id}`;

async function exported(...orders: readonly PaymentOrder[]): Promise<string> {
  value(
    await releaseOrders(
      app.deps,
      trial.noor,
      orders.map(({ id }) => id),
    ),
  );
  const made = await noor.post('/betalingen/bestand', { orders: orders.map(({ id }) => id) });
  expect(made.status).toBe(303);
  return (made.headers.get('location') ?? '').replace(/\?.*/, '');
}

async function upload(visitor: Visitor, content: string | Uint8Array<ArrayBuffer>): Promise<Response> {
  const body = new FormData();
  body.set('file', new File([content], 'status.xml', { type: 'application/xml' }));
  const cookie = [...visitor.cookies].map(([name, text]) => `${name}=${text}`).join('; ');
  return await app.hono.request('http://localhost:3000/betalingen/statusbestand', {
    method: 'POST',
    body,
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
  });
}

describe('from list to bank', () => {
  test('release, file, the same bytes at each download, status file, paid', async () => {
    const order = await newOrder();
    const list = await page(noor, '/betalingen?kies=alles');
    expect(list).toContain(order.id);
    expect(list).toContain('nog 43 dagen');
    expect(list).not.toContain('NL73DEMO0000000011');
    const released = await noor.post('/betalingen/vrijgeven', { orders: order.id });
    expect(released.headers.get('location')).toBe('/betalingen?status=vrijgegeven&klaar=vrijgegeven');
    const made = await noor.post('/betalingen/bestand', { orders: order.id });
    const batch = (made.headers.get('location') ?? '').replace(/\?.*/, '');
    const [one, two] = [await noor.get(`${batch}/bestand`), await noor.get(`${batch}/bestand`)];
    expect(one.headers.get('content-disposition')).toMatch(
      /^attachment; filename="HV20260316[0-9A-F]{12}\.xml"$/,
    );
    const xml = await one.text();
    expect(await two.text()).toBe(xml);
    const messageId = /<MsgId>([^<]+)</.exec(xml)?.[1] ?? '';
    const answer = bankAnswer(messageId, { [order.endToEndId]: 'ACSC', ANDERS: 'ACSC' });
    const offered = await upload(noor, answer);
    expect(offered.status).toBe(303);
    const look = offered.headers.get('location') ?? '';
    const preview = await page(noor, look);
    expect(preview).toContain('ANDERS');
    expect((await orderNow(deps(), order)).status).toBe('exported');
    const applied = await noor.post(look);
    expect(applied.headers.get('location')).toBe(`${batch}?klaar=verwerkt`);
    expect((await orderNow(deps(), order)).status).toBe('paid');
    // The offered file is gone, and the same file again changes nothing.
    expect((await noor.get(look)).status).toBe(404);
    const again = (await upload(noor, answer)).headers.get('location') ?? '';
    expect(await page(noor, again)).toContain('Dit bestand is al verwerkt.');
    expect((await noor.post(`${again}/weg`)).headers.get('location')).toContain('klaar=weggegooid');
  });

  test('a refusal comes back with its sentence, and with the ticks that were set', async () => {
    const order = await newOrder({ decidedBy: trial.noor });
    const response = await noor.post('/betalingen/vrijgeven', { orders: order.id });
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('Wie een besluit nam in deze zaak, mag de betaling niet vrijgeven.');
    expect(html).toMatch(new RegExp(`value="${order.id}"[^>]* checked`));
    for (const orders of [[], ['geen-id'], [newId()]])
      expect((await noor.post('/betalingen/vrijgeven', { orders })).status).toBe(422);
  });
});

describe('hostile status files', () => {
  const root = '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"/>';
  test.for<readonly [string, string | Uint8Array<ArrayBuffer>, string]>([
    ['nothing', '', 'Kies een bestand.'],
    ['an entity', `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${root}`, 'DOCTYPE'],
    ['a bomb', `<!DOCTYPE d [<!ENTITY a "${'x'.repeat(100)}">]><d>&a;</d>`, 'DOCTYPE'],
    ['another root', '<html><body/></html>', 'Dit is geen statusbestand van de bank'],
    [
      'a pain.001',
      '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"/>',
      'geen statusbestand',
    ],
    ['binary', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00]), 'beschadigd of geen XML'],
    ['text', "' OR 1=1 --", 'beschadigd of geen XML'],
    ['a batch of another', bankAnswer('NIETVANONS', { a: 'ACSC' }), 'dat wij niet hebben gemaakt'],
    ['too much', `<a>${'x'.repeat(maxXmlBytes)}</a>`, 'te groot'],
  ])('%s', async ([, content, sentence]) => {
    const response = await upload(noor, content);
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain(sentence);
    expect(await validateHtml(html, 'status file')).toEqual([]);
  });

  test('fifty megabytes do not get in', async () => {
    expect((await upload(noor, new Uint8Array(50 * 1024 * 1024))).status).toBe(413);
  });
});

describe('one payment', () => {
  test('is stopped, goes on, lapses; each problem stands beside its field', async () => {
    const order = await newOrder();
    const refused = await officer.post(`${orderPath(order)}/stilzetten`, { reasons: '' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Schrijf op waarom wij niet betalen.');
    const script = '<script>alert(1)</script>';
    expect((await officer.post(`${orderPath(order)}/stilzetten`, { reasons: script })).status).toBe(303);
    expect(await page(officer, orderPath(order))).toContain('van 16 maart 2026 tot en met 15 juni 2026');
    expect((await officer.post(`${orderPath(order)}/hervatten`)).status).toBe(303);
    expect((await officer.post(`${orderPath(order)}/vervallen`, { reason: 'x' })).status).toBe(422);
    expect((await officer.post(`${orderPath(order)}/vervallen`, { reason: 'mistake' })).status).toBe(303);
    expect((await orderNow(deps(), order)).status).toBe('cancelled');
  });

  test('is marked by hand, in Dutch dates too', async () => {
    const order = await newOrder();
    await exported(order);
    for (const paidOn of ['', '31-02-2026', '17-03-2026', '🌱', '2026-03-15'])
      expect((await noor.post(`${orderPath(order)}/betaald`, { paidOn })).status).toBe(422);
    expect((await noor.post(`${orderPath(order)}/betaald`, { paidOn: '16-03-2026' })).status).toBe(303);
    expect((await noor.post(`${orderPath(order)}/geweigerd`, { code: 'IBAN' })).status).toBe(422);
    expect((await noor.post(`${orderPath(order)}/geweigerd`, { code: 'AC04' })).status).toBe(303);
    expect((await officer.post(`${orderPath(order)}/opnieuw`)).status).toBe(303);
    expect(await page(officer, orderPath(order))).toContain('U zette deze betaling klaar.');
  });

  test.for(['x', '00000000-0000-4000-8000-000000000000', "' OR 1=1"])('is not there: %s', async (id) => {
    for (const path of ['opdrachten', 'batches', 'statusbestand', 'rekeningen'])
      expect((await noor.get(`/betalingen/${path}/${encodeURIComponent(id)}`)).status).toBe(404);
    const gone = await noor.get(`/betalingen/statusbestand/${encodeURIComponent(id)}`);
    expect(await gone.text()).toContain('Dit bestand is al verwerkt of weggegooid.');
    expect((await noor.post(`/betalingen/opdrachten/${encodeURIComponent(id)}/opnieuw`)).status).not.toBe(
      303,
    );
  });
});

describe('the account', () => {
  const give = (caseNumber: string, iban: string) =>
    samira.post(`/zaken/${caseNumber}/rekening`, { iban, holderName: 'Samira Proef' });

  test('is given by the applicant, checked by another, never shown whole to who only looks', async () => {
    const order = await newOrder();
    const { caseNumber } = await app.database.db
      .selectFrom('application')
      .select('caseNumber')
      .where('id', '=', order.applicationId)
      .executeTakeFirstOrThrow();
    const here = `/zaken/${caseNumber}/rekening`;
    expect(await page(samira, here)).toContain('NL73 •••• 0011');
    const wrong = await give(caseNumber ?? '', 'NL68 DEMO 0000 0000 22');
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('value="NL68 DEMO 0000 0000 22"');
    expect((await give(caseNumber ?? '', 'nl67demo0000000022')).status).toBe(303);
    expect(await page(samira, here)).toContain('U gaf NL67 •••• 0022 op.');
    const change = await waitingChangeOf(app.deps.db, order.applicationId);
    const check = `/betalingen/rekeningen/${change?.id}`;
    expect(await page(officer, check)).toContain('NL67 DEMO 0000 0000 22');
    expect(await page(controller, check)).not.toContain('NL67 DEMO 0000');
    expect(await page(controller, orderPath(order))).not.toContain('NL73 DEMO 0000');
    expect((await controller.post(`${check}/goedkeuren`, { checked: 'yes' })).status).toBe(403);
    expect((await officer.post(`${check}/goedkeuren`)).status).toBe(422);
    expect((await officer.post(`${check}/goedkeuren`, { checked: 'yes' })).status).toBe(303);
    expect(await page(samira, here)).toContain('NL67 •••• 0022');
  });

  test('of a case is not there for a stranger', async () => {
    const order = await newOrder();
    const { caseNumber } = await app.database.db
      .selectFrom('application')
      .select('caseNumber')
      .where('id', '=', order.applicationId)
      .executeTakeFirstOrThrow();
    const stranger = await visitorOf(await trialPerson(app.database.db, 'Vera Vreemd'));
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
      for (const visitor of [noor, officer, controller]) expect((await visitor.get(path)).status).toBe(200);
      expect((await samira.get(path)).status).toBe(403);
    }
    for (const visitor of [officer, controller, samira]) {
      for (const path of ['/betalingen/statusbestand', `${batch}/bestand`])
        expect((await visitor.get(path)).status).toBe(403);
      for (const path of ['vrijgeven', 'bestand'])
        expect((await visitor.post(`/betalingen/${path}`, { orders: order.id })).status).toBe(403);
      expect((await visitor.post(`${orderPath(order)}/betaald`, { paidOn: '16-03-2026' })).status).toBe(403);
    }
    for (const visitor of [controller, samira])
      for (const step of ['stilzetten', 'hervatten', 'vervallen', 'opnieuw'])
        expect((await visitor.post(`${orderPath(order)}/${step}`)).status).toBe(403);
    expect((await orderNow(deps(), order)).status).toBe('prepared');
    expect(await page(controller, '/betalingen')).not.toContain('name="orders"');
  });
});

describe('for the controller', () => {
  test('the table has every payment, no account, and starts no formula', async () => {
    const order = await newOrder({ cents: 123_456, title: '=1+1' });
    const csv = await page(controller, '/betalingen/export.csv');
    expect(csv).toContain(`;${order.endToEndId};voorschot;Klaargezet;1234,56;2026-04-28;\r\n`);
    expect(csv).not.toMatch(/NL\d{2}DEMO|=1\+1|Samira/);
    const { count } = await app.database.db
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
    const { decisionId } = await granted(deps(), trial, { answers: { account: null } });
    value(await orderAdvance(app.deps, decisionId));
    const source = paymentWork(app.deps.db);
    const items = await source.list(trial.officer, today);
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining([order.id, decisionId]));
    expect(items.map(({ dueOn }) => dueOn.toString())).toEqual(
      items.map(({ dueOn }) => dueOn.toString()).toSorted(),
    );
    for (const { href } of items) expect((await officer.get(href)).status).toBe(200);
    expect(await source.list(trial.samira, today)).toEqual([]);
  });
});

describe('my data', () => {
  const today = Temporal.PlainDate.from('2026-03-16');
  test('has the accounts; keeps what was paid for seven years; then erases them, in the files too', async () => {
    const roos = await trialPerson(app.database.db, 'Roos Weg');
    const order = await newOrder({ applicantPersonId: roos.personId });
    const source = paymentsTo(app.deps.db);
    expect(JSON.stringify(await source.list(roos.personId))).toContain('NL73 DEMO 0000 0000 11');
    expect(await source.mustKeep?.(roos.personId, today)).toMatchObject([{ until: null }]);
    const batch = await exported(order);
    await noor.post(`${orderPath(order)}/betaald`, { paidOn: '16-03-2026' });
    const [kept] = (await source.mustKeep?.(roos.personId, today)) ?? [];
    expect(kept?.until?.toString()).toBe('2033-03-16');
    expect(await source.mustKeep?.(roos.personId, Temporal.PlainDate.from('2033-03-17'))).toEqual([]);
    await app.deps.db
      .transaction()
      .execute((tx) => source.erase?.({ tx } as never, roos.personId) ?? Promise.resolve());
    expect(JSON.stringify(await source.list(roos.personId))).not.toContain('DEMO');
    expect((await noor.get(`${batch}/bestand`)).status).toBe(404);
    expect(await page(noor, batch)).toContain('de bewaartermijn is voorbij');
  });
});

test('every page is valid HTML', async () => {
  const order = await newOrder();
  const batch = await exported(await newOrder());
  const paths = [
    ...['', '?status=vrijgegeven', '?status=bij-de-bank', '?status=onzin&pagina=-1'].map(
      (q) => `/betalingen${q}`,
    ),
    '/betalingen/batches',
    batch,
    '/betalingen/statusbestand',
    '/betalingen/rekeningen',
    orderPath(order),
  ];
  for (const path of paths) expect(await validateHtml(await page(noor, path), path)).toEqual([]);
});
