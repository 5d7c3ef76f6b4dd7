/** From the list of payments to the bank and back. */
import { describe, expect, test } from 'vitest';
import { validateHtml } from '../../../tests/support/html.ts';
import { bankAnswer, orderNow } from '../../../tests/support/trial-payment.ts';
import { paymentPagesTrial } from '../../../tests/support/trial-payment-pages.ts';
import { newId } from '../../kernel/ids.ts';
import { maxXmlBytes } from './iso20022/xml-branch.ts';

const trial = paymentPagesTrial();
const { newOrder, page, upload, deps, orderPath, exported } = trial;

describe('from list to bank', () => {
  test('release, file, the same bytes at each download, status file, paid', async () => {
    const order = await newOrder();
    const list = await page(trial.noor, '/betalingen?kies=alles');
    expect(list).toContain(order.id);
    expect(list).toContain('nog 43 dagen');
    expect(list).not.toContain('NL73DEMO0000000011');
    const released = await trial.noor.post('/betalingen/vrijgeven', { orders: order.id });
    expect(released.headers.get('location')).toBe('/betalingen?status=vrijgegeven&klaar=vrijgegeven');
    const made = await trial.noor.post('/betalingen/bestand', { orders: order.id });
    const batch = (made.headers.get('location') ?? '').replace(/\?.*/, '');
    const [one, two] = [await trial.noor.get(`${batch}/bestand`), await trial.noor.get(`${batch}/bestand`)];
    expect(one.headers.get('content-disposition')).toMatch(
      /^attachment; filename="HV20260316[0-9A-F]{12}\.xml"$/,
    );
    const xml = await one.text();
    expect(await two.text()).toBe(xml);
    const messageId = /<MsgId>([^<]+)</.exec(xml)?.[1] ?? '';
    const answer = bankAnswer(messageId, { [order.endToEndId]: 'ACSC', ANDERS: 'ACSC' });
    const offered = await upload(trial.noor, answer);
    expect(offered.status).toBe(303);
    const look = offered.headers.get('location') ?? '';
    const preview = await page(trial.noor, look);
    expect(preview).toContain('ANDERS');
    expect((await orderNow(deps(), order)).status).toBe('exported');
    const applied = await trial.noor.post(look);
    expect(applied.headers.get('location')).toBe(`${batch}?klaar=verwerkt`);
    expect((await orderNow(deps(), order)).status).toBe('paid');
    // The offered file is gone, and the same file again changes nothing.
    expect((await trial.noor.get(look)).status).toBe(404);
    const again = (await upload(trial.noor, answer)).headers.get('location') ?? '';
    expect(await page(trial.noor, again)).toContain('Dit bestand is al verwerkt.');
    expect((await trial.noor.post(`${again}/weg`)).headers.get('location')).toContain('klaar=weggegooid');
  });

  test('a refusal comes back with its sentence, and with the ticks that were set', async () => {
    const order = await newOrder({ decidedBy: trial.trial.noor });
    const response = await trial.noor.post('/betalingen/vrijgeven', { orders: order.id });
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('Wie een besluit nam in deze zaak, mag de betaling niet vrijgeven.');
    expect(html).toMatch(new RegExp(`value="${order.id}"[^>]* checked`));
    for (const orders of [[], ['geen-id'], [newId()]])
      expect((await trial.noor.post('/betalingen/vrijgeven', { orders })).status).toBe(422);
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
    const response = await upload(trial.noor, content);
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain(sentence);
    expect(await validateHtml(html, 'status file')).toEqual([]);
  });

  test('fifty megabytes do not get in', async () => {
    expect((await upload(trial.noor, new Uint8Array(50 * 1024 * 1024))).status).toBe(413);
  });
});

describe('one payment', () => {
  test('is stopped, goes on, lapses; each problem stands beside its field', async () => {
    const order = await newOrder();
    const refused = await trial.officer.post(`${orderPath(order)}/stilzetten`, { reasons: '' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Schrijf op waarom wij niet betalen.');
    const script = '<script>alert(1)</script>';
    expect((await trial.officer.post(`${orderPath(order)}/stilzetten`, { reasons: script })).status).toBe(
      303,
    );
    expect(await page(trial.officer, orderPath(order))).toContain(
      'van 16 maart 2026 tot en met 15 juni 2026',
    );
    expect((await trial.officer.post(`${orderPath(order)}/hervatten`)).status).toBe(303);
    expect((await trial.officer.post(`${orderPath(order)}/vervallen`, { reason: 'x' })).status).toBe(422);
    expect((await trial.officer.post(`${orderPath(order)}/vervallen`, { reason: 'mistake' })).status).toBe(
      303,
    );
    expect((await orderNow(deps(), order)).status).toBe('cancelled');
  });

  test('is marked by hand, in Dutch dates too', async () => {
    const order = await newOrder();
    await exported(order);
    for (const paidOn of ['', '31-02-2026', '17-03-2026', '🌱', '2026-03-15'])
      expect((await trial.noor.post(`${orderPath(order)}/betaald`, { paidOn })).status).toBe(422);
    expect((await trial.noor.post(`${orderPath(order)}/betaald`, { paidOn: '16-03-2026' })).status).toBe(303);
    expect((await trial.noor.post(`${orderPath(order)}/geweigerd`, { code: 'IBAN' })).status).toBe(422);
    expect((await trial.noor.post(`${orderPath(order)}/geweigerd`, { code: 'AC04' })).status).toBe(303);
    expect((await trial.officer.post(`${orderPath(order)}/opnieuw`)).status).toBe(303);
    expect(await page(trial.officer, orderPath(order))).toContain('U zette deze betaling klaar.');
  });

  test.for(['x', '00000000-0000-4000-8000-000000000000', "' OR 1=1"])('is not there: %s', async (id) => {
    for (const path of ['opdrachten', 'batches', 'statusbestand', 'rekeningen'])
      expect((await trial.noor.get(`/betalingen/${path}/${encodeURIComponent(id)}`)).status).toBe(404);
    const gone = await trial.noor.get(`/betalingen/statusbestand/${encodeURIComponent(id)}`);
    expect(await gone.text()).toContain('Dit bestand is al verwerkt of weggegooid.');
    expect(
      (await trial.noor.post(`/betalingen/opdrachten/${encodeURIComponent(id)}/opnieuw`)).status,
    ).not.toBe(303);
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
  for (const path of paths) expect(await validateHtml(await page(trial.noor, path), path)).toEqual([]);
});
