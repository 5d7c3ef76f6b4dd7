import { expect, test } from 'vitest';
import { subscriberOf } from './client-address.ts';

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1:2::6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['127.0.0.1', null],
  ['::ffff:127.0.0.1', null],
  ['10.1.2.3', null],
  ['172.20.0.1', null],
  ['192.168.1.1', null],
  ['::1', null],
  ['fd00::1', null],
])('%s is counted as %s', (address, expected) => {
  expect(subscriberOf(address)).toBe(expected);
});
