/** The library in the demo city: what everybody reads, and how two people change it. */
import { sql } from 'kysely';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logIn, type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { shippedValues } from '../shipped.ts';
import { ManageView } from '../views/manage.tsx';

let app: TestApp;
let officer: Visitor;
let second: Visitor;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  officer = await logIn(app, 'bram.schijnbaar@example.org');
  second = await logIn(app, 'farida.denkbeeld@example.org');
});
afterAll(() => app.close());

const html = async (visitor: Visitor, path: string): Promise<string> => {
  const answer = await visitor.get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return await answer.text();
};

const value = {
  effect: 'Iemand leert fietsen',
  unit: 'per persoon',
  figure: '150',
  low: '100',
  high: '300',
  priceYear: '2024',
  type: 'avoidedCost',
  payer: 'unknown',
  source: 'Een proefbron',
  place: 'blz. 3',
  note: '',
  validFrom: '2026-01-01',
  step: 'propose',
};
const newPath = '/beheer/kengetallen/nieuw';

async function draftOf(effect: string): Promise<string> {
  const { id } = await app.database.db
    .selectFrom('unitValueVersion')
    .select('id')
    .where('effect', '=', effect)
    .where('status', '=', 'draft')
    .executeTakeFirstOrThrow();
  return `/beheer/kengetallen/voorstel/${id}`;
}

