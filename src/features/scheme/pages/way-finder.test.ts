import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { seedGround } from '../../../demo/ground.ts';
import { fixedClock } from '../../../kernel/dates.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ clock: fixedClock('2026-11-22T11:00:00Z') });
  await seedGround(app.deps);
});
afterAll(() => app.close());

async function ask(path: string, lang: 'nl' | 'en' = 'nl') {
  const response = await new Visitor(app).get(path, { 'accept-language': lang });
  // Amounts hold a space that does not break.
  const html = (await response.text()).replaceAll('\u00a0', ' ');
  expect(await validateHtml(html, path)).toEqual([]);
  return { status: response.status, html, h1: /<h1[^>]*>([^<]*)/.exec(html)?.[1] };
}

/** Sends the page's own form, as a browser would: its hidden fields and the answer. */
async function answer(path: string, value: Record<string, string>): Promise<string> {
  const { html } = await ask(path);
  const query = new URLSearchParams();
  for (const [, name = '', hidden = ''] of html.matchAll(
    /<input type="hidden" name="([^"]*)" value="([^"]*)"/g,
  ))
    query.append(name, hidden);
  for (const [name, text] of Object.entries(value)) query.append(name, text);
  return `/welke-steun?${query}`;
}

test('a resident comes in five answers to the round, its maximum, its deadline and the decision term', async () => {
  let path = '/welke-steun';
  let questions = 0;
  for (const value of [
    { wie: 'bewoner' },
    { wat: 'buren' },
    { waar: 'middelland' },
    { bedrag: '2.500' },
    { wanneer: '2027-03-20' },
  ]) {
    expect((await ask(path)).html).toContain(`Vraag ${questions + 1} van 5`);
    path = await answer(path, value);
    questions += 1;
  }
  const { html, h1, status } = await ask(path);
  expect(status).toBe(200);
  expect(h1).toBe('Bewonersinitiatieven 2027');
  expect(html).toContain('Hoogstens € 10.000');
  expect(html).toContain('Kan tot en met 6 februari 2027');
  expect(html).toContain('Binnen 8 weken');
  expect(html).toContain('één keer met 12 weken');
  expect(html).toContain('Wijkraad Middelland-Nieuwe Westen besluit zelf');
  expect(html).toContain('4 bewoners van 12 jaar of ouder');
  expect(html).toContain('href="/aanvragen/nieuw?ronde=bewonersinitiatieven-2027&amp;wijk=middelland"');
});

test('an amount that no source gives says so, also of what fits as well', async () => {
  const { html } = await ask(
    '/welke-steun?wie=organisatie&wat=buren&waar=middelland&bedrag=30000&wanneer=2027-06-01',
  );
  const also = /<section aria-labelledby="past-ook">.*?<\/section>/s.exec(html)?.[0] ?? '';
  const [, told = ''] = /Basisfinanciering 2027<\/a>(.*?)<\/li>/s.exec(also) ?? [];
  expect(told).toContain('hoogstens € 400.000');
  expect(told).toContain('voorbeeld</span>');
});

test('each answer can be changed on its own, and a known wijk is not asked again', async () => {
  const { html } = await ask('/welke-steun?wie=bewoner&wat=buren&waar=middelland&bedrag=&wanneer=');
  expect(html).toContain('href="/welke-steun?wat=buren&amp;waar=middelland&amp;bedrag=&amp;wanneer="');
  const path = await answer(await answer('/welke-steun?waar=middelland', { wie: 'bewoner' }), {
    wat: 'buren',
  });
  expect((await ask(path)).html).toContain('Vraag 4 van 5');
});

test.for([
  ['/welke-steun?wie=professional', 'accounthouder'],
  ['/welke-steun?wie=bewoner&wat=sportclub', 'Rotterdam Sportsupport'],
  ['/welke-steun?wie=levensbeschouwing&wat=geloof', 'Vraag dan aan voor die activiteit'],
  ['/welke-steun?wie=bewoner&wat=buren&waar=buiten', 'alleen voor Rotterdam'],
  ['/welke-steun?wie=bewoner&wat=bedrijf', 'Ondernemersloket'],
  ['/welke-steun?wie=bewoner&wat=buren&waar=hele-stad&bedrag=&wanneer=', 'Kies de wijk waar het vooral is'],
] as const)('%s has nothing, says why and who to ask', async ([path, reason]) => {
  const { html, h1, status } = await ask(path);
  expect([status, h1]).toEqual([200, 'Wij hebben hier geen geld voor']);
  expect(html).toContain(reason);
  // Outside the city it is another municipality that one asks.
  expect(html).toContain(path.endsWith('waar=buiten') ? 'de gemeente waar het is' : '14 010');
  expect(html).not.toContain('/aanvragen/nieuw');
});

const before = '/welke-steun?wie=bewoner&wat=buren&waar=middelland';
describe.for([
  ['/welke-steun?stap=wie', 'Kies een van de antwoorden.'],
  ['/welke-steun?wie=%F0%9F%8C%B1', 'Kies een van de antwoorden.'],
  ["/welke-steun?wie=bewoner&wat=buren&waar=' OR 1=1 --", 'Kies een van de antwoorden.'],
  ['/welke-steun?wie=bewoner&wat=__proto__', 'Kies een van de antwoorden.'],
  [`${before}&bedrag=-5`, 'Een bedrag kan niet lager zijn dan € 0.'],
  [`${before}&bedrag=999999999999999999`, 'Dit bedrag is te hoog.'],
  [`${before}&bedrag=<script>alert(1)</script>`, 'Vul een bedrag in cijfers in'],
  [`${before}&bedrag=%D9%85%D8%B1%D8%AD%D8%A8%D8%A7`, 'Vul een bedrag in cijfers in'],
  [`${before}&bedrag=${'9'.repeat(3000)}`, 'Deze tekst is 2960 tekens te lang.'],
  [`${before}&bedrag=1&wanneer=${'20 maart '.repeat(5)}`, 'Deze tekst is 4 tekens te lang.'],
  [`${before}&bedrag=1&wanneer=2027-02-30`, 'Vul een datum in die bestaat'],
  [`${before}&bedrag=1&wanneer=2020-01-01`, 'Deze dag is al geweest.'],
  [`${before}&bedrag=1&wanneer=9999-12-31`, 'Deze dag is te ver weg.'],
] as const)('%s', ([path, sentence]) => {
  test('asks again with a clear sentence and loses nothing', async () => {
    const { status, html } = await ask(path);
    expect(status).toBe(422);
    expect(html).toContain(sentence);
    expect(html).not.toContain('<script>alert');
    if (path.startsWith(before)) expect(html).toContain('name="waar" value="middelland"');
  });
});

test('what is too long stays in its field, whole', async () => {
  const typed = '9'.repeat(90);
  expect((await ask(`${before}&bedrag=${typed}`)).html).toContain(`value="${typed}"`);
});

test('a date may be typed as people write it', async () => {
  const { html } = await ask(`${before}&bedrag=&wanneer=20-3-2027`);
  expect(html).toContain('20 maart 2027');
});

test('English readers get English', async () => {
  expect((await ask('/welke-steun', 'en')).h1).toBe('Which support fits me?');
  expect((await ask('/welke-steun?wie=professional', 'en')).html).toContain('We have no money for this');
});

test('a day that comes too soon is met with one that does not', async () => {
  const { html } = await ask(`${before}&bedrag=12500&wanneer=2026-12-01`);
  expect(html).toContain('Het kan beginnen vanaf 3 januari 2027');
  expect(html).toContain('U hebt meer nodig dan wij hier kunnen geven');
});
