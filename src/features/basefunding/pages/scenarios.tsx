/** `/basisfinanciering/scenarios/…`: what a formula does in the whole city. Who may see drafts of schemes sees these. */
import { today } from '../../../kernel/dates.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { firstChoices } from '../cases/first-choices.ts';
import {
  createScenario,
  discardScenario,
  ownsScenario,
  saveScenario,
  shareScenario,
} from '../commands/scenarios.ts';
import { computeScenario, computeScenarios } from '../compute.ts';
import type { Typed } from '../forms/formula.ts';
import { postedScenario, readScenario, typedScenario } from '../forms/scenario.ts';
import { scenarioWords as words } from '../scenario-words.ts';
import { formulaFor, getFormula, listFormulas } from '../store/formulas.ts';
import { listWijkenWithGebied } from '../store/ground.ts';
import { findScenario, listScenarios, type Scenario } from '../store/scenarios.ts';
import { overviewPath } from '../views/formula-parts.tsx';
import { CompareScenariosView, DiscardScenarioView, ScenarioView } from '../views/scenario.tsx';
import { ScenarioFormView } from '../views/scenario-form.tsx';
import { scenarioPath } from '../views/scenario-parts.tsx';
import { flashOf, revisionOf } from './shared.ts';

const base = scenarioPath(':slug');

export function scenarioPages(routes: Routes, deps: Deps): void {
  routes.get(scenarioPath('nieuw'), 'scheme.edit', (c) => newPage(c, deps));
  routes.post(scenarioPath('nieuw'), 'scheme.edit', (c) => create(c, deps));
  routes.get(scenarioPath('vergelijken'), 'draft.view', (c) => comparePage(c, deps));
  const at = (path: string, method: 'get' | 'post', access: 'draft.view' | 'scheme.edit', then: Then) =>
    routes[method](`${base}${path}`, access, async (c) => {
      const scenario = await findScenario(deps.db, c.req.param('slug') ?? '');
      return scenario ? await then(c, deps, scenario) : await notFound(c);
    });
  at('', 'get', 'draft.view', scenarioPage);
  at('/bewerken', 'get', 'scheme.edit', editPage);
  at('/bewerken', 'post', 'scheme.edit', save);
  at('/kopie', 'post', 'scheme.edit', copy);
  at('/delen', 'post', 'scheme.edit', share);
  at('/weggooien', 'get', 'scheme.edit', (c, _deps, scenario) => discardPage(c, scenario, []));
  at('/weggooien', 'post', 'scheme.edit', discard);
}

type Then = (c: AppContext, deps: Deps, scenario: Scenario) => Promise<Response> | Response;

async function scenarioPage(c: AppContext, deps: Deps, scenario: Scenario): Promise<Response> {
  const actor = c.get('actor');
  return c.get('page')(
    { title: scenario.name, wide: true, ...flashOf(c) },
    <ScenarioView
      lang={c.get('lang')}
      computed={await computeScenario(deps.db, deps.clock, scenario)}
      publicUrl={deps.config.publicUrl}
      mayEdit={allowed(actor, 'scheme.edit')}
      owns={ownsScenario(actor, scenario)}
    />,
  );
}

async function comparePage(c: AppContext, deps: Deps): Promise<Response> {
  const lang = c.get('lang');
  const asked = new Set(c.req.queries('met') ?? []);
  const chosen = (await listScenarios(deps.db)).filter(({ slug }) => asked.has(slug));
  if (chosen.length < 2 || chosen.length > 4) return seeOther(c, `${overviewPath}?klaar=twee-tot-vier`);
  return c.get('page')(
    { title: words.compareTitle[lang], wide: true },
    <CompareScenariosView lang={lang} all={await computeScenarios(deps.db, deps.clock, chosen)} />,
  );
}

/** What the form asks about; who takes part there is only counted when it is computed. */
const placesOf = async (r: Reader) => ({ wijken: await listWijkenWithGebied(r) });

type Shown = {
  readonly scenario: Scenario | null;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  readonly revision: number | null;
  readonly stored?: Typed;
};

async function formPage(c: AppContext, { db }: Deps, shown: Shown): Promise<Response> {
  const lang = c.get('lang');
  const { scenario, typed, problems, revision, stored } = shown;
  const path = scenario ? scenarioPath(scenario.slug) : null;
  const title = (scenario ? words.edit : words.make)[lang];
  const refused = problems.length > 0 ? 422 : 200;
  return c.get('page')(
    { title, status: stored ? 409 : refused },
    <ScenarioFormView
      lang={lang}
      title={title}
      action={path === null ? scenarioPath('nieuw') : `${path}/bewerken`}
      back={path ?? overviewPath}
      places={await placesOf(db)}
      formulas={await listFormulas(db)}
      typed={typed}
      problems={problems}
      revision={revision}
      stored={stored}
    />,
  );
}

