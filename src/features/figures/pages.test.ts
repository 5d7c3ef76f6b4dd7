import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { today } from '../../kernel/dates.ts';
import { domains } from '../../kernel/domains.ts';
import type { FigureRow } from './files.ts';
import {
  activityFigures,
  halfOf,
  keyOfHalf,
  listActivitiesBehind,
  previous,
  toldByWijk,
  wholeCity,
} from './index.ts';
import { moneyFigures } from './load.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

const page = async (address: string, lang = 'nl'): Promise<string> => {
  const response = await app.hono.request(address, { headers: { 'accept-language': lang } });
  expect([address, response.status]).toEqual([address, 200]);
  return (await response.text()).replaceAll('\u00a0', ' ');
};
const now = () => halfOf(today(app.deps.clock));
/** A whole half-year of which hosts told, also when the one that runs has just begun. */
const last = () => previous(now());

test('the pages of the city, a wijk and each theme, in both languages', async () => {
  for (const [address, own] of [
    ['/cijfers', 'Verschuift de zorg naar de wijk?'],
    ['/cijfers/middelland', 'Lees hier geen oorzaak en gevolg in'],
    ['/cijfers/middelland', 'Van professionals naar vrijwilligers, burgers en hun netwerken'],
    ['/cijfers/middelland', '‘Verhoudingen: wie zorgt voor sociale inzet in de wijk Middelland’'],
    ...domains.map((domain) => [`/cijfers/thema/${domain}`, 'Per wijk'] as const),
  ] as const) {
    const html = await page(address);
    for (const words of [own, 'Wekelijkse activiteiten', 'Bevestigde keren', 'Wat betekenen deze cijfers?'])
      expect(html).toContain(words);
    expect(await validateHtml(html, address)).toEqual([]);
    expect(await page(address, 'en')).toContain('Weekly activities');
  }
});

const rowsOf = async (address: string): Promise<readonly FigureRow[]> =>
  (JSON.parse(await page(address)) as { readonly figures: readonly FigureRow[] }).figures;
/** The address of a file as the page links it. */
const linked = (html: string, kind: 'csv' | 'json'): string =>
  (new RegExp(`href="(/cijfers\\.${kind}[^"]*)"`).exec(html)?.[1] ?? '').replaceAll('&amp;', '&');

/** Figures of all tables as a reader sees them. */
function cellsShown(html: string): readonly string[] {
  const tables = [...html.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) => table);
  const own = tables.filter((table) => !table.includes('tabel-verschuiving'));
  return own.flatMap((table) =>
    [...table.matchAll(/<td class="hv-numeric"[^>]*>([\s\S]*?)<\/td>/g)]
      .map(([, cell = '']) => cell.replace(/<[^>]+>/g, ''))
      .filter((cell) => cell !== '–'),
  );
}

test('the files hold exactly what the page shows, in its order', async () => {
  for (const address of [
    '/cijfers',
    '/cijfers/middelland',
    '/cijfers/thema/health',
    '/cijfers?vergelijk=niet',
  ]) {
    const html = await page(address);
    const rows = await rowsOf(linked(html, 'json'));
    const cells = cellsShown(html);
    expect(rows.length).toBeGreaterThan(20);
    expect(cells).toHaveLength(rows.length);
    rows.forEach((row, at) => {
      const cell = cells[at] ?? '';
      if (row.state === 'hidden') expect(cell).toBe('niet getoond');
      else if (row.state === 'unknown') expect(cell).toBe('niet bekend');
      else {
        const digits = String(
          Math.abs(row.unit === 'cents' ? Math.trunc((row.least ?? 0) / 100) : (row.least ?? 0)),
        );
        expect(cell.replace(/\./g, '')).toContain(digits);
      }
    });
    const csv = (await page(linked(html, 'csv'))).trim().split('\r\n');
    expect(csv).toHaveLength(rows.length + 1);
  }
});

