import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { likeSafe } from '../../../platform/db/like.ts';

export type FoundPerson = {
  readonly id: Id<'person'>;
  readonly name: string;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly town: string | null;
  readonly email: string | null;
};

/** For the service desk: people by exact e-mail, or by part of the name at a postcode. Never a list to browse. */
export async function findPeople(
  r: Reader,
  wanted: { readonly email: string } | { readonly name: string; readonly postcode: string },
): Promise<readonly FoundPerson[]> {
  let query = r
    .selectFrom('person')
    .select(['id', 'name', 'street', 'postcode', 'town', 'email'])
    .where('erasedAt', 'is', null);
  query =
    'email' in wanted
      ? query.where('email', '=', wanted.email.trim().toLowerCase())
      : query
          .where('name', 'ilike', `%${likeSafe(wanted.name.trim())}%`)
          .where((eb) =>
            eb(
              eb.fn('replace', ['postcode', eb.val(' '), eb.val('')]),
              '=',
              wanted.postcode.replace(/\s/g, ''),
            ),
          );
  const rows = await query.orderBy('name').limit(20).execute();
  return rows.map((row) => ({ ...row, id: row.id as Id<'person'> }));
}
