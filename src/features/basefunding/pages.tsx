import type { Deps } from '../../platform/deps.ts';
import type { Routes } from '../../platform/http/routes.ts';
import { formulaYamlPages } from './pages/formula-yaml.tsx';
import { formulaPages } from './pages/formulas.tsx';
import { outcomeFiles } from './pages/outcome-files.tsx';
import { overviewPages } from './pages/overview.tsx';
import { scenarioPages } from './pages/scenarios.tsx';
import { sumsPages } from './pages/sums.tsx';
import { transitionPages } from './transition/pages.tsx';

export function basefundingPages(routes: Routes, deps: Deps): void {
  sumsPages(routes, deps);
  overviewPages(routes, deps);
  formulaPages(routes, deps);
  formulaYamlPages(routes, deps);
  scenarioPages(routes, deps);
  outcomeFiles(routes, deps);
  transitionPages(routes, deps);
}
