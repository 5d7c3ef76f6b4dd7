import type { Deps } from '../../platform/deps.ts';
import type { Routes } from '../../platform/http/routes.ts';
import { schemeListPages } from './pages/schemes.tsx';
import { wayFinderPages } from './pages/way-finder.tsx';

export function schemePages(routes: Routes, deps: Pick<Deps, 'db' | 'clock'>): void {
  wayFinderPages(routes, deps);
  schemeListPages(routes, deps);
}
