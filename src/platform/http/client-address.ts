/** Who asks, as far as the network tells: for limits per asker, never for the log. */
import { BlockList, isIPv6 } from 'node:net';
import type { AppContext } from './context.ts';

/** Addresses that many people share when they reach us: a proxy on the same machine or network. */
const shared = new BlockList();
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
] as const) {
  shared.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  shared.addSubnet(network, bits, 'ipv6');

/**
 * The part of an address that belongs to one subscriber: all of IPv4, the first 64 bits of IPv6.
 * @returns null for an address that a proxy may stand behind: a limit on it would hit everyone
 */
export function subscriberOf(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return shared.check(plain, 'ipv4') ? null : plain;
  if (shared.check(plain, 'ipv6')) return null;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}

/** The subscriber behind a request; undefined without a socket (tests) or behind a proxy. */
export function clientOf(c: AppContext): string | undefined {
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  const address = env?.incoming?.socket?.remoteAddress;
  return address === undefined ? undefined : (subscriberOf(address) ?? undefined);
}
