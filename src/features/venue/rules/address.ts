/** What a typed address and the answer of the address service make together. */
import type { Id } from '../../../kernel/ids.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { refusals } from '../messages.ts';
import type { Point, VenueContent } from '../types.ts';

export type TypedAddress = Pick<VenueContent, 'street' | 'houseNumber' | 'postcode' | 'town'> & {
  readonly wijkId: Id<'wijk'> | null;
};

/** What the service says: the point, and the wijken of its buurt (one buurt can hold two wijken). */
export type Located = {
  readonly lat: number;
  readonly lon: number;
  readonly postcode: string | null;
  readonly wijken: readonly { readonly id: Id<'wijk'>; readonly name: string }[];
};

type Placed = { readonly wijkId: Id<'wijk'>; readonly postcode: string | null; readonly point: Point | null };

const sameAddress = (a: TypedAddress, b: TypedAddress): boolean =>
  a.street === b.street && a.houseNumber === b.houseNumber && a.postcode === b.postcode && a.town === b.town;

/**
 * @param located null when nobody was asked or nothing was found: then the wijk is what was chosen by hand
 * @param before the place as it stands, whose point holds as long as its address does
 * @returns problems `wijk-needed`, `wijk-differs`
 */
export function settleAddress(
  typed: TypedAddress,
  located: Located | null,
  before: (TypedAddress & Pick<VenueContent, 'point'>) | null,
): Result<Placed> {
  const point = before !== null && sameAddress(typed, before) ? before.point : null;
  if (located === null) {
    if (typed.wijkId === null) return refused(refusals.wijkNeeded);
    return ok({ wijkId: typed.wijkId, postcode: typed.postcode, point });
  }
  const { wijken } = located;
  const differs = typed.wijkId !== null && wijken.length > 0 && !wijken.some(({ id }) => id === typed.wijkId);
  if (differs) return refused(refusals.wijkDiffers(wijken.map(({ name }) => name).join(' / ')));
  const wijkId = typed.wijkId ?? (wijken.length === 1 ? wijken[0]?.id : undefined);
  if (wijkId === undefined) return refused(refusals.wijkNeeded);
  return ok({
    wijkId,
    postcode: typed.postcode ?? located.postcode,
    point: { lat: located.lat, lon: located.lon, by: 'address' },
  });
}
