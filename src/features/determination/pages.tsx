import type { Deps } from '../../platform/deps.ts';
import type { Routes } from '../../platform/http/routes.ts';
import { listPages } from './pages/list.tsx';

export function determinationPages(routes: Routes, deps: Deps): void {
  listPages(routes, deps);
}
