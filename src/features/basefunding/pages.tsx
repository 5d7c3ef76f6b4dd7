import type { Deps } from '../../platform/deps.ts';
import type { Routes } from '../../platform/http/routes.ts';
import { formulaYamlPages } from './pages/formula-yaml.tsx';
import { formulaPages } from './pages/formulas.tsx';
import { overviewPages } from './pages/overview.tsx';
import { sumsPages } from './pages/sums.tsx';

export function basefundingPages(routes: Routes, deps: Deps): void {
  sumsPages(routes);
  overviewPages(routes, deps);
  formulaPages(routes, deps);
  formulaYamlPages(routes, deps);
}
