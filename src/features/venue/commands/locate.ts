/** Where a typed address lies, asked of the address service. */
import type { AddressService } from '../../../platform/addresses/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Located, TypedAddress } from '../rules/address.ts';
import { findWijkenOfBuurt } from '../store/wijken-of-buurt.ts';

/** @returns null when no service is set, the address is not whole, or the service does not know it or does not answer */
export async function locateAddress(
  deps: { readonly db: Db; readonly addresses: AddressService | null },
  { street, houseNumber, postcode, town }: Omit<TypedAddress, 'wijkId'>,
): Promise<Located | null> {
  if (deps.addresses === null || street === null || houseNumber === null) return null;
  const found = await deps.addresses.find({ street, houseNumber, postcode, town });
  if (found === null) return null;
  const wijken = found.buurtCode === null ? [] : await findWijkenOfBuurt(deps.db, found.buurtCode);
  return { lat: found.lat, lon: found.lon, postcode: found.postcode, wijken };
}
