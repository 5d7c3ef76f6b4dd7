/** Whether people find what they mean, over the fixed things and queries in search-quality/. */
import { openDatabase } from '../src/platform/db/index.ts';
import { listThings, measureSearch } from './search-quality/measure.ts';
import type { Measured } from './support/measured.ts';
import { ownPostgres } from './support/own-postgres.ts';

const least = { recallAt5: 0.95, mrr: 0.93 } as const;
const part = (value: number): string => value.toFixed(3);

export async function measure(): Promise<readonly Measured[]> {
  const server = await ownPostgres();
  const { db, close } = openDatabase(server.url);
  try {
    const things = await listThings(db);
    const { queries, recallAt5, mrr, missed } = await measureSearch(db);
    return [
      { what: 'things and queries', figure: `${things} things, ${queries} queries`, target: '≥ 150 queries' },
      {
        what: 'recall@5: what should be found, among the first five',
        figure: part(recallAt5),
        target: `≥ ${least.recallAt5}`,
        met: recallAt5 >= least.recallAt5,
      },
      {
        what: 'MRR: one over the place of the first right answer',
        figure: part(mrr),
        target: `≥ ${least.mrr}`,
        met: mrr >= least.mrr,
      },
      { what: 'queries without a fault', figure: `${queries - missed.length} of ${queries}` },
    ];
  } finally {
    await close();
    await server.stop();
  }
}
