import { seedPlaces } from '../features/place/seed.ts';
import { seedSchemes } from '../features/scheme/seed.ts';
import type { Clock } from '../kernel/dates.ts';
import type { Db } from '../platform/db/index.ts';
import { rotterdam } from './rotterdam.ts';

/** The map and the schemes alone, without invented people: what most page tests need. */
export async function seedGround(deps: { readonly db: Db; readonly clock: Clock }): Promise<void> {
  await seedPlaces(deps, rotterdam);
  await seedSchemes(deps);
}
