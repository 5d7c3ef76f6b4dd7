/** What the pages of organisations and networks show of features above them: places and activities will join here. */
import type { CommunityPagesDeps } from '../features/community/index.ts';

export const communityPorts: Pick<CommunityPagesDeps, 'organisationSections' | 'networkSections'> = {
  organisationSections: async () => [],
  networkSections: async () => [],
};
