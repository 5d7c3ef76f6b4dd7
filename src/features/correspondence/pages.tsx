import type { Routes } from '../../platform/http/routes.ts';
import type { CorrespondenceDeps } from './deps.ts';
import { letterPages } from './pages/letters.tsx';
import { logPages } from './pages/log.tsx';
import { outagePages } from './pages/outages.tsx';
import { outboxPages } from './pages/outbox.tsx';
import { printPages } from './pages/print-list.tsx';

export function correspondencePages(routes: Routes, deps: CorrespondenceDeps): void {
  letterPages(routes, deps);
  logPages(routes, deps);
  printPages(routes, deps);
  outagePages(routes, deps);
  outboxPages(routes, deps);
}
