/** What the pages of places show of features above them: joined here, because a lower feature never imports a higher one. */
import { activitiesBrief, activityFacts } from '../features/activity/index.ts';
import { venueNearBrief, venueWallBrief } from '../features/agenda/index.ts';
import type { VenueDeps } from '../features/venue/index.ts';
import { today } from '../kernel/dates.ts';
import { addressService } from '../platform/addresses/index.ts';
import type { AppDeps } from './deps.ts';

export function venuePorts(deps: AppDeps): Pick<VenueDeps, 'addresses' | 'sectionsOf' | 'activityFacts'> {
  return {
    addresses: addressService(deps),
    activityFacts: (venueId) => activityFacts(deps.db, venueId, today(deps.clock)),
    sectionsOf: async ({ id, slug }, lang) => {
      const near = await venueNearBrief(deps.db, { slug }, lang);
      return [
        await activitiesBrief(deps.db, { venueId: id }, `/agenda?plek=${slug}`, today(deps.clock), lang),
        ...(near === null ? [] : [near]),
        venueWallBrief({ slug }, lang),
      ];
    },
  };
}
