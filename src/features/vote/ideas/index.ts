/** What other parts of the vote, and the composition root, need of the ideas. */
import type { Deps } from '../../../platform/deps.ts';
import type { Routes } from '../../../platform/http/routes.ts';
import { officeIdeaPages } from './pages/office.tsx';
import { ownIdeaPages } from './pages/own.tsx';
import { publicIdeaPages } from './pages/public.tsx';

export { ideaJobs } from './jobs.ts';
export { ideasSent } from './personal-data.ts';
export { ideaWork } from './work-items.ts';

export function ideaPages(routes: Routes, deps: Deps): void {
  publicIdeaPages(routes, deps);
  ownIdeaPages(routes, deps);
  officeIdeaPages(routes, deps);
}
