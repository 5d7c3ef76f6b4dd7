/** All pages of this feature. `/verhalen/werk` stands before `/verhalen/:slug`. */
import type { Routes } from '../../platform/http/routes.ts';
import type { AccountDeps } from './deps.ts';
import { mediaPages } from './pages/media.ts';
import { ownPages } from './pages/own.tsx';
import { storyPages } from './pages/stories.tsx';
import { tellPages } from './pages/tell.tsx';
import { workPages } from './pages/work.tsx';

export function accountPages(routes: Routes, deps: AccountDeps): void {
  tellPages(routes, deps);
  ownPages(routes, deps);
  workPages(routes, deps);
  storyPages(routes, deps);
  mediaPages(routes, deps);
}
