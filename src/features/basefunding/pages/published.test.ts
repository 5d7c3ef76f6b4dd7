/** A published formula is for everybody: its page, its data, its file. A draft is for nobody. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { computeScenario } from '../compute.ts';
import { formulasJson, formulasYaml } from '../open-data.ts';
import { parameterNames } from '../rules/parameters.ts';
import { listFormulas } from '../store/formulas.ts';
import { listScenarios } from '../store/scenarios.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

const numbers = async () => {
  const all = await listFormulas(app.database.db);
  const of = (wanted: string) => all.find(({ status }) => status === wanted)?.number ?? 0;
  return { published: of('published'), draft: of('draft') };
};

test('its page says of every figure where it comes from, and is linked from the sums', async () => {
  const { published, draft } = await numbers();
  const visitor = new Visitor(app);
  const path = `/basisfinanciering/formule/${published}`;
  expect(await (await visitor.get('/basisfinanciering/narekenen')).text()).toContain(`href="${path}"`);
  const answer = await visitor.get(path);
  const html = await answer.text();
  expect(answer.status).toBe(200);
  expect(await validateHtml(html, path)).toEqual([]);
  expect(html.match(/<th scope="row"/g)).toHaveLength(parameterNames.length);
  expect(html).toContain('na te gaan');
  expect((await visitor.get(path, { 'accept-language': 'en' })).status).toBe(200);
  for (const unknown of [draft, 999, 'x', '0'])
    expect((await visitor.get(`/basisfinanciering/formule/${unknown}`)).status).toBe(404);
});

test('the API and the command line give the same figures', async () => {
  const { published, draft } = await numbers();
  const visitor = new Visitor(app);
  const list = await (await visitor.get('/api/v1/base-funding/formulas')).json();
  // The one of the two years before comes after it.
  expect(list.items.map(({ number }: { number: number }) => number)).toEqual([published, published - 1]);
  const one = await (await visitor.get(`/api/v1/base-funding/formulas/${published}`)).json();
  expect(one).toEqual(list.items[0]);
  expect(one.figures).toHaveLength(parameterNames.length);
  expect((await visitor.get(`/api/v1/base-funding/formulas/${draft}`)).status).toBe(404);
  expect(JSON.parse(await formulasJson(app.database.db))).toEqual({ formulas: list.items });
  expect(await formulasYaml(app.database.db)).toContain('format: hoofdveld-formula/1');
});

test('a shared scenario comes as data by its link, and one that is not shared does not', async () => {
  const visitor = new Visitor(app);
  const shared = (await listScenarios(app.database.db)).find(({ shareToken }) => shareToken !== null);
  const path = '/api/v1/base-funding/scenarios';
  const scenario = await (await visitor.get(`${path}/${shared?.shareToken}`)).json();
  expect(scenario).toMatchObject({ name: shared?.name });
  expect(scenario.years.length).toBeGreaterThan(0);
  expect(scenario.wijken.length).toBeGreaterThan(0);
  expect((await visitor.get(`${path}/${'x'.repeat(27)}`)).status).toBe(404);
  expect(await (await visitor.get(`/basisfinanciering/gedeeld/${shared?.shareToken}`)).text()).toContain(
    `href="${path}/${shared?.shareToken}"`,
  );
});

test('what was computed is kept as long as nothing under it changes', async () => {
  const { db } = app.database;
  const [scenario] = await listScenarios(db);
  if (!scenario) throw new Error('the demo has scenarios');
  const compute = async (of = scenario) => (await computeScenario(db, app.deps.clock, of)).outcome;
  const first = await compute();
  expect(await compute()).toBe(first);
  const costs = { ...scenario, choices: { ...scenario.choices, ceilingsCents: [1_000_00] } };
  expect(await compute(costs)).not.toBe(first);
  await db.updateTable('wijk').set({ inhabitants: 12_345 }).where('slug', '=', 'middelland').execute();
  app.deps.dataVersion.bump();
  expect(await compute()).not.toBe(first);
});
