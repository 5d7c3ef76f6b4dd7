import type { Deps } from '../../platform/deps.ts';
import type { Routes } from '../../platform/http/routes.ts';
import { drawPages } from './pages/draw.tsx';
import { proposalPages } from './pages/proposal.tsx';
import { rehearsalPages } from './pages/rehearsal.tsx';

export function distributionPages(routes: Routes, deps: Deps): void {
  drawPages(routes, deps);
  proposalPages(routes, deps);
  rehearsalPages(routes, deps);
}
