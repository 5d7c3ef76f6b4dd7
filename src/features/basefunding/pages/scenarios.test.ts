/** The policy officer tries a formula out on the city: makes, changes, compares, shares and prints scenarios. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { asPersona } from '../../../../tests/support/persona.ts';
import { today } from '../../../kernel/dates.ts';
import { groundOf } from '../compute.ts';
import { typedScenario } from '../forms/scenario.ts';
import { getFormula } from '../store/formulas.ts';
import { findScenario, listScenarios, type Scenario } from '../store/scenarios.ts';

let app: TestApp;
let officer: Visitor;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  officer = await asPersona(app, 'behandelaar');
});
afterAll(() => app.close());

const base = '/basisfinanciering/scenarios';
const db = () => app.database.db;
async function stored(slug = 'in-drie-stappen'): Promise<Scenario> {
  const found = await findScenario(db(), slug);
  if (!found) throw new Error(`no scenario ${slug}`);
  return found;
}
/** What the form of a scenario would send, with some fields changed. */
async function typed(changes: Record<string, string> = {}): Promise<Record<string, string>> {
  const scenario = await stored();
  const formula = await getFormula(db(), scenario.formulaVersionId);
  const form = typedScenario(scenario, formula, await groundOf(db(), app.deps.clock));
  return { ...form, ...changes };
}
async function made(changes: Record<string, string>): Promise<Scenario> {
  const answer = await officer.post(`${base}/nieuw`, await typed(changes));
  const location = answer.headers.get('location') ?? '';
  return await stored(/scenarios\/([\w-]+)/.exec(location)?.[1]);
}
const textOf = async (visitor: Visitor, path: string): Promise<string> => (await visitor.get(path)).text();

test('the demo has two, and the outcome says what was assumed', async () => {
  const overview = await textOf(officer, '/basisfinanciering');
  for (const slug of ['in-een-keer', 'in-drie-stappen']) expect(overview).toContain(`href="${base}/${slug}"`);
  const page = await textOf(officer, `${base}/in-drie-stappen`);
  for (const words of [
    'Wat is aangenomen',
    'Bij die wijken staat een sterretje',
    'Jaar voor jaar',
    'Wie krijgt meer of minder dan nu?',
    'Welk getal weegt het zwaarst?',
    'Oormerken van budgetten',
    '71 van de 71',
    'is een voorstel. Er is niets over besloten.',
    `Dit scenario rekent er ook mee voor ${today(app.deps.clock).year + 1}.`,
    'Van oude regelingen telt',
  ])
    expect(page).toContain(words);
  const published = await textOf(officer, `${base}/in-een-keer`);
  for (const words of ['is een voorstel', 'Dit scenario rekent er ook mee'])
    expect(published).not.toContain(words);
});

test('a new one begins with the whole city and the figures of the source', async () => {
  const form = await textOf(officer, `${base}/nieuw`);
  expect(form).toContain(`value="${today(app.deps.clock).year + 1}"`);
  expect(form).toMatch(/value="660000"/);
  const sent = await typed({ name: 'Klein begin', years: '2', 'ceiling.1': '1.000.000', 'ceiling.2': '' });
  for (const name of Object.keys(sent)) if (/^start\./.test(name)) sent[name] = '0';
  const nobody = await officer.post(`${base}/nieuw`, sent);
  expect(nobody.status).toBe(422);
  expect(await nobody.text()).toContain('Laat minstens één gebied of wijk meedoen.');
  const answer = await officer.post(`${base}/nieuw`, { ...sent, 'wijk.middelland': '2' });
  expect(answer.headers.get('location')).toBe(`${base}/klein-begin?klaar=opgeslagen`);
  const { choices } = await stored('klein-begin');
  expect(choices).toMatchObject({
    ceilingsCents: [1_000_000_00, null],
    startOfGebied: {},
    startOfWijk: { middelland: 2 },
  });
  expect(await textOf(officer, `${base}/klein-begin`)).toContain('1 van de 71');
});

