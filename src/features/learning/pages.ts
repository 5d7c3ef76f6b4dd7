/** The pages of what the city learns. */
import type { Deps } from '../../platform/deps.ts';
import type { Routes } from '../../platform/http/routes.ts';
import { complaintPages } from './complaints/pages.tsx';
import { lessonPages } from './lessons/pages.tsx';
import { proofListPages, proofPages } from './proofs/pages.tsx';
import { questionPages } from './questions/pages.tsx';

export function learningPages(routes: Routes, deps: Deps): void {
  proofListPages(routes, deps);
  questionPages(routes, deps);
  proofPages(routes, deps);
  lessonPages(routes, deps);
  complaintPages(routes, deps);
}
