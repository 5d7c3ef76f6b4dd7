/** What the pages of places show of features above them: joined here, because a lower feature never imports a higher one. */
import type { VenueDeps } from '../features/venue/index.ts';
import { addressService } from '../platform/addresses/index.ts';
import type { AppDeps } from './deps.ts';

export function venuePorts(deps: AppDeps): Pick<VenueDeps, 'addresses' | 'sectionsOf'> {
  return {
    addresses: addressService(deps),
    // Activities hand in here what goes on in the place.
    sectionsOf: async () => [],
  };
}
