import type { Deps } from '../../platform/deps.ts';
import type { Routes } from '../../platform/http/routes.ts';
import { libraryPages } from './pages/library.tsx';
import { managePages } from './pages/manage.tsx';

/** Fixed addresses stand before those with a slug. */
export function impactPages(routes: Routes, deps: Deps): void {
  managePages(routes, deps);
  libraryPages(routes, deps);
}
