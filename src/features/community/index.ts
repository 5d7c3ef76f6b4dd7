/** Front door of organisations' public pages, networks and street groups. */
export { wijkCommunityBrief } from './briefs.tsx';
export type { CommunityPagesDeps } from './deps.ts';
export { readOrganisation } from './forms.ts';
export { networkKind } from './kinds/network.ts';
export { organisationKind } from './kinds/organisation.ts';
export { languageLabels as spokenLanguageLabels, organisationKindLabels } from './messages.ts';
export { communityPages } from './pages.ts';
export { claimsOf } from './personal-data.ts';
export type * from './types.ts';
export { claimTasks } from './work.ts';
