import type { Deps } from '../../platform/deps.ts';
import type { Routes } from '../../platform/http/routes.ts';
import { drawPages } from './pages/draw.tsx';

export function distributionPages(routes: Routes, deps: Deps): void {
  drawPages(routes, deps);
}
