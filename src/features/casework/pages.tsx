import type { Routes } from '../../platform/http/routes.ts';
import { actPages } from './pages/acts.tsx';
import { casePages } from './pages/case.tsx';
import type { CaseworkDeps } from './pages/deps.ts';
import { ownNoticePages } from './pages/own-notice.tsx';
import { workListPages } from './pages/work-list.tsx';
import { termsPages } from './terms-page.tsx';

export type { CaseworkDeps };

export function caseworkPages(routes: Routes, deps: CaseworkDeps): void {
  workListPages(routes, deps);
  casePages(routes, deps);
  actPages(routes, deps);
  ownNoticePages(routes, deps);
  termsPages(routes, deps);
}