async function newPage(c: AppContext, deps: Deps): Promise<Response> {
  const { db, clock } = deps;
  const firstYear = today(clock).year + 1;
  const [formulas, ground] = await Promise.all([listFormulas(db), placesOf(db)]);
  const formula = (await formulaFor(db, firstYear)) ?? formulas[0];
  if (!formula) return await notFound(c);
  const begun = { name: '', note: '', choices: firstChoices(ground, firstYear) };
  const typed = typedScenario(begun, formula, ground);
  return await formPage(c, deps, { scenario: null, typed, problems: [], revision: null });
}

async function create(c: AppContext, deps: Deps): Promise<Response> {
  const [ground, formulas] = await Promise.all([placesOf(deps.db), listFormulas(deps.db)]);
  const typed = postedScenario(await readForm(c), ground);
  const again = (problems: readonly Problem[]) =>
    formPage(c, deps, { scenario: null, typed, problems, revision: null });
  const read = readScenario(typed, ground, formulas);
  if (!read.ok) return await again(read.problems);
  const made = await createScenario(deps, c.get('actor'), read.value);
  if (!made.ok) return await again(made.problems);
  return seeOther(c, `${scenarioPath(made.value)}?klaar=opgeslagen`);
}

async function typedOf({ db }: Deps, scenario: Scenario): Promise<Typed> {
  const formula = await getFormula(db, scenario.formulaVersionId);
  return typedScenario(scenario, formula, await placesOf(db));
}

async function editPage(c: AppContext, deps: Deps, scenario: Scenario): Promise<Response> {
  const { revision } = scenario;
  const typed = await typedOf(deps, scenario);
  return await formPage(c, deps, { scenario, typed, problems: [], revision });
}

async function save(c: AppContext, deps: Deps, scenario: Scenario): Promise<Response> {
  const [ground, formulas] = await Promise.all([placesOf(deps.db), listFormulas(deps.db)]);
  const form = await readForm(c);
  const typed = postedScenario(form, ground);
  const revision = revisionOf(form);
  const read = readScenario(typed, ground, formulas);
  if (!read.ok) return await formPage(c, deps, { scenario, typed, problems: read.problems, revision });
  const saved = await saveScenario(deps, c.get('actor'), scenario, { ...read.value, revision });
  if (saved.ok) return seeOther(c, `${scenarioPath(scenario.slug)}?klaar=opgeslagen`);
  const { problems } = saved;
  const current = await findScenario(deps.db, scenario.slug);
  if (!current || !problems.some(({ code }) => code === 'revision-conflict'))
    return await formPage(c, deps, { scenario, typed, problems, revision });
  const stored = await typedOf(deps, current);
  return await formPage(c, deps, { scenario, typed, problems, revision: current.revision, stored });
}

async function copy(c: AppContext, deps: Deps, scenario: Scenario): Promise<Response> {
  const { note, formulaVersionId, choices } = scenario;
  // A name that is as long as it may be has no room for more.
  const longer = words.copyOf[c.get('lang')].replace('{name}', scenario.name);
  const name = longer.length <= 120 ? longer : scenario.name;
  const content = { name, note, formulaVersionId, choices };
  const made = await createScenario(deps, c.get('actor'), content);
  return seeOther(c, scenarioPath(made.ok ? `${made.value}/bewerken` : scenario.slug));
}

async function share(c: AppContext, deps: Deps, scenario: Scenario): Promise<Response> {
  const wanted = (await readForm(c)).text('delen') === 'ja';
  const shared = await shareScenario(deps, c.get('actor'), scenario, wanted);
  const done = shared.ok ? `?klaar=${wanted ? 'gedeeld' : 'gestopt'}` : '';
  return seeOther(c, `${scenarioPath(scenario.slug)}${done}`);
}

function discardPage(c: AppContext, scenario: Scenario, problems: readonly Problem[]): Response {
  const lang = c.get('lang');
  return c.get('page')(
    { title: words.discard[lang], status: problems.length > 0 ? 422 : 200 },
    <DiscardScenarioView lang={lang} scenario={scenario} problems={problems} />,
  );
}

async function discard(c: AppContext, deps: Deps, scenario: Scenario): Promise<Response> {
  const gone = await discardScenario(deps, c.get('actor'), scenario);
  return gone.ok ? seeOther(c, `${overviewPath}?klaar=weg`) : discardPage(c, scenario, gone.problems);
}
