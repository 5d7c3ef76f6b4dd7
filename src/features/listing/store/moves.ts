/** SQL of what stewards did by hand, with their reasons. */
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { HandMove } from '../types.ts';

export async function insertMove(tx: Tx, listingId: Id<'listing'>, move: HandMove): Promise<void> {
  await tx
    .insertInto('listingMove')
    .values({ id: newId<'listing_move'>(), listingId, ...move })
    .execute();
}

/** The last first. */
export async function listMoves(reader: Reader, listingId: Id<'listing'>): Promise<readonly HandMove[]> {
  return await reader
    .selectFrom('listingMove')
    .select(['action', 'reason', 'madeAt'])
    .where('listingId', '=', listingId)
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .$castTo<HandMove>()
    .execute();
}

/** The name by which it is found: the same in both languages, so that a mail can name any kind. */
export async function titleOfListing(reader: Reader, listingId: Id<'listing'>): Promise<string> {
  const row = await reader
    .selectFrom('searchEntry')
    .select('title')
    .where('listingId', '=', listingId)
    .executeTakeFirst();
  return row?.title ?? '';
}

/** Who entered it: hears of it as long as nobody keeps it. */
export async function makerOf(reader: Reader, listingId: Id<'listing'>): Promise<Id<'person'> | null> {
  const row = await reader
    .selectFrom('listingRevision')
    .select('madeByPersonId')
    .where('listingId', '=', listingId)
    .where('number', '=', 1)
    .executeTakeFirst();
  return (row?.madeByPersonId ?? null) as Id<'person'> | null;
}
