import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { seedGround } from '../../../demo/ground.ts';
import { fixedClock } from '../../../kernel/dates.ts';
import { readSchemeDocument } from '../document.ts';
import { findVersionByNumber } from '../store/read.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ clock: fixedClock('2026-11-22T11:00:00Z') });
  await seedGround(app.deps);
});
afterAll(() => app.close());

async function ask(path: string, lang: 'nl' | 'en' = 'nl') {
  const response = await new Visitor(app).get(path, { 'accept-language': lang });
  const html = (await response.text()).replaceAll('\u00a0', ' ');
  if (response.status === 200) expect(await validateHtml(html, path)).toEqual([]);
  return { status: response.status, html };
}

test('the list shows each scheme with its maximum and until when one can apply', async () => {
  const { html } = await ask('/regelingen');
  expect(html).toContain('href="/regelingen/bewonersinitiatieven"');
  expect(html).toContain('Tot € 20.000<');
  expect(html).toContain('Aanvragen kan tot en met 15 november 2027');
  expect(html).toContain('href="/regelingen/sociale-basis"');
  expect(html).toContain('Tot € 75.000 (voorbeeld)');
  expect((await ask('/regelingen', 'en')).html).toContain('You can apply until 15 November 2027');
});

test('a scheme is told in plain words, every figure with its source and mark', async () => {
  const { html } = await ask('/regelingen/bewonersinitiatieven');
  expect(html).toContain('href="/aanvragen/nieuw?ronde=bewonersinitiatieven-2027"');
  for (const words of [
    'Hoogstens € 10.000',
    'In sommige wijken hoogstens € 20.000',
    '4 bewoners van 12 jaar of ouder tekenen mee',
    'Vraag minstens 42 dagen van tevoren aan',
    'Binnen 8 weken, één keer 12 weken langer',
    'nog te controleren',
    'voorbeeld',
    'Awb 4:25, lid 2',
    'Nadere regels bewonersinitiatieven (CVDR706282)',
  ])
    expect(html).toContain(words);
  const base = (await ask('/regelingen/sociale-basis')).html;
  expect(base).toContain('Couleur Locale');
  expect(base).toContain('Fysieke en mentale gezondheid');
});

test('older versions stay to be read, drafts are nobody’s business yet', async () => {
  const old = await ask('/regelingen/bewonersinitiatieven/versies/2');
  expect(old.html).toContain('Dit is niet de versie die nu geldt.');
  expect(old.html).not.toContain('/aanvragen/nieuw');
  expect((await ask('/regelingen/bewonersinitiatieven/versies/4')).html).not.toContain(
    'Dit is niet de versie',
  );
  for (const path of [
    '/regelingen/bewonersinitiatieven/versies/5',
    '/regelingen/bewonersinitiatieven/versies/5/yaml',
    '/regelingen/bewonersinitiatieven/versies/99',
    '/regelingen/bewonersinitiatieven/versies/x',
    '/regelingen/atlantis',
    '/regelingen/%00',
    "/regelingen/' OR 1=1",
  ])
    expect((await ask(path)).status).toBe(404);
});

test('the text of a version reads back to the same rules', async () => {
  const response = await new Visitor(app).get('/regelingen/bewonersinitiatieven/versies/4/yaml');
  const read = readSchemeDocument(await response.text());
  const stored = await findVersionByNumber(app.database.db, 'bewonersinitiatieven', 4);
  expect(read.ok && read.value.rules).toEqual(stored?.rules);
  expect(read.ok && read.value.window).toEqual({ from: '2027-01-01', until: '2028-01-01' });
});

test('a change shows on the next request, also where the page was kept', async () => {
  const before = await ask('/regelingen/sociale-basis');
  expect(before.html).toContain('Aanvragen kan tot en met 31 december 2026');
  await app.database.db
    .updateTable('round')
    .set({ closesOn: '2027-01-31' })
    .where('slug', '=', 'sociale-basis-2027')
    .execute();
  app.deps.dataVersion.bump();
  expect((await ask('/regelingen/sociale-basis')).html).toContain('Aanvragen kan tot en met 31 januari 2027');
});
