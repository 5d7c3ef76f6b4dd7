import type { Routes } from '../../platform/http/routes.ts';
import type { AssessmentDeps } from './deps.ts';
import { declarePages } from './pages/declare.tsx';
import { fullTextPages } from './pages/full-text.tsx';
import { ownNamesPages } from './pages/own-names.tsx';
import { packPages } from './pages/packs.tsx';
import { recordPages } from './pages/record.tsx';
import { registerPages } from './pages/registers.tsx';
import { trialPages } from './pages/trial.tsx';

/** The order matters: `belangen`, `agenda` and the like are no round and no case number. */
export function assessmentPages(routes: Routes, deps: AssessmentDeps): void {
  registerPages(routes, deps);
  declarePages(routes, deps);
  trialPages(routes, deps);
  packPages(routes, deps);
  recordPages(routes, deps);
  fullTextPages(routes, deps);
  ownNamesPages(routes, deps);
}
