import type { Routes } from '../../platform/http/routes.ts';
import { aidPages } from './pages/aid.tsx';
import { assessPages } from './pages/assess.tsx';
import { decisionPage } from './pages/decision.tsx';
import { type DecisionPagesDeps, determinePages } from './pages/determine.tsx';
import { objectionStartPages } from './pages/objection-start.tsx';
import { objectionPages } from './pages/objections.tsx';
import { revisePages } from './pages/revise.tsx';
import { stepPages } from './pages/steps.tsx';
import { undertakingPages } from './pages/undertakings.tsx';

export function decisionPages(routes: Routes, deps: DecisionPagesDeps): void {
  assessPages(routes, deps);
  stepPages(routes, deps);
  determinePages(routes, deps);
  revisePages(routes, deps);
  decisionPage(routes, deps);
  aidPages(routes, deps);
  undertakingPages(routes, deps);
  objectionStartPages(routes, deps);
  objectionPages(routes, deps);
}
