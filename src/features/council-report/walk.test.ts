/** A reader of the demo city's report follows every figure to the rows that add up to it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { figures } from './figures/index.ts';

const told = figures.map(({ key }) => key);

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

const ask = async (path: string, lang = 'nl'): Promise<string> => {
  const response = await app.hono.request(path, { headers: { 'accept-language': lang } });
  expect(response.status, path).toBe(200);
  return (await response.text()).replaceAll('\u00a0', ' ');
};
const editions = async (): Promise<readonly string[]> => [
  ...new Set(
    [...(await ask('/raadsrapportages')).matchAll(/href="(\/raadsrapportages\/[^"/]+)"/g)].map(
      ([, path]) => path ?? '',
    ),
  ),
];
/** Whole cents, or a number. */
const amountOf = (said: string): number => {
  const [whole = '', cents = ''] = said.replaceAll(/[€.\s]/g, '').split(',');
  return said.includes('€') ? Number(whole) * 100 + Number(cents.padEnd(2, '0')) : Number(whole);
};
const linksIn = (html: string) => [
  ...html.matchAll(/<a href="(\/raadsrapportages\/[^"/]+\/cijfers\/[a-z-]+)">(€ [\d.,]+|[\d.]+)</g),
];

test('each figure of each edition leads to rows that add up to it', async () => {
  const paths = await editions();
  expect(paths).toHaveLength(2);
  for (const path of paths) {
    const html = await ask(path);
    const links = linksIn(html);
    expect(new Set(links.map(([, href]) => href)).size).toBe(told.length);
    for (const [, href = '', said = ''] of links) {
      const page = await ask(href);
      const body = page.slice(page.indexOf('id="rijen"'));
      const foot = />(€ [\d.,]+|[\d.]+)<\/td><\/tr><\/tfoot>/.exec(body)?.[1];
      if (foot === undefined) {
        expect([href, amountOf(said)]).toEqual([href, 0]);
        continue;
      }
      expect([href, foot]).toEqual([href, said]);
      const rows = (await ask(`${href}.csv`))
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(','));
      const value = (row: readonly string[]): number =>
        Math.round(Number(row.at(-1)) * (said.includes('€') ? 100 : 1));
      const listed = rows.filter((row) => row.at(-3) !== 'figure').map(value);
      expect(listed.reduce((sum, one) => sum + one, 0)).toBe(amountOf(said));
    }
  }
});

test('the newest edition tells of what was stopped on purpose', async () => {
  const [newest = ''] = await editions();
  expect(await ask(`${newest}/cijfers/gestopt.csv`)).toContain('Een offerte vragen bij kleine aankopen');
});

test('pages are right, in both languages, and a stranger asks for nothing that is not there', async () => {
  const [newest = '', first = ''] = await editions();
  for (const path of ['/raadsrapportages', newest, first, `${first}/cijfers/bijeenkomsten`])
    expect(await validateHtml(await ask(path), path)).toEqual([]);
  expect(await ask(newest, 'en')).toContain('Ceilings and what was used of them');
  expect(await ask('/')).toContain('href="/raadsrapportages"');
  for (const path of [
    '/raadsrapportages/1999-01-tot-1999-06',
    '/raadsrapportages/%00',
    `${newest}/cijfers/verzonnen`,
    `${newest}/cijfers/verzonnen.csv`,
  ])
    expect((await app.hono.request(path)).status, path).toBe(404);
});

test('a figure that was corrected says what it was, and a figure what it was the time before', async () => {
  const [newest = '', first = ''] = await editions();
  const report = await ask(first);
  expect(report).toContain('Gecorrigeerd na publicatie');
  const corrected = await ask(`${first}/cijfers/bijeenkomsten`);
  const [, was = '', becomes = ''] =
    /Gepubliceerd is ([\d.]+)\. Het moet zijn: ([\d.]+)\./.exec(corrected) ?? [];
  expect(amountOf(becomes)).toBeGreaterThan(amountOf(was));
  expect(report).toContain(`<s>${was}</s>`);
  const published = await ask(`${first}/cijfers/bijeenkomsten?telling=gepubliceerd`);
  expect(published.slice(published.indexOf('<tfoot'))).toContain(`>${was}<`);
  // The next edition compares with the figure as it stands.
  expect(await ask(`${newest}/cijfers/bijeenkomsten`)).toContain(
    `<a href="${first}/cijfers/bijeenkomsten">${becomes}</a>`,
  );
});

test('the annex holds every figure with its rows, and the report can be had on paper', async () => {
  const [, first = ''] = await editions();
  const annex = JSON.parse(await ask(`${first}/bijlage.json`)) as {
    figures: { key: string; versions: { version: string; value: number; rows: { value: number }[] }[] }[];
  };
  expect(annex.figures.map(({ key }) => key)).toEqual(told);
  for (const { key, versions } of annex.figures)
    for (const { value, rows } of versions)
      expect([key, rows.reduce((sum, row) => sum + row.value, 0)]).toEqual([key, value]);
  expect(annex.figures.filter(({ versions }) => versions.length > 1).map(({ key }) => key)).toEqual([
    'bijeenkomsten',
  ]);
  const csv = (await ask(`${first}/bijlage.csv`)).split('\r\n');
  expect(csv.filter((line) => line.includes(',figure,'))).toHaveLength(told.length + 1);
  const pdf = await app.hono.request(`${first}/rapport.pdf`);
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  const again = await app.hono.request(`${first}/rapport.pdf`);
  expect(Buffer.from(await pdf.arrayBuffer()).equals(Buffer.from(await again.arrayBuffer()))).toBe(true);
});

test('a wijk stands by its name with what hosts told only when five activities or more are behind it', async () => {
  const { rows } = await app.database.pool.query<{ wijk: string; activities: number }>(
    `select distinct w.name as wijk, (select count(distinct e.activity_id) from occurrence_evidence e
         join activity a on a.id = e.activity_id where a.wijk_id = w.id
         and e.held_on between edition.from_on and edition.last_on)::int as activities
     from council_row r join council_count c on c.id = r.count_id join council_edition edition on edition.id = c.edition_id
       join wijk w on w.name = r.label ->> 'nl'
     where c.key in ('bijeenkomsten', 'bijeenkomsten-uitgevallen')`,
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ activities }) => activities < 5)).toEqual([]);
  const [newest = ''] = await editions();
  expect(await ask(`${newest}/cijfers/bijeenkomsten`)).toContain('andere wijken samen');
});
