/** From a postcode to its wijk: by the address service when one is set and answers, else by where our own places stand. */
import type { AddressService } from '../../../platform/addresses/index.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { postcodeOf } from '../rules.ts';
import { listWijkenOfBuurten, listWijkenOfDigits, type WijkChoice } from './store.ts';

export type PostcodeAnswer =
  | { readonly kind: 'wrong' }
  /** None when nobody knows; several when the postcode lies in more than one. */
  | { readonly kind: 'wijken'; readonly wijken: readonly WijkChoice[] };

/** @param typed `3021`, `3021 AB` or `3021ab` */
export async function wijkenOfPostcode(
  deps: { readonly db: Reader; readonly addresses: AddressService | null },
  typed: string,
): Promise<PostcodeAnswer> {
  const postcode = postcodeOf(typed);
  if (postcode === null) return { kind: 'wrong' };
  const { digits, letters } = postcode;
  const codes = (await deps.addresses?.buurtenOf(digits, letters)) ?? [];
  const known = await listWijkenOfBuurten(deps.db, codes);
  return { kind: 'wijken', wijken: known.length > 0 ? known : await listWijkenOfDigits(deps.db, digits) };
}
