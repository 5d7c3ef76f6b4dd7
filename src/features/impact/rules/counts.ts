/** Counts from what people said took place. Pure. */
import type { Band, Evidence } from '../../activity/types.ts';
import type { Counts } from '../types.ts';

/** Visitors at one time, by band; no most for the highest. */
const visitorsIn: Readonly<Record<Band, { readonly least: number; readonly most: number | null }>> = {
  '0': { least: 0, most: 0 },
  '1-5': { least: 1, most: 5 },
  '6-15': { least: 6, most: 15 },
  '16-30': { least: 16, most: 30 },
  '31+': { least: 31, most: null },
};

/** @param evidence only of what took place */
export function countsOf(
  evidence: readonly Pick<Evidence, 'activityId' | 'band'>[],
  { from, until }: Pick<Counts, 'from' | 'until'>,
): Counts {
  const said = evidence.flatMap(({ band }) => (band === null ? [] : [visitorsIn[band]]));
  return {
    from,
    until,
    times: evidence.length,
    withVisitors: said.length,
    visits: {
      least: said.reduce((sum, { least }) => sum + least, 0),
      most: said.reduce<number | null>(
        (sum, { most }) => (sum === null || most === null ? null : sum + most),
        0,
      ),
    },
    activities: new Set(evidence.map(({ activityId }) => activityId)).size,
  };
}
