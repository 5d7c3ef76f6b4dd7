/** One text for one ballot, whatever the order in which its parts were written down: so that its hash can be checked by anyone. */
import { hash } from 'node:crypto';

/**
 * Canonical JSON after RFC 8785 (JCS): keys sorted by UTF-16 code units, no white space, numbers and texts as ECMAScript
 * writes them. Lists keep their order.
 * @param value plain JSON only
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const parts = Object.keys(value)
      .toSorted()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(Reflect.get(value, key))}`);
    return `{${parts.join(',')}}`;
  }
  return JSON.stringify(value);
}

/** @returns 64 hexadecimal digits: SHA-256 of the canonical JSON in UTF-8 */
export const hashOf = (value: unknown): string => hash('sha256', canonicalJson(value), 'hex');
