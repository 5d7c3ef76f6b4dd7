/** Every page of the vote itself; ideas, casting and results are mounted by who builds them. */
import type { Deps } from '../../platform/deps.ts';
import type { Routes } from '../../platform/http/routes.ts';
import { officePages } from './pages/office.tsx';
import { projectPages } from './pages/projects.tsx';
import { publicVotePages } from './pages/public.tsx';
import { rehearsalPages } from './pages/rehearsal.tsx';
import { setUpPages } from './pages/set-up.tsx';

export function votePages(routes: Routes, deps: Deps): void {
  setUpPages(routes, deps);
  projectPages(routes, deps);
  officePages(routes, deps);
  rehearsalPages(routes, deps);
  publicVotePages(routes, deps);
}
