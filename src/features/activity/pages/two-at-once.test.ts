/** Two who keep the same activity: the second is shown what stands there now beside what she asks, and asks again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../../tests/support/html.ts';

let app: TestApp;
let member: Visitor;
let base: string;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  member = new Visitor(app);
  await member.post('/demo/inloggen', { persona: 'organisatie' });
  const own = await (await member.get('/mijn-activiteiten')).text();
  base = /href="(\/mijn-activiteiten\/(?!nieuw)[a-z0-9-]+)"/.exec(own)?.[1] ?? '';
});
afterAll(() => app.close());

const first = (html: string, pattern: RegExp): string => pattern.exec(html)?.[1] ?? '';
const versie = (html: string): string => first(html, /name="versie" value="(\d+)"/);
const read = async (): Promise<string> => await (await member.get(base)).text();

async function refused(path: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const answer = await member.post(path, fields);
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(await validateHtml(html, path)).toEqual([]);
  expect(html).toContain('Iemand anders was u net voor');
  return html;
}

test('once different: the difference stands above, the form stays open and asking again holds', async () => {
  const before = await read();
  const [, keer = '', other = ''] =
    /<option value="(\S+ \S+)"[\s\S]*?<option value="(\S+ \S+)"/.exec(before) ?? [];
  const old = versie(before);
  const cancelled = { keer, versie: old, wat: 'dicht', reden: 'verf nog nat' };
  expect((await member.post(`${base}/keer`, cancelled)).status).toBe(303);
  const mine = { keer: other, versie: old, wat: 'invaller', invaller: 'Sam Invaller' };
  const html = await refused(`${base}/keer`, mine);
  const table = first(html, /(<table[\s\S]*?<\/table>)/);
  expect(table.match(/verf nog nat/g)).toHaveLength(2);
  expect(table.match(/Sam Invaller/g)).toHaveLength(1);
  expect(html).toMatch(/<details[^>]* open[^>]*>\s*<summary[^>]*>(?:(?!<\/summary>)[\s\S])*Eén keer anders/);
  const again = await member.post(`${base}/keer`, { ...mine, versie: versie(html) });
  expect(again.status).toBe(303);
  const after = await read();
  expect(after).toContain('Sam Invaller');
  expect(after).toContain('verf nog nat');
});

test('a pause: the same', async () => {
  const old = versie(await read());
  const year = new Date(app.deps.clock.now().epochMilliseconds).getUTCFullYear() + 1;
  const pause = (from: string, until: string) => ({
    versie: old,
    pauzeVan: `${year}-${from}`,
    pauzeTot: `${year}-${until}`,
  });
  expect((await member.post(`${base}/pauze`, pause('05-03', '05-09'))).status).toBe(303);
  const html = await refused(`${base}/pauze`, pause('06-07', '06-13'));
  const table = first(html, /(<table[\s\S]*?<\/table>)/);
  expect(table).toContain('9 mei');
  expect(table).toContain('13 juni');
  expect(html).toMatch(/<details[^>]* open[^>]*>\s*<summary[^>]*>(?:(?!<\/summary>)[\s\S])*Een tijd niet/);
});
