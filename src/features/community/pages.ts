import type { Routes } from '../../platform/http/routes.ts';
import type { CommunityPagesDeps } from './deps.ts';
import { claimPages } from './pages/claims.tsx';
import { editPages } from './pages/edit.tsx';
import { handoverPages } from './pages/handover.tsx';
import { joiningPages } from './pages/joining.tsx';
import { networkPages } from './pages/networks.tsx';
import { organisationPages } from './pages/organisations.tsx';
import { ownClaimPages } from './pages/own-claims.tsx';
import { stewardshipPages } from './pages/stewardship.tsx';

/** Fixed addresses before those with a slug: the router takes the first that fits. */
export function communityPages(routes: Routes, deps: CommunityPagesDeps): void {
  editPages(routes, deps);
  claimPages(routes, deps);
  ownClaimPages(routes, deps);
  organisationPages(routes, deps);
  handoverPages(routes, deps);
  joiningPages(routes, deps);
  stewardshipPages(routes, deps);
  networkPages(routes, deps);
}