test('what was told of a half-year that runs is not subtracted from a whole one', async () => {
  const differences = async (query: string): Promise<readonly string[]> =>
    (await rowsOf(`/cijfers.json?${query}`))
      .filter(({ table, comparedWith }) => table === 'kort' && comparedWith !== null)
      .map(({ figure }) => figure);
  const whole = await differences(`halfjaar=${keyOfHalf(last())}&vergelijk=${keyOfHalf(previous(last()))}`);
  expect(whole).toEqual(expect.arrayContaining(['weekly', 'confirmed', 'informalShare']));
  for (const query of [
    `halfjaar=${keyOfHalf(now())}&vergelijk=${keyOfHalf(last())}`,
    `halfjaar=${keyOfHalf(last())}&vergelijk=${keyOfHalf(now())}`,
  ]) {
    const running = await differences(query);
    expect(running).toContain('weekly');
    expect(running).not.toContain('confirmed');
  }
});

test('times by the rough number of people add up to those that were confirmed, or all are hidden', async () => {
  for (const wijk of ['', 'middelland', 'bospolder']) {
    const rows = await rowsOf(`/cijfers.json?halfjaar=${keyOfHalf(last())}&vergelijk=niet&wijk=${wijk}`);
    const of = (figure: string) => rows.find((row) => row.figure === figure);
    const bands = rows.filter(({ table }) => table === 'opkomst');
    expect(bands).toHaveLength(5);
    const states = new Set([...bands, of('confirmed')].map((row) => row?.state));
    expect(states.size).toBe(1);
    const counted = bands.reduce((sum, { least }) => sum + (least ?? 0), 0);
    expect(counted + (of('uncounted')?.least ?? 0)).toBe(of('confirmed')?.least ?? 0);
  }
});

test('a figure of the agenda leads to its activities, and those of the wijken add up to the city', async () => {
  const half = now();
  const city = await activityFigures(app.database.db, half);
  const html = await page('/cijfers');
  const [, href = ''] = /href="(\/cijfers\/activiteiten\?wat=weekly[^"]*)"/.exec(html) ?? [];
  const behind = await page(href.replaceAll('&amp;', '&'));
  expect(behind).toContain(`: ${city?.weekly}.`);
  for (const which of ['weekly', 'started', 'stopped'] as const)
    for (const [of, scope] of [
      [half, wholeCity],
      [previous(half), wholeCity],
      [half, { wijkId: null, domain: 'health' }],
    ] as const) {
      const asked = { half: of, scope, which, limit: 10_000, offset: 0 };
      const rows = await listActivitiesBehind(app.database.db, asked);
      const figures = await activityFigures(app.database.db, of, scope);
      expect([which, of, new Set(rows.map(({ id }) => id)).size]).toEqual([which, of, figures?.[which]]);
    }
  expect(await validateHtml(behind, href)).toEqual([]);
  const wijken = await Promise.all(
    (await app.database.db.selectFrom('wijk').select('id').execute()).map(async ({ id }) => {
      const own = await activityFigures(app.database.db, half, { wijkId: id as never, domain: null });
      return own?.weekly ?? Number.NaN;
    }),
  );
  expect(wijken.reduce((total, n) => total + n, 0)).toBe(city?.weekly);
  const before = await activityFigures(app.database.db, last());
  const { shown, rest } = await toldByWijk(app.database.db, last());
  const told = shown.reduce((total, { figures }) => total + (figures.told?.confirmed ?? 0), 0);
  expect(told + (rest?.confirmed ?? 0)).toBe(before?.told?.confirmed);
});

test('what a theme got is not known, and not nothing, where no grant names a theme', async () => {
  const { db } = app.database;
  const half = now();
  const before = (await moneyFigures(db, half))(wholeCity);
  expect(before.grants).toBeGreaterThan(0);
  await db.updateTable('application').set({ domain: null }).where('outcome', 'is not', null).execute();
  const rows = await rowsOf('/cijfers.json?thema=health');
  const money = rows.filter(
    ({ figure, wijk, domain }) => figure.startsWith('granted') && domain === 'health' && wijk === null,
  );
  expect(money.length).toBeGreaterThan(0);
  expect(new Set(money.map(({ state }) => state))).toEqual(new Set(['unknown']));
  await db
    .updateTable('application')
    .set({ domain: 'health' })
    .where('outcome', 'in', ['granted', 'partlyGranted'])
    .execute();
  const after = await moneyFigures(db, half);
  expect(after({ wijkId: null, domain: 'health' })).toMatchObject({
    unnamed: false,
    grantedCents: before.grantedCents,
  });
  expect(after({ wijkId: null, domain: 'cohesion' })).toMatchObject({
    unnamed: true,
    perActivityCents: null,
  });
});

