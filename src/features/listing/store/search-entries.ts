/** Writes what searching reads, in the transaction of the change. */
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/index.ts';
import type { Searchable } from '../kind.ts';
import { fold } from '../search/fold.ts';
import type { Listing } from '../types.ts';

export async function writeSearchEntry(tx: Tx, listing: Listing, searchable: Searchable): Promise<void> {
  const title = fold(searchable.title);
  const words = fold(searchable.words.join(' '));
  await sql`
    insert into search_entry (listing_id, kind, wijk_id, title, title_folded, words, fuzzy, weight)
    values (${listing.id}, ${listing.kind}, ${listing.wijkId}, ${searchable.title}, ${title},
      setweight(to_tsvector('simple', ${title}), 'A') || setweight(to_tsvector('simple', ${words}), 'B'),
      ${`${title} ${words}`}, ${searchable.weight})
    on conflict (listing_id) do update set wijk_id = excluded.wijk_id, title = excluded.title,
      title_folded = excluded.title_folded, words = excluded.words, fuzzy = excluded.fuzzy, weight = excluded.weight`.execute(
    tx,
  );
}
