/** A network's request for base funding: its pages. Fixed addresses before those with a slug. */
import type { Deps } from '../../platform/deps.ts';
import type { Routes } from '../../platform/http/routes.ts';
import { claimPages } from './pages/claim.tsx';
import { partPages } from './pages/part.tsx';
import { requestPages } from './pages/request.tsx';
import { successionPages } from './succession/pages.tsx';

export function fundingPages(routes: Routes, deps: Deps): void {
  partPages(routes, deps);
  claimPages(routes, deps);
  requestPages(routes, deps);
  successionPages(routes, deps);
}
