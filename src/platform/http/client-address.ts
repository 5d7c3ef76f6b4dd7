/** Who asks, as far as the network tells: for limits per asker, never for the log. */
import { BlockList, isIP, isIPv6 } from 'node:net';
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

/**
 * The address from which a request came to the first proxy of ours. Each proxy adds the address that it was asked from at
 * the end of `X-Forwarded-For`; whatever stands before those was written by the asker and proves nothing.
 * @param proxies how many proxies of ours stand before the program; with 0 the header is not read at all
 * @returns undefined when the request did not pass through all of them
 */
export function addressBehind(
  socket: string | undefined,
  forwardedFor: string | undefined,
  proxies: number,
): string | undefined {
  if (proxies === 0) return socket;
  const address = (forwardedFor ?? '').split(',').at(-proxies)?.trim() ?? '';
  // Some proxies add the port.
  const bare = address.replace(/^\[([^\]]+)\](:\d+)?$/, '$1').replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1');
  return isIP(bare) === 0 ? undefined : bare;
}

/**
 * Was this asked by a program on this machine itself? Never behind a proxy: everyone comes from this machine then.
 * Without a socket (tests) nobody is known to be.
 */
export function isLoopback(c: AppContext): boolean {
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  const passed = c.req.header('x-forwarded-for') ?? c.req.header('forwarded') ?? c.req.header('via');
  if (passed !== undefined || c.get('deps').config.proxies > 0) return false;
  const address = (env?.incoming?.socket?.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
  return address === '::1' || address.startsWith('127.');
}

/** The subscriber behind a request; undefined without a socket (tests) or behind a proxy that was not configured. */
export function clientOf(c: AppContext): string | undefined {
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  const address = addressBehind(
    env?.incoming?.socket?.remoteAddress,
    c.req.header('x-forwarded-for'),
    c.get('deps').config.proxies,
  );
  return address === undefined ? undefined : (subscriberOf(address) ?? undefined);
}
