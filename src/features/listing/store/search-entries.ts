/** Writes what searching reads, in the transaction of the change. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/index.ts';
import type { Searchable } from '../kind.ts';
import { fold } from '../search/fold.ts';
import type { Listing } from '../types.ts';

function rowOf(listing: Listing, searchable: Searchable): RawBuilder<unknown> {
  const title = fold(searchable.title);
  const words = fold(searchable.words.join(' '));
  return sql`(${listing.id}, ${listing.kind}, ${listing.wijkId}, ${searchable.title}, ${title},
      setweight(to_tsvector('simple', ${title}), 'A') || setweight(to_tsvector('simple', ${words}), 'B'),
      ${`${title} ${words}`}, ${searchable.weight})`;
}

export async function writeSearchEntries(
  tx: Tx,
  entries: readonly { readonly listing: Listing; readonly searchable: Searchable }[],
): Promise<void> {
  const rows = entries.map(({ listing, searchable }) => rowOf(listing, searchable));
  await sql`
    insert into search_entry (listing_id, kind, wijk_id, title, title_folded, words, fuzzy, weight)
    values ${sql.join(rows)}
    on conflict (listing_id) do update set wijk_id = excluded.wijk_id, title = excluded.title,
      title_folded = excluded.title_folded, words = excluded.words, fuzzy = excluded.fuzzy, weight = excluded.weight`.execute(
    tx,
  );
}

export async function writeSearchEntry(tx: Tx, listing: Listing, searchable: Searchable): Promise<void> {
  await writeSearchEntries(tx, [{ listing, searchable }]);
}
