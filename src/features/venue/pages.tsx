import type { Routes } from '../../platform/http/routes.ts';
import type { VenueDeps } from './deps.ts';
import { claimPages } from './pages/claim.tsx';
import { editPages } from './pages/edit.tsx';
import { evidenceFilePages } from './pages/evidence-files.tsx';
import { publicPages } from './pages/public.tsx';
import { recognitionPages } from './pages/recognition.tsx';
import { roomPages } from './pages/rooms.tsx';

/** Addresses without a parameter come first: the router takes the first that fits. */
export function venuePages(routes: Routes, deps: VenueDeps): void {
  claimPages(routes, deps);
  recognitionPages(routes, deps);
  evidenceFilePages(routes, deps);
  roomPages(routes, deps);
  editPages(routes, deps);
  publicPages(routes, deps);
}
