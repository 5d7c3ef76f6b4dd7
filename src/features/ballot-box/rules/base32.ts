/**
 * Codes and receipts in the thirty-two signs of Crockford: no I, L, O or U, which look like a 1, a 0 or a V, and make words. Who
 * types them all the same is understood.
 */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** @param bytes of which the first `length` times five bits are written */
export function writeBase32(bytes: Uint8Array, length: number): string {
  let written = '';
  for (let at = 0; at < length; at += 1) {
    const bit = at * 5;
    const two = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    written += signs[(two >> (11 - (bit & 7))) & 31];
  }
  return written;
}

/**
 * What somebody typed as it is compared: capitals, without spaces and dashes, look-alikes as what they look like.
 * @returns null when a sign is left that no code has
 */
export function readBase32(typed: string): string | null {
  const read = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return [...read].every((sign) => signs.includes(sign)) ? read : null;
}

/** Place of a sign, 0 to 31; -1 when there is none such. */
export const placeOf = (sign: string): number => signs.indexOf(sign);
export const signAt = (place: number): string => signs.charAt(place);

/** In groups of four, as one reads them aloud; one that is left over stands with the last. */
export const grouped = (code: string): string => (code.match(/.{5}$|.{1,4}/g) ?? []).join(' ');
