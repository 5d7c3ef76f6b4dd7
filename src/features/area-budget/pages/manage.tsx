/** Opening a budget, and the sources of money. */
import { today } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { type Routes, seeOther } from '../../../platform/http/routes.ts';
import { councilName, listGebieden, listWijken, listWijkraden } from '../../place/index.ts';
import { type BudgetArea, openAreaBudget, recordSource } from '../commands/manage.ts';
import { readSource } from '../forms.ts';
import { budgetPath, openPath, sourcesPath } from '../paths.ts';
import { listSources } from '../store/index.ts';
import { OpenBudgetView, SourcesView, type SourceTyped } from '../views/manage.tsx';
import { doneTexts, manageWords, words } from '../views/words.ts';

export function managePages(routes: Routes, deps: Deps): void {
  routes.get(sourcesPath, 'public', (c) => sourcesPage(c, deps, nothing, []), { keep: true });
  routes.post(sourcesPath, 'areaBudget.manage', (c) => record(c, deps));
  routes.get(openPath, 'areaBudget.manage', (c) => openPage(c, deps, { area: '', year: '' }, []));
  routes.post(openPath, 'areaBudget.manage', (c) => open(c, deps));
}

const nothing: SourceTyped = {
  name: '',
  kind: '',
  amount: '',
  document: '',
  spendUntil: '',
  otherConditions: '',
  purposes: [],
  domains: [],
  toVerify: true,
};

async function sourcesPage(
  c: AppContext,
  deps: Deps,
  typed: SourceTyped,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  return c.get('page')(
    {
      title: words.sources[lang],
      wide: true,
      ...(problems.length > 0 ? { status: 422 } : flashFor(c, doneTexts)),
    },
    <SourcesView
      lang={lang}
      sources={await listSources(deps.db)}
      mayRecord={allowed(c.get('actor'), 'areaBudget.manage')}
      typed={typed}
      problems={problems}
    />,
  );
}

async function record(c: AppContext, deps: Deps): Promise<Response> {
  const form = await readForm(c);
  const recorded = await recordSource(deps, c.get('actor'), readSource(form));
  if (recorded.ok) return seeOther(c, `${sourcesPath}?klaar=bron`);
  const typed: SourceTyped = {
    name: form.text('name'),
    kind: form.text('kind'),
    amount: form.text('amount'),
    document: form.text('document'),
    spendUntil: form.text('spendUntil'),
    otherConditions: form.text('otherConditions'),
    purposes: form.texts('purposes'),
    domains: form.texts('domains'),
    toVerify: form.text('toVerify') === 'yes',
  };
  return await sourcesPage(c, deps, typed, recorded.problems);
}

type NamedArea = BudgetArea & { readonly value: string; readonly label: string };

async function areasOf(
  deps: Deps,
): Promise<Readonly<Record<'gebieden' | 'councils' | 'wijken', NamedArea[]>>> {
  const [gebieden, councils, wijken] = await Promise.all([
    listGebieden(deps.db),
    listWijkraden(deps.db),
    listWijken(deps.db),
  ]);
  return {
    gebieden: gebieden.map(({ id, slug, name }) => ({
      value: `gebied.${slug}`,
      label: name,
      slug: `gebied-${slug}`,
      gebiedId: id,
      wijkraadId: null,
      wijkId: null,
      councilId: null,
    })),
    councils: councils.map((council) => ({
      value: `wijkraad.${council.slug}`,
      label: councilName(council),
      slug: `wijkraad-${council.slug}`,
      gebiedId: council.gebiedId,
      wijkraadId: council.id,
      wijkId: null,
      councilId: council.id,
    })),
    wijken: wijken.map((wijk) => ({
      value: `wijk.${wijk.slug}`,
      label: wijk.name,
      slug: wijk.slug,
      gebiedId: wijk.gebiedId,
      wijkraadId: null,
      wijkId: wijk.id,
      councilId: wijk.wijkraadId,
    })),
  };
}

type OpenTyped = { readonly area: string; readonly year: string };

async function openPage(
  c: AppContext,
  deps: Deps,
  typed: OpenTyped,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  const { gebieden, councils, wijken } = await areasOf(deps);
  const { year } = today(deps.clock);
  return c.get('page')(
    { title: words.openNew[lang], status: problems.length > 0 ? 422 : 200 },
    <OpenBudgetView
      lang={lang}
      areas={[
        { label: manageWords.councils, options: councils },
        { label: manageWords.gebieden, options: gebieden },
        { label: manageWords.wijken, options: wijken },
      ]}
      years={[year, year + 1, year + 2]}
      typed={typed}
      problems={problems}
    />,
  );
}

const areaMissing = problem('area', 'area-missing', text('Kies een gebied.', 'Choose an area.'));
const yearMissing = problem('year', 'year-missing', text('Kies een jaar.', 'Choose a year.'));

async function open(c: AppContext, deps: Deps): Promise<Response> {
  const form = await readForm(c);
  const typed = { area: form.text('area'), year: form.text('year') };
  const area = Object.values(await areasOf(deps))
    .flat()
    .find(({ value }) => value === typed.area);
  const now = today(deps.clock).year;
  const year = [now, now + 1, now + 2].find((one) => String(one) === typed.year);
  if (!area || year === undefined)
    return await openPage(c, deps, typed, [
      ...(area ? [] : [areaMissing]),
      ...(year === undefined ? [yearMissing] : []),
    ]);
  const opened = await openAreaBudget(deps, c.get('actor'), area, year);
  return opened.ok
    ? seeOther(c, `${budgetPath({ slug: area.slug, year })}?klaar=geopend`)
    : await openPage(c, deps, typed, opened.problems);
}
