/** Since when a thing of the demo stands on the map, and when a human last said that it is right. */
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import type { ListingPast } from '../../listing/index.ts';

/** Days since a human confirmed it, in turn: most are fresh, some grow old, some were never confirmed. */
const confirmedDaysAgo = [4, 19, 45, 80, 120, 160, 9, 200, 260, 300, 345, 33, 410, 60, null, 2] as const;

/** On the map for two years, confirmed at different times. */
export function pastOf(unit: UnitOfWork, turn: number): ListingPast {
  const days = confirmedDaysAgo[turn % confirmedDaysAgo.length] ?? null;
  const ago = (n: number): Date => new Date(unit.nowDate.getTime() - n * 86_400_000);
  if (days === null) return { createdAt: ago(30) };
  return {
    createdAt: ago(730),
    confirmedAt: ago(days),
    confirmedVia: turn % 3 === 0 ? 'steward' : 'owner',
    remindedAt: days > 335 ? ago(days - 335) : null,
  };
}
