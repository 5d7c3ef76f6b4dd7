import type { Routes } from '../../platform/http/routes.ts';
import { libraryPages } from './pages/library.tsx';
import { managePages } from './pages/manage.tsx';
import { type OwnDeps, ownPages } from './pages/own.tsx';
import { statementPages } from './pages/statements.tsx';

/** Fixed addresses stand before those with a slug. */
export function impactPages(routes: Routes, deps: OwnDeps): void {
  managePages(routes, deps);
  libraryPages(routes, deps);
  statementPages(routes, deps);
  ownPages(routes, deps);
}
