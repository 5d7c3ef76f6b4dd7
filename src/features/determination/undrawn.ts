/** Who determines a grant alone, before its list or its draw, keeps it out of the sample: everybody reads how often that was. */
import { isoDate, parseIsoDate } from '../../kernel/dates.ts';
import { assert } from '../../kernel/result.ts';
import type { Reader } from '../../platform/db/index.ts';
import { getVersion, tierFor } from '../scheme/index.ts';
import { listOn } from './rules/outside.ts';
import { listDeterminedUndrawn } from './store/undrawn.ts';
import type { SampleDraw } from './types.ts';

/** Grants of tiers with a sample that were determined in the month of the draw, and that no draw could choose any more. */
export async function countUndrawn(r: Reader, { month }: Pick<SampleDraw, 'month'>): Promise<number> {
  const first = parseIsoDate(month);
  assert(first, 'the database holds dates');
  const rows = await listDeterminedUndrawn(r, month, isoDate(listOn(first).subtract({ days: 1 })));
  const sampled = await Promise.all(
    rows.map(async ({ schemeVersionId, grantedCents }) => {
      const { rules } = await getVersion(r, schemeVersionId);
      return tierFor(rules, grantedCents).samplePercent != null;
    }),
  );
  return sampled.filter(Boolean).length;
}
