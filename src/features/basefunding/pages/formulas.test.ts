/** The policy officer's versions of the formula: copied, edited, compared, published, as text; and who may only read. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { asPersona } from '../../../../tests/support/persona.ts';
import { today } from '../../../kernel/dates.ts';
import { typedFormula } from '../forms/formula.ts';
import { findFormula, formulaFor, listFormulas } from '../store/formulas.ts';
import type { FormulaVersion } from '../types.ts';

let app: TestApp;
let officer: Visitor;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  officer = await asPersona(app, 'behandelaar');
});
afterAll(() => app.close());

const db = () => app.database.db;
const newest = async (): Promise<FormulaVersion> => {
  const [first] = await listFormulas(db());
  if (!first) throw new Error('no formula');
  return first;
};
async function copied(): Promise<FormulaVersion> {
  await officer.post('/basisfinanciering/formules/2/kopie');
  return await newest();
}
const at = ({ number }: FormulaVersion): string => `/basisfinanciering/formules/${number}`;
const typed = (version: FormulaVersion, changes: Record<string, string> = {}): Record<string, string> => ({
  ...typedFormula(version),
  revision: String(version.revision),
  ...changes,
});

test('the officer sees what holds, with a source and a standing for every figure', async () => {
  const overview = await (await officer.get('/basisfinanciering')).text();
  expect(overview).toContain('href="/basisfinanciering/formules/2"');
  const page = await (await officer.get('/basisfinanciering/formules/2')).text();
  for (const words of [
    'Huisvesting',
    'Vrijwilligersvergoeding per plek',
    'nog na te gaan',
    'Bron 001',
    'bekendgemaakt',
  ])
    expect(page).toContain(words);
  expect(page).not.toContain('/bewerken"');
});

test('a copy is a draft for the years after; what is typed in it is kept, to the cent', async () => {
  const draft = await copied();
  expect(draft).toMatchObject({ status: 'draft', fromYear: today(app.deps.clock).year + 2 });
  const changes = {
    name: 'Ruimer',
    'runningCentsPerMember.value': '2.345,67',
    'fullUseHoursPerWeek.value': '37,5',
    'housingCapCentsPerM2.value': '',
    'capCentsPerInhabitant.source': 'Besluit van de raad',
    'capCentsPerInhabitant.standing': 'source',
  };
  const saved = await officer.post(`${at(draft)}/bewerken`, typed(draft, changes));
  expect(saved.headers.get('location')).toBe(`${at(draft)}?klaar=opgeslagen`);
  const { figures, name } = (await findFormula(db(), draft.number))!;
  expect(name).toBe('Ruimer');
  expect(figures.runningCentsPerMember.value).toBe(2_345_67);
  expect(figures.fullUseHoursPerWeek.value).toBe(37.5);
  expect(figures.housingCapCentsPerM2.value).toBeNull();
  expect(figures.capCentsPerInhabitant).toMatchObject({ source: 'Besluit van de raad', standing: 'source' });
  const compared = await (
    await officer.get(`/basisfinanciering/formules/vergelijken?a=1&b=${draft.number}`)
  ).text();
  for (const words of [
    '€\u00a02.345,67',
    '+€\u00a0345,67',
    'Hoogste huisvesting per m²',
    'Besluit van de raad',
  ])
    expect(compared).toContain(words);
  expect(compared).not.toContain('Coördinatie per netwerk');
});

test.each([
  ['runningCentsPerMember.value', '-5', 'Een bedrag kan niet lager zijn dan € 0.'],
  ['runningCentsPerMember.value', 'NaN', 'Vul een bedrag in cijfers in'],
  ['runningCentsPerMember.value', '1000000000000000', 'Controleer het aantal nullen.'],
  ['runningCentsPerMember.value', '2000000000', 'Dit is hoogstens €\u00a01.000.000.000.'],
  ['runningCentsPerMember.value', '', 'Vul dit in.'],
  ['fullUseHoursPerWeek.value', '0', 'Dit is minstens 1.'],
  ['fullUseHoursPerWeek.value', 'veel', 'Vul een getal in cijfers in, bijvoorbeeld 0,5.'],
  ['stabilityBandPercent.value', '101', 'Dit is hoogstens 100.'],
  ['stabilityBandPercent.value', '-1', 'Dit kan niet lager zijn dan 0.'],
  ['stabilityBandPercent.source', '', 'Vul dit in.'],
  ['stabilityBandPercent.standing', 'zeker', 'Maak een keuze.'],
  ['stabilityBandPercent.source', 'x'.repeat(501), 'Deze tekst is 1 teken te lang.'],
  ['countedWeeks.value', '41', 'Er tellen niet meer weken mee dan de 40'],
  ['ordinaryWeeks.value', '53', 'Een gewoon jaar heeft niet meer weken dan de 52'],
  ['fromYear', 'straks', 'Vul een jaar in van vier cijfers.'],
  ['fromYear', '3000', 'Vul een jaar in van 2020 tot en met 2199.'],
  ['untilYear', '2026', 'ligt na het eerste jaar'],
])('%s %s is refused beside its field, and nothing typed is lost', async (field, value, sentence) => {
  const draft = await copied();
  const answer = await officer.post(
    `${at(draft)}/bewerken`,
    typed(draft, { name: 'Blijft staan', [field]: value }),
  );
  expect(answer.status).toBe(422);
  const html = await answer.text();
  const beside = new RegExp(`id="f-${field.replace('.', '-')}-problem"[^]*?</div>`).exec(html)?.[0] ?? '';
  expect(beside).toContain(sentence);
  expect(html).toContain('value="Blijft staan"');
});

test('two officers at once: the second sees what the first saved, and saves hers over it if she wants', async () => {
  const draft = await copied();
  await officer.post(`${at(draft)}/bewerken`, typed(draft, { name: 'Van de eerste' }));
  const second = await officer.post(`${at(draft)}/bewerken`, typed(draft, { name: 'Van de tweede' }));
  expect(second.status).toBe(409);
  const html = await second.text();
  expect(html).toContain('Van de eerste');
  expect(html).toContain('value="Van de tweede"');
  const revision = /name="revision" value="(\d+)"/.exec(html)?.[1] ?? '';
  await officer.post(`${at(draft)}/bewerken`, typed(draft, { name: 'Van de tweede', revision }));
  expect((await findFormula(db(), draft.number))?.name).toBe('Van de tweede');
});

test('as text it reads back to the same; a wrong line is named', async () => {
  const draft = await copied();
  const yaml = await (await officer.get(`${at(draft)}/yaml/bestand`)).text();
  const changed = yaml.replace(/(runningCentsPerMember:\s+value: )\d+/, '$1123456');
  const saved = await officer.post(`${at(draft)}/yaml`, { yaml: changed, revision: String(draft.revision) });
  expect(saved.status).toBe(303);
  const after = (await findFormula(db(), draft.number))!;
  expect(after.figures).toEqual({
    ...draft.figures,
    runningCentsPerMember: { ...draft.figures.runningCentsPerMember, value: 123456 },
  });
  const wrong = changed.replace('value: 123456', 'value: -1');
  const line = wrong.split('\n').findIndex((one) => one.includes('value: -1')) + 1;
  const refused = await officer.post(`${at(draft)}/yaml`, { yaml: wrong, revision: String(after.revision) });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain(`Regel ${line} (figures.runningCentsPerMember.value)`);
});

test('publishing needs a word about the version that still holds, and ends it; then nothing changes any more', async () => {
  const draft = await copied();
  const revision = String(draft.revision);
  const asked = await officer.post(`${at(draft)}/bekendmaken`, { revision });
  expect(asked.status).toBe(422);
  expect(await asked.text()).toContain('Geef aan dat die versie stopt');
  const done = await officer.post(`${at(draft)}/bekendmaken`, { revision, endEarlier: 'yes' });
  expect(done.headers.get('location')).toBe(`${at(draft)}?klaar=bekend`);
  expect((await formulaFor(db(), draft.fromYear))?.number).toBe(draft.number);
  expect((await formulaFor(db(), draft.fromYear - 1))?.number).toBe(2);
  expect((await officer.get(`${at(draft)}/bewerken`)).status).toBe(303);
  const late = await officer.post(`${at(draft)}/bewerken`, typed(draft, { name: 'Te laat' }));
  expect(late.status).toBe(303);
  expect((await findFormula(db(), draft.number))?.name).not.toBe('Te laat');
});

test('a year that has begun gets no new formula', async () => {
  const draft = await copied();
  const thisYear = String(today(app.deps.clock).year);
  await officer.post(`${at(draft)}/bewerken`, typed(draft, { fromYear: thisYear, untilYear: '' }));
  const { revision } = (await findFormula(db(), draft.number))!;
  const refused = await officer.post(`${at(draft)}/bekendmaken`, {
    revision: String(revision),
    endEarlier: 'yes',
  });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('is al begonnen');
});

test('a draft can be thrown away; the controller only reads, a resident has no page', async () => {
  const draft = await copied();
  const controller = await asPersona(app, 'controller');
  const read = await (await controller.get(at(draft))).text();
  expect(read).toContain('concept');
  expect(read).not.toMatch(/<form[^>]*method="post"[^>]*basisfinanciering/);
  expect((await controller.post(`${at(draft)}/weggooien`)).status).toBe(403);
  expect((await (await asPersona(app, 'bewoner')).get('/basisfinanciering')).status).toBe(403);
  expect((await new Visitor(app).get('/basisfinanciering')).status).toBe(303);
  expect((await officer.post(`${at(draft)}/weggooien`)).headers.get('location')).toBe(
    '/basisfinanciering?klaar=weg',
  );
  expect(await findFormula(db(), draft.number)).toBeNull();
});
