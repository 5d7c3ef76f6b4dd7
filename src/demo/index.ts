/**
 * The demo city: Rotterdam's real geography with invented organisations, people and applications, every status present.
 * Runs once; a second start finds the gebieden and leaves everything as it is.
 */
import type { AppDeps } from '../app/deps.ts';
import { seedPlaces } from '../features/place/seed.ts';
import { rotterdam } from './rotterdam.ts';

/** Each step fills one feature, in the order in which features build on each other. */
const steps: readonly ((deps: AppDeps) => Promise<unknown>)[] = [(deps) => seedPlaces(deps, rotterdam)];

export async function seedDemoCity(deps: AppDeps): Promise<void> {
  const seeded = await deps.db.selectFrom('gebied').select('id').limit(1).executeTakeFirst();
  if (seeded) return;
  for (const step of steps) await step(deps);
}