test('what too few activities stand behind is nowhere: not on a page, in a file, or in the API', async () => {
  const key = keyOfHalf(last());
  const api = async (query: string) =>
    (
      JSON.parse(await page(`/api/v1/figures/activities?half=${key}&pageSize=100&${query}`)) as {
        readonly items: readonly {
          readonly wijkSlug: string | null;
          readonly domain: string | null;
          readonly told: unknown;
        }[];
      }
    ).items;
  const ofWijk = (await api('wijk=bospolder')).find(({ domain }) => domain === null);
  expect(ofWijk?.told).toBeNull();
  const rows = await rowsOf(`/cijfers.json?halfjaar=${key}&wijk=bospolder`);
  const confirmed = rows.filter(({ figure, period }) => figure === 'confirmed' && period === key);
  expect(confirmed.map(({ state, least }) => [state, least])).toContainEqual(['hidden', null]);
  expect(confirmed.some(({ state, least }) => state === 'shown' && (least ?? 0) > 0)).toBe(false);
});

test('a file says all that is wrong with what was asked, as a problem for programs', async () => {
  const key = keyOfHalf(now());
  for (const kind of ['csv', 'json'])
    for (const [query, ...said] of [
      ['halfjaar=1066-1', 'Kies bij halfjaar'],
      ['halfjaar=2099-1', 'Kies bij halfjaar'],
      ['halfjaar=%27', 'Kies bij halfjaar'],
      ['vergelijk=2026-3', 'Kies bij vergelijk'],
      [`halfjaar=${key}&vergelijk=${key}`, 'Kies bij vergelijk'],
      ['wijk=nergens', 'Er is geen wijk'],
      ['thema=sport', 'Er is geen thema'],
      ['wijk=middelland&thema=health', 'niet om allebei'],
      [
        'halfjaar=x&vergelijk=x&wijk=x&thema=x',
        'Kies bij halfjaar',
        'Kies bij vergelijk',
        'Er is geen wijk',
        'Er is geen thema',
      ],
    ] as const) {
      const address = `/cijfers.${kind}?${query}`;
      const answer = await app.hono.request(address);
      expect([address, answer.status, answer.headers.get('content-type')]).toEqual([
        address,
        400,
        'application/problem+json',
      ]);
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      const { detail } = (await answer.json()) as { readonly detail: string };
      for (const sentence of said)
        expect([address, detail]).toEqual([address, expect.stringContaining(sentence)]);
    }
  for (const query of ['', 'halfjaar=&vergelijk=&wijk=&thema=', `halfjaar=${key}&vergelijk=niet`])
    expect((await rowsOf(`/cijfers.json?${query}`)).length).toBeGreaterThan(20);
  const english = { headers: { 'accept-language': 'en' } };
  expect(await (await app.hono.request('/cijfers.csv?wijk=x', english)).text()).toContain('no neighbourhood');
});

test('an address that asks for nothing that is', async () => {
  for (const address of [
    '/cijfers/nergens',
    '/cijfers/thema/sport',
    '/cijfers/activiteiten?wat=alles',
    '/cijfers/activiteiten?thema=sport',
    '/cijfers/activiteiten?pagina=0',
  ])
    expect([address, (await app.hono.request(address)).status]).toEqual([address, 404]);
  for (const query of ['halfjaar=1066-1', 'halfjaar=2099-1', 'halfjaar=%27', 'vergelijk=2026-3'])
    expect(await page(`/cijfers?${query}`)).toContain('Wekelijkse activiteiten');
  for (const query of ['half=2026-3', 'wijk=nergens', 'domain=sport', 'other=1'])
    expect((await app.hono.request(`/api/v1/figures/activities?${query}`)).status).toBe(400);
});
