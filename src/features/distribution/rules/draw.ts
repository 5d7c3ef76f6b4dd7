/**
 * A draw that nobody can steer and everybody can check. The program draws a secret seed of 32 bytes and publishes its
 * SHA-256 before the round opens; after closing the list of case numbers is published, and then the seed. Who draws:
 *
 *   commitment = SHA-256(seed)
 *   list hash  = SHA-256(case numbers in ascending order, each followed by a line feed)
 *   ticket     = HMAC-SHA256(key: seed, message: list hash in hexadecimal, line feed, case number)
 *
 * and the lowest ticket comes first. The seed was fixed before anybody applied, so nobody could choose it for an
 * applicant; the list depends on everybody who applies, so that not even who knew the seed could say beforehand who would
 * be first. Runs in the browser too, with its own cryptography: nothing of ours needs to be believed.
 */
import type { DrawFile } from '../types.ts';

const utf8 = new TextEncoder();

const hexOf = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** @param hex 64 hexadecimal digits */
function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hex.length / 2);
  for (let index = 0; index < bytes.length; index += 1)
    bytes[index] = Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16);
  return bytes;
}

const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  hexOf(await crypto.subtle.digest('SHA-256', bytes));

export const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** @param seed 64 hexadecimal digits; the hash is of its 32 bytes */
export const commitmentOf = (seed: string): Promise<string> => sha256(bytesOf(seed));

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Case numbers in the order in which they are hashed. */
export const listOrder = (caseNumbers: readonly string[]): string[] => caseNumbers.toSorted(ascending);

export const listHashOf = (caseNumbers: readonly string[]): Promise<string> =>
  sha256(
    utf8.encode(
      listOrder(caseNumbers)
        .map((one) => `${one}\n`)
        .join(''),
    ),
  );

/** The ticket of each case, in hexadecimal. */
export async function ticketsOf(
  seed: string,
  listHash: string,
  caseNumbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const key = await crypto.subtle.importKey('raw', bytesOf(seed), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  const tickets = new Map<string, string>();
  for (const caseNumber of caseNumbers)
    tickets.set(
      caseNumber,
      hexOf(await crypto.subtle.sign('HMAC', key, utf8.encode(`${listHash}\n${caseNumber}`))),
    );
  return tickets;
}

/** Case numbers from the lowest ticket up. */
export const orderOf = (tickets: ReadonlyMap<string, string>): string[] =>
  [...tickets.keys()].toSorted(
    (a, b) => ascending(tickets.get(a) ?? '', tickets.get(b) ?? '') || ascending(a, b),
  );

export const drawFaults = ['shape', 'commitment', 'listTwice', 'listHash', 'order'] as const;
export type DrawFault = (typeof drawFaults)[number];

export type Recomputed = {
  /** What does not agree; empty when the draw is right. */
  readonly faults: readonly DrawFault[];
  readonly tickets: ReadonlyMap<string, string>;
  readonly order: readonly string[];
};

const nothing: ReadonlyMap<string, string> = new Map();

/** Computes a published draw again from its seed and its list. */
export async function recompute(
  file: Pick<DrawFile, 'commitment' | 'caseNumbers' | 'listHash' | 'seed' | 'order'>,
): Promise<Recomputed> {
  const { caseNumbers, listHash, seed } = file;
  if (![file.commitment, listHash, seed].every(isHash))
    return { faults: ['shape'], tickets: nothing, order: [] };
  const faults: DrawFault[] = [];
  if ((await commitmentOf(seed)) !== file.commitment) faults.push('commitment');
  if (new Set(caseNumbers).size !== caseNumbers.length) faults.push('listTwice');
  if ((await listHashOf(caseNumbers)) !== listHash) faults.push('listHash');
  const tickets = await ticketsOf(seed, listHash, caseNumbers);
  const order = orderOf(tickets);
  if (order.join('\n') !== file.order.join('\n')) faults.push('order');
  return { faults, tickets, order };
}
