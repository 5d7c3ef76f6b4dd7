import type { Routes } from '../../platform/http/routes.ts';
import type { PartyDeps } from './deps.ts';
import { demoPages } from './pages/demo.tsx';
import { loginPages } from './pages/login.tsx';

export function partyPages(routes: Routes, deps: PartyDeps): void {
  loginPages(routes, deps);
  demoPages(routes, deps);
}
