import type { Deps } from '../../platform/deps.ts';
import type { Routes } from '../../platform/http/routes.ts';
import { editionFiles } from './pages/edition-files.tsx';
import { editionPages } from './pages/editions.tsx';
import { figurePages } from './pages/figures.tsx';

export function councilReportPages(routes: Routes, deps: Deps): void {
  editionPages(routes, deps);
  editionFiles(routes, deps);
  figurePages(routes, deps);
}
