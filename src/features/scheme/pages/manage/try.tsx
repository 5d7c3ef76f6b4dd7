/** Looking before publishing: the form as people will see it, and earlier applications under the new rules. */
import { parseCents } from '../../../../kernel/money.ts';
import { ok } from '../../../../kernel/result.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import type { Routes } from '../../../../platform/http/routes.ts';
import { type SimulatedCase, simulate } from '../../rules/simulate.ts';
import { listVersions } from '../../store/read.ts';
import type { SchemeVersion } from '../../types.ts';
import { versionPath } from '../../views/manage.tsx';
import { manageWords as words } from '../../views/manage-words.ts';
import { PreviewView, SimulationView } from '../../views/try.tsx';
import { namesOfPlaces, versionNumber } from '../schemes.tsx';
import type { ManageDeps } from './load.ts';
import { withVersion } from './version.tsx';

const base = '/beheer/regelingen/:slug/versies/:number';
/** Cases shown at once; the sums are always of all of them. */
const perPage = 50;

export function managedTryPages(routes: Routes, deps: ManageDeps): void {
  routes.get(`${base}/voorbeeld`, 'draft.view', (c) =>
    withVersion(c, deps, (version) => previewPage(c, deps, version)),
  );
  routes.get(`${base}/proef`, 'draft.view', (c) =>
    withVersion(c, deps, (version) => simulationPage(c, deps, version)),
  );
}

async function previewPage(c: AppContext, deps: ManageDeps, version: SchemeVersion): Promise<Response> {
  const lang = c.get('lang');
  const show = await deps.previewForm(deps.db);
  return c.get('page')(
    { title: words.preview[lang] },
    <PreviewView
      lang={lang}
      version={version}
      pages={version.rules.form.map((page) => ({
        slug: page.slug,
        title: page.title[lang],
        content: show({ lang, version, page }),
      }))}
    />,
  );
}

/** Other versions that were policy, the one just before this first: last year is what one compares with. */
function comparable(version: SchemeVersion, versions: readonly SchemeVersion[]): SchemeVersion[] {
  return versions
    .filter((other) => other.id !== version.id && other.status !== 'draft')
    .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
}

/** What turns out differently is what one looks for; within that, the order of the queue. */
const changedFirst = (cases: readonly SimulatedCase[]): SimulatedCase[] =>
  cases.toSorted((a, b) => Number(a.difference === 'same') - Number(b.difference === 'same'));

async function simulationPage(c: AppContext, deps: ManageDeps, version: SchemeVersion): Promise<Response> {
  const lang = c.get('lang');
  const earlier = comparable(version, await listVersions(deps.db, version.schemeId));
  const asked = versionNumber(c.req.query('versie'));
  const chosen = earlier.find((other) => other.number === asked) ?? null;
  const typed = (c.req.query('plafond') ?? '').trim().slice(0, 40);
  const ceiling = typed === '' ? ok(null) : parseCents('plafond', typed);
  const result =
    chosen && ceiling.ok
      ? simulate(chosen.rules, version.rules, await deps.pastApplications(deps.db, chosen.id), ceiling.value)
      : null;
  const pages = Math.max(1, Math.ceil((result?.cases.length ?? 0) / perPage));
  const page = Math.min(versionNumber(c.req.query('pagina')) ?? 1, pages);
  const { wijken } = await namesOfPlaces(deps.db);
  return c.get('page')(
    { title: words.simulate[lang], status: ceiling.ok ? 200 : 422, wide: true },
    <SimulationView
      lang={lang}
      version={version}
      earlier={earlier}
      chosen={chosen}
      ceiling={typed}
      problems={ceiling.ok ? [] : ceiling.problems}
      result={result}
      cases={changedFirst(result?.cases ?? []).slice((page - 1) * perPage, page * perPage)}
      page={page}
      pages={pages}
      hrefFor={(number) => {
        const query = new URLSearchParams({
          versie: String(chosen?.number ?? ''),
          plafond: typed,
          pagina: String(number),
        });
        return `${versionPath(version)}/proef?${query}`;
      }}
      wijkName={(slug) => wijken.get(slug) ?? slug}
    />,
  );
}
