/** Front door of organisations' public pages, networks and street groups. */
export { wijkCommunityBrief } from './briefs.tsx';
export type { CommunityPagesDeps } from './deps.ts';
export { networkKind } from './kinds/network.ts';
export { organisationKind } from './kinds/organisation.ts';
export { organisationKindLabels } from './messages.ts';
export { communityPages } from './pages.ts';
export { claimsOf } from './personal-data.ts';
export { wordsIn } from './rules.ts';
export { listCoordinators, listNetworkMembers, listNetworks, listNetworksOf } from './store/networks.ts';
export { findProfile, listOrganisations } from './store/organisations.ts';
export type * from './types.ts';
export { claimTasks } from './work.ts';
