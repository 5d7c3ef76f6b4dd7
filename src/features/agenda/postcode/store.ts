/** SQL of postcodes: where our own places stand tells which wijken have them. */
import type { Reader } from '../../../platform/db/index.ts';

export type WijkChoice = { readonly slug: string; readonly name: string };

/** Wijken with a published or known place whose postcode has these four digits; the one with most comes first. */
export async function listWijkenOfDigits(reader: Reader, digits: string): Promise<readonly WijkChoice[]> {
  return await reader
    .selectFrom('venue')
    .innerJoin('wijk', 'wijk.id', 'venue.wijkId')
    .select(['wijk.slug', 'wijk.name'])
    .where('venue.postcode', 'like', `${digits} %`)
    .groupBy(['wijk.slug', 'wijk.name'])
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .orderBy('wijk.slug')
    .limit(10)
    .execute();
}

/** Wijken that lie in these CBS buurten, in the order of the codes. */
export async function listWijkenOfBuurten(
  reader: Reader,
  codes: readonly string[],
): Promise<readonly WijkChoice[]> {
  if (codes.length === 0) return [];
  const rows = await reader
    .selectFrom('cbsBuurt')
    .innerJoin('wijk', 'wijk.id', 'cbsBuurt.wijkId')
    .select(['cbsBuurt.code', 'wijk.slug', 'wijk.name'])
    .where('cbsBuurt.code', 'in', [...codes])
    .orderBy('wijk.name')
    .limit(100)
    .execute();
  const inOrder = rows.toSorted((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code));
  const unique = new Map(inOrder.map(({ slug, name }) => [slug, { slug, name }]));
  return [...unique.values()].slice(0, 10);
}
