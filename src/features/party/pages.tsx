import type { Routes } from '../../platform/http/routes.ts';
import type { PartyPagesDeps } from './deps.ts';
import { accessPages } from './pages/access.tsx';
import { demoPages } from './pages/demo.tsx';
import { loginPages } from './pages/login.tsx';
import { myDataPages } from './pages/my-data.tsx';
import { organisationPages } from './pages/organisations.tsx';
import { passkeyPages } from './pages/passkeys.tsx';

export function partyPages(routes: Routes, deps: PartyPagesDeps): void {
  loginPages(routes, deps);
  demoPages(routes, deps);
  myDataPages(routes, deps);
  passkeyPages(routes, deps);
  organisationPages(routes, deps);
  accessPages(routes, deps);
}
