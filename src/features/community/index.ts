/** Front door of organisations' public pages, networks and street groups. */
export { wijkCommunityBrief } from './briefs.tsx';
export { claimPlace, judgeClaim } from './commands/claim.ts';
export type { ClaimablePlaces, CommunityPagesDeps } from './deps.ts';
export { readOrganisation, readPlaceClaim } from './forms.ts';
export { communityJobs } from './jobs.ts';
export { networkKind } from './kinds/network.ts';
export { organisationKind } from './kinds/organisation.ts';
export { organisationKindLabels } from './messages.ts';
export { communityPages } from './pages.ts';
export { claimsOf } from './personal-data.ts';
export { belongsTo, keepsNetwork, signsFor } from './rules.ts';
export { hasOpenClaim, insertClaim } from './store/claims.ts';
export { listCoordination } from './store/handovers.ts';
export { findNetworkAt } from './store/network-at.ts';
export {
  findNetwork,
  listCoordinators,
  listNetworkMembers,
  listNetworksOf,
} from './store/networks.ts';
export type * from './types.ts';
export { NotYetView } from './views/not-yet.tsx';
export { ClaimForm } from './views/one-thing.tsx';
export { ClaimWaits } from './views/own-claims.tsx';
export { claimTasks } from './work.ts';
