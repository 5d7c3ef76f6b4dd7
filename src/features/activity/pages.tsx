import type { Routes } from '../../platform/http/routes.ts';
import type { ActivityPagesDeps } from './deps.ts';
import { callPages } from './pages/calls.tsx';
import { editPages } from './pages/edit.tsx';
import { holidayPages } from './pages/holidays.tsx';
import { hostPages } from './pages/host.tsx';
import { hostChangePages } from './pages/host-change.tsx';
import { managePages } from './pages/manage.tsx';
import { publicPages } from './pages/public.tsx';

export function activityPages(routes: Routes, deps: ActivityPagesDeps): void {
  publicPages(routes, deps);
  holidayPages(routes, deps);
  // Before the page of one activity: '/mijn-activiteiten/nieuw' is none.
  editPages(routes, deps);
  managePages(routes, deps);
  hostPages(routes, deps);
  hostChangePages(routes, deps);
  callPages(routes, deps);
}