test.each([
  ['name', '', 'Vul dit in.'],
  ['firstYear', '20x7', 'Vul een jaar in van vier cijfers.'],
  ['firstYear', '2198', 'Kies jaren van 2020 tot en met 2199.'],
  ['years', '0', 'Dit is minstens 1.'],
  ['years', '-2', 'Dit kan niet lager zijn dan 0.'],
  ['years', 'NaN', 'Vul een heel getal in'],
  ['years', '11', 'Dit is hoogstens 10.'],
  ['ceiling.1', '-1', 'Een bedrag kan niet lager zijn dan € 0.'],
  ['ceiling.1', '1000000000000000', 'Controleer het aantal nullen.'],
  ['start.noord', '9', 'Jaar 9 valt buiten dit scenario'],
  ['wijk.middelland', '11', 'Maak een keuze.'],
  ['unknown', 'raad', 'Maak een keuze.'],
  ['cityInhabitants', '0', 'Dit is minstens 1.'],
  ['cityInhabitants', '', 'Vul dit in.'],
  ['cityInhabitantsSource', '', 'Vul dit in.'],
  ['inhabitantsPerMember', '1', 'Dit is minstens 100.'],
  ['budgetSource', '', 'Vul dit in.'],
  ['shiftLeast', '101', 'Dit is hoogstens 100.'],
  ['shiftLeast', '5,55', 'Gebruik hoogstens 1 cijfer achter de komma.'],
  ['shiftMost', '2', 'Dit mag niet lager zijn dan het percentage ervoor.'],
  ['shift.care.source', '', 'Vul dit in.'],
  ['formula', '999', 'Kies een versie van de formule.'],
])('%s %s is refused beside its field, and nothing typed is lost', async (field, value, sentence) => {
  const sent = await typed({ note: 'Blijft staan', [field]: value });
  const answer = await officer.post(`${base}/nieuw`, sent);
  expect(answer.status).toBe(422);
  const html = await answer.text();
  const beside = new RegExp(`id="f-${field.replaceAll('.', '-')}-problem"[^]*?</div>`).exec(html)?.[0] ?? '';
  expect(beside).toContain(sentence);
  expect(html).toContain('Blijft staan');
});

test('inhabitants for unknown wijken are asked only where they are assumed one by one', async () => {
  const asked = await officer.post(`${base}/nieuw`, await typed({ unknown: 'each', unknownEach: '' }));
  expect(asked.status).toBe(422);
  const left = await made({ name: 'Zonder onbekende wijken', unknown: 'leaveOut' });
  const page = await textOf(officer, `${base}/${left.slug}`);
  expect(page).toContain('Weggelaten, want het aantal inwoners is niet bekend');
  expect(page).not.toContain('Bij die wijken staat een sterretje');
});

test('two officers at once: the second sees what the first saved, and hers is still in the form', async () => {
  const { slug, revision } = await made({ name: 'Samen' });
  const send = async (name: string) =>
    officer.post(`${base}/${slug}/bewerken`, await typed({ name, revision: String(revision) }));
  expect((await send('Van de eerste')).status).toBe(303);
  const second = await send('Van de tweede');
  expect(second.status).toBe(409);
  const html = await second.text();
  expect(html).toContain('Van de eerste');
  expect(html).toContain('value="Van de tweede"');
});

test('two to four side by side; one or five is said', async () => {
  const met = 'met=in-een-keer&met=in-drie-stappen';
  const page = await textOf(officer, `${base}/vergelijken?${met}`);
  for (const words of [
    'De hele stad in één keer',
    'In drie stappen, met een plafond',
    'Wat netwerken vragen',
    'Gemiddeld per jaar',
  ])
    expect(page).toContain(words);
  const one = await officer.get(`${base}/vergelijken?met=in-een-keer`);
  expect(one.headers.get('location')).toBe('/basisfinanciering?klaar=twee-tot-vier');
  expect(await textOf(officer, '/basisfinanciering?klaar=twee-tot-vier')).toContain(
    'Kies twee, drie of vier',
  );
});

test('every table is a file, and the note is a tagged PDF that anybody can be handed', async () => {
  const file = async (name: string) =>
    (await textOf(officer, `${base}/in-drie-stappen/bestand/${name}`)).split('\r\n');
  expect((await file('jaren')).length).toBe(1 + 5 + 1);
  const wijken = await file('wijken');
  expect(wijken.length).toBe(1 + 71 + 1);
  expect(wijken.find((line) => line.startsWith('Middelland,'))).toMatch(/,true,/);
  for (const name of ['organisaties', 'gevoeligheid', 'oormerken'])
    expect((await file(name)).length).toBeGreaterThan(2);
  expect((await officer.get(`${base}/in-drie-stappen/bestand/anders`)).status).toBe(404);
  const pdf = await officer.get(`${base}/in-drie-stappen/notitie`);
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  const bytes = Buffer.from(await pdf.arrayBuffer()).toString('latin1');
  expect(bytes.startsWith('%PDF-')).toBe(true);
  expect(bytes).toContain('/StructTreeRoot');
});

