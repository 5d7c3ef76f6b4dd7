import type { Routes } from '../../platform/http/routes.ts';
import { ageingPages } from './ageing/pages.tsx';
import type { ListingPagesDeps } from './deps.ts';
import { confirmPages } from './pages/confirm.tsx';
import { confirmByLinkPages } from './pages/confirm-by-link.tsx';
import { judgePages } from './pages/judge.tsx';
import { publicPages } from './pages/public.tsx';
import { workPages } from './pages/work.tsx';

export function listingPages(routes: Routes, deps: ListingPagesDeps): void {
  ageingPages(routes, deps);
  workPages(routes, deps);
  judgePages(routes, deps);
  publicPages(routes, deps);
  confirmPages(routes, deps);
  confirmByLinkPages(routes, deps);
}
