import type { Routes } from '../../platform/http/routes.ts';
import type { IntakePagesDeps } from './deps.ts';
import { beginPages } from './pages/begin.tsx';
import { previewPages } from './pages/preview.tsx';
import { sourcePages } from './pages/source.tsx';

export function intakePages(routes: Routes, deps: IntakePagesDeps): void {
  // Before the page of one source: '/inlezen/lijst' is none.
  beginPages(routes, deps);
  previewPages(routes, deps);
  sourcePages(routes, deps);
}