test('a network that asked counts with its own figures; a group without a legal form is never named beside an amount', async () => {
  const page = await textOf(officer, `${base}/in-een-keer`);
  expect(page).toContain('vroeg het netwerk al aan');
  const middelland = (await textOf(officer, `${base}/in-een-keer/bestand/wijken`))
    .split('\r\n')
    .find((line) => line.startsWith('Middelland,'));
  expect(middelland).toContain(',true,true,');
  const groups = await db()
    .selectFrom('networkMember')
    .innerJoin('organisation', 'organisation.id', 'networkMember.organisationId')
    .select('organisation.name')
    .where('organisation.legalForm', '=', 'informal')
    .where('networkMember.status', '=', 'confirmed')
    .execute();
  expect(groups.length).toBeGreaterThan(0);
  const organisations = await textOf(officer, `${base}/in-een-keer/bestand/organisaties`);
  expect(organisations.split('\r\n').length).toBeGreaterThan(3);
  for (const { name } of groups) {
    expect(organisations).not.toContain(name);
    expect(page).not.toContain(name);
  }
});

test('the owner alone lets everybody read it, and ends that again', async () => {
  const { slug } = await made({ name: 'Van mij' });
  const other = await asPersona(app, 'beheerder');
  await other.post(`${base}/${slug}/delen`, { delen: 'ja' });
  expect((await stored(slug)).shareToken).toBeNull();
  await officer.post(`${base}/${slug}/delen`, { delen: 'ja' });
  const { shareToken } = await stored(slug);
  const everybody = new Visitor(app);
  const path = `/basisfinanciering/gedeeld/${shareToken}`;
  const page = await textOf(everybody, path);
  expect(page).toContain('De gemeente heeft hier niets over besloten.');
  expect(page).toContain('noindex');
  expect(page).not.toContain('/bewerken');
  expect((await everybody.get(`${path}/bestand/jaren`)).status).toBe(200);
  expect((await everybody.get(`${base}/${slug}`)).status).toBe(303);
  await officer.post(`${base}/${slug}/delen`, { delen: 'nee' });
  expect((await everybody.get(path)).status).toBe(404);
  expect((await everybody.get('/basisfinanciering/gedeeld/onzin')).status).toBe(404);
});

test('a copy is the copier’s own; a scenario thrown away is gone, and its formula can go after it', async () => {
  const before = await listScenarios(db());
  const copied = await officer.post(`${base}/in-drie-stappen/kopie`);
  const slug = /scenarios\/([\w-]+)\/bewerken$/.exec(copied.headers.get('location') ?? '')?.[1] ?? '';
  const copy = await stored(slug);
  expect(copy.choices).toEqual((await stored()).choices);
  expect(copy.owner).not.toBeNull();
  const { number } = await getFormula(db(), copy.formulaVersionId);
  const inUse = await officer.post(`/basisfinanciering/formules/${number}/weggooien`);
  expect(inUse.status).toBe(422);
  expect(await inUse.text()).toContain('Een scenario rekent met dit concept.');
  const gone = await officer.post(`${base}/${slug}/weggooien`);
  expect(gone.headers.get('location')).toBe('/basisfinanciering?klaar=weg');
  expect(await listScenarios(db())).toHaveLength(before.length);
});

test('the controller reads all of it and changes nothing; in English nothing is Dutch but people’s own words', async () => {
  const controller = await asPersona(app, 'controller');
  const page = await textOf(controller, `${base}/in-drie-stappen`);
  expect(page).toContain('Jaar voor jaar');
  expect(page).not.toMatch(/<form[^>]*method="post"[^>]*basisfinanciering/);
  expect((await controller.post(`${base}/in-drie-stappen/weggooien`)).status).toBe(403);
  controller.cookies.set('taal', 'en');
  const english = await textOf(controller, `${base}/in-drie-stappen`);
  expect(english).toContain('Which figure weighs most?');
  expect(english).not.toContain('Wat is aangenomen');
});
