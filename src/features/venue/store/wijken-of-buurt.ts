import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';

/** The wijken that a CBS buurt covers: mostly one, two in Groot IJsselmonde, none outside the city. */
export async function findWijkenOfBuurt(
  reader: Reader,
  code: string,
): Promise<readonly { readonly id: Id<'wijk'>; readonly name: string }[]> {
  return await reader
    .selectFrom('cbsBuurt')
    .innerJoin('wijk', 'wijk.id', 'cbsBuurt.wijkId')
    .select(['wijk.id', 'wijk.name'])
    .where('cbsBuurt.code', '=', code)
    .orderBy('wijk.name')
    .limit(10)
    .$castTo<{ id: Id<'wijk'>; name: string }>()
    .execute();
}