describe('everybody', () => {
  test('reads the values of source 002, each with its source and kind, and no total', async () => {
    const page = await html(new Visitor(app), '/kengetallen');
    for (const said of [
      '2.595',
      '20.000',
      'Cigarbox',
      'nog te controleren',
      'Tel soorten niet bij elkaar op',
    ])
      expect(page).toContain(said);
    expect(page).not.toContain('/beheer/kengetallen');
    const hour = await html(new Visitor(app), '/kengetallen/een-vrijwilliger-geeft-een-uur');
    expect(hour).toContain('In prijzen van 2025');
    expect(hour.match(/<th scope="row">[12]<\/th>/g)).toHaveLength(2);
  });

  test('takes it along, with every version', async () => {
    const csv = await html(new Visitor(app), '/kengetallen.csv');
    expect(csv.split('\r\n').filter((line) => line.startsWith('een-vrijwilliger'))).toHaveLength(2);
    const api = (await (
      await new Visitor(app).get('/api/v1/unit-values?slug=een-vrijwilliger-geeft-een-uur')
    ).json()) as { items: { version: number; validUntil: string | null }[] };
    expect(api.items.map(({ version, validUntil }) => [version, validUntil === null])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  test.for(['nee', 'x'.repeat(200), '%00', 'iemand-leert-fietsen'])('finds nothing at %s', async (slug) => {
    expect((await new Visitor(app).get(`/kengetallen/${slug}`)).status).toBe(404);
  });
});

describe('the office', () => {
  test('looks first, proposes, and cannot publish its own proposal', async () => {
    const look = await officer.post(newPath, { ...value, step: 'preview' });
    expect(look.status).toBe(200);
    expect(await look.text()).toContain('Er is nog niets voorgesteld.');
    expect((await officer.post(newPath, value)).headers.get('location')).toContain('klaar=voorgesteld');
    const draft = await draftOf(value.effect);
    expect(await html(officer, draft)).toContain('Een ander maakt het bekend');
    const own = await officer.post(`${draft}/bekendmaken`, {});
    expect(own.status).toBe(422);
    expect(await html(new Visitor(app), '/kengetallen')).not.toContain(value.effect);
    expect((await second.post(`${draft}/bekendmaken`, {})).status).toBe(303);
    expect(await html(new Visitor(app), '/kengetallen')).toContain(value.effect);
    const late = await second.post(`${draft}/weggooien`, {});
    expect(late.headers.get('location')).toBe('/kengetallen/iemand-leert-fietsen');
  });

  test('gives a value a new version; the old one ends and stays to be read', async () => {
    const path = `${newPath}?van=iemand-leert-fietsen`;
    expect(await html(officer, path)).toContain('value="150"');
    const early = await officer.post(path, { ...value, reason: 'Nieuw onderzoek' });
    expect(early.status).toBe(422);
    expect(await early.text()).toContain('begint later dan de vorige');
    const newer = { ...value, figure: '200', reason: 'Nieuw onderzoek', validFrom: '2026-06-01' };
    expect((await officer.post(path, newer)).status).toBe(303);
    const twice = await officer.post(path, { ...newer, validFrom: '2026-07-01' });
    expect(await twice.text()).toContain('wacht al een voorstel');
    expect((await second.post(`${await draftOf(value.effect)}/bekendmaken`, {})).status).toBe(303);
    const page = await html(new Visitor(app), '/kengetallen/iemand-leert-fietsen');
    expect(page).toContain('van 1 januari 2026 tot 1 juni 2026');
    expect(page).toContain('Nieuw onderzoek');
  });

  test('is told all that is wrong at once, with what was typed', async () => {
    const answer = await officer.post(newPath, {
      ...value,
      effect: '',
      unit: 'x'.repeat(121),
      figure: 'veel',
      low: '-3',
      high: '1e99',
      priceYear: '0',
      type: 'alles',
      payer: '',
      source: '  ',
      place: '',
      note: '<script>alert(1)</script>'.repeat(50),
      validFrom: '31-02-2026',
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    for (const field of [
      'effect',
      'unit',
      'figure',
      'low',
      'high',
      'priceYear',
      'type',
      'payer',
      'source',
      'place',
      'note',
      'validFrom',
    ])
      expect(page).toContain(`href="#f-${field}"`);
    expect(page).toContain('zonder bron');
    expect(page).not.toContain('<script>alert(1)');
  });

  test.for([
    ['a range upside down', { low: '400', high: '300' }, 'f-low'],
    ['a figure of nothing', { figure: '0', low: '', high: '' }, 'f-figure'],
    ['a price of the future', { priceYear: '2099' }, 'f-priceYear'],
  ] as const)('refuses %s', async ([, changed, field]) => {
    const answer = await officer.post(newPath, { ...value, ...changed });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`#${field}`);
  });

  test('keeps the figures beside it the same way', async () => {
    const path = '/beheer/kengetallen/cijfers';
    const wanted = { which: 'price', year: '2022', least: '10', most: '', reason: 'Proef', source: 'CBS' };
    expect((await officer.post(path, { ...wanted, source: '' })).status).toBe(422);
    expect((await officer.post(path, { ...wanted, most: '12' })).status).toBe(422);
    expect((await officer.post(path, { ...wanted, which: 'deadweight', least: '101' })).status).toBe(422);
    expect((await officer.post(path, wanted)).status).toBe(303);
    expect((await officer.post(path, wanted)).status).toBe(422);
    const { id } = await app.database.db
      .selectFrom('impactFigure')
      .select('id')
      .where('name', '=', 'price-2022')
      .executeTakeFirstOrThrow();
    expect((await officer.post(`${path}/${id}/bekendmaken`, {})).status).toBe(422);
    expect((await second.post(`${path}/${id}/bekendmaken`, {})).status).toBe(303);
    expect(await html(new Visitor(app), '/kengetallen/rekenwijze')).toContain('>2022<');
  });

  test('begins with what source 002 gives, until the library has it', async () => {
    const page = await html(officer, '/beheer/kengetallen');
    expect(page).not.toContain('Overnemen uit bron 002');
    const form = await html(officer, `${newPath}?bron=work`);
    for (const filled of ['value="20.000"', 'Divosa', 'value="2024"']) expect(form).toContain(filled);
    expect(await html(officer, `${newPath}?bron=verzonnen`)).not.toContain('Divosa');
    const none = renderToString(
      h(ManageView, { lang: 'nl', drafts: [], values: [], shipped: shippedValues }),
    );
    for (const { key } of shippedValues) expect(none).toContain(`${newPath}?bron=${key}`);
    const figures = '/beheer/kengetallen/cijfers';
    expect(await html(officer, figures)).not.toContain('?bron=');
    const rise = await html(officer, `${figures}?bron=price-2024`);
    for (const filled of ['value="3,3"', 'value="2024"', 'CBS, consumentenprijsindex'])
      expect(rise).toContain(filled);
  });

  test('is the only one: others see no way to it', async () => {
    const member = await logIn(app, 'idris.verzinsel@example.org');
    for (const path of ['/beheer/kengetallen', newPath, '/beheer/kengetallen/cijfers'])
      expect([403, 404]).toContain((await member.get(path)).status);
    expect([403, 404]).toContain((await member.post(newPath, value)).status);
  });
});

describe('the database itself', () => {
  test.for([
    ['edits a published value', "update unit_value_version set figure_cents = 1 where status = 'published'"],
    ['deletes a published value', "delete from unit_value_version where status = 'published'"],
    ['edits a published figure', 'update impact_figure set least = 0 where published_at is not null'],
    ['takes a value without a source', "update unit_value_version set source = ' ' where status = 'draft'"],
    [
      'lets one person publish her own',
      "update unit_value_version set status = 'published', published_at = now(), published_by_person_id = drafted_by_person_id where status = 'draft'",
    ],
  ] as const)('never %s', async ([, statement]) => {
    await expect(sql.raw(statement).execute(app.database.db)).rejects.toThrow();
  });
});
