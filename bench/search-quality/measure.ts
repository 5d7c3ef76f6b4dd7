/** How well searching finds what people mean: recall@5 and MRR over fixed things and queries. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findInstallation } from '../../src/app/installation.ts';
import { readVocabulary, search } from '../../src/features/agenda/index.ts';
import { type Listing, writeSearchEntry } from '../../src/features/listing/index.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { Db } from '../../src/platform/db/index.ts';

function rowsOf(name: string): readonly (readonly string[])[] {
  const text = readFileSync(join(findInstallation().root, 'bench', 'search-quality', name), 'utf8').trim();
  return text
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}

/** Lists the fixed things in an empty city. */
export async function listThings(db: Db): Promise<number> {
  const at = new Date('2026-11-01T10:00:00Z');
  const things = rowsOf('things.tsv');
  await db.transaction().execute(async (tx) => {
    for (const [kind = '', slug = '', title = '', words = ''] of things) {
      const id = newId<'listing'>();
      const listing = {
        id,
        kind,
        slug,
        status: 'published',
        source: 'steward',
        createdAt: at,
        modifiedAt: at,
      };
      await tx.insertInto('listing').values(listing).execute();
      const entry = { ...listing, wijkId: null } as unknown as Listing;
      await writeSearchEntry(tx, entry, { title, words: words.split('|'), weight: 1 });
    }
  });
  return things.length;
}

export type Quality = {
  readonly queries: number;
  /** Of what should be found, the part that stands among the first five. */
  readonly recallAt5: number;
  /** One over the place of the first right one, on average. */
  readonly mrr: number;
  readonly missed: readonly string[];
};

export async function measureSearch(db: Db): Promise<Quality> {
  const vocabulary = await readVocabulary(db);
  const queries = rowsOf('queries.tsv');
  const missed: string[] = [];
  let recall = 0;
  let mrr = 0;
  for (const [query = '', list = ''] of queries) {
    const expected = list.split(',');
    const found = await search(db, vocabulary, query, { limit: 10 });
    const hits = found.hits.map(({ slug }) => slug);
    const amongFive = expected.filter((slug) => hits.slice(0, 5).includes(slug)).length / expected.length;
    const place = hits.findIndex((slug) => expected.includes(slug));
    recall += amongFive;
    mrr += place < 0 ? 0 : 1 / (place + 1);
    if (amongFive < 1 || place !== 0) missed.push(`${query} → ${hits.slice(0, 5).join(', ')} (want ${list})`);
  }
  const queriesCount = queries.length;
  return { queries: queriesCount, recallAt5: recall / queriesCount, mrr: mrr / queriesCount, missed };
}
