import type { Routes } from '../../platform/http/routes.ts';
import { managedEvaluationPages } from './pages/manage/evaluation.tsx';
import { managedFormPages } from './pages/manage/form-parts.tsx';
import { manageListPages } from './pages/manage/list.tsx';
import type { ManageDeps } from './pages/manage/load.ts';
import { managedPredecessorPages } from './pages/manage/predecessors.tsx';
import { managedRoundPages } from './pages/manage/rounds.tsx';
import { managedTryPages } from './pages/manage/try.tsx';
import { managedVersionPages } from './pages/manage/version.tsx';
import { managedYamlPages } from './pages/manage/yaml.tsx';
import { schemeListPages } from './pages/schemes.tsx';
import { wayFinderPages } from './pages/way-finder.tsx';

export type SchemePagesDeps = ManageDeps;

export function schemePages(routes: Routes, deps: SchemePagesDeps): void {
  wayFinderPages(routes, deps);
  schemeListPages(routes, deps);
  manageListPages(routes, deps);
  managedVersionPages(routes, deps);
  managedFormPages(routes, deps);
  managedTryPages(routes, deps);
  managedYamlPages(routes, deps);
  managedRoundPages(routes, deps);
  managedPredecessorPages(routes, deps);
  managedEvaluationPages(routes, deps);
}
