import { allowed } from '../../../kernel/permissions.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import type { Routes } from '../../../platform/http/routes.ts';
import { formulaWords as words } from '../formula-words.ts';
import { listFormulas } from '../store/formulas.ts';
import { listScenarios } from '../store/scenarios.ts';
import { overviewPath } from '../views/formula-parts.tsx';
import { OverviewView } from '../views/overview.tsx';
import { flashOf } from './shared.ts';

export function overviewPages(routes: Routes, deps: Deps): void {
  routes.get(overviewPath, 'draft.view', (c) => page(c, deps));
}

async function page(c: AppContext, { db }: Deps): Promise<Response> {
  const lang = c.get('lang');
  const [formulas, scenarios] = await Promise.all([listFormulas(db), listScenarios(db)]);
  return c.get('page')(
    { title: words.overview[lang], wide: true, ...flashOf(c) },
    <OverviewView
      lang={lang}
      formulas={formulas}
      scenarios={scenarios}
      mayEdit={allowed(c.get('actor'), 'scheme.edit')}
    />,
  );
}
