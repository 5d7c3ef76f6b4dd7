/** What owners published, with its outcome: for the council report and open data. Reads only. */
import type { Reader } from '../../platform/db/index.ts';
import type { Outcome } from './rules/compute.ts';
import { computeStatement } from './rules/statement.ts';
import { listPublishedStatements } from './store/statements.ts';
import type { Counts } from './types.ts';

export type PublishedStatement = {
  readonly slug: string;
  readonly ownerName: string;
  readonly year: number;
  readonly publishedAt: Date;
  /** Of the days up to its publication. */
  readonly counts: Counts;
  /** Cents, as it was computed when it was published; a range per type. Not to be added over statements either. */
  readonly byType: Outcome['byType'];
};

/** By name of the owner, never by amount. */
export async function publishedStatements(r: Reader): Promise<readonly PublishedStatement[]> {
  const statements = await listPublishedStatements(r);
  return statements.flatMap(({ slug, year, frozen, publishedAt }) =>
    frozen === null || publishedAt === null
      ? []
      : [
          {
            slug,
            ownerName: frozen.ownerName,
            year,
            publishedAt,
            counts: frozen.counts,
            byType: computeStatement(frozen).byType,
          },
        ],
  );
}
