import type { Deps } from '../../platform/deps.ts';
import type { Routes } from '../../platform/http/routes.ts';
import { listPages } from './pages/list.tsx';
import { manyPages } from './pages/many.tsx';
import { questionPages } from './pages/question.tsx';
import { samplePages } from './pages/samples.tsx';
import { showPages } from './pages/show.tsx';

export function determinationPages(routes: Routes, deps: Deps): void {
  listPages(routes, deps);
  manyPages(routes, deps);
  samplePages(routes, deps);
  questionPages(routes, deps);
  showPages(routes, deps);
}
