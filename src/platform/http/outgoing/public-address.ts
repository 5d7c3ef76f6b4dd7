/**
 * Which network addresses are everybody's. Who lets a server fetch an address of her choice must not reach with it what
 * only that server can reach: itself, its own network, the data of its cloud (server-side request forgery).
 */
import { BlockList, isIP, isIPv4 } from 'node:net';

/** IANA's registry of special-purpose addresses for IPv4: everything there that is not globally reachable, and more. */
const closed4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Within 2000::/3, the only part of IPv6 that is given out: special uses, and those that carry an IPv4 address inside. */
const closed6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
];

const closed = new BlockList();
for (const [net, prefix] of closed4) closed.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of closed6) closed.addSubnet(net, prefix, 'ipv6');
const given6 = new BlockList();
given6.addSubnet('2000::', 3, 'ipv6');

/**
 * @param address an IP address without brackets. A name is none: it is to be looked up first.
 * @returns false for everything that is not certainly public, such as `::ffff:127.0.0.1` and `fe80::1%eth0`
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || address.includes('%')) return false;
  if (isIPv4(address)) return !closed.check(address, 'ipv4');
  return given6.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}
