/**
 * A receipt finds a ballot in the published file. It follows from the token of the form that casts it: so a browser that sends the
 * form twice gets one receipt, while nothing is kept that says who sent it.
 */
import { readBase32, writeBase32 } from './base32.ts';

/** 130 bits. */
export const receiptLength = 26;
export const tokenBytes = 17;

/** @param random seventeen bytes. @returns what stands hidden in the form: 130 bits that only this browser has */
export const formToken = (random: Uint8Array): string => writeBase32(random, receiptLength);

export const isFormToken = (value: string): boolean => /^[0-9A-Z]{26}$/.test(value);

/** What somebody typed over from her receipt, as it stands in the box; null when it cannot be one. */
export function readReceipt(typed: string): string | null {
  const read = readBase32(typed);
  return read !== null && read.length === receiptLength ? read.toLowerCase() : null;
}
