import type { Deps } from '../../platform/deps.ts';
import type { Routes } from '../../platform/http/routes.ts';
import { budgetPages } from './pages/budget.tsx';
import { keyPages } from './pages/keys.tsx';
import { managePages } from './pages/manage.tsx';
import { proposePages } from './pages/propose.tsx';

/** The order matters: `nieuw` is no number of a proposal. */
export function areaBudgetPages(routes: Routes, deps: Deps): void {
  managePages(routes, deps);
  budgetPages(routes, deps);
  proposePages(routes, deps);
  keyPages(routes, deps);
}
